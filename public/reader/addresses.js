/** @import { Place } from '#types' */

/** The site of this host, as the server wrote it; the portal has the others below it. */
export const HOME = document.documentElement.dataset.home ?? '/';

const SLUG = '([a-z0-9]+(?:-[a-z0-9]+)*)';

/** Of every site. @type {[RegExp, Place['kind']][]} */
const OF_SITES = [
  [/^\/?()$/, 'home'],
  [/^\/bai-viet()$/, 'news'],
  [new RegExp(`^/chuyen-muc/${SLUG}$`), 'news'],
  [new RegExp(`^/bai-viet/${SLUG}$`), 'article'],
];

/** Of the portal alone. @type {[RegExp, Place['kind']][]} */
const OF_PORTAL = [
  [/^\/thong-tin()$/, 'entries'],
  [/^\/van-ban()$/, 'documents'],
  [/^\/trang-thanh-phan()$/, 'sites'],
  [/^\/tim-kiem()$/, 'search'],
];

/** What looks like a site and is none. */
const OTHERS = /^\/(?:admin|api|uploads|reader|so-do-cong)$/;

/** @param {string} site @param {string} rest @param {[RegExp, Place['kind']][]} pages @returns {Place | null} */
const among = (site, rest, pages) => {
  for (const [pattern, kind] of pages) {
    const found = pattern.exec(rest);
    if (found) return { kind, site, part: found[1] ?? '' };
  }
  return null;
};

/** The place at a path; null: the reader does not show it. @param {string} path */
export const placeAt = (path) => {
  const own = among(HOME, path, [...OF_SITES, ...OF_PORTAL]);
  if (own) return own;
  const [site = '', rest = ''] = /^(\/[a-z0-9-]+)(.*)$/.exec(path)?.slice(1) ?? [];
  return site === '' || OTHERS.test(site) ? null : among(site, rest, OF_SITES);
};

/** Address of a site on this host, or of something of it. @param {string} site @param {string} rest */
export const at = (site, rest = '') => (site === HOME || site === '/' ? '' : site) + rest || '/';

/**
 * An address of the API as a link here: readers stay on the host by which they came as long as it shows the item too.
 * @param {string} url @param {{ path: string, url: string } | null} [site] the item's; none: the portal's
 */
export const here = (url, site) => {
  const { origin, pathname, search, hash } = new URL(url, location.href);
  if (origin === location.origin) return pathname + search + hash;
  if (site && site.path !== '/') return (HOME === '/' || site.path === HOME) && url.startsWith(site.url) ? at(site.path, url.slice(site.url.length)) : url;
  return HOME === '/' ? pathname + search + hash : url;
};
