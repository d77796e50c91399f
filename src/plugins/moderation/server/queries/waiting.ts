import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { reader } from '../../../platform/server/public';
import type { CaseItem } from '../../contracts';
import type { Person } from '../domain/person';
import { caseOf, cases } from '../services/case-rows';
import { itemsOf } from './case-items';

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

const waitingFor = (strapi: Core.Strapi, person: Person, contentType: string): Query =>
  heldBy(cases(reader(strapi)).where({ content_type: contentType }).whereIn('state', ['open', 'approved']), person);

const countOf = async (found: Query): Promise<number> => {
  const [counted] = (await found.count('* as total')) as { total: string }[];
  return Number(counted?.total ?? 0);
};

/** How much waits for this person in one content type. One statement. */
export const countWaiting = (strapi: Core.Strapi, person: Person, contentType: string): Promise<number> => countOf(waitingFor(strapi, person, contentType));

/** One page of what waits for this person in one content type, the longest waiting first, each with what he may do. A fixed number of statements. */
export const waitingCases = async (
  strapi: Core.Strapi, person: Person, contentType: string, { page, pageSize, documents }: { page: number; pageSize: number; documents?: readonly string[] },
): Promise<{ readonly rows: readonly CaseItem[]; readonly total: number }> => {
  const found = (): Query => {
    const query = waitingFor(strapi, person, contentType);
    return documents === undefined ? query : query.whereIn('document_id', [...documents]);
  };
  const total = await countOf(found());
  const heads = (await found().select('moderation_cases.*').orderBy([{ column: 'changed_at' }, { column: 'id' }])
    .limit(pageSize).offset((page - 1) * pageSize)) as Record<string, unknown>[];
  return { rows: await itemsOf(strapi, person, heads.map(caseOf)), total };
};
