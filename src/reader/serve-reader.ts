import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { publicCacheControl } from '../public-api/answer/cache-control';
import { categoryTree } from '../public-api/reading/categories';
import { emcOf } from '../public-api/resources/site-details';
import { missingPage } from '../public-page/page';
import { siteAt, type SiteThere } from '../public-page/site-at';
import type { ReaderFiles } from './folder';
import type { Framing } from './frame';
import { homeContent } from './home-page';

const missing = (context: Context, framing: Framing, there: SiteThere): void => {
  framing(context, there, missingPage(there.portal.name));
  context.status = 404;
  context.set('Cache-Control', 'no-store');
};

/** Whether an address belongs to others: the API, the staff screens (which answer last), files. */
const ofOthers = (strapi: Core.Strapi): ((path: string) => boolean) => {
  const starts = [strapi.config.get<string>('api.rest.prefix', '/api'), strapi.config.get<string>('admin.path', '/admin'), '/uploads'];
  return (path) => starts.some((start) => path === start || path.startsWith(`${start}/`));
};

type Handler = (context: Context, next: Next) => Promise<void> | void;

/** Lists and search of the portal: their names, for windows and bookmarks. */
const PAGES: Readonly<Record<string, string>> = {
  '/bai-viet': 'Tin tức', '/thong-tin': 'Thông tin cơ bản', '/van-ban': 'Văn bản', '/trang-thanh-phan': 'Trang thành phần', '/tim-kiem': 'Tìm kiếm',
};

const file = (strapi: Core.Strapi, { files }: ReaderFiles): Handler => async (context, next) => {
  const found = files.get(context.path);
  if (found === undefined) {
    await next();
    return;
  }
  context.type = found.type;
  context.set('Cache-Control', publicCacheControl(strapi));
  context.body = found.body;
};

/** The home of the portal or of a site. A measured one is written whole: the reader's scripts do not run beside a foreign one. */
const home = (strapi: Core.Strapi, framing: Framing, isOfOthers = ofOthers(strapi)): Handler => async (context, next) => {
  if (isOfOthers(context.path)) {
    await next();
    return;
  }
  const there = await siteAt(strapi, context);
  if (there.row === null || there.row.state === 'preparing') {
    // Other things may have an address of this form.
    await next();
    if (context.status === 404 && !context.body) missing(context, framing, there);
    return;
  }
  const main = await homeContent(strapi, there.row, there.portal);
  const title = there.row.title;
  framing(context, there, emcOf(there.row) ? { title, head: null, main } : { title, head: null, unscripted: main });
};

const list = (strapi: Core.Strapi, framing: Framing, name: string): Handler => async (context) => {
  const there = await siteAt(strapi, context);
  const isKnown = there.row !== null ? there.row.state !== 'preparing' : context.params.site === undefined;
  if (isKnown) framing(context, there, { title: `${name} – ${there.row?.title ?? there.portal.name}`, head: null, unscripted: null });
  else missing(context, framing, there);
};

const section = (strapi: Core.Strapi, framing: Framing): Handler => async (context, next) => {
  const found = (await categoryTree(strapi, 'api::category.category')).bySlug((context.params as { category: string }).category);
  if (found) await list(strapi, framing, found.name)(context, next);
  else missing(context, framing, await siteAt(strapi, context));
};

/**
 * The reader: `/` and the homes of sites, lists, search, and its files. Must run in `register`, before core takes `/` for
 * a way to the panel.
 */
export const serveReader = (strapi: Core.Strapi, reader: ReaderFiles, framing: Framing): void => {
  const route = (path: string, handler: Handler) => ({ method: 'GET', path, handler, config: { auth: false } });
  const SLUG = '([a-z0-9-]{1,200})';
  strapi.server.routes([
    route('/', home(strapi, framing)),
    route('/reader/(.*)', file(strapi, reader)),
    ...Object.entries(PAGES).map(([path, name]) => route(path, list(strapi, framing, name))),
    route(`/chuyen-muc/:category${SLUG}`, section(strapi, framing)),
    route(`/:site${SLUG}/bai-viet`, list(strapi, framing, 'Tin tức')),
    route(`/:site${SLUG}/chuyen-muc/:category${SLUG}`, section(strapi, framing)),
    route(`/:site${SLUG}`, home(strapi, framing)),
  ] as never);
};

/**
 * People who come to an address where nothing is get a page that says so and leads on; programs get what they got. Must
 * run in `bootstrap`, so that it stands behind the middlewares of the configuration and before the routes.
 */
export const answerMissing = (strapi: Core.Strapi, framing: Framing): void => {
  const isOfOthers = ofOthers(strapi);
  strapi.server.use(async (context, next) => {
    await next();
    const isRead = context.method === 'GET' || context.method === 'HEAD';
    const isPage = isRead && /\btext\/html\b/.test(context.get('accept')) && !isOfOthers(context.path);
    if (context.status !== 404 || context.body || !isPage) return;
    context.params = {};
    missing(context, framing, await siteAt(strapi, context));
  });
};
