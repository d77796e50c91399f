import { z } from 'zod';
import { AppError, type FieldError } from '../../plugins/platform/server/public';
import type { Aliases } from '../route';
import { addressName, flatQuery } from './flat-query';

const { localeError } = z.locales.vi();

/** Problems of a zod refusal as fields of an answer, in Vietnamese. */
const problemsOf = (error: z.ZodError, nameOf: (name: string) => string): FieldError[] =>
  error.issues.map(({ path, message }) => {
    const [name = '', ...rest] = path.map(String);
    return { path: [nameOf(name), ...rest].join('.'), message };
  });

const unknownParameter = (unknown: readonly string[], known: readonly string[]): AppError =>
  new AppError(
    'query.unknown',
    400,
    `Có tham số không được nhận: ${unknown.join(', ')}. Hãy bỏ tham số đó; các tham số dùng được nằm trong danh sách kèm theo.`,
    unknown.map((path) => ({ path, message: 'Tham số không được nhận ở địa chỉ này.' })),
    { known },
  );

/**
 * Reads and checks the query of a route. `aliases` are the forms of Strapi's own API (`filters[unit][code][$eq]`)
 * that mean one of the route's parameters; `address` is the query as it was sent.
 * Throws 400 `query.unknown` (with the list of known names), `query.twice` or `query.invalid` (with the fields).
 */
export const readQuery = <Q extends z.ZodObject>(schema: Q, aliases: Aliases, query: object, address = ''): z.output<Q> => {
  const names = new Set(Object.keys(schema.shape));
  const known = new Map<string, string>([...[...names].map((name) => [name, name] as const), ...Object.entries(aliases)]);
  const given = flatQuery(query, address);
  const unknown = [...given.keys()].filter((name) => !known.has(name)).map((name) => addressName(name).slice(0, 200));
  if (unknown.length > 0) throw unknownParameter(unknown, [...known.keys()].map(addressName));

  const writtenAs = new Map<string, string>();
  const values: Record<string, unknown> = {};
  for (const [name, value] of given) {
    const target = known.get(name) as string;
    const first = writtenAs.get(target);
    if (first !== undefined) {
      const twice = [first, name].map(addressName);
      throw new AppError('query.twice', 400, `Các tham số ${twice.join(' và ')} có cùng một nghĩa; hãy chỉ dùng một.`,
        twice.map((path) => ({ path, message: 'Trùng nghĩa với tham số khác.' })));
    }
    writtenAs.set(target, name);
    values[target] = value;
  }

  const result = schema.safeParse(values, { error: localeError });
  if (result.success) return result.data;
  throw new AppError('query.invalid', 400, 'Có tham số không đúng; hãy sửa các tham số được nêu rồi gửi lại.',
    problemsOf(result.error, (name) => addressName(writtenAs.get(name) ?? name)));
};

/** Names of the parameters that a query gives, in whichever spelling. */
export const givenParameters = (aliases: Aliases, query: object, address = ''): string[] => [...flatQuery(query, address).keys()].map((name) => aliases[name] ?? name);

/** Reads the parameters in the path; a text that can name nothing is answered like a thing that is not there. */
export const readPath = <P extends z.ZodObject>(schema: P, params: object): z.output<P> => {
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  throw notFound();
};

export const notFound = (): AppError =>
  new AppError('not-found', 404, 'Không tìm thấy nội dung này trên cổng; hãy kiểm tra lại địa chỉ.');
