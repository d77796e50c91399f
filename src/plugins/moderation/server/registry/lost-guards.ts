import { ROW_TRIGGER, TRUNCATE_TRIGGER } from './trigger-state';

/** Runs one statement; Strapi's knex and a plain client both can. */
export type RunQuery = (sql: string) => Promise<readonly Record<string, unknown>[]>;

const SQL = `
  select g.table_name as "table", w.name as trigger, case when t.oid is null then 'missing' else 'disabled' end as fault
  from congtinh.moderation_guards g
  join pg_class c on c.oid = g.table_oid
  cross join (values ('${ROW_TRIGGER}'), ('${TRUNCATE_TRIGGER}')) as w(name)
  left join pg_trigger t on t.tgrelid = c.oid and t.tgname = w.name
  where t.oid is null or t.tgenabled not in ('O', 'A')
  order by 1, 2`;

/**
 * Guards that a table once had and has no longer, one English sentence each. Needs the database only, so
 * that a command can look without starting the application; the boot's check also knows the registry.
 */
export const lostGuards = async (query: RunQuery): Promise<readonly string[]> =>
  (await query(SQL)).map(({ table, trigger, fault }) => `trigger ${String(trigger)} on ${String(table)} is ${String(fault)}`);
