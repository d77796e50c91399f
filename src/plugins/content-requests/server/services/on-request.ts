import type { Core } from '@strapi/strapi';
import { inTransaction, now, type UnitOfWork } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { RequestAct } from '../../contracts';
import { allowed, MOVES } from '../domain/machine';
import { capacityFor, holdsAct, maySee } from '../domain/rights';
import { noteInLedger } from './note';
import { forbidden, notFound, staleVersion, wrongState } from './refusals';
import { insertEvent, moveRequest, requestById, type DocumentRef, type RequestRow } from './request-rows';

export interface OnRequest {
  readonly uow: UnitOfWork;
  readonly actor: Extract<Actor, { kind: 'staff' }>;
  readonly request: RequestRow;
  readonly at: Date;
}

/**
 * The frame of every act on a request: one transaction, the head locked, so that of two at once the second finds the
 * first one's version.
 * @throws 404 for a request that is not this person's to see, 403 for an act that is not his, 409 for a stale version or state
 */
export const onRequest = (strapi: Core.Strapi, act: RequestAct, { id, version }: { readonly id: number; readonly version: number }, work: (on: OnRequest) => Promise<void>): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const actor = await actorFrom(strapi);
    const request = await requestById(uow.trx, id, { lock: true });
    if (request === null || actor.kind !== 'staff' || !maySee(actor, request.unit)) throw notFound();
    if (!holdsAct(actor, act, request.unit)) throw forbidden();
    if (request.version !== version) throw staleVersion({ state: request.state, version: request.version });
    if (!allowed(act, request.state)) throw wrongState({ state: request.state, version: request.version });
    await work({ uow, actor, request, at: now() });
  });

interface Told {
  readonly text: string | null;
  readonly documents?: readonly DocumentRef[];
  /** Another due day, when the unit is asked again. */
  readonly dueOn?: string;
}

/** Moves the request on, with its event and its entry in the ledger. @returns how it stands now */
export const move = async (strapi: Core.Strapi, { uow, actor, request, at }: OnRequest, act: RequestAct, { text, documents = [], dueOn }: Told): Promise<RequestRow> => {
  const { to, event } = MOVES[act];
  const answeredAt = act === 'answer' ? at : act === 'reopen' ? null : request.answeredAt;
  const after: RequestRow = { ...request, state: to, version: request.version + 1, dueOn: dueOn ?? request.dueOn, answeredAt };
  await insertEvent(uow.trx, { requestId: request.id, version: after.version, kind: event, actor: actor.userId, text, dueOn: dueOn ?? null, documents, at });
  await moveRequest(uow.trx, request.id, { state: to, at, answeredAt, dueOn: after.dueOn });
  noteInLedger(strapi, uow, { kind: event, before: request, after, text, documents, assignmentId: capacityFor(actor, act, request.unit) });
  return after;
};
