import type { Core } from '@strapi/strapi';
import { inTransaction, now, type UnitOfWork } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import { maintainingGrant } from '../domain/plan-rights';
import { plansForbidden } from './plan-refusals';
import { programmeById } from './programme-rows';

export interface OnPlans {
  readonly uow: UnitOfWork;
  readonly at: Date;
  /** Null: the system, that loads starting data. */
  readonly by: number | null;
  /** The assignment that gives the right, once the programme is known. */
  readonly assignmentId: string | undefined;
  /** Code of the programme that the act is about, once it is known. */
  readonly programme: string | null;
  /** The same for one programme. @throws 403 when it is not his */
  ofProgramme(code: string): OnPlans;
}

/** The frame of every act of the operator (PR-5.1): one transaction, by whoever maintains any programme. @throws 403 */
export const onPlans = <T>(strapi: Core.Strapi, work: (on: OnPlans) => Promise<T>): Promise<T> =>
  inTransaction(strapi, async (uow) => {
    const actor = await actorFrom(strapi);
    const frame = (programme: string | null): OnPlans => {
      const grant = maintainingGrant(actor, programme);
      if (actor.kind !== 'system' && grant === undefined) throw plansForbidden();
      return { uow, at: now(), by: actor.kind === 'staff' ? actor.userId : null, assignmentId: grant?.assignmentId, programme, ofProgramme: (code) => frame(code) };
    };
    return work(frame(null));
  });

/** The frame for the programme of a row that is known by its id. @throws 403 */
export const onProgrammeOf = async (on: OnPlans, { programmeId }: { readonly programmeId: number }): Promise<OnPlans> =>
  on.ofProgramme((await programmeById(on.uow.trx, programmeId))?.code ?? '');
