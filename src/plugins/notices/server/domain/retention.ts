import { z } from 'zod';
import data from '../../../../../database/data/notices.json';

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const rule = z.strictObject({
  readDays: z.number().int().positive(),
  unreadDays: z.number().int().positive(),
  legalBasis: z.string(),
  validFrom: isoDay.nullable(),
  /** Exclusive. */
  validTo: isoDay.nullable(),
});
const RULES = z.strictObject({ retention: z.array(rule) }).parse(data).retention;

export type Retention = Readonly<z.infer<typeof rule>>;

/** How long notices are kept, as ruled on a day (ISO, Asia/Ho_Chi_Minh); undefined: nothing is ruled, so nothing is purged. */
export const retentionOn = (day: string, rules: readonly Retention[] = RULES): Retention | undefined =>
  rules.find(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day < validTo));
