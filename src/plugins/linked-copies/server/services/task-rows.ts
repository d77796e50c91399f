import type { Knex } from 'knex';
import type { TaskKind, TaskOutcome } from '../../contracts';

/** A row of `congtinh.linked_copy_tasks`. */
export interface TaskRow {
  readonly id: number;
  readonly linkId: number;
  readonly kind: TaskKind;
  readonly explanation: string | null;
  readonly openedAt: Date;
  readonly settledAt: Date | null;
  readonly settledBy: number | null;
  readonly outcome: TaskOutcome | null;
  readonly reason: string | null;
}

type Stored = Record<string, unknown>;

export const tasks = (db: Knex): Knex.QueryBuilder => db.withSchema('congtinh').from('linked_copy_tasks');

export const taskOf = (row: Stored): TaskRow => ({
  id: Number(row.id), linkId: Number(row.link_id), kind: row.kind as TaskKind, explanation: row.explanation as string | null,
  openedAt: new Date(row.opened_at as string), settledAt: row.settled_at === null ? null : new Date(row.settled_at as string),
  settledBy: row.settled_by as number | null, outcome: row.outcome as TaskOutcome | null, reason: row.reason as string | null,
});

const first = async (query: Knex.QueryBuilder): Promise<TaskRow | null> => {
  const row = (await query.first('*')) as Stored | undefined;
  return row === undefined ? null : taskOf(row);
};

export const taskById = (db: Knex, id: number): Promise<TaskRow | null> => first(tasks(db).where({ id }));

export const openTask = (db: Knex, linkId: number): Promise<TaskRow | null> => first(tasks(db).where({ link_id: linkId }).whereNull('settled_at'));

export interface NewTask { linkId: number; kind: TaskKind; originalCase: number; explanation: string | null; at: Date }

export const insertTask = async (db: Knex, { linkId, kind, originalCase, explanation, at }: NewTask): Promise<number> => {
  const [row] = (await db.withSchema('congtinh').into('linked_copy_tasks').insert({
    link_id: linkId, kind, original_case: originalCase, explanation, opened_at: at,
  }).returning('id')) as { id: string }[];
  return Number(row?.id);
};

export interface Settled { outcome: TaskOutcome; by: number | null; reason: string | null; taking?: number; at: Date }

export const closeTask = async (db: Knex, id: number, { outcome, by, reason, taking, at }: Settled): Promise<void> => {
  await tasks(db).where({ id }).update({ settled_at: at, settled_by: by, outcome, reason, taking_id: taking ?? null });
};
