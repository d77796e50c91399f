import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput } from '../../../platform/server/public';
import { HEARTBEAT_SECONDS } from '../../contracts';
import { heartbeat } from '../services/heartbeat';
import { heartbeatInput } from './input';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async heartbeat(ctx: Context) {
    ctx.body = { data: await heartbeat(strapi, readInput(heartbeatInput, ctx.request.body)), meta: { again: HEARTBEAT_SECONDS } };
  },
});
