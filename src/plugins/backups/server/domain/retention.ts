import { closedDay } from './closed-day';
import type { BackupRule } from './rules';

/** One copy at the target, as retention sees it. */
export interface KeptCopy {
  readonly name: string;
  readonly madeAt: Date;
  /** Whether a restore of it has been verified; only such a copy counts. */
  readonly proved: boolean;
}

/** Why a copy stays: as one of the last days, as a month's or a year's last, or because none newer is proved. */
export type Reason = 'daily' | 'monthly' | 'yearly' | 'not-yet-proved';

type Rule = Pick<BackupRule, 'closesDayBeforeUntil' | 'keepDays' | 'keepMonths' | 'keepYears'>;

/** The last proved copy of each period, the newest periods first. */
const lastOf = (proved: readonly KeptCopy[], periodOf: (copy: KeptCopy) => string): readonly KeptCopy[] => {
  const last = new Map<string, KeptCopy>();
  for (const copy of proved) {
    const before = last.get(periodOf(copy));
    if (before === undefined || isLater(copy, before)) last.set(periodOf(copy), copy);
  }
  return [...last.entries()].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, copy]) => copy);
};

const isLater = (a: KeptCopy, b: KeptCopy): boolean =>
  a.madeAt.getTime() > b.madeAt.getTime() || (a.madeAt.getTime() === b.madeAt.getTime() && a.name > b.name);

/**
 * Which copies stay, and why (SD-10.5, PR-3.1): the last proved one of each of the last days, months and years for which
 * there is one. Periods are counted where copies are, not on the calendar: after an outage nothing is lost by waiting.
 * A copy that is not proved stays only while it is newer than every proved one. The newest proved copy always stays.
 */
export const retained = (copies: readonly KeptCopy[], rule: Rule): ReadonlyMap<string, readonly Reason[]> => {
  const proved = copies.filter((copy) => copy.proved);
  const day = (copy: KeptCopy): string => closedDay(copy.madeAt, rule.closesDayBeforeUntil);
  const kept = new Map<string, Reason[]>();
  const keep = (those: readonly KeptCopy[], reason: Reason): void => {
    for (const { name } of those) kept.set(name, [...(kept.get(name) ?? []), reason]);
  };
  keep(lastOf(proved, day).slice(0, Math.max(1, rule.keepDays)), 'daily');
  keep(lastOf(proved, (copy) => day(copy).slice(0, 7)).slice(0, rule.keepMonths), 'monthly');
  keep(lastOf(proved, (copy) => day(copy).slice(0, 4)).slice(0, rule.keepYears), 'yearly');
  const newest = Math.max(...proved.map(({ madeAt }) => madeAt.getTime()), -Infinity);
  keep(copies.filter((copy) => !copy.proved && copy.madeAt.getTime() > newest), 'not-yet-proved');
  return kept;
};
