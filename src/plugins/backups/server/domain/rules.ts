import { z } from 'zod';
import data from '../../../../../database/data/backup-rules.json';

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const rule = z.strictObject({
  /** `HH:MM` in Asia/Ho_Chi_Minh at which the daily copy is made. */
  dailyAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** A copy made before this hour closes the day before. */
  closesDayBeforeUntil: z.number().int().min(0).max(12),
  /** How many days, months and years are kept. */
  keepDays: z.number().int().positive(),
  keepMonths: z.number().int().positive(),
  keepYears: z.number().int().positive(),
  /** The last proved copy may be so many hours old; older is overdue. */
  overdueAfterHours: z.number().int().positive(),
  /** Every stored file is read back at least once in so many days; new ones at once. */
  filesReadBackDays: z.number().int().positive(),
  /** Where changes between copies are archived: how often they begin anew with a base copy. */
  baseEveryDays: z.number().int().positive(),
  legalBasis: z.string(),
  validFrom: isoDay.nullable(),
  /** Exclusive. */
  validTo: isoDay.nullable(),
});
const RULES = z.strictObject({ rules: z.array(rule) }).parse(data).rules;

/** What the rule in force asks of copies. */
export type BackupRule = Readonly<z.infer<typeof rule>>;

/** The rule in force on a day (ISO, Asia/Ho_Chi_Minh). @throws when none is: without one nothing may be deleted */
export const ruleOn = (day: string, rules: readonly BackupRule[] = RULES): BackupRule => {
  const found = rules.find(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo));
  if (found === undefined) throw new Error(`backup-rules.json has no rule for ${day}`);
  return found;
};

/** Cron expression in UTC of the daily copy. */
export const dailyCron = ({ dailyAt }: Pick<BackupRule, 'dailyAt'>): string => {
  const [hour = 0, minute = 0] = dailyAt.split(':').map(Number);
  return `${minute} ${(hour + 17) % 24} * * *`;
};
