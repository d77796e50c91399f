import type { ReportRow } from '../services/report-rows';
import { valuesMayChange } from './machine';

export type EntryFault = 'not-open' | 'period-closed' | 'ticket-expired';

/** Why figures of a report cannot be entered at an instant, whoever asks; null: they can. In a closed period nothing is begun; what was returned or reopened goes on. */
export const entryFault = (report: Pick<ReportRow, 'state' | 'level' | 'period' | 'reopenedUntil'>, at: Date): EntryFault | null => {
  if (!valuesMayChange(report)) return 'not-open';
  if (report.state === 'draft' && report.period.state !== 'open') return 'period-closed';
  return report.state === 'reopened' && report.reopenedUntil !== null && report.reopenedUntil <= at ? 'ticket-expired' : null;
};
