import type { Core } from '@strapi/strapi';
import { canonicalUrl, siteUrl, type PortalIdentity } from '../public-api/answer/portal-identity';
import { countPublished, publishedRows, rowsOf, type PublishedType } from '../public-api/reading/rows';
import { pageUrl, portalConfig, SHOWN_SITES, SITE, type SiteRow } from '../public-api/reading/sites';
import { PAGE, pathsOn } from '../public-api/reading/site-parts';
import { instantOf } from '../public-api/request/period';
import { ENTRIES_PER_FILE, type SitemapEntry } from './sitemap';

interface Dated { readonly documentId: string; readonly slug?: string | null; readonly changedAt?: string | null; readonly publishedAt: string }

/** What stands at addresses of its own, in the order in which files list it; the portal's own site has more kinds. */
const KINDS = [
  { kind: 'article', uid: 'api::article.article', onSites: true, columns: ['slug'] },
  { kind: 'legal-document', uid: 'api::legal-document.legal-document', onSites: false, columns: [] },
  { kind: 'info-entry', uid: 'api::info-entry.info-entry', onSites: false, columns: [] },
] as const satisfies readonly { readonly kind: string; readonly uid: PublishedType; readonly onSites: boolean; readonly columns: readonly string[] }[];

/** Sites that a host answers for: those below the portal, or the one that has the host to itself. */
export const sitesOfHost = async (strapi: Core.Strapi, own: SiteRow | null): Promise<readonly SiteRow[]> =>
  (own && own.path !== '/' ? [own] : (await rowsOf<SiteRow>(strapi, SITE, { where: SHOWN_SITES, orderBy: [{ path: 'asc' }] })).filter(({ host, path }) => path === '/' || !host));

const kindsOf = (site: SiteRow) => KINDS.filter(({ onSites }) => onSites || site.path === '/');
const whereOf = (site: SiteRow, onSites: boolean): object => (onSites ? { site: { documentId: site.documentId } } : {});

/** How many files the addresses of a site fill. Pages of its tree stand in the first. */
export const filesOfSite = async (strapi: Core.Strapi, site: SiteRow): Promise<number> => {
  let entries = 0;
  for (const { uid, onSites } of kindsOf(site)) entries += await countPublished(strapi, uid, whereOf(site, onSites));
  return Math.max(1, Math.ceil(entries / ENTRIES_PER_FILE));
};

const pagesOf = async (strapi: Core.Strapi, site: SiteRow, portal: PortalIdentity): Promise<SitemapEntry[]> => {
  const [paths, rows] = await Promise.all([
    pathsOn(strapi, site.documentId),
    publishedRows<Dated>(strapi, PAGE, { where: { site: { documentId: site.documentId } }, select: ['documentId', 'changedAt', 'publishedAt'] }),
  ]);
  return rows.flatMap(({ documentId, changedAt, publishedAt }) => {
    const path = paths.get(documentId);
    return path === undefined ? [] : [{ url: pageUrl(strapi, site, portal, path), changedAt: instantOf(changedAt ?? publishedAt) }];
  });
};

/**
 * One file of the published addresses of a site, oldest items first, so that files that are full stay as they are.
 * @param file from 1; null when the site has fewer
 */
export const addressesOfSite = async (strapi: Core.Strapi, site: SiteRow, portal: PortalIdentity, file: number): Promise<readonly SitemapEntry[] | null> => {
  const base = siteUrl(site, portal);
  // Its home first: what stands there is new with every item.
  const entries: SitemapEntry[] = file === 1 ? [{ url: new URL(base).href, changedAt: null }, ...await pagesOf(strapi, site, portal)] : [];
  let [skip, room] = [(file - 1) * ENTRIES_PER_FILE, ENTRIES_PER_FILE];
  const before = skip;
  let all = 0;
  for (const { kind, uid, onSites, columns } of kindsOf(site)) {
    const where = whereOf(site, onSites);
    const count = await countPublished(strapi, uid, where);
    all += count;
    if (skip < count && room > 0) {
      const rows = await publishedRows<Dated>(strapi, uid, { where, select: ['documentId', 'changedAt', 'publishedAt', ...columns], orderBy: [{ id: 'asc' }], offset: skip, limit: Math.min(room, count - skip) });
      room -= rows.length;
      entries.push(...rows.map((row) => ({ url: canonicalUrl(base, portalConfig(strapi).paths[kind], row), changedAt: instantOf(row.changedAt ?? row.publishedAt) })));
    }
    skip = Math.max(0, skip - count);
  }
  return file > 1 && before >= all ? null : entries;
};
