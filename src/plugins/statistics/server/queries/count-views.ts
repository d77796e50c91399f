import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { ItemKind, Period, ViewCounts } from '../../contracts';

export type ViewGroup = 'all' | 'time' | 'site' | 'kind' | 'category';

/** One line: all, or one day or month, site, kind of item or section (documentIds; null: what has none). */
export interface ViewRow extends ViewCounts {
  readonly by: ViewGroup;
  readonly key: string | null;
}

export interface ItemViewRow {
  readonly kind: ItemKind;
  readonly documentId: string;
  readonly site: string;
  readonly views: number;
}

export interface ViewQuestion {
  readonly period: Period;
  /** documentIds of sites. */
  readonly sites: readonly string[];
  /** The portal's own site, on which everything stands that belongs to none. */
  readonly root: string | null;
  readonly step: 'day' | 'month';
}

// Of months whose days are gone only those count that lie in the period whole.
const COUNTED = `
  counted as (
    select coalesce(nullif(site, ''), :root) as site, kind, document_id, nullif(category, '') as category, views, to_char(day, :format) as time
      from congtinh.view_days where day between :from and :to and site = any(:sites)
    union all
    select coalesce(nullif(site, ''), :root), kind, document_id, nullif(category, ''), views, to_char(month, :format)
      from congtinh.view_months where month >= :from and month <= cast(:to as date) - interval '27 days'
        and (month + interval '1 month' - interval '1 day')::date <= :to and site = any(:sites)
  )`;

const SUMS = `
  with ${COUNTED}
  select case grouping(time, site, kind, category) when 7 then 'time' when 11 then 'site' when 13 then 'kind' when 14 then 'category' else 'all' end as by,
    case grouping(time, site, kind, category) when 7 then time when 11 then site when 13 then kind when 14 then category end as key,
    coalesce(sum(views) filter (where kind <> 'list'), 0)::float8 as items, coalesce(sum(views) filter (where kind = 'list'), 0)::float8 as lists
  from counted group by grouping sets ((), (time), (site), (kind), (category))`;

const TOP = `
  with ${COUNTED}
  select kind, document_id as "documentId", site, sum(views)::float8 as views from counted
  where kind <> 'list' group by 1, 2, 3 order by 4 desc, 2 limit :most`;

const bindingsOf = ({ period: { from, to }, sites, root, step }: ViewQuestion) =>
  ({ from, to, root, format: step === 'day' ? 'YYYY-MM-DD' : 'YYYY-MM', sites: root !== null && sites.includes(root) ? [...sites, ''] : [...sites] });

/** Sums of views of some sites in a period. One statement. */
export const sumsOfViews = async (strapi: Core.Strapi, question: ViewQuestion): Promise<readonly ViewRow[]> =>
  (await reader(strapi).raw<{ rows: ViewRow[] }>(SUMS, bindingsOf(question))).rows;

/** The items of some sites that were viewed most in a period, most first. One statement. */
export const mostViewed = async (strapi: Core.Strapi, question: ViewQuestion, most: number): Promise<readonly ItemViewRow[]> =>
  (await reader(strapi).raw<{ rows: ItemViewRow[] }>(TOP, { ...bindingsOf(question), most })).rows;
