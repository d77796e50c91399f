import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput, today } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import { managesRequests } from '../domain/rights';
import { documentOptions } from '../queries/document-options';
import { listRequests } from '../queries/list-requests';
import { requestDetail } from '../queries/request-detail';
import { answerRequest } from '../services/answer-request';
import { cancelRequest } from '../services/cancel-request';
import { closeRequest } from '../services/close-request';
import { defaultDueDay } from '../services/default-due-day';
import { raiseRequest } from '../services/raise-request';
import { forbidden, notFound } from '../services/refusals';
import { reopenRequest } from '../services/reopen-request';
import * as input from './input';

/** HTTP and nothing else. An act answers the request as it stands after it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** A text that is no id names nothing. */
  const idOf = (ctx: Context): number => {
    const parsed = input.id.safeParse(ctx.params.id);
    if (!parsed.success) throw notFound();
    return parsed.data;
  };
  const show = async (ctx: Context, id: number): Promise<void> => {
    ctx.body = { data: await requestDetail(strapi, id), meta: {} };
  };

  return {
    async list(ctx: Context) {
      ctx.body = await listRequests(strapi, readInput(input.listQuery, ctx.query));
    },
    async find(ctx: Context) {
      await show(ctx, idOf(ctx));
    },
    async options(ctx: Context) {
      const { search } = readInput(input.optionsQuery, ctx.query);
      ctx.body = { data: await documentOptions(strapi, idOf(ctx), search), meta: {} };
    },
    async dueDay(ctx: Context) {
      if (!managesRequests(await actorFrom(strapi))) throw forbidden();
      ctx.body = { data: await defaultDueDay(strapi, today()), meta: {} };
    },
    async raise(ctx: Context) {
      const id = await raiseRequest(strapi, readInput(input.raising, ctx.request.body));
      ctx.status = 201;
      await show(ctx, id);
    },
    async answer(ctx: Context) {
      const id = idOf(ctx);
      await answerRequest(strapi, { id, ...readInput(input.answering, ctx.request.body) });
      await show(ctx, id);
    },
    async close(ctx: Context) {
      const id = idOf(ctx);
      await closeRequest(strapi, { id, ...readInput(input.closing, ctx.request.body) });
      await show(ctx, id);
    },
    async reopen(ctx: Context) {
      const id = idOf(ctx);
      await reopenRequest(strapi, { id, ...readInput(input.reopening, ctx.request.body) });
      await show(ctx, id);
    },
    async cancel(ctx: Context) {
      const id = idOf(ctx);
      await cancelRequest(strapi, { id, ...readInput(input.cancelling, ctx.request.body) });
      await show(ctx, id);
    },
  };
};
