import { z } from 'zod';
import data from '../../../../../database/data/moderation-reminders.json';

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const rule = z.strictObject({
  waitingDays: z.number().int().positive(),
  legalBasis: z.string(),
  validFrom: isoDay.nullable(),
  /** Exclusive. */
  validTo: isoDay.nullable(),
});
const RULES = z.strictObject({ overdue: z.array(rule) }).parse(data).overdue;

export type OverdueRule = Readonly<z.infer<typeof rule>>;

/** After how many days of waiting people are reminded, as ruled on a day (ISO, Asia/Ho_Chi_Minh); undefined: never. */
export const overdueRuleOn = (day: string, rules: readonly OverdueRule[] = RULES): OverdueRule | undefined =>
  rules.find(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo));
