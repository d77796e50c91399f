import { addDays, daysBetween } from '../../../platform/server/public';
import type { DueRule, PeriodKind, PeriodView } from '../../contracts';

/** A period of the calendar; an ad-hoc one has dates of its own and is not made here. */
export type PeriodName =
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'half-year'; readonly year: number; readonly half: number }
  | { readonly kind: 'year'; readonly year: number }
  /** Several whole years, both included. */
  | { readonly kind: 'stage'; readonly year: number; readonly lastYear: number };

/** Days are ISO days in Asia/Ho_Chi_Minh, both included. */
export type CalendarPeriod = Pick<PeriodView, 'code' | 'kind' | 'title' | 'startsOn' | 'endsOn'>;

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2999;
const LONGEST_STAGE = 20;

const two = (number: number): string => String(number).padStart(2, '0');
const between = (number: number, least: number, most: number): boolean => Number.isInteger(number) && number >= least && number <= most;

/** Days of a month; months count from 1. */
export const daysInMonth = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};

const firstOf = (year: number, month: number): string => `${year}-${two(month)}-01`;
const lastOf = (year: number, month: number): string => `${year}-${two(month)}-${daysInMonth(year, month)}`;

/** The month that lies so many months after (before, when negative) another. */
const monthAfter = (year: number, month: number, months: number): readonly [number, number] => {
  const count = year * 12 + month - 1 + months;
  return [Math.floor(count / 12), (count % 12) + 1];
};

const exists = (name: PeriodName): boolean => {
  if (!between(name.year, EARLIEST_YEAR, LATEST_YEAR)) return false;
  switch (name.kind) {
    case 'month': return between(name.month, 1, 12);
    case 'quarter': return between(name.quarter, 1, 4);
    case 'half-year': return between(name.half, 1, 2);
    case 'year': return true;
    case 'stage': return between(name.lastYear, name.year + 1, Math.min(LATEST_YEAR, name.year + LONGEST_STAGE - 1));
  }
};

const describe = (name: PeriodName): CalendarPeriod => {
  const { year, kind } = name;
  const of = (code: string, title: string, [fromMonth, toMonth]: readonly [number, number], lastYear = year): CalendarPeriod =>
    ({ kind, code, title, startsOn: firstOf(year, fromMonth), endsOn: lastOf(lastYear, toMonth) });
  switch (name.kind) {
    case 'month': return of(`${year}-${two(name.month)}`, `Tháng ${name.month} năm ${year}`, [name.month, name.month]);
    case 'quarter': return of(`${year}-Q${name.quarter}`, `Quý ${QUARTERS[name.quarter - 1] ?? ''} năm ${year}`, [name.quarter * 3 - 2, name.quarter * 3]);
    case 'half-year': return of(`${year}-H${name.half}`, `6 tháng ${name.half === 1 ? 'đầu' : 'cuối'} năm ${year}`, name.half === 1 ? [1, 6] : [7, 12]);
    case 'year': return of(String(year), `Năm ${year}`, [1, 12]);
    case 'stage': return of(`${year}-${name.lastYear}`, `Giai đoạn ${year}–${name.lastYear}`, [1, 12], name.lastYear);
  }
};

/** First and last day, code and Vietnamese title of a period; null: the calendar has no such period. */
export const periodOf = (name: PeriodName): CalendarPeriod | null => (exists(name) ? describe(name) : null);

const CODE = /^(\d{4})(?:-(\d{2}|\d{4}|Q\d|H\d))?$/;

/** The period that a code names (`2024`, `2024-Q1`, `2024-06`, `2024-H1`, `2021-2025`); null: none, as with ad-hoc ones. */
export const nameOfCode = (code: string): PeriodName | null => {
  const [, years, part] = CODE.exec(code) ?? [];
  if (years === undefined) return null;
  const year = Number(years);
  const name: PeriodName = part === undefined ? { kind: 'year', year }
    : part.startsWith('Q') ? { kind: 'quarter', year, quarter: Number(part.slice(1)) }
      : part.startsWith('H') ? { kind: 'half-year', year, half: Number(part.slice(1)) }
        : part.length === 2 ? { kind: 'month', year, month: Number(part) } : { kind: 'stage', year, lastYear: Number(part) };
  return exists(name) ? name : null;
};

