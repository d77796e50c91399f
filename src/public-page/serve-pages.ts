import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { publicCacheControl } from '../public-api/answer/cache-control';
import type { PortalConfig } from '../public-api/answer/portal-identity';
import { portalOf } from '../public-api/reading/sites';
import { AppError } from '../plugins/platform/server/public';
import { itemPage, missingPage } from './page';
import { emcOf } from '../public-api/resources/site-details';
import { PAGE_POLICY } from './policy';
import type { PublicPage } from './public-item';
import { Moved, readPublished } from './read-published';
import { siteAt } from './site-at';
import { STYLESHEET, STYLESHEET_PATH } from './stylesheet';

/**
 * PT-3.2: the measuring script of a site that switched it on may run there, and report home; nothing else runs. These pages
 * stand on the origin of the staff screens, so the script gets none of that origin: the page is sandboxed.
 */
const policyOf = (emc: ReturnType<typeof emcOf>): string => (emc
  ? `${PAGE_POLICY}; script-src ${emc.scriptOrigin}; connect-src ${emc.scriptOrigin}; sandbox ${MAY_IN_SANDBOX}`
  : PAGE_POLICY);

/** What readers may still do on a page with a foreign script. */
const MAY_IN_SANDBOX = 'allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

const answer = (strapi: Core.Strapi, kind: PublicPage['kind']) => async (context: Context): Promise<void> => {
  const { path, row } = await siteAt(strapi, context);
  const emc = row && emcOf(row);
  context.set('Content-Security-Policy', policyOf(emc));
  // The measuring script comes from a host that need not say who may embed it.
  if (emc) context.remove('Cross-Origin-Embedder-Policy');
  context.set('Cache-Control', publicCacheControl(strapi));
  context.type = 'html';
  try {
    context.body = itemPage(await readPublished[kind](strapi, context.params as Record<string, string>, path), emc);
  } catch (error) {
    if (error instanceof Moved) {
      context.status = 301;
      // On the portal's own address the reader stays on it, whatever host the site has beside.
      const { site: asked } = context.params as { site?: string };
      context.redirect(asked === undefined ? new URL(error.to).pathname : `/${asked}${strapi.config.get<PortalConfig>('portal').paths.page.replaceAll('{path}', error.path.slice(1))}`);
      return;
    }
    if (!(error instanceof AppError) || ![400, 404].includes(error.status)) throw error;
    context.status = 404;
    context.body = missingPage((await portalOf(strapi)).name);
  }
};

/** `/bai-viet/{slug}` as the router writes it; a path may have several parts. */
const asRoute = (pattern: string): string => pattern.replaceAll('{path}', ':path(.+)').replaceAll(/\{(\w+)\}/g, ':$1');

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
    ...(Object.keys(readPublished) as PublicPage['kind'][]).map((kind) => route(asRoute(paths[kind]), answer(strapi, kind))),
    route(`/:site${asRoute(paths.article)}`, answer(strapi, 'article')),
    route(`/:site${asRoute(paths.page)}`, answer(strapi, 'page')),
  ] as never);
};
