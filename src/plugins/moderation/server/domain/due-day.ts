import type { Calendar } from '../../../platform/server/public';
import type { CountedFrom } from '../../contracts';

/** A time limit of a section, in force from `validFrom` (null: always) until before `validTo` (null: still). */
export interface DeadlineRule {
  readonly workingDays: number;
  readonly countedFrom: CountedFrom;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface Section {
  readonly parent: string | null;
  readonly deadlines: readonly DeadlineRule[];
}

/**
 * The days from which a case's deadlines may be counted. `creation` is always there: the day on which
 * somebody began this version (the first change since the item was last published).
 */
export type DueStarts = Readonly<Partial<Record<CountedFrom, string>> & { creation: string }>;

/** PT-4.3: a section's own deadlines; without any, those of the nearest section above it; else the default of the law. */
export function deadlinesOf(sections: ReadonlyMap<string, Section>, section: string | null, defaults: readonly DeadlineRule[]): readonly DeadlineRule[] {
  const passed = new Set<string>();
  for (let at = section; at !== null && !passed.has(at); at = sections.get(at)?.parent ?? null) {
    passed.add(at);
    const own = sections.get(at)?.deadlines ?? [];
    if (own.length > 0) return own;
  }
  return defaults;
}

const inForce = ({ validFrom, validTo }: DeadlineRule, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);

/**
 * The day by which an item is to be public (PT-4.3). The rules are those in force on the day of creation. A
 * rule that counts from something the item has no date for (a section counts from the approval of a plan, an
 * article names none) is counted from the creation. Of several rules the earliest day holds.
 * @returns an ISO day, or null when no rule is in force
 */
export function dueDay(rules: readonly DeadlineRule[], starts: DueStarts, calendar: Calendar): string | null {
  const days = rules
    .filter((rule) => inForce(rule, starts.creation))
    .map(({ workingDays, countedFrom }) => calendar.after(starts[countedFrom] ?? starts.creation, workingDays));
  return days.sort()[0] ?? null;
}
