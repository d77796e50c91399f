import type { ChangeReason } from '../../contracts';

/** The day `months` later; the last day of the month where that day does not exist (31/08 and six months: 28/02). */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
};

const DAY_MS = 86_400_000;

export interface Expiry {
  /** First day on which the password opens nothing more. */
  readonly expiresOn: string;
  /** Whole days until then; 0 or less: it has expired. */
  readonly daysLeft: number;
}

/** When a password that was set on `setOn` expires, seen from `today` (ISO days). PR-5.6. */
export const expiryOf = (setOn: string, maxAgeMonths: number, today: string): Expiry => {
  const expiresOn = addMonths(setOn, maxAgeMonths);
  return { expiresOn, daysLeft: Math.round((Date.parse(expiresOn) - Date.parse(today)) / DAY_MS) };
};

/** Whether expiry is near enough to be said on screen. */
export const isNear = ({ daysLeft }: Expiry, warnDays: readonly number[]): boolean => daysLeft > 0 && daysLeft <= Math.max(0, ...warnDays);

/**
 * The warning that is due, named by its day; null when there is none. A day that was missed is made up for by the next
 * run, and each is given once: `warned` is the nearest day of which the person was already told.
 */
export const dueWarning = ({ daysLeft }: Expiry, warnDays: readonly number[], warned: number | null): number | null => {
  if (daysLeft <= 0) return null;
  const reached = warnDays.filter((day) => daysLeft <= day);
  if (reached.length === 0) return null;
  const nearest = Math.min(...reached);
  return warned !== null && warned <= nearest ? null : nearest;
};

/** PR-5.2b, PR-5.6, SD-6.5: why the account must change its password before anything else. */
export const changeReason = ({ mustChange, reported }: { readonly mustChange: boolean; readonly reported: boolean }, { daysLeft }: Expiry): ChangeReason | null =>
  reported ? 'reported' : mustChange ? 'issued' : daysLeft <= 0 ? 'expired' : null;
