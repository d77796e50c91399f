import { addDays, dateOf } from '../../../platform/server/public';

/**
 * The working day that a copy holds to its end, `YYYY-MM-DD` in Asia/Ho_Chi_Minh: one made before the hour `until`
 * closes the day before, so that the copy of the last night of a month is that month's (PR-3.1).
 */
export const closedDay = (madeAt: Date, until: number): string => {
  const day = dateOf(madeAt);
  const hour = (madeAt.getUTCHours() + 7) % 24;
  return hour < until ? addDays(day, -1) : day;
};