const before = (name: PeriodName): PeriodName => {
  const { year } = name;
  switch (name.kind) {
    case 'month': return name.month > 1 ? { ...name, month: name.month - 1 } : { ...name, year: year - 1, month: 12 };
    case 'quarter': return name.quarter > 1 ? { ...name, quarter: name.quarter - 1 } : { ...name, year: year - 1, quarter: 4 };
    case 'half-year': return name.half > 1 ? { ...name, half: 1 } : { ...name, year: year - 1, half: 2 };
    case 'year': return { ...name, year: year - 1 };
    case 'stage': return { ...name, year: year - (name.lastYear - year + 1), lastYear: year - 1 };
  }
};

/** The period of the same kind and length that ends the day before this one begins. Ad-hoc periods have none (null). */
export const previousPeriod = (code: string): CalendarPeriod | null => {
  const name = nameOfCode(code);
  return name && periodOf(before(name));
};

const MONTH_DAY = /^(?:(0[1-9]|1[0-2])-)?(0[1-9]|[12]\d|3[01]|[1-9])$/;

/** Whether a due rule can be reckoned with: a day there is in some year, and not both kinds of rule. */
export const isDueRule = ({ monthDay, years, months }: DueRule): boolean => {
  const [, month, day] = MONTH_DAY.exec(monthDay) ?? [];
  if (day === undefined || !between(years, 0, 50) || (months !== undefined && !between(months, 0, 600))) return false;
  return month === undefined ? months !== undefined : months === undefined && Number(day) <= daysInMonth(2024, Number(month));
};

/**
 * The last day on time for a period that ends on `endsOn` (PR-7.1). "Before 31 March", read strictly, is the thirtieth;
 * inclusive, the thirty-first. A day the month does not have is its last: 29 February of a common year is the 28th, and
 * "before the 29th" is the 28th in every year. A rule that names a month counts years from the year of `endsOn`; one that
 * names only a day counts months from its month.
 */
export const lastDayOnTime = ({ monthDay, years, months, inclusive }: DueRule, endsOn: string): string => {
  const [, month, dayText] = MONTH_DAY.exec(monthDay) ?? [];
  const [endYear, endMonth] = [Number(endsOn.slice(0, 4)), Number(endsOn.slice(5, 7))];
  const [year, dueMonth] = month === undefined ? monthAfter(endYear + years, endMonth, months ?? 0) : [endYear + years, Number(month)];
  const day = Number(dayText ?? 1) - (inclusive ? 0 : 1);
  return day === 0 ? addDays(firstOf(year, dueMonth), -1) : `${year}-${two(dueMonth)}-${two(Math.min(day, daysInMonth(year, dueMonth)))}`;
};

export const PERIOD_KIND_NAMES: Readonly<Record<PeriodKind, string>> = {
  month: 'Tháng', quarter: 'Quý', 'half-year': '6 tháng', year: 'Năm', stage: 'Giai đoạn', 'ad-hoc': 'Đột xuất',
};

interface Standing {
  readonly approved: boolean;
  readonly dueOn: string;
  readonly wantedOn: string | null;
  /** Day of the first submission in the business calendar. */
  readonly submittedOn: string | null;
}

/**
 * How a report stands to its days (PR-2.2): late is who handed in after the last day on time, or has not yet and it is
 * past. What was taken over as approved was never handed in here, and is not late.
 */
export const timeliness = ({ approved, dueOn, wantedOn, submittedOn }: Standing, today: string): { readonly daysLeft: number | null; readonly late: boolean } => ({
  daysLeft: approved ? null : daysBetween(today, wantedOn ?? dueOn),
  late: (submittedOn ?? (approved ? dueOn : today)) > dueOn,
});
