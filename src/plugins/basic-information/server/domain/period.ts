import type { Period } from '../../contracts';

const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/**
 * The last day of the period that a figure's date lies in: a yearly figure of 30 and one of 31 December speak of the same
 * year. A moment, and a figure that names no period, keep their own day. Days are `YYYY-MM-DD`.
 */
export const periodEnd = (period: Period | null, asOf: string): string => {
  const [year, month] = asOf.split('-').map(Number) as [number, number];
  switch (period) {
    case null:
    case 'moment':
      return asOf;
    case 'month':
      return lastDay(year, month);
    case 'quarter':
      return lastDay(year, Math.ceil(month / 3) * 3);
    case 'six-months':
      return lastDay(year, month <= 6 ? 6 : 12);
    case 'nine-months':
      return lastDay(year, 9);
    case 'year':
      return lastDay(year, 12);
  }
};

/** Whether two figures of the same last day may speak of the same time: one that names no period might be any. */
export const samePeriod = (a: Period | null, b: Period | null): boolean => a === b || a === null || b === null;
