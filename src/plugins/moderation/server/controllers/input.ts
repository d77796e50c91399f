import { z } from 'zod';
import { BULK_ACTS, BULK_LIMIT, CASE_SORTS, CASE_STATES, CASE_VIEWS, DUE_FILTERS } from '../../contracts';

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
const view = z.enum(CASE_VIEWS).default('to-decide');
export const viewQuery = z.strictObject({ view });
export const caseQuery = z.strictObject({
  view,
  sort: z.enum(CASE_SORTS).optional(),
  site: documentId.optional(),
  unit: documentId.optional(),
  category: documentId.optional(),
  contentType: contentType.optional(),
  state: z.enum(CASE_STATES).optional(),
  stage: z.string().regex(/^[a-z0-9-]{1,60}$/, 'Bước duyệt không đúng.').optional(),
  waitingDays: z.coerce.number().int().min(0).max(3650).optional(),
  due: z.enum(DUE_FILTERS).optional(),
  person: z.coerce.number().int().positive().max(2 ** 31 - 1).optional(),
  search: z.string().max(200, 'Tối đa 200 ký tự.').optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

export const bulk = z.strictObject({
  act: z.enum(BULK_ACTS),
  comment: text.nullish(),
  cases: z.array(z.strictObject({ id: z.int().positive(), version })).min(1, 'Chọn ít nhất một hồ sơ.').max(BULK_LIMIT, `Mỗi lần tối đa ${BULK_LIMIT} hồ sơ.`)
    .refine((chosen) => new Set(chosen.map(({ id }) => id)).size === chosen.length, 'Mỗi hồ sơ chỉ gửi một lần.'),
}).refine(({ act, comment }) => act !== 'return' || (comment ?? '').trim() !== '', { path: ['comment'], message: 'Nhập ý kiến trả lại.' });
export const addresses = z.strictObject({ addresses: z.array(z.string().max(2000)).max(500, 'Tối đa 500 liên kết mỗi lần.') });
export const slugQuestion = z.strictObject({
  contentType, documentId: documentId.nullish().transform((given) => given ?? null), site: documentId.nullish().transform((given) => given ?? null),
  parent: documentId.nullish(),
  wanted: z.string().max(200).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Đường dẫn chỉ gồm chữ thường không dấu, số và gạch nối.'),
});
