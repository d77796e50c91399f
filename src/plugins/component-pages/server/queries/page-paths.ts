import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';

/** Current address of each published page of a site, by documentId. One statement. */
export const pathsOfSite = async (strapi: Core.Strapi, site: string): Promise<ReadonlyMap<string, string>> => {
  const rows = (await reader(strapi).withSchema('congtinh').table('page_addresses').where({ site, is_current: true }).select('page', 'path')) as { page: string; path: string }[];
  return new Map(rows.map(({ page, path }) => [page, path]));
};

/** Current addresses of pages, whatever their site, by documentId. One statement. */
export const pathsOfPages = async (strapi: Core.Strapi, pages: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = (await reader(strapi).withSchema('congtinh').table('page_addresses').whereIn('page', [...pages]).where({ is_current: true }).select('page', 'path')) as { page: string; path: string }[];
  return new Map(rows.map(({ page, path }) => [page, path]));
};

/** The page at an address of a site, and whether it moved away from there; null when none ever stood there. */
export const pageAt = async (strapi: Core.Strapi, site: string, path: string): Promise<{ readonly page: string; readonly moved: boolean } | null> => {
  const row = (await reader(strapi).withSchema('congtinh').table('page_addresses').where({ site, path }).first('page', 'is_current')) as { page: string; is_current: boolean } | undefined;
  return row ? { page: row.page, moved: !row.is_current } : null;
};
