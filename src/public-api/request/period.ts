import { dateOf } from '../../plugins/platform/server/public';

const DAY = 24 * 60 * 60 * 1000;

/** Midnight of a day, or of one so many days later, in Asia/Ho_Chi_Minh, which has no daylight saving. */
export const startOfDay = (day: string, later = 0): Date => new Date(new Date(`${day}T00:00:00+07:00`).getTime() + later * DAY);

/** Condition on an instant: from the first moment of one day to the last of another, in Asia/Ho_Chi_Minh. */
export const instantWithin = (attribute: string, from: string | undefined, to: string | undefined): object => ({
  ...(from === undefined && to === undefined ? {} : {
    [attribute]: {
      ...(from === undefined ? {} : { $gte: startOfDay(from) }),
      ...(to === undefined ? {} : { $lt: startOfDay(to, 1) }),
    },
  }),
});

/** Condition on a day, both ends included. */
export const dayWithin = (attribute: string, from: string | undefined, to: string | undefined): object => ({
  ...(from === undefined && to === undefined ? {} : {
    [attribute]: { ...(from === undefined ? {} : { $gte: from }), ...(to === undefined ? {} : { $lte: to }) },
  }),
});

/** Calendar day of a stored instant, or null. */
export const dayOf = (instant: string | Date | null): string | null => (instant === null ? null : dateOf(new Date(instant)));

/** A stored instant as ISO text in UTC. */
export const instantOf = (instant: string | Date | null): string | null => (instant === null ? null : new Date(instant).toISOString());
