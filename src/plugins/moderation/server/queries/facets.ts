import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { reader } from '../../../platform/server/public';
import { addresseesOf, unitsOf } from '../../../units/server/public';
import { CASE_STATES, type CaseView, type FilterGroup, type FilterName, type FilterOption } from '../../contracts';
import type { Person } from '../domain/person';
import { moderatedTypes, workflowsOf } from '../registry/moderated-types';
import { cases } from '../services/case-rows';
import { filtered } from './case-filters';
import { inView, type Query } from './case-views';
import { placeTypes } from './place-names';

/**
 * So many of the newest cases are looked at one by one. What runs and what is one's own fits in; of the view of
 * all, which holds the past too, each value is asked for by itself.
 */
const WINDOW = 3000;
const WINDOW_OF_ALL = 1000;

const COLUMNS: Readonly<Record<Exclude<FilterName, 'person'>, string>> = {
  site: 'site', unit: 'unit', category: 'category', contentType: 'content_type', state: 'state', stage: 'turn',
};
const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

type Names = ReadonlyMap<string, string>;
interface Found { filter: FilterName; value: string; n: number | null }

/**
 * What occurs in a view within this person's scope, so that the lists of filters offer nothing else. Exact,
 * with counts, while the view fits the window. In a larger one values are without counts, and people are
 * those of the newest cases. A bounded number of statements.
 */
export const facetsOf = async (strapi: Core.Strapi, person: Person, view: CaseView): Promise<readonly FilterGroup[]> => {
  const db = reader(strapi);
  const names = await namesOf(strapi);
  const window = view === 'all' ? WINDOW_OF_ALL : WINDOW;
  const near = await withinWindow(db, view, person, window);
  const full = near.filter(({ filter }) => filter === 'contentType').reduce((sum, { n }) => sum + Number(n), 0) >= window;
  const uncounted = near.map((one) => ({ ...one, n: null }));
  const found = !full ? near : view !== 'all' ? uncounted : [
    ...(await anywhere(db, person, names)), ...uncounted.filter(({ filter }) => filter === 'person'),
  ];
  const people = await addresseesOf(strapi, found.filter(({ filter }) => filter === 'person').map(({ value }) => Number(value)));
  const nameOf = ({ filter, value }: Found): string =>
    filter === 'person' ? (people.get(Number(value))?.name ?? `#${value}`) : (names[filter].get(value) ?? value);
  const order = new Intl.Collator('vi');
  return [...NAMES, 'person' as const].map((filter) => ({
    filter,
    options: found.filter((one) => one.filter === filter)
      .map((one): FilterOption => ({ value: one.value, name: nameOf(one), count: one.n === null ? null : Number(one.n) }))
      .sort((a, b) => order.compare(a.name, b.name)),
  })).filter(({ options }) => options.length > 0);
};

/** Every value that a filter could have, with its name; states and types are named on screen. */
const namesOf = async (strapi: Core.Strapi): Promise<Readonly<Record<keyof typeof COLUMNS, Names>>> => {
  const types = placeTypes(strapi);
  const rows = async (uids: typeof types.sites, name: 'title' | 'name'): Promise<Names> => new Map((await Promise.all(uids.map(async (uid) =>
    (await strapi.db.query(uid).findMany({ select: ['documentId', name] as never }) as unknown as Record<string, string>[])
      .map((row) => [row.documentId ?? '', row[name] ?? ''] as const)))).flat());
  const stages = Object.values(workflowsOf(strapi).workflows).flatMap((workflow) => workflow.stages);
  return {
    site: await rows(types.sites, 'title'),
    category: await rows(types.categories, 'name'),
    unit: new Map((await unitsOf(strapi)).map(({ id, name }) => [id, name])),
    contentType: new Map([...moderatedTypes(strapi).keys()].map((uid) => [uid, uid])),
    state: new Map(CASE_STATES.map((state) => [state, state])),
    stage: new Map(stages.map(({ key, name }) => [key, name])),
  };
};

const withinWindow = async (db: Knex, view: CaseView, person: Person, window: number): Promise<readonly Found[]> => {
  const newest = inView(cases(db), view, person).select(...Object.values(COLUMNS), 'people').orderBy([{ column: 'changed_at', order: 'desc' }, { column: 'id' }]).limit(window);
  const parts = [
    ...NAMES.map((name) => `select '${name}' as filter, ${COLUMNS[name]} as value, count(*) as n from near where ${COLUMNS[name]} is not null group by 2`),
    `select 'person', hand::text, count(*) from near, unnest(people) as hand group by 2`,
  ];
  const { sql, bindings } = newest.toSQL().toNative();
  const { rows } = await db.raw<{ rows: Found[] }>(`with near as materialized (${sql.replace(/\$\d+/g, '?')}) ${parts.join(' union all ')}`, [...bindings] as never);
  return rows;
};

/** Places have many values and an index; of the few states, types and stages the planner must know which one it looks for. */
const MANY: ReadonlySet<FilterName> = new Set(['site', 'unit', 'category']);

/** Asks of each value whether a case that this person sees has it: one probe of an index each. */
const anywhere = async (db: Knex, person: Person, names: Readonly<Record<keyof typeof COLUMNS, Names>>): Promise<readonly Found[]> => {
  const bindings: unknown[] = [];
  const one = (query: Query): string => {
    const { sql, bindings: own } = query.select(db.raw('1 as one')).limit(1).toSQL().toNative();
    bindings.push(...own);
    return sql.replace(/\$\d+/g, '?');
  };
  const seen = (): Query => inView(cases(db), 'all', person);
  const parts = NAMES.flatMap((name) => {
    const values = [...names[name].keys()];
    if (MANY.has(name)) {
      bindings.push(values);
      return [`select '${name}' as filter, tried.value, null::bigint as n from unnest(?::text[]) as tried(value)
        cross join lateral (${one(seen().whereRaw(`${COLUMNS[name]} = tried.value`))}) as found`];
    }
    return values.map((value) => {
      bindings.push(value);
      return `select '${name}' as filter, ?::text, null::bigint where exists (${one(filtered(seen(), { [name]: value }))})`;
    });
  });
  const { rows } = await db.raw<{ rows: Found[] }>(parts.join(' union all '), bindings as never);
  return rows;
};
