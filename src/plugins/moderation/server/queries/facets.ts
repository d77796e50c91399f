import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { addresseesOf, unitsOf } from '../../../units/server/public';
import { CASE_STATES, type CaseView, type FilterGroup, type FilterName, type FilterOption } from '../../contracts';
import type { Person } from '../domain/person';
import { moderatedTypes, workflowsOf } from '../registry/moderated-types';
import { cases } from '../services/case-rows';
import { inView } from './case-views';
import { placeTypes } from './place-names';
import { reader } from './reader';

/** So many of the newest cases of a view are looked at one by one; of a larger view each value is asked for by itself. */
const WINDOW = 2000;

const COLUMNS: Readonly<Record<Exclude<FilterName, 'person'>, string>> = {
  site: 'site', unit: 'unit', category: 'category', contentType: 'content_type', state: 'state', stage: 'turn',
};
const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

type Names = ReadonlyMap<string, string>;
interface Found { filter: FilterName; value: string; n: number | null }

/**
 * What occurs in a view within this person's scope, so that the lists of filters offer nothing else. Exact,
 * with counts, for views of up to WINDOW cases. In a larger one (the whole province's past) values are
 * without counts, and people are those of the newest WINDOW cases. A fixed number of statements.
 */
export const facetsOf = async (strapi: Core.Strapi, person: Person, view: CaseView): Promise<readonly FilterGroup[]> => {
  const db = reader(strapi);
  const names = await namesOf(strapi);
  const near = await withinWindow(db, view, person);
  const total = near.find(({ filter }) => filter === 'contentType') === undefined ? 0 : near.filter(({ filter }) => filter === 'contentType').reduce((sum, { n }) => sum + Number(n), 0);
  const found = total < WINDOW ? near : [
    ...(await anywhere(db, view, person, names)),
    ...near.filter(({ filter }) => filter === 'person').map((one) => ({ ...one, n: null })),
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

const withinWindow = async (db: Knex, view: CaseView, person: Person): Promise<readonly Found[]> => {
  const newest = inView(cases(db), view, person).select(...Object.values(COLUMNS), 'people').orderBy([{ column: 'changed_at', order: 'desc' }, { column: 'id' }]).limit(WINDOW);
  const parts = [
    ...NAMES.map((name) => `select '${name}' as filter, ${COLUMNS[name]} as value, count(*) as n from near where ${COLUMNS[name]} is not null group by 2`),
    `select 'person', hand::text, count(*) from near, unnest(people) as hand group by 2`,
  ];
  const { sql, bindings } = newest.toSQL().toNative();
  const { rows } = await db.raw<{ rows: Found[] }>(`with near as materialized (${sql.replace(/\$\d+/g, '?')}) ${parts.join(' union all ')}`, [...bindings] as never);
  return rows;
};

/** Asks of each value whether a case of the view has it: one probe of an index each. */
const anywhere = async (db: Knex, view: CaseView, person: Person, names: Readonly<Record<keyof typeof COLUMNS, Names>>): Promise<readonly Found[]> => {
  const bindings: unknown[] = [];
  const parts = NAMES.map((name) => {
    const one = inView(cases(db), view, person).whereRaw(`${COLUMNS[name]} = tried.value`).select(db.raw('1 as one')).limit(1).toSQL().toNative();
    bindings.push([...names[name].keys()], ...one.bindings);
    return `select '${name}' as filter, tried.value, null::bigint as n from unnest(?::text[]) as tried(value) cross join lateral (${one.sql.replace(/\$\d+/g, '?')}) as found`;
  });
  const { rows } = await db.raw<{ rows: Found[] }>(parts.join(' union all '), bindings as never);
  return rows;
};
