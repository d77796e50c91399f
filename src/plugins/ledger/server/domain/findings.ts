/** What verification can find wrong. `seq` is the entry concerned where there is one. */
export type FindingKind =
  | 'changed'
  | 'removed'
  | 'reordered'
  | 'inserted'
  | 'truncated'
  | 'rewritten'
  | 'head-differs'
  | 'head-file-forged'
  | 'head-file-unreadable'
  | 'seal-forged'
  | 'seal-differs'
  | 'guard-missing';

export interface Finding {
  readonly kind: FindingKind;
  readonly seq?: number | undefined;
  readonly detail?: string | undefined;
}

const SENTENCES: Readonly<Record<FindingKind, readonly [vietnamese: string, english: string]>> = {
  changed: ['Bản ghi {seq} đã bị sửa.', 'Entry {seq} was changed.'],
  removed: ['Thiếu bản ghi {detail}: đã bị xóa.', 'Entries {detail} are missing: removed.'],
  reordered: ['Bản ghi {seq} bị đổi chỗ với bản ghi {detail}.', 'Entry {seq} changed places with entry {detail}.'],
  inserted: ['Bản ghi {seq} bị chèn thêm, không nối với bản ghi trước.', 'Entry {seq} was inserted, it does not follow its predecessor.'],
  truncated: ['Nhật ký bị cắt đuôi: hết ở bản ghi {seq}, nhưng đã từng có {detail}.', 'The ledger was cut: it ends at entry {seq} but once held {detail}.'],
  rewritten: ['Nhật ký bị viết lại: bản ghi {seq} khác với đầu chuỗi đã xuất ngày {detail}.', 'The ledger was rewritten: entry {seq} differs from the head exported on {detail}.'],
  'head-differs': ['Đầu chuỗi trong cơ sở dữ liệu không khớp với bản ghi cuối ({seq}).', 'The head in the database does not match the last entry ({seq}).'],
  'head-file-forged': ['Tệp đầu chuỗi {detail} không đúng chữ ký.', 'The exported head {detail} has a wrong signature.'],
  'head-file-unreadable': ['Không đọc được tệp đầu chuỗi {detail}.', 'The exported head {detail} cannot be read.'],
  'seal-forged': ['Niêm phong tháng {detail} không đúng chữ ký.', 'The seal of month {detail} has a wrong signature.'],
  'seal-differs': ['Các bản ghi của tháng {detail} không khớp với niêm phong.', 'The entries of month {detail} do not match its seal.'],
  'guard-missing': ['Thiếu bảo vệ trong cơ sở dữ liệu: {detail}.', 'A guard is missing in the database: {detail}.'],
};

/** A finding as two sentences for people, Vietnamese first. */
export const sayFinding = (finding: Finding): readonly [string, string] => {
  const fill = (sentence: string): string =>
    sentence.replace('{seq}', String(finding.seq ?? '')).replace('{detail}', finding.detail ?? '');
  const [vietnamese, english] = SENTENCES[finding.kind];
  return [fill(vietnamese), fill(english)];
};
