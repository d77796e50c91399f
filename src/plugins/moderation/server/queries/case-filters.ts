import { addDays, today } from '../../../platform/server/public';
import type { UnitRow } from '../../../units/server/public';
import type { CaseFilters, CaseSort, DueFilter } from '../../contracts';
import { prefixQuery, searchWords } from '../domain/search-words';
import type { Query } from './case-views';

/** "Soon" is within so many calendar days. */
const SOON = 3;

const startOf = (day: string): string => `${day}T00:00:00+07:00`;

/** The Sunday that ends the week of a day. */
const endOfWeek = (day: string): string => addDays(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7);

/** Running cases only: what is public or withdrawn is no longer due. */
export const dueWithin = (query: Query, due: DueFilter): Query => {
  switch (due) {
    case 'overdue':
      return query.where('running_due', '<', today());
    case 'soon':
      return query.whereBetween('running_due', [today(), addDays(today(), SOON)]);
    case 'week':
      return query.whereBetween('running_due', [today(), endOfWeek(today())]);
  }
};

/** Narrows a query of cases by what the person chose; scope is none of its business. */
export const filtered = (query: Query, filters: CaseFilters): Query => {
  const { site, unit, category, contentType, state, stage, waitingDays, due, person, search } = filters;
  const equal = { site, unit, category, content_type: contentType, state };
  for (const [column, value] of Object.entries(equal)) if (value !== undefined) void query.where(column, value);
  // A stage is only waited for in an open case; said so, the planner finds it among those.
  if (stage !== undefined) void query.where({ state: 'open', turn: stage });
  if (waitingDays !== undefined) void query.where('stage_since', '<', startOf(addDays(today(), 1 - waitingDays)));
  if (due !== undefined) void dueWithin(query, due);
  if (person !== undefined) void query.whereRaw('people @> ?', [[person]]);
  const words = searchWords(search ?? '');
  if (words.length > 0) void query.whereRaw("words @@ to_tsquery('simple', ?)", [prefixQuery(words)]);
  return query;
};

const NAME_ORDER = new Intl.Collator('vi');

/** Puts a query of cases in order; every order ends with the id, so that pages neither repeat nor lose a row. */
export const sorted = (query: Query, sort: CaseSort, units: readonly UnitRow[]): Query => {
  switch (sort) {
    case 'waiting':
      return query.orderBy([{ column: 'stage_since' }, { column: 'id' }]);
    case 'due':
      return query.orderBy([{ column: 'running_due' }, { column: 'id' }]);
    case 'newest':
      return query.orderBy([{ column: 'changed_at', order: 'desc' }, { column: 'id' }]);
    case 'title':
      return query.orderByRaw('title collate "vi-x-icu", id');
    case 'unit': {
      // Names are ordered here, as everywhere on screen; the database knows their ranks for this one question.
      const ranks = [...units].sort((a, b) => NAME_ORDER.compare(a.name, b.name)).map(({ id }) => id);
      return query.joinRaw('left join unnest(?::text[]) with ordinality as ranks(unit_id, rank) on ranks.unit_id = moderation_cases.unit', [ranks])
        .orderByRaw('ranks.rank, stage_since, moderation_cases.id');
    }
  }
};
