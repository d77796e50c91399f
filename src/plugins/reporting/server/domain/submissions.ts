import type { ReportState } from '../../contracts';
import type { EventRow } from '../services/event-rows';
import { valuesMayChange } from './machine';

/**
 * With what the figures of a report are compared: while they are being entered, with what was handed in (or stood approved)
 * last; afterwards with what had been handed in the time before. Null: there was nothing before.
 */
export const submissionBefore = <E extends Pick<EventRow, 'kind' | 'hash'>>(state: ReportState, level: number, events: readonly E[]): E | null => {
  const filed = events.filter(({ kind, hash }) => hash !== null && (kind === 'submit' || kind === 'transfer' || kind === 'lapse'));
  return filed.at(valuesMayChange({ state, level }) ? -1 : -2) ?? null;
};
