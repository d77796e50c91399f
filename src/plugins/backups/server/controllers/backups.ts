import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput } from '../../../platform/server/public';
import { listRuns } from '../queries/runs';
import { summaryOf } from '../queries/summary';
import { demandOperator } from '../services/demand-operator';
import { requestBackup } from '../services/request-backup';
import * as input from './input';

/** HTTP and nothing else. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async summary(ctx: Context) {
    await demandOperator(strapi);
    ctx.body = { data: await summaryOf(strapi), meta: {} };
  },
  async runs(ctx: Context) {
    await demandOperator(strapi);
    const { page, pageSize } = readInput(input.pageQuery, ctx.query);
    ctx.body = await listRuns(strapi, page, pageSize);
  },
  async request(ctx: Context) {
    readInput(input.nothing, ctx.request.body);
    await requestBackup(strapi);
    ctx.status = 202;
    ctx.body = { data: null, meta: {} };
  },
});
