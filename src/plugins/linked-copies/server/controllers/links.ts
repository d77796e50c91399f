import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { personFrom } from '../../../moderation/server/public';
import { readInput } from '../../../platform/server/public';
import { linkView } from '../queries/link-view';
import { countOpenTasks, taskList } from '../queries/task-list';
import { proposeCopy } from '../services/propose';
import { settleTask } from '../services/settle-task';
import { takeChange } from '../services/take-change';
import * as input from './input';

const named = (ctx: Context): [string, string] => [readInput(input.contentType, ctx.params.contentType), readInput(input.documentId, ctx.params.documentId)];

/** HTTP and nothing else. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = { data: await linkView(strapi, await personFrom(strapi), ...named(ctx)), meta: {} };
  },
  async propose(ctx: Context) {
    ctx.body = { data: await proposeCopy(strapi, ...named(ctx), readInput(input.proposal, ctx.request.body)), meta: {} };
    ctx.status = 201;
  },
  async tasks(ctx: Context) {
    ctx.body = await taskList(strapi, await personFrom(strapi), readInput(input.taskQuery, ctx.query));
  },
  async count(ctx: Context) {
    ctx.body = { data: { open: await countOpenTasks(strapi, await personFrom(strapi)) }, meta: {} };
  },
  async take(ctx: Context) {
    const id = readInput(input.taskId, ctx.params.id);
    ctx.body = { data: { task: id, caseId: await takeChange(strapi, id, readInput(input.taking, ctx.request.body)) }, meta: {} };
  },
  async settle(ctx: Context) {
    const id = readInput(input.taskId, ctx.params.id);
    await settleTask(strapi, id, readInput(input.settlement, ctx.request.body).reason);
    ctx.body = { data: { task: id }, meta: {} };
  },
});
