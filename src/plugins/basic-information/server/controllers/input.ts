import { z } from 'zod';
import { HOLDS, OBLIGATION_STATUSES } from '../../contracts';

export const documentId = z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã nội dung không đúng.');
export const pair = z.string().regex(/^[0-9a-f]{32}-[0-9a-f]{32}$/, 'Mã mâu thuẫn không đúng.');

const paging = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
};
const search = z.string().trim().max(100).default('');

export const obligationQuery = z.strictObject({ ...paging, search, status: z.enum(OBLIGATION_STATUSES).optional(), category: documentId.optional() });
export const queueQuery = z.strictObject({ ...paging, only: z.enum(['all', 'conflicts']).default('all') });
export const conflictQuery = z.strictObject({ ...paging, state: z.enum(['open', 'settled']).default('open') });
export const indicatorQuery = z.strictObject({ search });
export const settlement = z.strictObject({
  holds: z.enum(HOLDS, 'Chọn bên có số liệu đúng.'),
  reason: z.string().max(2000, 'Tối đa 2.000 ký tự.').refine((text) => text.trim() !== '', 'Hãy nêu căn cứ kết luận.'),
});
export const confirmation = z.strictObject({ responsibility: documentId });
export const beginning = z.strictObject({
  unit: documentId, category: documentId,
  title: z.string().max(300, 'Tối đa 300 ký tự.').refine((text) => text.trim() !== '', 'Hãy ghi tiêu đề.'),
});
