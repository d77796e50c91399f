import { z } from 'zod';
import data from '../../../../../database/data/view-rules.json';

const isoDay = z.iso.date();
const rule = z.strictObject({
  /** For how many whole months after a month its days are kept one by one; afterwards its sums. */
  dayMonths: z.number().int().min(1).max(120),
  legalBasis: z.string(),
  validFrom: isoDay.nullable(),
  /** Exclusive. */
  validTo: isoDay.nullable(),
});
export type ViewRule = Readonly<z.infer<typeof rule>>;
const RULES = z.strictObject({ rules: z.array(rule) }).parse(data).rules;

/** The first day (ISO) whose views are still kept by the day. @throws when no rule is in force: without one nothing is summed up */
export const daysKeptFrom = (today: string, rules: readonly ViewRule[] = RULES): string => {
  const found = rules.find(({ validFrom, validTo }) => (validFrom === null || validFrom <= today) && (validTo === null || today < validTo));
  if (found === undefined) throw new Error(`view-rules.json has no rule for ${today}`);
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - found.dayMonths;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
};
