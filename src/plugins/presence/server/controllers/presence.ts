import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { HEARTBEAT_SECONDS } from '../../contracts';
import { heartbeat } from '../services/heartbeat';
import { heartbeatInput, read } from './input';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async heartbeat(ctx: Context) {
    ctx.body = { data: await heartbeat(strapi, read(heartbeatInput, ctx.request.body)), meta: { again: HEARTBEAT_SECONDS } };
  },
});
