import type { Core, UID } from '@strapi/strapi';
import { moderatedTypes } from '../../../moderation/server/public';

interface SiteRow { readonly documentId: string; readonly title: string; readonly path: string; readonly unit: { readonly documentId: string } | null }

export interface PartNames {
  readonly sites: readonly SiteRow[];
  type(uid: string | null): string;
  site(documentId: string | null): string;
  category(documentId: string | null): string;
}

const SITE = 'plugin::component-pages.site' as UID.ContentType;

/** What content types, sites and sections are called. One statement for sites, one for each type of sections. */
export const partNames = async (strapi: Core.Strapi, categories: readonly string[]): Promise<PartNames> => {
  const types = [...moderatedTypes(strapi).values()];
  const sites = (await strapi.db.query(SITE).findMany({
    select: ['documentId', 'title', 'path'], populate: { unit: { select: ['documentId'] } },
  } as never)) as unknown as readonly SiteRow[];
  const sections = new Map<string, string>();
  for (const uid of new Set(types.flatMap(({ categoryType }) => (categoryType === null ? [] : [categoryType])))) {
    const rows = (await strapi.db.query(uid).findMany({
      where: { documentId: { $in: [...categories] } }, select: ['documentId', 'name'],
    } as never)) as unknown as readonly { documentId: string; name: string }[];
    for (const { documentId, name } of rows) sections.set(documentId, name);
  }
  const siteNames = new Map(sites.map(({ documentId, title, path }) => [documentId, `${title} (${path})`]));
  return {
    sites,
    type: (uid) => (strapi.getModel((uid ?? '') as UID.ContentType) as { info: { displayName: string } } | undefined)?.info.displayName ?? uid ?? '',
    site: (id) => (id === null ? 'Không thuộc trang nào' : siteNames.get(id) ?? id),
    category: (id) => (id === null ? 'Không có chuyên mục' : sections.get(id) ?? id),
  };
};
