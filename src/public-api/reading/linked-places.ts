import type { Core } from '@strapi/strapi';
import { livingLinks } from '../../plugins/linked-copies/server/public';
import { keptParts, type OfDocument } from '../../read-cache/reads/keep-parts';
import { readingRecord } from '../../read-cache/reads/record-reads';
import { canonicalUrl, siteUrl, type PortalIdentity } from '../answer/portal-identity';
import { publishedRows, type PublishedType } from './rows';
import { portalConfig, SHOWN_SITES, type SiteRow } from './sites';

/** The same item at its other place, as readers find it there. */
export interface OtherPlace { readonly documentId: string; readonly canonicalUrl: string }
export interface LinkedPlaces { readonly original: OtherPlace | null; readonly portalCopy: OtherPlace | null }

interface Row { readonly documentId: string; readonly slug: string | null; readonly site: SiteRow | null }

export const NO_OTHER_PLACE: LinkedPlaces = { original: null, portalCopy: null };

type PathKind = keyof ReturnType<typeof portalConfig>['paths'];

const readPlaces = async (strapi: Core.Strapi, uid: PublishedType, path: PathKind, documentIds: readonly string[], portal: PortalIdentity): Promise<ReadonlyMap<string, OfDocument<LinkedPlaces>>> => {
  const nowhere = documentIds.map((documentId): [string, OfDocument<LinkedPlaces>] => [documentId, { value: NO_OTHER_PLACE }]);
  const links = await readingRecord(uid, documentIds, () => livingLinks(strapi, uid, documentIds));
  if (links.length === 0) return new Map(nowhere);
  const others = [...new Set(links.flatMap(({ original, copy }) => [original, copy]))];
  const rows = await publishedRows<Row>(strapi, uid, { where: { documentId: { $in: others }, site: SHOWN_SITES }, select: ['documentId', 'slug'], populate: { site: true } }, { documents: others });
  const places = new Map(rows.map((row): [string, OtherPlace] => [row.documentId, {
    documentId: row.documentId, canonicalUrl: canonicalUrl(row.site ? siteUrl(row.site, portal) : portal.baseUrl, portalConfig(strapi).paths[path], row),
  }]));
  const linked = links.flatMap(({ original, copy }): [string, OfDocument<LinkedPlaces>][] => [
    [original, { value: { original: null, portalCopy: places.get(copy) ?? null }, others: [copy] }],
    [copy, { value: { original: places.get(original) ?? null, portalCopy: null }, others: [original] }],
  ]);
  return new Map([...nowhere, ...linked.filter(([documentId]) => documentIds.includes(documentId))]);
};

/**
 * For each of these items its published original on a unit's site, or its published copy on the portal. One statement for
 * a page without links, three for one with them, none for items whose places are kept.
 */
export const linkedPlaces = (strapi: Core.Strapi, uid: PublishedType, path: PathKind, documentIds: readonly string[], portal: PortalIdentity): Promise<ReadonlyMap<string, LinkedPlaces>> =>
  keptParts(`places:${uid}`, uid, documentIds, (missing) => readPlaces(strapi, uid, path, missing, portal));
