import type { Core } from '@strapi/strapi';
import type { PublishedType } from './rows';

/**
 * How many items of a type stand published, on one site (its documentId) or everywhere, as the index of the search keeps it
 * (0145): the same whatever the number of items. To be asked where the published rows of the type are read.
 */
export const publishedTotal = async (strapi: Core.Strapi, uid: PublishedType, site: string | null): Promise<number> => {
  const { rows: [row] } = await strapi.db.connection.raw<{ rows: { total: string }[] }>(
    'select coalesce(sum(total), 0) as total from congtinh.published_totals where content_type = ? and (cast(? as text) is null or site = ?)', [uid, site, site] as never);
  return Number(row?.total ?? 0);
};
