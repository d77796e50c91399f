import type { ReportLine } from '../../../contracts';
import type { Words } from '../words';

/** Who has the report now. */
export const holderOf = ({ chain, level }: Pick<ReportLine, 'chain' | 'level'>): string => chain[level]?.unit.name ?? '';

/** "Chờ UBND huyện … duyệt", "Bị trả lại", "Đã duyệt": the state in words. */
export const stateText = (line: Pick<ReportLine, 'state' | 'chain' | 'level'>, { t }: Pick<Words, 't'>): string =>
  t(`report.state.${line.state}`, { unit: holderOf(line) });

/** "Còn 3 ngày", "Quá hạn 2 ngày"; empty once it is approved. */
export const daysText = ({ daysLeft }: Pick<ReportLine, 'daysLeft'>, { t }: Pick<Words, 't'>): string => {
  if (daysLeft === null) return '';
  if (daysLeft < 0) return t('report.due.late', { days: -daysLeft });
  return daysLeft === 0 ? t('report.due.today') : t('report.due.left', { days: daysLeft });
};
