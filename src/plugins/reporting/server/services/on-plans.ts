import type { Core } from '@strapi/strapi';
import { inTransaction, now, type UnitOfWork } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import { maintainingGrant, maintains } from '../domain/rights';
import { plansForbidden } from './plan-refusals';

export interface OnPlans {
  readonly uow: UnitOfWork;
  readonly at: Date;
  /** Null: the system, that loads starting data. */
  readonly by: number | null;
  /** The assignment that gives the right. */
  readonly assignmentId: string | undefined;
}

/** The frame of every act of the operator of a programme (PR-5.1): one transaction, by whoever may. @throws 403 */
export const onPlans = <T>(strapi: Core.Strapi, work: (on: OnPlans) => Promise<T>): Promise<T> =>
  inTransaction(strapi, async (uow) => {
    const actor = await actorFrom(strapi);
    if (actor.kind !== 'system' && !maintains(actor)) throw plansForbidden();
    return work({ uow, at: now(), by: actor.kind === 'staff' ? actor.userId : null, assignmentId: maintainingGrant(actor)?.assignmentId });
  });
