import type { Frequency } from '../../contracts';
import type { Obligation } from './obligations';

/** When members are told, in force from `validFrom` (null: always) until before `validTo` (null: still); database/data/provision-reminders.json. */
export interface ReminderRule {
  readonly frequency: Frequency;
  /** Days before the due day on which members are told. */
  readonly daysBefore: readonly number[];
  /** Days after it, while nothing came. */
  readonly daysLate: readonly number[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly legalBasis: string;
}

/** Whether members are told of an obligation today. */
export const remindsToday = (rules: readonly ReminderRule[], frequency: Frequency, { status, days }: Obligation, today: string): boolean => {
  const rule = rules.find((one) => one.frequency === frequency && (one.validFrom ?? '') <= today && (one.validTo === null || today < one.validTo));
  if (rule === undefined || days === null) return false;
  return status === 'due' ? rule.daysBefore.includes(days) : status === 'late' && rule.daysLate.includes(days);
};
