import data from '../../../../../../database/data/reporting-imports.json';
import { today } from '../../../../platform/server/public';

/** How much one request may bring: dated data, database/data/reporting-imports.json. */
export interface ImportLimits {
  readonly linesPerRequest: number;
  readonly bytesPerRequest: number;
  /** JSON is held in memory as a whole. */
  readonly jsonBytesPerRequest: number;
}

/** The limits in force on the business date. */
export const importLimits = (): ImportLimits => {
  const day = today();
  const found = data.limits.find(({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }) =>
    (validFrom === null || validFrom <= day) && (validTo === null || day < validTo));
  if (found === undefined) throw new Error(`database/data/reporting-imports.json has no limits for ${day}`);
  return found;
};
