import type { Core, UID } from '@strapi/strapi';
import type { ScopedType } from '../../contracts';

/** What scope decides by, of one row. */
export interface ScopedItem {
  readonly [attribute: string]: unknown;
  readonly unit: { readonly documentId: string } | null;
  readonly publishedAt?: unknown;
}

/** All rows of a document: every state and locale, since a change by documentId touches them all. */
export async function rowsOf(
  strapi: Core.Strapi,
  type: ScopedType,
  documentId: string,
): Promise<readonly ScopedItem[]> {
  const relations = ['unit', ...(type.categories ? [type.categories] : [])];
  return strapi.db.query(type.uid as UID.ContentType).findMany({
    where: { documentId },
    populate: Object.fromEntries(relations.map((name) => [name, { select: ['documentId'] }])),
  }) as Promise<ScopedItem[]>;
}
