import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { DayViews } from '../../contracts';

// In the order of the key, so that two nodes that add at the same time wait for each other and never in a circle.
const ADD = `
  insert into congtinh.view_days as v (day, site, kind, document_id, category, views)
  select * from unnest(:days::date[], :sites::text[], :kinds::text[], :documents::text[], :categories::text[], :views::bigint[])
    as added (day, site, kind, document_id, category, views)
  order by 1, 2, 3, 4, 5
  on conflict (day, site, kind, document_id, category) do update set views = v.views + excluded.views`;

/** Adds views to those of their days: one statement, whole or not at all. Each day and thing at most once in `counts`. */
export const addViews = async (strapi: Core.Strapi, counts: readonly DayViews[]): Promise<void> => {
  if (counts.length === 0) return;
  await (strapi.db.connection as Knex).raw(ADD, {
    days: counts.map(({ day }) => day),
    sites: counts.map(({ site }) => site ?? ''),
    kinds: counts.map(({ kind }) => kind),
    documents: counts.map(({ documentId }) => documentId ?? ''),
    categories: counts.map(({ category }) => category ?? ''),
    views: counts.map(({ views }) => views),
  });
};
