import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { PortalConfig } from '../public-api/answer/portal-identity';
import { portalOf, SITE, type SiteRow } from '../public-api/reading/sites';
import { rowsOf } from '../public-api/reading/rows';
import { AppError } from '../plugins/platform/server/public';
import { itemPage, missingPage } from './page';
import type { PublicItem } from './public-item';
import { readPublished } from './read-published';
import { STYLESHEET, STYLESHEET_PATH } from './stylesheet';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** A site that has a host of its own is known by it; otherwise by the first part of the path. */
const siteAt = async (strapi: Core.Strapi, context: Context): Promise<string> => {
  const { site } = context.params as { site?: string };
  if (site !== undefined) return `/${site}`;
  const [own] = await rowsOf<SiteRow>(strapi, SITE, { where: { host: context.hostname }, limit: 1 });
  return own?.path ?? '/';
};

const answer = (strapi: Core.Strapi, kind: PublicItem['kind']) => async (context: Context): Promise<void> => {
  context.set('Content-Security-Policy', POLICY);
  context.set('Cache-Control', 'public, no-cache');
  context.type = 'html';
  try {
    context.body = itemPage(await readPublished[kind](strapi, context.params as Record<string, string>, await siteAt(strapi, context)));
  } catch (error) {
    if (!(error instanceof AppError) || ![400, 404].includes(error.status)) throw error;
    context.status = 404;
    context.body = missingPage((await portalOf(strapi)).name);
  }
};

/** `/bai-viet/{slug}` as the router writes it. */
const asRoute = (pattern: string): string => pattern.replaceAll(/\{(\w+)\}/g, ':$1');

/**
 * The minimal public pages: one per published item, at the canonical addresses of config/portal.ts. Must run in
 * `register`: core mounts its static files behind, for every address that is left.
 */
export const servePages = (strapi: Core.Strapi): void => {
  const { paths } = strapi.config.get<PortalConfig>('portal');
  const route = (path: string, handler: (context: Context) => void | Promise<void>) => ({ method: 'GET', path, handler, config: { auth: false } });
  strapi.server.routes([
    route(STYLESHEET_PATH, (context) => {
      context.type = 'css';
      context.set('Cache-Control', 'public, max-age=31536000, immutable');
      context.body = STYLESHEET;
    }),
    ...(Object.keys(readPublished) as PublicItem['kind'][]).map((kind) => route(asRoute(paths[kind]), answer(strapi, kind))),
    route(`/:site${asRoute(paths.article)}`, answer(strapi, 'article')),
  ] as never);
};
