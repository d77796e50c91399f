import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import { ownPages, purposes } from '../queries/own-pages';
import { siteList } from '../queries/site-list';
import { siteOverview } from '../queries/site-overview';
import { beginPage } from '../services/begin-page';
import { completeSite, openSite } from '../services/open-site';
import { forbidden } from '../services/refusals';
import { currentTemplates } from '../services/templates';
import * as input from './input';

/** HTTP and nothing else. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const demandStaff = async (): Promise<void> => {
    const actor = await actorFrom(strapi);
    if (actor.kind !== 'staff' || (!actor.superAdmin && actor.grants.length === 0)) throw forbidden();
  };
  const site = (ctx: Context): string => readInput(input.documentId, (ctx.params as { documentId?: string }).documentId);

  return {
    async list(ctx: Context) {
      ctx.body = await siteList(strapi, readInput(input.siteQuery, ctx.query));
    },
    async overview(ctx: Context) {
      ctx.body = { data: await siteOverview(strapi, site(ctx)), meta: {} };
    },
    async open(ctx: Context) {
      ctx.body = { data: await openSite(strapi, readInput(input.opening, ctx.request.body)), meta: {} };
      ctx.status = 201;
    },
    async complete(ctx: Context) {
      ctx.body = { data: await completeSite(strapi, site(ctx)), meta: {} };
    },
    async begin(ctx: Context) {
      const { purpose } = readInput(input.beginning, ctx.request.body);
      const begun = await beginPage(strapi, site(ctx), purpose);
      ctx.status = begun.made ? 201 : 200;
      ctx.body = { data: begun, meta: {} };
    },
    async templates(ctx: Context) {
      await demandStaff();
      ctx.body = { data: await currentTemplates(strapi), meta: {} };
    },
    async purposes(ctx: Context) {
      await demandStaff();
      ctx.body = { data: await purposes(strapi), meta: {} };
    },
    async pages(ctx: Context) {
      ctx.body = { data: await ownPages(strapi, readInput(input.pageQuery, ctx.query)), meta: {} };
    },
  };
};
