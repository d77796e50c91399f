import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { today, AppError } from '../../plugins/platform/server/public';
import { resolveUnit } from '../../plugins/units/server/public';
import type { ValidityState } from '../answer/validity';
import { categoryTree } from '../reading/categories';
import { LEGAL_DOCUMENT, withValidity } from '../reading/replacements';
import type { PublishedType } from '../reading/rows';
import { PAGE } from '../reading/site-parts';
import type { SiteRow } from '../reading/sites';
import type { Narrowing } from './find-items';
import { startOfDay } from '../request/period';

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
const onSites = (path: string | undefined, sites: ReadonlyMap<string, SiteRow>): Narrowing => {
  if (path === undefined) return { sql: '(i.site is null or i.site = any(:sites))', values: { sites: [...sites.keys()] } };
  const site = [...sites.values()].find((one) => one.path === path);
  if (!site && path !== '/') throw new AppError('site.unknown', 404, `Không có trang "${path}" trên cổng; hãy xem danh sách trang thành phần.`);
  const values = { sites: site ? [site.documentId] : [] };
  return { sql: path === '/' ? '(i.site is null or i.site = any(:sites))' : 'i.site = any(:sites)', values };
};

/** documentIds of legal documents in this state, by the rule of `/legal-documents`. */
const documentsIn = (strapi: Core.Strapi, state: ValidityState): Knex.QueryBuilder =>
  strapi.db.queryBuilder(LEGAL_DOCUMENT).select(['documentId'] as never).where({ $and: [{ publishedAt: { $notNull: true } }, withValidity(strapi, state, today())] } as never).getKnexQuery() as unknown as Knex.QueryBuilder;

/** What has ended is found only by who asks for it. */
const ofValidity = (strapi: Core.Strapi, state: ValidityState | undefined): Narrowing => (state === undefined
  ? { sql: `(i.content_type <> '${LEGAL_DOCUMENT}' or i.document_id not in (:ended))`, values: { ended: documentsIn(strapi, 'expired') } }
  : { sql: `(i.content_type = '${LEGAL_DOCUMENT}' and i.document_id in (:ended))`, values: { ended: documentsIn(strapi, state) } });

const within = (from: string | undefined, to: string | undefined): Narrowing[] => [
  ...(from === undefined ? [] : [{ sql: 'case when i.issued_on is null then i.at >= :fromInstant else i.issued_on >= cast(:from as date) end', values: { from, fromInstant: startOfDay(from) } }]),
  ...(to === undefined ? [] : [{ sql: 'case when i.issued_on is null then i.at < :toInstant else i.issued_on <= cast(:to as date) end', values: { to, toInstant: startOfDay(to, 1) } }]),
];

/** A page without an address is not there (`/pages`). */
const PAGES_WITH_ADDRESS = `(i.content_type <> '${PAGE}' or exists (select from congtinh.page_addresses a where a.page = i.document_id and a.site = i.site and a.is_current))`;

/** What the public may find, narrowed by what was asked: the same conditions as the lists of each kind have. */
export const narrowingOf = async (strapi: Core.Strapi, filters: Filters, sites: ReadonlyMap<string, SiteRow>): Promise<Narrowing> => {
  const [categories, unit] = await Promise.all([
    filters.category === undefined ? undefined : categoryIds(strapi, filters.category),
    filters.unit === undefined ? undefined : resolveUnit(strapi, filters.unit, today()),
  ]);
  const parts: Narrowing[] = [
    { sql: 'i.content_type = any(:types)', values: { types: [...filters.types] } },
    onSites(filters.site, sites),
    ofValidity(strapi, filters.validity),
    { sql: PAGES_WITH_ADDRESS, values: {} },
    ...within(filters.from, filters.to),
    ...(categories === undefined ? [] : [{ sql: 'i.category = any(:categories)', values: { categories } }]),
    ...(unit === undefined ? [] : [{ sql: 'i.unit = :unit', values: { unit: unit.documentId } }]),
  ];
  return { sql: parts.map(({ sql }) => sql).join(' and '), values: Object.assign({}, ...parts.map(({ values }) => values)) as Record<string, unknown> };
};
