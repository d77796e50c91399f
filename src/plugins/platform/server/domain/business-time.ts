/** The province's time zone: no daylight saving, fixed at +07:00 (Decision 134/2002/QĐ-TTg). */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const DATE_PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Calendar date of an instant in Asia/Ho_Chi_Minh, as `YYYY-MM-DD`. */
export const dateOf = (instant: Date): string => DATE_PARTS.format(instant);

/** Milliseconds to add to real time so that the business clock shows `wanted` at the real instant `real`. */
export const offsetFor = (wanted: Date, real: Date): number => wanted.getTime() - real.getTime();
