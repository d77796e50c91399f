import { addDays, today } from '../../../platform/server/public';
import type { UnitRow } from '../../../units/server/public';
import { LIVE_STATES, type CaseFilters, type CaseSort, type DueFilter } from '../../contracts';
import { prefixQuery, searchWords } from '../domain/search-words';
import type { Query } from './case-views';

/** "Soon" is within so many calendar days. */
const SOON = 3;

const startOf = (day: string): string => `${day}T00:00:00+07:00`;

/** The Sunday that ends the week of a day. */
const endOfWeek = (day: string): string => addDays(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7);

/** Running cases only: what is public or withdrawn is no longer due. */
export const dueWithin = (query: Query, due: DueFilter): Query => {
  const live = query.whereIn('state', [...LIVE_STATES]);
  switch (due) {
    case 'overdue':
      return live.where('due_on', '<', today());
    case 'soon':
      return live.whereBetween('due_on', [today(), addDays(today(), SOON)]);
    case 'week':
      return live.whereBetween('due_on', [today(), endOfWeek(today())]);
  }
};

/** Narrows a query of cases by what the person chose; scope is none of its business. */
export const filtered = (query: Query, filters: CaseFilters): Query => {
  const { site, unit, category, contentType, state, stage, waitingDays, due, person, search } = filters;
  const equal = { site, unit, category, content_type: contentType, state, turn: stage };
  for (const [column, value] of Object.entries(equal)) if (value !== undefined) void query.where(column, value);
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
      return query.orderBy([{ column: 'due_on' }, { column: 'id' }]);
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
