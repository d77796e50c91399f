import type { Core } from '@strapi/strapi';
import { actorOf, record } from '../../../ledger/server/public';
import { enqueue, inTransaction } from '../../../platform/server/public';
import { lastRuns } from '../queries/runs';
import { placeOf } from '../queries/summary';
import { demandOperator } from './demand-operator';
import { RUN } from './jobs';
import { noTarget, running } from './refusals';

/**
 * Asks for a copy now; a worker makes it. Asked twice before it begins, it is made once.
 * @throws 403 for others than operators, 409 while one is being made, 422 when no target is set
 */
export const requestBackup = (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const by = await demandOperator(strapi);
    if (placeOf(process.env) === null) throw noTarget();
    if ((await lastRuns(strapi)).running !== null) throw running();
    await enqueue(uow, RUN, { kind: 'manual', by }, { jobKey: RUN, maxAttempts: 1 });
    record(uow, { action: 'backups.requested', subject: { type: 'backups.run', id: 'manual' }, actor: actorOf(strapi, 'backups'), before: null, after: null });
  });
