import { z } from 'zod';

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
