/** Runs one query; both Strapi's knex and a plain client can. */
export type RunQuery = (sql: string) => Promise<readonly Record<string, unknown>[]>;

const EXPECTED: Readonly<Record<string, string>> = {
  ledger_link: 'ledger_link',
  ledger_keep: 'ledger_refuse',
  ledger_keep_whole: 'ledger_refuse',
};

/** Kept like entries, but not links of the chain. */
const KEPT_ONLY = new Set(['ledger_seals', 'ledger_verifications']);

const TABLES = `
  select c.oid::int as oid, c.relname as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'congtinh' and (c.relname in ('ledger_entries', 'ledger_seals', 'ledger_verifications')
    or c.oid in (select inhrelid from pg_inherits where inhparent = to_regclass('congtinh.ledger_entries')))
  order by c.relname`;

const TRIGGERS = `
  select t.tgrelid::int as oid, t.tgrelid::regclass::text as "table", t.tgname as name, t.tgenabled as enabled, p.proname as function, n.nspname as schema
  from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_namespace n on n.oid = p.pronamespace
  where not t.tgisinternal or t.tgparentid <> 0`;

const RIGHTS = `
  select r.rolsuper as "superuser",
    exists (select from unnest(array['ledger_entries', 'ledger_seals', 'ledger_head']) as t
      where has_table_privilege(current_user, 'congtinh.' || t, 'update, delete, truncate')) as "mayChange"
  from pg_roles r where r.rolname = current_user`;

/**
 * What is missing of the ledger's guards: a trigger that is absent, disabled or calls another function, on the table
 * or any of its months; and any other trigger on a function of ours that is switched off (moderation, units).
 * With `asApp` also whether this role may do more than insert and select.
 */
export const ledgerGuardReport = async (query: RunQuery, { asApp }: { asApp: boolean }): Promise<string[]> => {
  const tables = await query(TABLES);
  if (!tables.some(({ name }) => name === 'ledger_entries')) return ['the table congtinh.ledger_entries does not exist'];
  const triggers = await query(TRIGGERS);
  const report: string[] = [];
  for (const table of tables) {
    const names = KEPT_ONLY.has(String(table.name)) ? ['ledger_keep', 'ledger_keep_whole'] : Object.keys(EXPECTED);
    for (const name of names) {
      const trigger = triggers.find((one) => one.oid === table.oid && one.name === name);
      if (!trigger) report.push(`trigger ${name} on ${String(table.name)} is missing`);
      else if (trigger.enabled !== 'A') report.push(`trigger ${name} on ${String(table.name)} is not enabled always`);
      else if (trigger.schema !== 'congtinh' || trigger.function !== EXPECTED[name]) report.push(`trigger ${name} on ${String(table.name)} calls another function`);
    }
  }
  const own = new Set(tables.map(({ oid }) => oid));
  for (const { oid, table, name, enabled, schema } of triggers) {
    const isOff = enabled === 'D' || enabled === 'R';
    if (isOff && schema === 'congtinh' && !own.has(oid)) report.push(`trigger ${String(name)} on ${String(table)} is switched off`);
  }
  if (asApp) {
    const [rights] = await query(RIGHTS);
    if (rights?.superuser) report.push('the application connects as a superuser');
    else if (rights?.mayChange) report.push('the application role may change or delete entries');
  }
  return report;
};
