import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput } from '../../../platform/server/public';
import { commentsView } from '../queries/comments-view';
import { notesOnDocument } from '../queries/notes-on-document';
import { reviewView } from '../queries/review-view';
import { timeline } from '../queries/timeline';
import { addComment } from '../services/add-comment';
import { answerComment } from '../services/answer-comment';
import { restoreRevision } from '../services/restore';
import { settleComment } from '../services/settle-comment';
import * as input from './input';

/** HTTP and nothing else. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const answer = (ctx: Context, data: unknown, status = 200): void => {
    ctx.status = status;
    ctx.body = { data, meta: {} };
  };
  const at = (ctx: Context): { contentType: string; documentId: string } => readInput(input.address, ctx.params);
  const idOf = (ctx: Context): number => readInput(input.commentId, ctx.params).id;

  return {
    async show(ctx: Context) {
      const { contentType, documentId } = at(ctx);
      answer(ctx, await reviewView(strapi, contentType, documentId, readInput(input.comparison, ctx.query)));
    },
    async notes(ctx: Context) {
      const { contentType, documentId } = at(ctx);
      answer(ctx, await notesOnDocument(strapi, contentType, documentId));
    },
    async timeline(ctx: Context) {
      const { contentType, documentId } = at(ctx);
      answer(ctx, await timeline(strapi, contentType, documentId));
    },
    async comments(ctx: Context) {
      const { contentType, documentId } = at(ctx);
      answer(ctx, await commentsView(strapi, contentType, documentId, readInput(input.revisionShown, ctx.query).revision));
    },
    async comment(ctx: Context) {
      const { contentType, documentId } = at(ctx);
      answer(ctx, { id: await addComment(strapi, contentType, documentId, readInput(input.comment, ctx.request.body)) }, 201);
    },
    async answer(ctx: Context) {
      await answerComment(strapi, idOf(ctx), readInput(input.answer, ctx.request.body).text);
      answer(ctx, { id: idOf(ctx) }, 201);
    },
    async resolve(ctx: Context) {
      readInput(input.nothing, ctx.request.body);
      await settleComment(strapi, idOf(ctx), true);
      answer(ctx, { id: idOf(ctx) });
    },
    async reopen(ctx: Context) {
      readInput(input.nothing, ctx.request.body);
      await settleComment(strapi, idOf(ctx), false);
      answer(ctx, { id: idOf(ctx) });
    },
    async restore(ctx: Context) {
      const { contentType, documentId } = at(ctx);
      const { revision, base } = readInput(input.restore, ctx.request.body);
      answer(ctx, await restoreRevision(strapi, contentType, documentId, revision, base));
    },
  };
};
