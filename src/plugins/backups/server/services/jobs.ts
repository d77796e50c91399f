import type { Core } from '@strapi/strapi';
import { enqueue, inTransaction, registerJob, registerSchedule, slotOf, today } from '../../../platform/server/public';
import { madeAtOf } from '../domain/copy-manifest';
import { BackupFault } from '../domain/fault';
import { dailyCron, ruleOn } from '../domain/rules';
import { lastRuns, wasCutOff } from '../queries/runs';
import { placeOf } from '../queries/summary';
import { ownInstallation } from './own-installation';
import { runBackup } from './runs/run-backup';
import { tellFailure, tellOverdue } from './tell-operators';
import { keepArchive } from './wal/keep-archive';

export const RUN = 'backups.run';
const WATCH = 'backups.watch';
const SHIP = 'backups.ship';

/** The daily copy (SD-10.5), the watch that notices when there is none, and the shipping of changes between copies. */
export const registerBackupJobs = (strapi: Core.Strapi): void => {
  registerJob(RUN, async (payload) => {
    const slot = slotOf(payload);
    // Nobody set a target: the screen says so and the watch tells the operators; there is nothing to try again.
    if (slot !== null && (placeOf(process.env) === null || await isDone(strapi, slot))) return;
    try {
      const by = typeof payload.by === 'number' ? payload.by : null;
      await runBackup(ownInstallation(strapi), { kind: slot === null && payload.kind !== 'daily' ? 'manual' : 'daily', by });
    } catch (error) {
      if (error instanceof BackupFault && error.code === 'busy') throw error;
      await tellFailure(strapi, error);
      // The queue tries again, later each time.
      throw error;
    }
  });
  registerSchedule(RUN, dailyCron(ruleOn(today())), RUN, { catchUpHours: 20 });
  registerJob(WATCH, async () => {
    await beginAgain(strapi);
    await tellOverdue(strapi);
  });
  registerSchedule(WATCH, '10 * * * *', WATCH);
  registerJob(SHIP, async () => {
    if (process.env.BACKUP_WAL_DIR) await keepArchive(ownInstallation(strapi));
  });
  if (process.env.BACKUP_WAL_DIR) registerSchedule(SHIP, '* * * * *', SHIP);
};

/** The queue takes a job of a dead process up after hours; a copy that was cut off is begun again within one (PT-13.3). */
const beginAgain = (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    if (await wasCutOff(strapi)) await enqueue(uow, RUN, { kind: 'daily' }, { jobKey: RUN, maxAttempts: 3 });
  });

/** A second try, or a second node, finds the slot's copy made and proved (PT-13.3). */
const isDone = async (strapi: Core.Strapi, slot: Date): Promise<boolean> => {
  const { lastProved } = await lastRuns(strapi);
  const copy = lastProved?.copy ?? null;
  return copy !== null && madeAtOf(copy) >= slot;
};
