import type { ReportLine } from '../../../contracts';
import type { Words } from '../words';

/** Who has the report now. */
export const holderOf = ({ chain, level }: Pick<ReportLine, 'chain' | 'level'>): string => chain[level]?.unit.name ?? '';

/** "Chờ UBND huyện … duyệt", "Bị trả lại", "Đã duyệt": the state in words. */
export const stateText = (line: Pick<ReportLine, 'state' | 'chain' | 'level'>, { t }: Pick<Words, 't'>): string =>
  t(`report.state.${line.state}`, { unit: holderOf(line) });

/** Until when it is wanted: a returned one by its own day. */
export const dueText = ({ wantedOn, dueOn }: Pick<ReportLine, 'wantedOn' | 'dueOn'>, { t, day }: Pick<Words, 't' | 'day'>): string =>
  (wantedOn === null ? t('report.line.due', { day: day(dueOn) }) : t('report.line.wanted', { day: day(wantedOn) }));

/** "Còn 3 ngày", "Quá hạn 2 ngày"; empty once it is approved. */
export const daysText = ({ daysLeft }: Pick<ReportLine, 'daysLeft'>, { t }: Pick<Words, 't'>): string => {
  if (daysLeft === null) return '';
  if (daysLeft < 0) return t('report.due.late', { days: -daysLeft });
  return daysLeft === 0 ? t('report.due.today') : t('report.due.left', { days: daysLeft });
};
