export interface DatedRule {
  readonly countedFrom: string;
  /** ISO days; null is without beginning or end; the end is exclusive. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const FIRST = '0000-01-01';
const LAST = '9999-12-31';

const overlap = (a: DatedRule, b: DatedRule): boolean =>
  (a.validFrom ?? FIRST) < (b.validTo ?? LAST) && (b.validFrom ?? FIRST) < (a.validTo ?? LAST);

/** Index of the first rule whose period is empty or turned around, or -1. */
export const emptyPeriod = (rules: readonly DatedRule[]): number =>
  rules.findIndex(({ validFrom, validTo }) => validFrom !== null && validTo !== null && validFrom >= validTo);

/** Index of the first rule that shares a day with an earlier one that counts from the same event, or -1. */
export const overlapping = (rules: readonly DatedRule[]): number =>
  rules.findIndex((rule, index) =>
    rules.slice(0, index).some((earlier) => earlier.countedFrom === rule.countedFrom && overlap(earlier, rule)));
