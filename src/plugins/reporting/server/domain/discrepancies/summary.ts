import { DISCREPANCY_SOURCES, DISCREPANCY_STATES, type DiscrepancySource, type DiscrepancyState, type DiscrepancySummary } from '../../../contracts';

/** A case as the report on cases counts it; days are calendar days. */
export interface CountedCase {
  readonly state: DiscrepancyState;
  readonly source: DiscrepancySource;
  /** From its finding to its correction; null: not corrected. */
  readonly daysToCorrect: number | null;
  /** From its finding until it was closed, or today. */
  readonly age: number;
}

const countedBy = <Key extends string>(keys: readonly Key[], cases: readonly CountedCase[], keyOf: (each: CountedCase) => Key): Readonly<Record<Key, number>> =>
  Object.fromEntries(keys.map((key) => [key, cases.filter((each) => keyOf(each) === key).length])) as Record<Key, number>;

/** The middle one; of an even number the lower of the two, so that it is a number of days that occurred. */
const middle = (days: readonly number[]): number | null => days.toSorted((a, b) => a - b)[Math.floor((days.length - 1) / 2)] ?? null;

/** PR-2.4: how many differences there were, how far they are, and how long a correction took. */
export const summaryOf = (cases: readonly CountedCase[]): Omit<DiscrepancySummary, 'period'> => {
  const open = cases.filter(({ state }) => state !== 'signed-off' && state !== 'dismissed');
  return {
    total: cases.length,
    byState: countedBy(DISCREPANCY_STATES, cases, ({ state }) => state),
    bySource: countedBy(DISCREPANCY_SOURCES, cases, ({ source }) => source),
    medianDaysToCorrect: middle(cases.flatMap(({ daysToCorrect }) => (daysToCorrect === null ? [] : [daysToCorrect]))),
    oldestOpen: open.length === 0 ? null : Math.max(...open.map(({ age }) => age)),
  };
};
