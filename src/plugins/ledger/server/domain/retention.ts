interface Dated {
  readonly legalBasis: string;
  /** ISO days, `validTo` exclusive; null: unknown, or still in force. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Shape of `database/data/retention-rules.json`. */
export interface RetentionRules {
  /** The level of security of the system (PR-8). */
  readonly systemLevel: readonly (Dated & { readonly level: number })[];
  /** What a level asks for at the least; `null` asks it of every level. */
  readonly least: readonly (Dated & { readonly level: number | null; readonly months: number })[];
  /** How long entries are kept here. */
  readonly kept: readonly (Dated & { readonly months: number })[];
}

const inForce = (day: string) => ({ validFrom, validTo }: Dated): boolean => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);

/**
 * For how many whole months an entry stays in the ledger after the month in which it was written (PR-8).
 * @param day ISO day, real time
 * @throws when the data keep less than the level of the system asks for, or say nothing
 */
export const monthsKept = (rules: RetentionRules, day: string): number => {
  const levels = rules.systemLevel.filter(inForce(day)).map(({ level }) => level);
  if (levels.length === 0) throw new Error(`retention-rules.json: no level of the system in force on ${day}`);
  const level = Math.max(...levels);
  const asked = rules.least.filter((one) => inForce(day)(one) && (one.level === null || one.level === level)).map(({ months }) => months);
  const kept = rules.kept.filter(inForce(day)).map(({ months }) => months);
  if (asked.length === 0 || kept.length === 0) throw new Error(`retention-rules.json: nothing in force on ${day} says how long level ${level} keeps its ledger`);
  const [least, months] = [Math.max(...asked), Math.max(...kept)];
  if (months < least) throw new Error(`retention-rules.json: ${months} months are kept, but level ${level} asks for ${least}`);
  return months;
};

/**
 * The first day on which a month may leave: its youngest entry has then been kept for `months` whole months.
 * @param month `YYYY-MM`
 */
export const leavesOn = (month: string, months: number): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = year * 12 + (number - 1) + 1 + months;
  return `${String(Math.floor(last / 12)).padStart(4, '0')}-${String((last % 12) + 1).padStart(2, '0')}-01`;
};
