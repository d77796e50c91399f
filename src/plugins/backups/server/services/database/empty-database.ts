import { escapeIdentifier, type Client } from 'pg';
import { BackupFault } from '../../domain/fault';
import { notOfExtension, OURS, RELATION } from './catalog/ours';

/** How many things of ours or of anybody else a database holds. */
export const countObjects = async (client: Client): Promise<number> => {
  const { rows: [count] } = await client.query<{ things: string }>(`
    select (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and ${OURS} and ${notOfExtension('c.oid', 'pg_class')})
      + (select count(*) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} and ${notOfExtension('p.oid', 'pg_proc')}) as things`);
  return Number(count?.things ?? 0);
};

/** @throws BackupFault `database-in-use` while anybody else is connected: he would work on in what is replaced */
export const demandAlone = async (client: Client): Promise<void> => {
  const { rows: others } = await client.query<{ who: string }>(
    `select distinct coalesce(usename, '?') || coalesce(' · ' || nullif(application_name, ''), '') as who from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' and application_name <> 'cong-tinh lock'`);
  if (others.length === 0) return;
  throw new BackupFault('database-in-use',
    `Còn ${others.length} kết nối khác vào cơ sở dữ liệu này (${others.map(({ who }) => who).join(', ')}). Hãy dừng cổng (mọi tiến trình npm start) rồi khôi phục lại.`);
};

/** Removes everything but extensions, in the running transaction: an error brings all of it back. */
export const emptyDatabase = async (client: Client): Promise<void> => {
  const { rows: schemas } = await client.query<{ name: string }>(`select nspname as name from pg_namespace n where ${OURS} and nspname <> 'public'`);
  for (const { name } of schemas) await client.query(`drop schema ${escapeIdentifier(name)} cascade`);
  const { rows: objects } = await client.query<{ drop: string }>(`
    select case c.relkind when 'v' then 'view ' when 'm' then 'materialized view ' when 'S' then 'sequence ' when 'c' then 'type ' else 'table ' end || ${RELATION} as drop
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'S', 'c') and ${notOfExtension('c.oid', 'pg_class')}
    union all select 'routine ' || p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and ${notOfExtension('p.oid', 'pg_proc')}
    union all select 'type ' || format('%I.%I', n.nspname, t.typname) from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname = 'public' and t.typtype = 'e' and ${notOfExtension('t.oid', 'pg_type')}`);
  // Whatever stands on another goes with it.
  for (const { drop } of objects) await client.query(`drop ${drop.replace(/^(view|materialized view|sequence|type|table|routine) /, '$1 if exists ')} cascade`);
};
