import type { UnitRow } from '../../../../units/server/public';
import type { PeriodState, ReportState } from '../../../contracts';
import type { ImportColumn } from './headings';

/** A period as lines name it; days as ISO days. */
export interface ImportPeriod {
  readonly id: number;
  readonly code: string;
  readonly cutOffOn: string;
  readonly state: PeriodState;
  readonly historic: boolean;
}

export interface ImportProgramme {
  readonly id: number;
  readonly code: string;
  /** By code. */
  readonly templates: ReadonlyMap<string, { readonly id: number; readonly code: string }>;
  /** By code. */
  readonly periods: ReadonlyMap<string, ImportPeriod>;
}

/** Why a line cannot be taken. */
export interface LineRefusal {
  readonly column: ImportColumn;
  readonly code: string;
  readonly message: string;
}

export const refusal = (column: ImportColumn, code: string, message: string): LineRefusal => ({ column, code: `reporting.${code}`, message });

const LONGEST_NAMED = 60;
/** What a file says, short enough for a sentence. */
export const named = (text: string): string => `“${text.length > LONGEST_NAMED ? `${text.slice(0, LONGEST_NAMED)}…` : text}”`;

export const unknownProgramme = (code: string): LineRefusal => refusal('programme', 'import-programme', code === '' ? 'Chưa ghi chương trình.' : `Không có chương trình ${named(code)}.`);
export const unknownTemplate = (code: string): LineRefusal => refusal('template', 'import-template', code === '' ? 'Chưa ghi biểu.' : `Chương trình này không có biểu ${named(code)}.`);
export const unknownPeriod = (code: string): LineRefusal => refusal('period', 'import-period', code === '' ? 'Chưa ghi kỳ.' : `Chương trình này không có kỳ ${named(code)}.`);
export const unknownUnit = (text: string): LineRefusal =>
  refusal('unit', 'import-unit', text === '' ? 'Chưa ghi đơn vị.' : `Không có đơn vị ${named(text)} vào ngày chốt của kỳ. Ghi mã (01858), hoặc mã kèm ngày (01858@2025-02-20).`);
export const foreignUnit = (): LineRefusal => refusal('unit', 'import-scope', 'Đơn vị này không thuộc phạm vi nhập số liệu của anh/chị.');
export const notOwing = (): LineRefusal => refusal('unit', 'import-not-owing', 'Đơn vị này không phải nộp biểu này trong kỳ này.');
export const notOpened = (): LineRefusal => refusal('unit', 'import-not-opened', 'Báo cáo của đơn vị này chưa được mở; người vận hành cần mở kỳ cho đơn vị trước.');
export const retiredForm = (): LineRefusal => refusal('template', 'import-retired', 'Mẫu của báo cáo này đã thôi dùng, không nhập số liệu được nữa.');
export const unknownRow = (code: string): LineRefusal => refusal('row', 'import-row', code === '' ? 'Chưa ghi dòng.' : `Biểu này không có dòng ${named(code)}.`);
export const unknownColumn = (code: string): LineRefusal => refusal('column', 'import-column', code === '' ? 'Chưa ghi cột.' : `Biểu này không có cột ${named(code)} ở dòng đó.`);
export const computedCell = (): LineRefusal => refusal('column', 'import-computed', 'Ô này do công thức tính, không nhập số liệu vào được.');
export const repeatedCell = (first: number, again: number): LineRefusal => refusal('row', 'import-duplicate', `Ô này được ghi ở hai dòng của tệp: dòng ${first} và dòng ${again}. Hãy giữ một dòng.`);

export const periodRefusal = ({ state, historic }: ImportPeriod, transfer: boolean): LineRefusal | null => {
  if (state === 'planned') return refusal('period', 'import-period-closed', 'Kỳ này chưa mở nên chưa nhập số liệu được.');
  if (state === 'closed') return refusal('period', 'import-period-closed', 'Kỳ này đã khóa nên không nhập số liệu được nữa.');
  if (transfer && !historic) return refusal('period', 'import-not-historic', 'Chỉ chuyển số liệu đã duyệt vào những kỳ trước khi có hệ thống này.');
  return null;
};

const STATES: Readonly<Record<Exclude<ReportState, 'draft'>, string>> = {
  submitted: 'Báo cáo đã gửi, đang chờ duyệt; muốn sửa thì cấp duyệt phải trả lại trước.',
  approved: 'Báo cáo đã được duyệt; muốn sửa thì phải xin mở lại trước.',
  returned: 'Báo cáo đang ở cấp trên xử lý, chưa về đơn vị nhập.',
  reopened: 'Thời hạn mở lại của báo cáo đã hết.',
};

export const notEntered = (state: ReportState): LineRefusal =>
  refusal('unit', 'import-state', state === 'draft' ? 'Báo cáo này chưa sẵn sàng để nhập.' : STATES[state]);

/** Transfers fill reports that nobody has touched through the chain. */
export const notFresh = (): LineRefusal => refusal('unit', 'import-transferred', 'Báo cáo này đã có số liệu được gửi hoặc đã chuyển trước đó, không chuyển đè được.');

/** The unit that a text names on the cut-off day: documentId, code, or code@day. */
export type UnitFinder = (text: string, day: string) => UnitRow | undefined;

