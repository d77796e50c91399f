import type { CalendarPreview, DueRule, PeriodKind } from '../../contracts';
import { isDueRule, lastDayOnTime, periodOf, type PeriodName } from '../domain/calendar';

interface Asked {
  readonly kind: Exclude<PeriodKind, 'ad-hoc'>;
  readonly year: number;
  /** Month, quarter or half; the last year of a stage. */
  readonly part: number;
  readonly dueRule: DueRule;
}

const nameOf = ({ kind, year, part }: Asked): PeriodName => {
  switch (kind) {
    case 'month': return { kind, year, month: part };
    case 'quarter': return { kind, year, quarter: part };
    case 'half-year': return { kind, year, half: part };
    case 'year': return { kind, year };
    case 'stage': return { kind, year, lastYear: part };
  }
};

/** The dates that a period would have (PR-7.1); null: the calendar has no such period, or the rule names no day. */
export const calendarPreview = (asked: Asked): CalendarPreview | null => {
  const period = periodOf(nameOf(asked));
  if (period === null || !isDueRule(asked.dueRule)) return null;
  const { code, title, startsOn, endsOn } = period;
  return { code, title, startsOn, endsOn, dueOn: lastDayOnTime(asked.dueRule, endsOn) };
};
