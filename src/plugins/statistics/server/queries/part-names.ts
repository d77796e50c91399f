import type { Core, UID } from '@strapi/strapi';
import { moderatedTypes } from '../../../moderation/server/public';

export interface SiteRow { readonly documentId: string; readonly title: string; readonly path: string; readonly unit: { readonly documentId: string } | null }

export interface PartNames {
  readonly sites: readonly SiteRow[];
  type(uid: string | null): string;
  site(documentId: string | null): string;
  category(documentId: string | null): string;
}

const SITE = 'plugin::component-pages.site' as UID.ContentType;

/** Every site there is. */
export const allSites = async (strapi: Core.Strapi): Promise<readonly SiteRow[]> =>
  (await strapi.db.query(SITE).findMany({
    select: ['documentId', 'title', 'path'], populate: { unit: { select: ['documentId'] } },
  } as never)) as unknown as readonly SiteRow[];

/** What sites are called: title and path. */
export const siteNames = (sites: readonly SiteRow[]): ((documentId: string | null) => string) => {
  const names = new Map(sites.map(({ documentId, title, path }) => [documentId, `${title} (${path})`]));
  return (id) => (id === null ? 'Không thuộc trang nào' : names.get(id) ?? id);
};

/** What sections are called. One statement for each type of sections. */
export const sectionNames = async (strapi: Core.Strapi, categories: readonly string[]): Promise<(documentId: string | null) => string> => {
  const types = [...moderatedTypes(strapi).values()];
  const sections = new Map<string, string>();
  for (const uid of new Set(types.flatMap(({ categoryType }) => (categoryType === null ? [] : [categoryType])))) {
    const rows = (await strapi.db.query(uid).findMany({
      where: { documentId: { $in: [...categories] } }, select: ['documentId', 'name'],
    } as never)) as unknown as readonly { documentId: string; name: string }[];
    for (const { documentId, name } of rows) sections.set(documentId, name);
  }
  return (id) => (id === null ? 'Không có chuyên mục' : sections.get(id) ?? id);
};

/** What content types, sites and sections are called. One statement for sites, one for each type of sections. */
export const partNames = async (strapi: Core.Strapi, categories: readonly string[]): Promise<PartNames> => {
  const sites = await allSites(strapi);
  return {
    sites,
    type: (uid) => (strapi.getModel((uid ?? '') as UID.ContentType) as { info: { displayName: string } } | undefined)?.info.displayName ?? uid ?? '',
    site: siteNames(sites),
    category: await sectionNames(strapi, categories),
  };
};
