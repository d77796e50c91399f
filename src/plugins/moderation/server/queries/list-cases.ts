import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { unitsOf } from '../../../units/server/public';
import type { CaseFilters, CaseItem, CaseSort, CaseView } from '../../contracts';
import type { Person } from '../domain/person';
import { caseOf, cases } from '../services/case-rows';
import { itemsOf } from './case-items';
import { filtered, sorted } from './case-filters';
import { countedAll } from './counted';
import { inView, type Query } from './case-views';

export interface CasePage {
  data: readonly CaseItem[];
  /** `total` is exact up to COUNT_LIMIT; `more` says that there are more. */
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number; more: boolean } };
}

export interface CaseQuery extends CaseFilters {
  view: CaseView;
  page: number;
  pageSize: number;
  /** Absent: what waits longest first in the view to decide, elsewhere the newest. */
  sort?: CaseSort;
}

/** One page of the inbox (PT-9), within the person's scope, each row with what he may do. */
export const listCases = async (strapi: Core.Strapi, person: Person, query: CaseQuery): Promise<CasePage> => {
  const db = reader(strapi);
  const { view, page, pageSize, sort = view === 'to-decide' ? 'waiting' : 'newest', ...filters } = query;
  const found = (): Query => filtered(inView(cases(db), view, person), filters);
  const [{ count: total, more } = { count: 0, more: false }] = await countedAll(strapi, [found()]);
  const rows = (await sorted(found(), sort, await unitsOf(strapi)).select('moderation_cases.*')
    .limit(pageSize).offset((page - 1) * pageSize)) as Record<string, unknown>[];
  const data = await itemsOf(strapi, person, rows.map(caseOf));
  return { data, meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total, more } } };
};
