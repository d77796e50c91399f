import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { today, AppError } from '../../plugins/platform/server/public';
import { resolveUnit } from '../../plugins/units/server/public';
import type { ValidityState } from '../answer/validity';
import { categoryTree } from '../reading/categories';
import { LEGAL_DOCUMENT, withValidity } from '../reading/replacements';
import type { PublishedType } from '../reading/rows';
import type { SiteRow } from '../reading/sites';
import { startOfDay } from '../request/period';
import type { Narrowing } from './find-items';
import { SEARCHED } from './searched-types';

export interface Filters {
  readonly types: readonly PublishedType[];
  readonly site: string | undefined;
  readonly category: string | undefined;
  readonly unit: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly validity: ValidityState | undefined;
}

/** documentIds of a category and of what is below it, in whichever tree it stands. Throws 404 `category.unknown`. */
const categoryIds = async (strapi: Core.Strapi, slug: string): Promise<string[]> => {
  const trees = await Promise.all([categoryTree(strapi, 'api::category.category'), categoryTree(strapi, 'api::info-category.info-category')]);
  const found = trees.flatMap((tree) => {
    const category = tree.bySlug(slug);
    return category ? tree.below(category.documentId) : [];
  });
  if (found.length === 0) throw new AppError('category.unknown', 404, `Không có chuyên mục "${slug}"; hãy chọn trong danh sách chuyên mục.`);
  return found;
};

/** The site asked for, or every site that is shown; legal documents and entries belong to the portal. Throws 404 `site.unknown`. */
const onSites = (path: string | undefined, sites: ReadonlyMap<string, SiteRow>): Pick<Narrowing, 'facets' | 'sites'> => {
  if (path === undefined) return { facets: [], sites: [...sites.keys()] };
  const site = [...sites.values()].find((one) => one.path === path);
  if (!site && path !== '/') throw new AppError('site.unknown', 404, `Không có trang "${path}" trên cổng; hãy xem danh sách trang thành phần.`);
  return { facets: [[...(path === '/' ? [''] : []), ...(site ? [site.documentId] : [])].map((documentId) => `s:${documentId}`)], sites: null };
};

/** documentIds of legal documents in this state, by the rule of `/legal-documents`. */
const documentsIn = (strapi: Core.Strapi, state: ValidityState): Knex.QueryBuilder =>
  strapi.db.queryBuilder(LEGAL_DOCUMENT).select(['documentId'] as never).where({ $and: [{ publishedAt: { $notNull: true } }, withValidity(strapi, state, today())] } as never).getKnexQuery() as unknown as Knex.QueryBuilder;

/** What the public may find, narrowed by what was asked: the same conditions as the lists of each kind have. */
export const narrowingOf = async (strapi: Core.Strapi, filters: Filters, sites: ReadonlyMap<string, SiteRow>): Promise<Narrowing> => {
  const [categories, unit] = await Promise.all([
    filters.category === undefined ? undefined : categoryIds(strapi, filters.category),
    filters.unit === undefined ? undefined : resolveUnit(strapi, filters.unit, today()),
  ]);
  const types = filters.validity === undefined ? filters.types : filters.types.filter((type) => type === LEGAL_DOCUMENT);
  const onThese = onSites(filters.site, sites);
  return {
    facets: [
      ...onThese.facets,
      ...(types.length === SEARCHED.length ? [] : [types.map((type) => `t:${type}`)]),
      ...(categories === undefined ? [] : [categories.map((documentId) => `c:${documentId}`)]),
      ...(unit === undefined ? [] : [[`u:${unit.documentId}`]]),
    ],
    sites: onThese.sites,
    // What has ended is found only by who asks for it.
    validity: { documents: documentsIn(strapi, filters.validity ?? 'expired'), which: filters.validity === undefined ? 'without' : 'only' },
    from: filters.from === undefined ? null : { day: filters.from, instant: startOfDay(filters.from) },
    to: filters.to === undefined ? null : { day: filters.to, instant: startOfDay(filters.to, 1) },
  };
};
