import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CaseSummary, CaseView } from '../../contracts';
import type { Person } from '../domain/person';
import { caseOf, cases } from '../services/case-rows';
import { reader } from './reader';
import { summariesOf } from './summaries';

export interface CasePage {
  data: readonly CaseSummary[];
  meta: { pagination: { page: number; pageSize: number; pageCount: number; total: number } };
}

type Query = Knex.QueryBuilder;

const onlySeen = (query: Query, person: Person): Query => {
  if (person.superAdmin) return query;
  return query.where((seen) => {
    void seen.where('submitted_by', person.userId);
    for (const { system, unitIds } of person.grants) {
      void seen.orWhere((one) => void one.where('system', system).whereRaw('unit = any(?)', [[...unitIds]]));
    }
  });
};

/** Cases whose current stage this person holds (the same words as the rule `holds`, in SQL). */
const onlyMyStage = (query: Query, person: Person): Query =>
  query.where('state', 'open').where((mine) => {
    void mine.whereRaw('false');
    if (person.superAdmin) return;
    for (const { role, system, unitIds, categories } of person.grants) {
      void mine.orWhere((one) => {
        void one.whereRaw("workflow -> 'stages' -> stage::int ->> 'role' = ?", [role])
          .whereRaw("workflow -> 'stages' -> stage::int ->> 'system' = ?", [system])
          .whereRaw('unit = any(?)', [[...unitIds]]);
        if (categories.length > 0) void one.whereRaw('(category is null or category = any(?))', [[...categories]]);
      });
    }
  });

const authorUnits = (person: Person): readonly { system: string; unitIds: readonly string[] }[] =>
  person.grants.filter(({ role }) => role === 'author' || role === 'unit-reviewer');

const onlyOurs = (query: Query, person: Person): Query =>
  query.where((ours) => {
    void ours.where('submitted_by', person.userId);
    for (const { system, unitIds } of authorUnits(person)) {
      void ours.orWhere((one) => void one.where('system', system).whereRaw('unit = any(?)', [[...unitIds]]));
    }
  });

const onlyMine = (query: Query, person: Person): Query =>
  query.where((mine) => void mine.where('submitted_by', person.userId).orWhereExists(function touched(this: Query) {
    void this.select(1 as never).withSchema('congtinh').from('moderation_edits')
      .whereRaw('moderation_edits.content_type = moderation_cases.content_type and moderation_edits.document_id = moderation_cases.document_id')
      .where('moderation_edits.actor', person.userId);
  }));

const VIEWS: Readonly<Record<CaseView, (query: Query, person: Person) => Query>> = {
  'to-decide': onlyMyStage,
  returned: (query, person) => onlyOurs(query.where('state', 'returned'), person),
  mine: onlyMine,
  submitted: (query) => query.where('state', 'open'),
  approved: (query) => query.whereIn('state', ['approved', 'scheduled']),
  all: (query) => query,
};

/** One page of the inbox (PT-9): what waits for this person longest stands first, otherwise the newest. */
export const listCases = async (strapi: Core.Strapi, person: Person, query: { view: CaseView; page: number; pageSize: number }): Promise<CasePage> => {
  const db = reader(strapi);
  const { view, page, pageSize } = query;
  const found = (): Query => VIEWS[view](onlySeen(cases(db), person), person);
  const [counted] = (await found().count('* as total')) as { total: string }[];
  const total = Number(counted?.total ?? 0);
  const rows = (await found().select('moderation_cases.*').orderBy([
    { column: 'changed_at', order: view === 'to-decide' ? 'asc' : 'desc' }, { column: 'id', order: 'asc' },
  ]).limit(pageSize).offset((page - 1) * pageSize)) as Record<string, unknown>[];
  const data = await summariesOf(strapi, rows.map(caseOf));
  return { data, meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } } };
};
