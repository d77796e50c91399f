import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';

const ARTICLE = 'api::article.article';

interface JoinTable { readonly name: string; readonly joinColumn: { readonly name: string }; readonly inverseJoinColumn: { readonly name: string } }
interface Model { readonly tableName: string; readonly attributes: Readonly<Record<string, { readonly joinTable: JoinTable }>> }

/** Number of published articles of a site in a category and those below it (null: in all), for some sites. One statement. */
export const articlesOnSites = async (strapi: Core.Strapi, sites: readonly string[]): Promise<(site: string, category: string | null) => number> => {
  const model = (uid: string): Model => strapi.db.metadata.get(uid) as unknown as Model;
  const [article, category] = [model(ARTICLE), model('api::category.category')];
  const [onSite, inCategory, above] = [article.attributes.site?.joinTable, article.attributes.category?.joinTable, category.attributes.parent?.joinTable];
  if (!onSite || !inCategory || !above) throw new Error('component-pages: articles have no site or category');
  const { rows } = await reader(strapi).raw<{ rows: { site: string; category: string; count: string }[] }>(
    `with recursive tree as (
       select id, id as top, slug from public.:categories:
       union all
       select below.:aboveFrom:, tree.top, tree.slug from tree join public.:above: below on below.:aboveTo: = tree.id
     )
     select s.document_id as site, case when grouping(t.slug) = 1 then '' else coalesce(t.slug, '-') end as category, count(distinct a.document_id) as count
       from public.:articles: a
       join public.:onSite: o on o.:onFrom: = a.id join public.sites s on s.id = o.:onTo:
       left join public.:inCategory: c on c.:inFrom: = a.id
       left join tree t on t.id = c.:inTo:
      where a.published_at is not null and s.document_id = any(:sites)
      group by grouping sets ((s.document_id, t.slug), (s.document_id))`,
    {
      categories: category.tableName, articles: article.tableName, above: above.name, aboveFrom: above.joinColumn.name, aboveTo: above.inverseJoinColumn.name,
      onSite: onSite.name, onFrom: onSite.joinColumn.name, onTo: onSite.inverseJoinColumn.name,
      inCategory: inCategory.name, inFrom: inCategory.joinColumn.name, inTo: inCategory.inverseJoinColumn.name, sites: [...sites],
    } as never);
  const counts = new Map(rows.map((row) => [`${row.site} ${row.category}`, Number(row.count)]));
  return (site, slug) => counts.get(`${site} ${slug ?? ''}`) ?? 0;
};
