import { daysBetween } from '../../../platform/server/public';
import type { RequestLine, RequestState } from '../../contracts';

interface Dated {
  readonly validFrom: string | null;
  /** Exclusive. */
  readonly validTo: string | null;
}

/** Within how many working days a unit answers when the letter names no day. */
export interface AnswerRule extends Dated {
  readonly workingDays: number;
  readonly legalBasis: string;
}

/** When people are reminded, in calendar days before and after the due day. */
export interface ReminderRule extends Dated {
  readonly daysBefore: number;
  readonly daysLate: number;
  readonly legalBasis: string;
}

/** The rule in force on a day. */
export const ruleOn = <R extends Dated>(rules: readonly R[], day: string): R | undefined =>
  rules.find(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo));

interface Standing {
  readonly state: RequestState;
  readonly dueOn: string;
  /** Day of the answer that counts. */
  readonly answeredOn: string | null;
}

/** How a request stands to its due day: "quá hạn" is computed, never stored. The due day itself is in time. */
export const timeliness = ({ state, dueOn, answeredOn }: Standing, today: string): Pick<RequestLine, 'daysLeft' | 'overdue' | 'answeredLate'> => ({
  daysLeft: state === 'open' ? daysBetween(today, dueOn) : null,
  overdue: state === 'open' && dueOn < today,
  answeredLate: answeredOn !== null && (state === 'answered' || state === 'closed') && dueOn < answeredOn,
});

/** Which reminder of an open request is due: one before its day, one after it; each is told once. */
export const reminderOn = (dueOn: string, { daysBefore, daysLate }: ReminderRule, today: string): 'due-soon' | 'overdue' | null => {
  const left = daysBetween(today, dueOn);
  if (left <= -daysLate) return 'overdue';
  return left >= 0 && left <= daysBefore ? 'due-soon' : null;
};
