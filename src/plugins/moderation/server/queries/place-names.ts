import type { Core, UID } from '@strapi/strapi';
import { moderatedTypes, type ModeratedType } from '../registry/moderated-types';
import type { CaseRow } from '../services/case-rows';

export interface SiteName { documentId: string; title: string; path: string }

/** Names of sites by documentId; of categories by content type and documentId. */
export interface PlaceNames {
  sites: ReadonlyMap<string, SiteName>;
  categories: ReadonlyMap<string, string>;
}

const distinct = <T>(values: readonly (T | null)[]): T[] => [...new Set(values.filter((value): value is T => value !== null))];

/** The content types that hold sites and categories of moderated types, each once. */
export const placeTypes = (strapi: Core.Strapi): { sites: UID.ContentType[]; categories: UID.ContentType[] } => {
  const types: ModeratedType[] = [...moderatedTypes(strapi).values()];
  return { sites: distinct(types.map(({ siteType }) => siteType)), categories: distinct(types.map(({ categoryType }) => categoryType)) };
};

/** Names of the places of these cases; one statement per type of places. */
export const placeNames = async (strapi: Core.Strapi, heads: readonly Pick<CaseRow, 'site' | 'category'>[]): Promise<PlaceNames> => {
  const types = placeTypes(strapi);
  const named = <T>(uid: UID.ContentType, ids: string[], select: string[]): Promise<T[]> =>
    strapi.db.query(uid).findMany({ where: { documentId: { $in: ids } }, select: select as never }) as unknown as Promise<T[]>;
  const [sites, categories] = [distinct(heads.map(({ site }) => site)), distinct(heads.map(({ category }) => category))];
  const found = await Promise.all(types.sites.map((uid) => named<SiteName>(uid, sites, ['documentId', 'title', 'path'])));
  const groups = await Promise.all(types.categories.map(async (uid) =>
    (await named<{ documentId: string; name: string }>(uid, categories, ['documentId', 'name'])).map(({ documentId, name }) => [`${uid} ${documentId}`, name] as const)));
  return {
    sites: new Map(found.flat().map(({ documentId, title, path }) => [documentId, { documentId, title, path }])),
    categories: new Map(groups.flat()),
  };
};
