import { readdirSync } from 'node:fs';
import type { TestApp } from '../app';

/** What may grow when somebody is refused: sessions, the record of what happened, who was here, counters of limits. */
const MAY_GROW = /^(?:public\.strapi_sessions|congtinh\.(?:ledger_\w+|presence|rate_limits))$/;

/** A mark of every table (rows and their content) and of the stored files; equal marks mean that nothing was stored, changed or deleted. */
export const marksOf = async (app: TestApp): Promise<Readonly<Record<string, string>>> => {
  const tables = await app.sql(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'congtinh', 'graphile_worker')`, [], 'super');
  const names = tables.map(({ name }) => String(name)).filter((name) => !MAY_GROW.test(name)).sort();
  const parts = names.map((name) => `select '${name}' as name, count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as mark from ${name} t`);
  const rows = await app.sql(parts.join(' union all '), [], 'super');
  const files = readdirSync(`${app.strapi.dirs.static.public}/uploads`).sort().join(',');
  return { ...Object.fromEntries(rows.map(({ name, mark }) => [String(name), String(mark)])), files };
};

/** Names of what differs between two marks. */
export const changedBetween = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] =>
  Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
