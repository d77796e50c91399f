import type { Knex } from 'knex';
import type { CaseView } from '../../contracts';
import type { Person } from '../domain/person';

export type Query = Knex.QueryBuilder;

/** Units by a key, each once: several assignments of one function make one condition. */
const unitsBy = <K>(grants: readonly { unitIds: readonly string[] }[], keyOf: (index: number) => K): Map<string, { key: K; units: Set<string> }> => {
  const groups = new Map<string, { key: K; units: Set<string> }>();
  grants.forEach(({ unitIds }, index) => {
    const key = keyOf(index);
    const group = groups.get(JSON.stringify(key)) ?? { key, units: new Set<string>() };
    for (const unit of unitIds) group.units.add(unit);
    groups.set(JSON.stringify(key), group);
  });
  return groups;
};

/** Cases that are this person's to see (the same words as `maySee`, in SQL). */
export const onlySeen = (query: Query, person: Person): Query => {
  if (person.superAdmin) return query;
  return query.where((seen) => {
    void seen.where('submitted_by', person.userId);
    for (const { key, units } of unitsBy(person.grants, (index) => person.grants[index]?.system).values()) {
      void seen.orWhere((one) => void one.where('system', key as string).whereRaw('unit = any(?)', [[...units]]));
    }
  });
};

/** Cases whose current stage this person holds (the same words as the rule `holds`, in SQL). */
const onlyMyStage = (query: Query, person: Person): Query =>
  query.where('state', 'open').where((mine) => {
    void mine.whereRaw('false');
    if (person.superAdmin) return;
    const duty = (index: number) => {
      const { role, system, categories } = person.grants[index] as Person['grants'][number];
      return { role, system, categories: [...categories].sort() };
    };
    for (const { key: { role, system, categories }, units } of unitsBy(person.grants, duty).values()) {
      void mine.orWhere((one) => {
        void one.where({ turn_role: role, turn_system: system }).whereRaw('unit = any(?)', [[...units]]);
        if (categories.length > 0) void one.whereRaw('(category is null or category = any(?))', [categories]);
      });
    }
  });

const onlyOurs = (query: Query, person: Person): Query =>
  query.where((ours) => {
    void ours.where('submitted_by', person.userId);
    const writing = person.grants.filter(({ role }) => role === 'author' || role === 'unit-reviewer');
    for (const { key, units } of unitsBy(writing, (index) => writing[index]?.system).values()) {
      void ours.orWhere((one) => void one.where('system', key as string).whereRaw('unit = any(?)', [[...units]]));
    }
  });

const VIEWS: Readonly<Record<CaseView, (query: Query, person: Person) => Query>> = {
  'to-decide': onlyMyStage,
  returned: (query, person) => onlyOurs(query.where('state', 'returned'), person),
  mine: (query, person) => query.whereRaw('people @> ?', [[person.userId]]),
  submitted: (query) => query.where('state', 'open'),
  approved: (query) => query.whereIn('state', ['approved', 'scheduled']),
  all: (query) => query,
};

/** Narrows a query of cases to a view of this person's, within his scope. */
export const inView = (query: Query, view: CaseView, person: Person): Query => VIEWS[view](onlySeen(query, person), person);
