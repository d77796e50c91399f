import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CaseSummary } from '../../contracts';
import type { Person } from '../domain/person';
import { caseOf, cases } from '../services/case-rows';
import { reader } from './reader';
import { summariesOf } from './summaries';

type Query = Knex.QueryBuilder;

/** Cases at a stage that this person holds, the last stage of what is approved included: its holder publishes. */
const heldBy = (query: Query, person: Person): Query =>
  query.where((mine) => {
    void mine.whereRaw('false');
    if (person.superAdmin) return;
    for (const { role, system, unitIds, categories } of person.grants) {
      void mine.orWhere((one) => {
        void one.whereRaw("workflow -> 'stages' -> least(stage::int, jsonb_array_length(workflow -> 'stages') - 1) @> ?::jsonb", [JSON.stringify({ role, system })])
          .whereRaw('unit = any(?)', [[...unitIds]]);
        if (categories.length > 0) void one.whereRaw('(category is null or category = any(?))', [[...categories]]);
      });
    }
  });

/** One page of what waits for this person in one content type, the longest waiting first. Five statements. */
export const waitingCases = async (
  strapi: Core.Strapi, person: Person, contentType: string, { page, pageSize, documents }: { page: number; pageSize: number; documents?: readonly string[] },
): Promise<{ readonly rows: readonly CaseSummary[]; readonly total: number }> => {
  const db = reader(strapi);
  const found = (): Query => {
    const query = heldBy(cases(db).where({ content_type: contentType }).whereIn('state', ['open', 'approved']), person);
    return documents === undefined ? query : query.whereIn('document_id', [...documents]);
  };
  const [counted] = (await found().count('* as total')) as { total: string }[];
  const heads = (await found().select('moderation_cases.*').orderBy([{ column: 'changed_at' }, { column: 'id' }])
    .limit(pageSize).offset((page - 1) * pageSize)) as Record<string, unknown>[];
  return { rows: await summariesOf(strapi, heads.map(caseOf)), total: Number(counted?.total ?? 0) };
};
