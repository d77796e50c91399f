/** A day as `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. */
type Day = string;

/** Shape of `database/data/holidays.json`; spans include both ends. */
export interface HolidayData {
  readonly everyYear: readonly { readonly monthDay: string; readonly validFrom: Day; readonly name: string }[];
  readonly years: readonly {
    readonly year: number;
    readonly off: readonly { readonly from: Day; readonly to: Day; readonly name: string }[];
    /** Saturdays and Sundays on which one works in exchange for a day off. */
    readonly working: readonly { readonly day: Day; readonly insteadOf: Day }[];
  }[];
}

/** Which days an office works. */
export interface Calendar {
  isWorkingDay(day: Day): boolean;
  /** The last day of a term, as `addWorkingDays` counts it. */
  after(from: Day, workingDays: number): Day;
}

const DAY_MS = 86_400_000;
const instantOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (instant: number): Day => new Date(instant).toISOString().slice(0, 10);

/** The day `days` calendar days later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => dayAt(instantOf(day) + days * DAY_MS);

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((instantOf(to) - instantOf(from)) / DAY_MS);

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(instantOf(day)).getUTCDay());

const daysOf = (from: Day, to: Day): readonly Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));

/**
 * The calendar of offices with a week of five days: no Saturdays and Sundays, no public holidays (Labour Code
 * 2019 Article 112) and no days off in lieu; exchanged Saturdays count. In a year without data only the
 * holidays with a fixed solar date are known.
 */
export function calendarOf({ everyYear, years }: HolidayData): Calendar {
  const off = new Set(years.flatMap((year) => year.off.flatMap(({ from, to }) => daysOf(from, to))));
  const working = new Set(years.flatMap((year) => year.working.map(({ day }) => day)));
  const isFixed = (day: Day): boolean => everyYear.some(({ monthDay, validFrom }) => day.slice(5) === monthDay && day >= validFrom);
  const isWorkingDay = (day: Day): boolean => working.has(day) || !(isWeekend(day) || off.has(day) || isFixed(day));
  return { isWorkingDay, after: (from, workingDays) => addWorkingDays(isWorkingDay, from, workingDays) };
}

/**
 * The last day of a term of `count` working days. The day of the event itself does not count (Civil Code 2015
 * Article 147.2). `count` 0 is the day itself, or the next working day when the office is closed on it.
 */
export function addWorkingDays(isWorkingDay: (day: Day) => boolean, from: Day, count: number): Day {
  let day = from;
  let left = count;
  if (left === 0) {
    while (!isWorkingDay(day)) day = addDays(day, 1);
    return day;
  }
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
