import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput } from '../../../platform/server/public';
import { countViews } from '../queries/count-views';
import { facetsOf } from '../queries/facets';
import { homeOf } from '../queries/home';
import { actOnMany } from '../services/act-on-many';
import { personFrom } from '../services/people';
import * as input from './input';

/** What belongs to the inbox and the home page as a whole; HTTP and nothing else. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async counts(ctx: Context) {
    ctx.body = { data: await countViews(strapi, await personFrom(strapi)), meta: {} };
  },
  async facets(ctx: Context) {
    const { view } = readInput(input.viewQuery, ctx.query);
    ctx.body = { data: await facetsOf(strapi, await personFrom(strapi), view), meta: {} };
  },
  async home(ctx: Context) {
    ctx.body = await homeOf(strapi, await personFrom(strapi));
  },
  async bulk(ctx: Context) {
    ctx.body = { data: await actOnMany(strapi, readInput(input.bulk, ctx.request.body)), meta: {} };
  },
});
