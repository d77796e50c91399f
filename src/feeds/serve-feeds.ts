import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { AppError } from '../plugins/platform/server/public';
import { siteUrl } from '../public-api/answer/portal-identity';
import { portalOf, type SiteRow } from '../public-api/reading/sites';
import { siteAt } from '../public-page/site-at';
import { treeContent } from '../public-page/site-tree-page';
import type { Framing } from '../reader/frame';
import { FEED_TYPES, newsFeed, type FeedForm } from './news-feed';
import { oembedOf } from './oembed';
import { addressesOfSite, filesOfSite, sitesOfHost } from './read-addresses';
import { readNews } from './read-news';
import { readTree } from './read-tree';
import { robotsOf } from './robots';
import { sitemapIndexOf, sitemapOf } from './sitemap';

type Parameters = Readonly<Partial<Record<'site' | 'form' | 'category' | 'file', string>>>;

const parametersOf = (context: Context): Parameters => context.params as Parameters;

/** Whoever comes back asks with the tag and hears that nothing changed. */
const send = (context: Context, type: string, body: string): void => {
  context.set('Content-Type', `${type}; charset=utf-8`);
  context.set('Cache-Control', 'public, no-cache');
  context.set('ETag', `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`);
  context.status = 200;
  if (context.fresh) context.status = 304;
  else context.body = body;
};

const unknownSite = (): AppError => new AppError('site.unknown', 404, 'Không có trang này trên cổng.');

/** The site that is asked, unless it is not open yet. */
const shownSite = async (strapi: Core.Strapi, context: Context): Promise<SiteRow> => {
  const { row } = await siteAt(strapi, context);
  if (row === null || row.state === 'preparing') throw unknownSite();
  return row;
};

const feed = (strapi: Core.Strapi) => async (context: Context): Promise<void> => {
  const { form, category } = parametersOf(context);
  const { path } = await shownSite(strapi, context);
  send(context, FEED_TYPES[form as FeedForm], newsFeed(await readNews(strapi, path, category), form as FeedForm));
};

const sitemapIndex = (strapi: Core.Strapi) => async (context: Context): Promise<void> => {
  const [own, portal] = await Promise.all([shownSite(strapi, context), portalOf(strapi)]);
  const files: string[] = [];
  for (const site of await sitesOfHost(strapi, own)) {
    const count = await filesOfSite(strapi, site);
    for (let file = 1; file <= count; file += 1) files.push(`${siteUrl(site, portal)}/sitemap-${file}.xml`);
  }
  send(context, 'application/xml', sitemapIndexOf(files.map((url) => ({ url, changedAt: null }))));
};

const sitemapFile = (strapi: Core.Strapi) => async (context: Context): Promise<void> => {
  const [site, portal] = await Promise.all([shownSite(strapi, context), portalOf(strapi)]);
  const entries = await addressesOfSite(strapi, site, portal, Number(parametersOf(context).file));
  if (entries === null) throw new AppError('sitemap.unknown', 404, 'Không có tệp sơ đồ này.');
  send(context, 'application/xml', sitemapOf(entries));
};

const robots = (strapi: Core.Strapi) => async (context: Context): Promise<void> => {
  const [{ row }, portal] = await Promise.all([siteAt(strapi, context), portalOf(strapi)]);
  const base = row && row.path !== '/' && row.host && row.state !== 'preparing' ? siteUrl(row, portal) : portal.baseUrl;
  send(context, 'text/plain', robotsOf([`${base}/sitemap.xml`]));
};

const tree = (strapi: Core.Strapi, framing: Framing) => async (context: Context): Promise<void> => {
  const [there, site] = await Promise.all([siteAt(strapi, context), shownSite(strapi, context)]);
  const { portal } = there;
  const title = site.path === '/' ? 'Sơ đồ cổng' : `Sơ đồ trang ${site.title}`;
  framing(context, there, { title: `${title} – ${portal.name}`, head: null, main: treeContent(title, await readTree(strapi, site, portal)) });
};

const oembed = (strapi: Core.Strapi) => async (context: Context): Promise<void> => {
  const { url, format = 'json', maxwidth, maxheight, ...rest } = context.query;
  if (typeof url !== 'string' || url.length > 2000 || Object.keys(rest).length > 0) {
    throw new AppError('oembed.invalid', 400, 'Hãy hỏi bằng "url" là địa chỉ của một bài đã đăng.', [{ path: 'url', message: 'Cần đúng một địa chỉ.' }]);
  }
  if (format !== 'json') throw new AppError('oembed.format', 501, 'Chỉ có dạng "json".', [{ path: 'format', message: 'Chỉ có dạng "json".' }]);
  // The link has no picture of a size of its own choice beyond the thumbnail, which may be left out where it is too large.
  const { thumbnail_url: picture, thumbnail_width: width = 0, thumbnail_height: height = 0, ...answer } = await oembedOf(strapi, url);
  const fits = picture !== undefined && (maxwidth === undefined || width <= Number(maxwidth)) && (maxheight === undefined || height <= Number(maxheight));
  send(context, 'application/json', JSON.stringify({ ...answer, ...(fits ? { thumbnail_url: picture, thumbnail_width: width, thumbnail_height: height } : {}) }));
};

/**
 * PT-3.4: what machines read of the portal and of each site: feeds, sitemaps, the tree as text, oEmbed. Must run in
 * `register`, as the pages (public-page/serve-pages.ts).
 */
export const serveFeeds = (strapi: Core.Strapi, framing: Framing): void => {
  const route = (path: string, handler: (context: Context) => Promise<void>) => ({ method: 'GET', path, handler, config: { auth: false } });
  const SLUG = '([a-z0-9-]{1,200})';
  const onSites = (path: string, handler: (context: Context) => Promise<void>) => [route(path, handler), route(`/:site${SLUG}${path}`, handler)];
  strapi.server.routes([
    ...onSites('/:form(rss|atom).xml', feed(strapi)),
    ...onSites(`/:form(rss|atom)/:category${SLUG}.xml`, feed(strapi)),
    ...onSites('/sitemap-:file([1-9]\\d{0,3}).xml', sitemapFile(strapi)),
    ...onSites('/so-do-cong', tree(strapi, framing)),
    route('/sitemap.xml', sitemapIndex(strapi)),
    route('/robots.txt', robots(strapi)),
    route('/oembed', oembed(strapi)),
  ] as never);
};
