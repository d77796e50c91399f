import { z } from 'zod';
import { TASK_STATES } from '../../contracts';

export const contentType = z.string().regex(/^(api|plugin)::[a-z0-9-]{1,60}\.[a-z0-9-]{1,60}$/, 'Loại nội dung không đúng.');
export const documentId = z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã nội dung không đúng.');
export const taskId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

// Complete or not is for the rules of moderation to say (422).
const declaration = z.strictObject({ noStateSecrets: z.boolean().optional(), accurate: z.boolean().optional() }, 'Gửi cam kết dạng {"noStateSecrets": true, "accurate": true}.').nullish()
  .transform((given) => ({ noStateSecrets: given?.noStateSecrets === true, accurate: given?.accurate === true }));
const comment = z.string().max(5000, 'Tối đa 5.000 ký tự.').optional();

export const proposal = z.strictObject({ declaration, comment });
export const taking = z.strictObject({ original: z.string().regex(/^[0-9a-f]{64}$/, 'Gửi kèm mã nội dung bài gốc đang xem.'), declaration, comment });
export const settlement = z.strictObject({
  reason: z.string().max(2000, 'Tối đa 2.000 ký tự.').refine((text) => text.trim() !== '', 'Hãy ghi lý do.'),
});
export const taskQuery = z.strictObject({
  state: z.enum(TASK_STATES).default('open'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
