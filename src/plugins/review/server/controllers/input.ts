import { z } from 'zod';
import { AppError } from '../../../platform/server/public';

/** What officials read is Vietnamese; a message given with a field comes before these. */
const { localeError } = z.locales.vi();

const number = z.int().positive().max(2 ** 31 - 1);
const ref = z.union([z.literal('draft'), z.coerce.number().pipe(number)], { error: 'Gửi số của phiên bản, hoặc "draft".' });
const text = z.string().max(5000, 'Tối đa 5.000 ký tự.');
const field = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,60}$/, 'Tên ô không đúng.');

export const address = z.object({
  contentType: z.string().regex(/^(api|plugin)::[a-z0-9-]{1,60}\.[a-z0-9-]{1,60}$/, 'Loại nội dung không đúng.'),
  documentId: z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã nội dung không đúng.'),
});
export const commentId = z.object({ id: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });
export const comparison = z.strictObject({ revision: ref.optional(), against: z.union([z.literal('none'), ref]).optional() });
export const revisionShown = z.strictObject({ revision: ref.optional() });
export const restore = z.strictObject({ revision: number, base: z.string().regex(/^[0-9a-f]{64}$/, 'Gửi kèm mã của bản nháp đang xem.') });
export const answer = z.strictObject({ text });
export const nothing = z.strictObject({});
export const comment = z.strictObject({
  revision: number,
  anchor: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('passage'), field, quote: z.string().min(1, 'Chọn một đoạn.').max(2000, 'Đoạn dài quá 2.000 ký tự; hãy chọn ngắn hơn.'),
      prefix: z.string().max(200), suffix: z.string().max(200), start: z.int().min(0).max(2 ** 31 - 1),
    }),
    z.strictObject({ kind: z.literal('field'), field }),
    z.strictObject({ kind: z.literal('item') }),
  ]),
  text,
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
