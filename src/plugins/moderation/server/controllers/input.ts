import { z } from 'zod';
import { AppError } from '../../../platform/server/public';
import { CASE_VIEWS } from '../../contracts';

/** What officials read is Vietnamese; a message given with a field comes before these. */
const { localeError } = z.locales.vi();

const text = z.string().max(5000, 'Tối đa 5.000 ký tự.');
const version = z.int('Gửi kèm phiên bản hồ sơ đang xem.').positive().max(2 ** 31 - 1);
// Complete or not is for the rules to say (422); only the form is judged here. A plain `true` declares both.
const both = z.boolean().transform((given) => ({ noStateSecrets: given, accurate: given }));
const each = z.strictObject({ noStateSecrets: z.boolean().optional(), accurate: z.boolean().optional() }).nullish()
  .transform((given) => ({ noStateSecrets: given?.noStateSecrets === true, accurate: given?.accurate === true }));
const declaration = z.union([both, each], { error: 'Gửi cam kết dạng {"noStateSecrets": true, "accurate": true}.' });
export const contentType = z.string().regex(/^(api|plugin)::[a-z0-9-]{1,60}\.[a-z0-9-]{1,60}$/, 'Loại nội dung không đúng.');
export const documentId = z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã nội dung không đúng.');
export const caseId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

export const openCase = z.strictObject({ contentType, documentId, declaration, comment: text.optional() });
export const submit = z.strictObject({ declaration, version, comment: text.optional() });
export const decision = z.strictObject({ decision: z.enum(['approve', 'return']), comment: text.nullish(), version });
export const pass = z.strictObject({ to: z.int().positive().max(2 ** 31 - 1), version });
export const onlyVersion = z.strictObject({ version });
export const unpublish = z.strictObject({ explanation: text.nullish().transform((given) => given ?? ''), version });
export const caseQuery = z.strictObject({
  view: z.enum(CASE_VIEWS).default('to-decide'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

export const addresses = z.strictObject({ addresses: z.array(z.string().max(2000)).max(500, 'Tối đa 500 liên kết mỗi lần.') });
export const slugQuestion = z.strictObject({
  contentType, documentId: documentId.nullish().transform((given) => given ?? null), site: documentId.nullish().transform((given) => given ?? null),
  wanted: z.string().max(200).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Đường dẫn chỉ gồm chữ thường không dấu, số và gạch nối.'),
});

/** Reads input by a schema; unknown fields are refused. Throws 400 `input.invalid` with the fields that are wrong. */
export const read = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const result = schema.safeParse(input ?? {}, { error: localeError });
  if (result.success) return result.data;
  throw new AppError('input.invalid', 400, 'Dữ liệu gửi lên chưa đúng; xem từng ô bên dưới.',
    result.error.issues.flatMap((issue) =>
      (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path])
        .map((at) => ({ path: at.join('.'), message: issue.message }))));
};
