import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { AppError, readInput } from '../../../platform/server/public';
import { actorFrom, forbidden } from '../../../units/server/public';
import type { RequestPage } from '../../contracts';
import { asksForSome } from '../domain/request-rights';
import { listRequests } from '../queries/list-requests';
import { decideRequest } from '../services/decide-request';
import { makeRequest } from '../services/make-request';
import { accountId, act, newRequest, requestDecision, requestsQuery } from './input';
import { paged } from './paged';

/** Written requests for accounts, functions and connections. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const idOf = (ctx: Context): number => {
    const id = accountId.safeParse(ctx.params.id);
    if (!id.success) throw new AppError('not-found', 404, 'Không tìm thấy đề nghị này.');
    return id.data;
  };

  return {
    async list(ctx: Context) {
      const { state, page, pageSize } = readInput(requestsQuery, ctx.query);
      const actor = await actorFrom(strapi);
      if (actor.kind !== 'staff' || !(actor.superAdmin || actor.grants.length > 0)) throw forbidden();
      const { data, meta } = paged(await listRequests(strapi, actor, state), { page, pageSize });
      const answer: RequestPage = { data, meta: { ...meta, mayAsk: asksForSome(actor) } };
      ctx.body = answer;
    },
    async create(ctx: Context) {
      const input = readInput(newRequest, ctx.request.body);
      ctx.body = { data: { id: await makeRequest(strapi, await actorFrom(strapi), input) }, meta: {} };
      ctx.status = 201;
    },
    async decide(ctx: Context) {
      const id = idOf(ctx);
      const { decision, ...how } = readInput(requestDecision, ctx.request.body);
      ctx.body = { data: await decideRequest(strapi, await actorFrom(strapi), id, decision, how), meta: {} };
      ctx.set('Cache-Control', 'no-store');
    },
    async cancel(ctx: Context) {
      const id = idOf(ctx);
      const { reason } = readInput(act, ctx.request.body);
      ctx.body = { data: await decideRequest(strapi, await actorFrom(strapi), id, 'cancel', { reason }), meta: {} };
    },
  };
};
