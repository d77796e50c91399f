import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { PortalConfig } from '../public-api/answer/portal-identity';
import { AppError } from '../plugins/platform/server/public';
import type { Framing } from '../reader/frame';
import { itemPage, missingPage } from './page';
import type { PublicPage } from './public-item';
import { Moved, readPublished } from './read-published';
import { siteAt } from './site-at';
import { STYLESHEET, STYLESHEET_PATH } from './stylesheet';

const answer = (strapi: Core.Strapi, framing: Framing, kind: PublicPage['kind']) => async (context: Context): Promise<void> => {
  const there = await siteAt(strapi, context);
  try {
    framing(context, there, itemPage(await readPublished[kind](strapi, context.params as Record<string, string>, there.path)));
  } catch (error) {
    if (error instanceof Moved) {
      context.status = 301;
      // On the portal's own address the reader stays on it, whatever host the site has beside.
      const { site: asked } = context.params as { site?: string };
      context.redirect(asked === undefined ? new URL(error.to).pathname : `/${asked}${strapi.config.get<PortalConfig>('portal').paths.page.replaceAll('{path}', error.path.slice(1))}`);
      return;
    }
    if (!(error instanceof AppError) || ![400, 404].includes(error.status)) throw error;
    framing(context, there, missingPage(there.portal.name));
    context.status = 404;
    // What is not there now may be published the next moment.
    context.set('Cache-Control', 'no-store');
  }
};

/** `/bai-viet/{slug}` as the router writes it; a path may have several parts. */
const asRoute = (pattern: string): string => pattern.replaceAll('{path}', ':path(.+)').replaceAll(/\{(\w+)\}/g, ':$1');

/**
 * The public pages that the server writes itself: one per published item, at the canonical addresses of config/portal.ts,
 * the same with and without scripts. Must run in `register`: core mounts its static files behind, for every address that is left.
 */
export const servePages = (strapi: Core.Strapi, framing: Framing): void => {
  const { paths } = strapi.config.get<PortalConfig>('portal');
  const route = (path: string, handler: (context: Context) => void | Promise<void>) => ({ method: 'GET', path, handler, config: { auth: false } });
  strapi.server.routes([
    route(STYLESHEET_PATH, (context) => {
      context.type = 'css';
      context.set('Cache-Control', 'public, max-age=31536000, immutable');
      context.body = STYLESHEET;
    }),
    ...(Object.keys(readPublished) as PublicPage['kind'][]).map((kind) => route(asRoute(paths[kind]), answer(strapi, framing, kind))),
    route(`/:site${asRoute(paths.article)}`, answer(strapi, framing, 'article')),
    route(`/:site${asRoute(paths.page)}`, answer(strapi, framing, 'page')),
  ] as never);
};
