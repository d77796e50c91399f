import { z } from 'zod';
import { REQUEST_SORTS, REQUEST_STATES } from '../../contracts';

const documentId = z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã không đúng.');
const contentType = z.string().regex(/^[a-z0-9:.-]{1,100}$/, 'Mã loại nội dung không đúng.');
const day = z.iso.date('Ngày không đúng, hãy ghi theo dạng năm-tháng-ngày.');
const said = (most: number, missing: string) => z.string().max(most, `Tối đa ${most.toLocaleString('vi')} ký tự.`).refine((text) => text.trim() !== '', missing);
const version = z.int().min(1);

export const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

export const listQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
  state: z.enum(REQUEST_STATES).optional(),
  unit: documentId.optional(),
  overdue: z.enum(['true', 'false']).optional().transform((text) => text === 'true'),
  search: z.string().trim().max(100).default(''),
  sort: z.enum(REQUEST_SORTS).default('urgent'),
});
export const optionsQuery = z.strictObject({ search: z.string().trim().max(100).default('') });
export const raising = z.strictObject({
  unit: documentId,
  agency: said(300, 'Hãy ghi cơ quan đề nghị.'),
  documentNumber: z.string().max(100, 'Tối đa 100 ký tự.').nullable().default(null),
  documentDate: day.nullable().default(null),
  title: said(300, 'Hãy ghi tiêu đề.'),
  text: said(10_000, 'Hãy ghi nội dung cần cung cấp.'),
  dueOn: day.nullable().default(null),
});
export const answering = z.strictObject({
  version,
  text: said(10_000, 'Hãy ghi câu trả lời.'),
  documents: z.array(z.strictObject({ contentType, documentId })).max(20, 'Tối đa 20 nội dung.').default([])
    .refine((all) => new Set(all.map((one) => `${one.contentType} ${one.documentId}`)).size === all.length, 'Có nội dung được chọn hai lần.'),
});
export const closing = z.strictObject({ version });
export const reopening = z.strictObject({ version, reason: said(2000, 'Hãy nêu vì sao câu trả lời chưa đủ.'), dueOn: day.nullable().default(null) });
export const cancelling = z.strictObject({ version, reason: said(2000, 'Hãy nêu lý do hủy.') });
