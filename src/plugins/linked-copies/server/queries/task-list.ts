import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Person } from '../../../moderation/server/public';
import { reader } from '../../../platform/server/public';
import type { TaskState, TaskView } from '../../contracts';
import { linkedTypes } from '../registry/linked-types';
import { linkOf, links } from '../services/link-rows';
import { notFound } from '../services/refusals';
import { taskOf, tasks } from '../services/task-rows';
import { taskViews } from './task-views';

export interface TaskQuery { readonly state: TaskState; readonly page: number; readonly pageSize: number }
export interface TaskPage { readonly data: readonly TaskView[]; readonly meta: { readonly pagination: { page: number; pageSize: number; pageCount: number; total: number } } }

type Stored = Record<string, unknown>;

/** The links that are this person's to see: of units in his reach, in the system of the content type. */
const seenLinks = (strapi: Core.Strapi, db: Knex, person: Person): Knex.QueryBuilder => {
  const query = links(db).select('linked_copies.id');
  if (person.superAdmin) return query;
  return query.where((any) => {
    void any.whereRaw('false');
    for (const [uid, { type }] of linkedTypes(strapi)) {
      const units = person.grants.filter(({ system }) => system === type.system).flatMap(({ unitIds }) => unitIds);
      void any.orWhere((own) => void own.where({ content_type: uid }).whereRaw('unit = any(?)', [units]));
    }
  });
};

const ofState = (strapi: Core.Strapi, db: Knex, person: Person, state: TaskState): Knex.QueryBuilder => {
  const query = tasks(db).whereIn('link_id', seenLinks(strapi, db, person));
  return state === 'open' ? query.whereNull('settled_at') : query.whereNotNull('settled_at').whereNot({ outcome: 'superseded' });
};

const countOf = async (query: Knex.QueryBuilder): Promise<number> => Number(((await query.count('* as n').first()) as { n: string } | undefined)?.n ?? 0);

/** @throws 404 for whoever has no function in a system with linked copies */
export const countOpenTasks = async (strapi: Core.Strapi, person: Person): Promise<number> => {
  const systems = new Set([...linkedTypes(strapi).values()].map(({ type }) => type.system));
  if (!person.superAdmin && !person.grants.some(({ system }) => systems.has(system))) throw notFound();
  return countOf(ofState(strapi, reader(strapi), person, 'open'));
};

/** What is to be done about copies within this person's reach: open ones from the oldest, settled ones from the newest. */
export const taskList = async (strapi: Core.Strapi, person: Person, { state, page, pageSize }: TaskQuery): Promise<TaskPage> => {
  const db = reader(strapi);
  const total = await countOf(ofState(strapi, db, person, state));
  const [order, direction] = state === 'open' ? (['opened_at', 'asc'] as const) : (['settled_at', 'desc'] as const);
  const rows = ((await ofState(strapi, db, person, state).orderBy([{ column: order, order: direction }, { column: 'id', order: direction }])
    .offset((page - 1) * pageSize).limit(pageSize).select('*')) as Stored[]).map(taskOf);
  const known = new Map(((await links(db).whereIn('id', rows.map(({ linkId }) => linkId)).select('*')) as Stored[]).map(linkOf).map((link) => [link.id, link]));
  const found = rows.flatMap((task) => {
    const link = known.get(task.linkId);
    return link === undefined ? [] : [{ task, link }];
  });
  return { data: await taskViews(strapi, person, found), meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } } };
};
