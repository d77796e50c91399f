import type { Frequency, ObligationStatus } from '../../contracts';

const day = (year: number, month: number, date: number): string => new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** A period in which something has to be provided: first day and due day, which is its last (BI-8.8). */
export interface DuePeriod {
  readonly start: string;
  readonly due: string;
}

/** The period of a frequency that a day lies in; null for what is provided when it changes. */
export const periodAround = (frequency: Frequency, on: string): DuePeriod | null => {
  const [year, month] = on.split('-').map(Number) as [number, number];
  switch (frequency) {
    case 'on-change':
      return null;
    case 'quarterly': {
      const first = Math.floor((month - 1) / 3) * 3 + 1;
      return { start: day(year, first, 1), due: day(year, first + 3, 0) };
    }
    case 'yearly':
      return { start: day(year, 1, 1), due: day(year, 12, 31) };
  }
};

const after = (frequency: Frequency, { due }: DuePeriod): DuePeriod | null => {
  const [year, month, date] = due.split('-').map(Number) as [number, number, number];
  return periodAround(frequency, day(year, month, date + 1));
};

export interface Obligation {
  readonly status: ObligationStatus;
  /** The due day that the status speaks of; null for what is provided when it changes. */
  readonly dueOn: string | null;
  /** Days until `dueOn` (0: today), or since it when late. */
  readonly days: number | null;
  /** First and last day of the period that `dueOn` closes. */
  readonly periodStart: string | null;
}

interface Duty {
  readonly frequency: Frequency;
  /** First day of the responsibility. */
  readonly since: string;
  /** Days on which something was provided, in any order. */
  readonly provided: readonly string[];
}

/**
 * Where a unit stands with a category on a day. What comes in after a period closed settles that arrears and nothing
 * more; the running period then still waits for its own. The first period is the one in which the duty began.
 */
export const obligationOn = ({ frequency, since, provided }: Duty, today: string): Obligation => {
  let period = periodAround(frequency, since);
  if (period === null) return { status: 'on-change', dueOn: null, days: null, periodStart: null };
  const days = [...new Set(provided)].filter((each) => each >= since && each <= today).sort();
  let arrears: DuePeriod | null = null;
  for (;;) {
    const { start, due }: DuePeriod = period;
    const inside = days.filter((each) => each >= start && each <= due);
    if (arrears !== null && inside.length > 0) {
      inside.shift();
      arrears = null;
    }
    if (due >= today) {
      if (arrears !== null) return { status: 'late', dueOn: arrears.due, days: daysBetween(arrears.due, today), periodStart: arrears.start };
      return { status: inside.length > 0 ? 'provided' : 'due', dueOn: due, days: daysBetween(today, due), periodStart: start };
    }
    if (arrears === null && inside.length === 0) arrears = period;
    const next = after(frequency, period);
    if (next === null) throw new Error('A period without a next one');
    period = next;
  }
};
