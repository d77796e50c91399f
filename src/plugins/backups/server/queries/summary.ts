import type { Core } from '@strapi/strapi';
import { today } from '../../../platform/server/public';
import type { BackupSummary } from '../../contracts';
import { madeAtOf } from '../domain/copy-manifest';
import { ruleOn } from '../domain/rules';
import { standingOf } from '../domain/standing';
import { KEYS_NEEDED, targetSettings } from '../services/installation';
import { lastRuns } from './runs';
import { archivedUntil } from './archived-until';

/** Where copies go, without opening it; null: nothing is set. */
export const placeOf = (env: NodeJS.ProcessEnv): string | null => {
  const { folder, s3 } = targetSettings(env, []);
  return s3 === undefined ? folder ?? null : `s3://${s3.bucket}${s3.prefix === '' ? '' : `/${s3.prefix}`}`;
};

/** How copies stand with the rule in force, for the operators' screen. */
export const summaryOf = async (strapi: Core.Strapi): Promise<BackupSummary> => {
  const { lastProved, running } = await lastRuns(strapi);
  const { dailyAt, keepDays, keepMonths, keepYears, overdueAfterHours, legalBasis } = ruleOn(today());
  const madeAt = lastProved?.copy ? madeAtOf(lastProved.copy) : null;
  return {
    ...standingOf(madeAt, { overdueAfterHours }, new Date()),
    target: placeOf(process.env), lastProved, running,
    rule: { dailyAt, keepDays, keepMonths, keepYears, overdueAfterHours, legalBasis },
    wal: { on: Boolean(process.env.BACKUP_WAL_DIR), archivedUntil: await archivedUntil(strapi) },
    keysNeeded: KEYS_NEEDED,
  };
};
