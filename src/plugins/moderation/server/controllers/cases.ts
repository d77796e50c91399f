import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput } from '../../../platform/server/public';
import { caseDetail } from '../queries/case-detail';
import { documentModeration } from '../queries/document-moderation';
import { listCases } from '../queries/list-cases';
import { cancelCase } from '../services/cancel';
import { decideStage } from '../services/decide-stage';
import { passStage } from '../services/pass';
import { personFrom } from '../services/people';
import { publishCase } from '../services/publish';
import { resubmitCase } from '../services/resubmit';
import { submitDocument } from '../services/submit';
import { unpublishDocument } from '../services/unpublish';
import * as input from './input';

/** HTTP and nothing else; every verb answers the case as it stands afterwards. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const answer = async (ctx: Context, caseId: number, status = 200): Promise<void> => {
    ctx.status = status;
    ctx.body = { data: await caseDetail(strapi, await personFrom(strapi), caseId), meta: {} };
  };
  const idOf = (ctx: Context): number => readInput(input.caseId, ctx.params.id);

  return {
    async list(ctx: Context) {
      ctx.body = await listCases(strapi, await personFrom(strapi), readInput(input.caseQuery, ctx.query));
    },
    async find(ctx: Context) {
      await answer(ctx, idOf(ctx));
    },
    async create(ctx: Context) {
      await answer(ctx, await submitDocument(strapi, readInput(input.openCase, ctx.request.body)), 201);
    },
    async submit(ctx: Context) {
      await resubmitCase(strapi, idOf(ctx), readInput(input.submit, ctx.request.body));
      await answer(ctx, idOf(ctx));
    },
    async decide(ctx: Context) {
      await decideStage(strapi, idOf(ctx), readInput(input.decision, ctx.request.body));
      await answer(ctx, idOf(ctx));
    },
    async pass(ctx: Context) {
      await passStage(strapi, idOf(ctx), readInput(input.pass, ctx.request.body));
      await answer(ctx, idOf(ctx));
    },
    async publish(ctx: Context) {
      await publishCase(strapi, idOf(ctx), readInput(input.onlyVersion, ctx.request.body));
      await answer(ctx, idOf(ctx));
    },
    async cancel(ctx: Context) {
      await cancelCase(strapi, idOf(ctx), readInput(input.onlyVersion, ctx.request.body));
      await answer(ctx, idOf(ctx));
    },
    async unpublish(ctx: Context) {
      const { contentType, documentId } = named(ctx);
      await answer(ctx, await unpublishDocument(strapi, contentType, documentId, readInput(input.unpublish, ctx.request.body)));
    },
    async document(ctx: Context) {
      const { contentType, documentId } = named(ctx);
      ctx.body = { data: await documentModeration(strapi, await personFrom(strapi), contentType, documentId), meta: {} };
    },
  };
};

const named = (ctx: Context): { contentType: string; documentId: string } => ({
  contentType: readInput(input.contentType, ctx.params.contentType),
  documentId: readInput(input.documentId, ctx.params.documentId),
});
