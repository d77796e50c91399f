import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import { handOver } from '../services/hand-over';
import { newHandOver } from './input';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(ctx: Context) {
    const input = readInput(newHandOver, ctx.request.body);
    ctx.body = { data: await handOver(strapi, await actorFrom(strapi), input), meta: {} };
    ctx.status = 201;
    ctx.set('Cache-Control', 'no-store');
  },
});
