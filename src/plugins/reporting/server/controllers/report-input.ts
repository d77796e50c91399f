import { z } from 'zod';
import { DIFFERENCE_BASES, MAX_TEXT_LENGTH, REPORT_ACTIONS, REPORT_SORTS, REPORT_STATES, RETURN_REASONS } from '../../contracts';

const documentId = z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã không đúng.');
const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, 'Mã không đúng.');
const rowId = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const day = z.iso.date('Ngày không đúng, hãy ghi theo dạng năm-tháng-ngày.');
const version = z.int().min(1);
const text = (most: number) => z.string().max(most, `Tối đa ${most.toLocaleString('vi')} ký tự.`);
const said = (most: number, missing: string) => text(most).refine((each) => each.trim() !== '', missing);

/** Cells that one save may hold. */
export const MOST_CELLS = 5_000;
/** Reports of one bulk act. */
const MOST_REPORTS = 100;
const MOST_REMARKS = 200;
const MOST_EXPLANATIONS = 500;

export const id = rowId;

export const listQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(20),
  programme: code.optional(),
  period: rowId.optional(),
  template: code.optional(),
  unit: documentId.optional(),
  state: z.enum(REPORT_STATES).optional(),
  waiting: z.enum(['enter', 'decide']).optional(),
  late: z.enum(['true', 'false']).optional().transform((given) => given === 'true'),
  search: z.string().trim().max(100).default(''),
  sort: z.enum(REPORT_SORTS).default('urgent'),
});

export const boardQuery = z.strictObject({ period: rowId });
export const differencesQuery = z.strictObject({ against: z.enum(DIFFERENCE_BASES).default('submission') });
/** Codes come as they are in the form; what it does not have is not found. */
export const cellParams = z.object({ row: z.string().max(100), column: z.string().max(100) });

const cell = z.strictObject({
  row: z.string().max(100), column: z.string().max(100),
  value: z.union([text(MAX_TEXT_LENGTH * 2), z.number(), z.null()]).optional(),
  notApplicable: z.boolean().optional(),
  reason: text(2_000).optional(),
  version: z.int().min(0),
});
export const values = z.strictObject({ cells: z.array(cell).min(1, 'Chưa có ô nào để ghi.').max(MOST_CELLS, `Mỗi lần ghi tối đa ${MOST_CELLS.toLocaleString('vi')} ô.`) });

const explanation = z.strictObject({ key: z.string().min(1).max(200), text: text(2_000) });
const explanations = z.array(explanation).max(MOST_EXPLANATIONS).refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'Có cảnh báo được giải trình hai lần.');
export const explaining = z.strictObject({ explanations });

const remark = z.strictObject({ row: z.string().max(100).nullable(), column: z.string().max(100).nullable(), text: said(2_000, 'Hãy ghi ý kiến.') })
  .refine(({ row, column }) => (row === null) === (column === null), 'Hãy chỉ rõ cả dòng và cột, hoặc bỏ cả hai.');
export const remarking = remark;
export const transition = z.strictObject({
  action: z.enum(REPORT_ACTIONS),
  version,
  toLevel: z.int().min(0).max(10).optional(),
  comment: text(5_000).nullable().optional(),
  reason: z.enum(RETURN_REASONS).nullable().optional(),
  wantedOn: day.nullable().optional(),
  remarks: z.array(remark).max(MOST_REMARKS).optional(),
  explanations: explanations.optional(),
});
export const bulk = z.strictObject({
  action: z.literal('approve', 'Chỉ duyệt được nhiều báo cáo một lần; trả lại thì làm từng báo cáo.'),
  comment: text(5_000).nullable().default(null),
  reports: z.array(z.strictObject({ id: z.int().min(1), version })).min(1, 'Chọn ít nhất một báo cáo.').max(MOST_REPORTS, `Mỗi lần tối đa ${MOST_REPORTS} báo cáo.`)
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'Có báo cáo được chọn hai lần.'),
});

export const remarkAnswer = z.strictObject({ version, text: said(2_000, 'Hãy ghi câu trả lời.') });
export const remarkClosing = z.strictObject({ version, text: text(2_000).nullable().default(null) });
export const remarkReopening = z.strictObject({ version, text: said(2_000, 'Hãy nêu vì sao câu trả lời chưa đủ.') });
