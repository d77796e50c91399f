import type { Core } from '@strapi/strapi';
import type { PublishedType } from './rows';

/** What a total is of: one site or all (null), these categories or all (null), by documentId. */
export interface WholeList {
  readonly site: string | null;
  readonly categories: readonly string[] | null;
}

/**
 * How many items of a type stand published there, as the index of the search keeps it
 * (0145): the same whatever the number of items. To be asked where the published rows of the type are read.
 */
export const publishedTotal = async (strapi: Core.Strapi, uid: PublishedType, { site, categories }: WholeList): Promise<number> => {
  const { rows: [row] } = await strapi.db.connection.raw<{ rows: { total: string }[] }>(
    'select coalesce(sum(total), 0) as total from congtinh.published_totals where content_type = ? and (cast(? as text) is null or site = ?) and (cast(? as text[]) is null or category = any(?))',
    [uid, site, site, categories, categories] as never);
  return Number(row?.total ?? 0);
};
