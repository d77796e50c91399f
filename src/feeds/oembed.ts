import type { Core } from '@strapi/strapi';
import { AppError } from '../plugins/platform/server/public';
import { siteUrl, type PortalIdentity } from '../public-api/answer/portal-identity';
import { rowsOf } from '../public-api/reading/rows';
import { portalConfig, portalOf, SHOWN_SITES, SITE, type SiteRow } from '../public-api/reading/sites';
import { readPublished } from '../public-page/read-published';

/** https://oembed.com, type `link`: what may be shown of an article elsewhere. */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'link';
  readonly title: string;
  readonly url: string;
  readonly author_name?: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

interface Asked { readonly site: string; readonly slug: string }

const unknown = (): AppError => new AppError('oembed.unknown', 404, 'Không có bài đã đăng ở địa chỉ này.');

/** The start of an article's address on a site. */
const startOf = (strapi: Core.Strapi, base: string): string => base + portalConfig(strapi).paths.article.split('{')[0];

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Which article an address of ours means; the longest site wins, for the portal's own is a part of the others. */
const articleAt = (strapi: Core.Strapi, url: string, sites: readonly SiteRow[], portal: PortalIdentity): Asked | null => {
  const places = sites.map((site) => ({ site: site.path, start: startOf(strapi, siteUrl(site, portal)) })).sort((a, b) => b.start.length - a.start.length);
  const place = places.find(({ start }) => url.startsWith(start));
  const slug = place && url.slice(place.start.length);
  return place && slug && SLUG.test(slug) ? { site: place.site, slug } : null;
};

/**
 * Says how an article of ours is shown elsewhere.
 * @param url its canonical address; what follows `?` or `#` does not matter
 * @throws AppError 404 `oembed.unknown` for whatever is not a published article of this portal
 */
export const oembedOf = async (strapi: Core.Strapi, url: string): Promise<Oembed> => {
  const [portal, sites] = await Promise.all([portalOf(strapi), rowsOf<SiteRow>(strapi, SITE, { where: SHOWN_SITES })]);
  const asked = articleAt(strapi, url.split(/[?#]/)[0] ?? '', sites, portal);
  if (asked === null) throw unknown();
  const shown = await readPublished.article(strapi, { slug: asked.slug }, asked.site).catch((error: unknown) => {
    throw error instanceof AppError && error.status === 404 ? unknown() : error;
  });
  if (shown.kind !== 'article') throw unknown();
  const { title, canonicalUrl, author, site, cover } = shown.item;
  const home = site?.url ?? portal.baseUrl;
  return {
    version: '1.0', type: 'link', title, url: canonicalUrl, provider_name: site?.title ?? portal.name, provider_url: `${home}/`,
    ...(author === null ? {} : { author_name: author }),
    ...(cover?.width && cover.height ? { thumbnail_url: new URL(cover.url, `${home}/`).href, thumbnail_width: cover.width, thumbnail_height: cover.height } : {}),
  };
};
