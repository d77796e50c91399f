import { quoted } from '../../../../notices/contracts';
import type { DiscrepancyAct } from '../../../contracts';

/** A case as notices speak of it. */
export interface AboutCase {
  readonly number: string;
  readonly template: string;
  readonly period: string;
  readonly unitName: string;
  /** `dòng HO, cột 3`, or the report as a whole. */
  readonly place: string;
  readonly by: string;
}

export interface SaidOfCase {
  readonly kind: 'reporting.discrepancy-found' | 'reporting.discrepancy-moved';
  readonly title: string;
  readonly lines: readonly string[];
}

const named = ({ number, template, unitName, period }: AboutCase): string => `${number}: ${template}, ${unitName}, ${period}`;

export const placeText = (row: string | null, column: string | null): string => (row === null || column === null ? 'cả báo cáo' : `dòng ${row}, cột ${column}`);

export const foundText = (about: AboutCase, description: string): SaidOfCase => ({
  kind: 'reporting.discrepancy-found', title: `Chênh lệch số liệu ${named(about)}`,
  lines: [`${about.by} ghi nhận chênh lệch (${about.place}):`, ...quoted(description), 'Anh/chị mở hồ sơ chênh lệch để xác minh hoặc nêu nguyên nhân.'],
});

/** Several found at once by the rules in one report. */
export const foundByRules = (about: AboutCase, count: number): SaidOfCase => ({
  kind: 'reporting.discrepancy-found', title: `${count} chênh lệch số liệu: ${about.template}, ${about.unitName}, ${about.period}`,
  lines: [`Các quy tắc kiểm tra nêu ${count} chỗ trong báo cáo đã duyệt cần xác minh.`],
});

const NEXT: Readonly<Record<DiscrepancyAct, string>> = {
  verify: 'đã xác minh là có chênh lệch; cần nêu nguyên nhân.',
  explain: 'đã nêu nguyên nhân; cần sửa số liệu (báo cáo được trả lại hoặc mở lại), rồi ghi nhận.',
  correct: 'đã ghi nhận số liệu được sửa; cần người khác xác nhận.',
  'sign-off': 'đã xác nhận; chênh lệch được khép lại.',
  dismiss: 'kết luận không phải chênh lệch; hồ sơ được khép lại.',
};

export const movedText = (about: AboutCase, act: DiscrepancyAct, text: string | null): SaidOfCase => ({
  kind: 'reporting.discrepancy-moved', title: `Chênh lệch ${named(about)}`,
  lines: [`${about.by} ${NEXT[act]}`, ...(text === null ? [] : quoted(text))],
});
