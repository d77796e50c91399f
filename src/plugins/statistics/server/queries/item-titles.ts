import type { Core, UID } from '@strapi/strapi';
import type { ItemKind } from '../../contracts';

const TYPES: Readonly<Record<ItemKind, string>> = {
  article: 'api::article.article', page: 'plugin::component-pages.page', 'legal-document': 'api::legal-document.legal-document', 'info-entry': 'api::info-entry.info-entry',
};

/** Titles of what stands published, by documentId: what was withdrawn is named no more. One statement for each kind of items. */
export const titlesOf = async (strapi: Core.Strapi, items: readonly { readonly kind: ItemKind; readonly documentId: string }[]): Promise<ReadonlyMap<string, string>> => {
  const titles = new Map<string, string>();
  for (const kind of Object.keys(TYPES) as ItemKind[]) {
    const ids = [...new Set(items.filter((item) => item.kind === kind).map(({ documentId }) => documentId))];
    if (ids.length === 0) continue;
    const rows = (await strapi.db.query(TYPES[kind] as UID.ContentType).findMany({
      where: { documentId: { $in: ids }, publishedAt: { $notNull: true } }, select: ['documentId', 'title'],
    } as never)) as unknown as readonly { documentId: string; title: string }[];
    for (const { documentId, title } of rows) titles.set(documentId, title);
  }
  return titles;
};
