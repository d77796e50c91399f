import type { Core } from '@strapi/strapi';
import { inTransaction, now, textOf, today } from '../../../platform/server/public';
import { actorFrom, currentTree } from '../../../units/server/public';
import { asUnitId } from '../../../units/contracts';
import { asked } from '../domain/notice-texts';
import { capacityFor, managesRequests } from '../domain/rights';
import { defaultDueDay } from './default-due-day';
import { noteInLedger } from './note';
import { documentFromTheFuture, dueInThePast, forbidden, nobodyAnswers, unitNotInForce } from './refusals';
import { insertEvent, insertRequest } from './request-rows';
import { aboutOf, answerersOf, tellOf } from './tell-people';

export interface RaiseInput {
  readonly unit: string;
  readonly agency: string;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly title: string;
  readonly text: string;
  /** null: by the rule of the day. */
  readonly dueOn: string | null;
}

const kept = (text: string): string => textOf(text).trim();
const keptOrNull = (text: string | null): string | null => (text === null || kept(text) === '' ? null : kept(text));

/**
 * Asks a unit for content on another agency's behalf (PT-4.2). @returns the request's id
 * @throws 403 for those whose work it is not, 422 for a unit that is closed or has nobody to answer, and for a due day that has passed
 */
export const raiseRequest = (strapi: Core.Strapi, input: RaiseInput): Promise<number> =>
  inTransaction(strapi, async (uow) => {
    const actor = await actorFrom(strapi);
    if (actor.kind !== 'staff' || !managesRequests(actor)) throw forbidden();
    if (!(await currentTree(strapi)).inForce(asUnitId(input.unit))) throw unitNotInForce();
    const to = await answerersOf(strapi, input.unit);
    if (to.length === 0) throw nobodyAnswers();
    const dueOn = input.dueOn ?? (await defaultDueDay(strapi, today())).dueOn;
    if (dueOn < today()) throw dueInThePast();
    if (input.documentDate !== null && input.documentDate > today()) throw documentFromTheFuture();
    const [at, text] = [now(), kept(input.text)];
    const request = await insertRequest(uow.trx, {
      unit: input.unit, agency: kept(input.agency), documentNumber: keptOrNull(input.documentNumber), documentDate: input.documentDate,
      title: kept(input.title), text, dueOn, raisedBy: actor.userId, at, year: Number(today().slice(0, 4)),
    });
    await insertEvent(uow.trx, { requestId: request.id, version: 1, kind: 'raised', actor: actor.userId, text: null, dueOn, at });
    noteInLedger(strapi, uow, { kind: 'raised', before: null, after: request, text, assignmentId: capacityFor(actor, 'raise', input.unit) });
    await tellOf(strapi, uow, request.id, to, actor.userId, asked(await aboutOf(strapi, request, actor.userId)));
    return request.id;
  });
