import type { Core } from '@strapi/strapi';
import { currentUnitOfWork, inTransaction } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import type { GateReason } from '../../contracts';

interface Gated {
  readonly userId: number;
  readonly reason: GateReason;
  /** Method and path. */
  readonly request: string;
}

const AGAIN_AFTER_MS = 3_600_000;
const MOST_REMEMBERED = 5_000;
/** When a person was last refused a path: an open tab that asks every few seconds is told once an hour. */
const told = new Map<string, number>();

const isNew = (key: string, now: number): boolean => {
  const last = told.get(key);
  if (last !== undefined && now - last < AGAIN_AFTER_MS) return false;
  if (told.size >= MOST_REMEMBERED) told.clear();
  told.set(key, now);
  return true;
};

/** Records that the gate refused a request, after its transaction has rolled back. */
export const recordGated = async (strapi: Core.Strapi, { userId, reason, request }: Gated): Promise<void> => {
  if (!isNew(`${userId} ${request}`, Date.now())) return;
  const actor = actorOf(strapi);
  const write = (): Promise<void> =>
    inTransaction(strapi, async (own) =>
      record(own, { action: 'session.gated', subject: { type: 'admin::user', id: String(userId) }, actor, before: null, after: { reason, request: request.slice(0, 300) } }));
  const uow = currentUnitOfWork();
  if (uow) uow.afterRollback(write);
  else await write();
};
