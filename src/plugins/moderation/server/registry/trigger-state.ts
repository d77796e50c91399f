import type { Core } from '@strapi/strapi';

export const ROW_TRIGGER = 'congtinh_moderation_guard';
export const TRUNCATE_TRIGGER = 'congtinh_moderation_truncate';

export interface FoundTrigger {
  enabled: boolean;
  call: string;
  argument: string;
}

export interface TableState {
  exists: boolean;
  /** The table, as it is today, once had its guards. */
  hadGuard: boolean;
  row: FoundTrigger | null;
  truncate: FoundTrigger | null;
}

interface Found {
  table_name: string;
  exists: boolean;
  had_guard: boolean;
  tgname: string | null;
  tgenabled: string | null;
  call: string | null;
  argument: string | null;
}

const SQL = `
  select t.name as table_name, c.oid is not null as exists, coalesce(g.table_oid = c.oid, false) as had_guard,
         r.tgname, r.tgenabled, p.proname as call,
         case when r.tgnargs = 0 then '' else convert_from(substring(r.tgargs from 1 for length(r.tgargs) - 1), 'UTF8') end as argument
  from unnest(cast(:tables as text[])) as t(name)
  left join pg_class c on c.relname = t.name and c.relnamespace = 'public'::regnamespace
  left join congtinh.moderation_guards g on g.table_name = t.name
  left join pg_trigger r on r.tgrelid = c.oid and r.tgname in ('${ROW_TRIGGER}', '${TRUNCATE_TRIGGER}')
  left join pg_proc p on p.oid = r.tgfoid`;

/** What PostgreSQL says of our triggers on these tables. */
export const triggersOn = async (strapi: Core.Strapi, tables: readonly string[]): Promise<ReadonlyMap<string, TableState>> => {
  const { rows } = (await strapi.db.connection.raw(SQL, { tables: [...tables] })) as { rows: Found[] };
  const state = new Map<string, TableState>();
  for (const row of rows) {
    const table = state.get(row.table_name) ?? { exists: row.exists, hadGuard: row.had_guard, row: null, truncate: null };
    if (row.tgname !== null) {
      const trigger = { enabled: row.tgenabled === 'O' || row.tgenabled === 'A', call: row.call ?? '', argument: row.argument ?? '' };
      if (row.tgname === ROW_TRIGGER) table.row = trigger;
      else table.truncate = trigger;
    }
    state.set(row.table_name, table);
  }
  return state;
};
