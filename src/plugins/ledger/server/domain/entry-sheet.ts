import type { Cell, Column } from '../../../platform/server/public';
import type { FoundEntry } from '../../contracts';

export const ENTRY_COLUMNS: readonly Column[] = [
  { header: 'Số', kind: 'whole', width: 10 },
  { header: 'Thời điểm', kind: 'text', width: 20 },
  { header: 'Người thực hiện', kind: 'text', width: 28 },
  { header: 'Địa chỉ mạng', kind: 'text', width: 18 },
  { header: 'Việc', kind: 'text', width: 28 },
  { header: 'Mã việc', kind: 'text', width: 24 },
  { header: 'Đối tượng', kind: 'text', width: 40 },
  { header: 'Trước', kind: 'text', width: 50 },
  { header: 'Sau', kind: 'text', width: 50 },
  { header: 'Ghi kèm', kind: 'text', width: 40 },
];

const INSTANT = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
});

const KINDS: Readonly<Record<FoundEntry['actor']['kind'], string>> = { staff: 'Tài khoản', connection: 'Kết nối', public: 'Người ngoài', system: 'Hệ thống' };

/** Most that a cell of Excel holds. */
const LONGEST = 32_000;

const jsonText = (value: unknown): string | null => {
  if (value === null || (typeof value === 'object' && Object.keys(value as object).length === 0)) return null;
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

export const entryRow = ({ seq, recordedAt, actor, action, actionName, subject, subjectName, before, after, facts, erased }: FoundEntry): readonly Cell[] => [
  seq,
  INSTANT.format(new Date(recordedAt)),
  actor.name ?? [KINDS[actor.kind], actor.id].filter(Boolean).join(' '),
  actor.address,
  actionName,
  action,
  subjectName ? `${subjectName} (${subject.type}/${subject.id})` : `${subject.type}/${subject.id}`,
  jsonText(before),
  jsonText(after),
  [jsonText(facts), erased.length > 0 ? `đã xóa: ${erased.join(', ')}` : null].filter(Boolean).join(' · ') || null,
];
