import { daysBetween } from '../../../platform/server/public';
import type { Dated } from './dated';

/** When people are reminded, in calendar days (PR-9.4). */
export interface ReminderRule extends Dated {
  readonly daysBefore: readonly number[];
  readonly onDay: boolean;
  readonly daysLate: readonly number[];
  /** On the first of these days late the level above hears too, on the second the one above that. */
  readonly daysLateForAbove: readonly number[];
  /** Of a returned or reopened report: before the day by which it is wanted. */
  readonly wantedDaysBefore: number;
}

export interface Waiting {
  readonly dueOn: string;
  readonly wantedOn: string | null;
}

/** What is told of a report on a day: to whose turn it is, and how many levels above it hear too (0: none). */
export interface Reminder {
  readonly kind: 'due-soon' | 'overdue' | null;
  readonly above: number;
  /** Calendar days to its day; negative: late. */
  readonly left: number;
}

/** Days are counted to the day by which a returned report is wanted, else to its due day; each reminder has its own day, so each is told once. */
export const reminderOn = ({ dueOn, wantedOn }: Waiting, { daysBefore, onDay, daysLate, daysLateForAbove, wantedDaysBefore }: ReminderRule, today: string): Reminder => {
  const left = daysBetween(today, wantedOn ?? dueOn);
  const soon = wantedOn === null ? daysBefore.includes(left) : left === wantedDaysBefore;
  return {
    kind: (left > 0 && soon) || (left === 0 && onDay) ? 'due-soon' : left < 0 && daysLate.includes(-left) ? 'overdue' : null,
    above: left < 0 ? daysLateForAbove.indexOf(-left) + 1 : 0,
    left,
  };
};
