import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

const TRIGGERS: readonly (readonly [table: string, name: string, definition: string])[] = [
  ['assignments', 'congtinh_unit_account', 'after insert or update or delete on assignments for each row execute function congtinh.unit_account_of_assignment()'],
  ['assignments', 'congtinh_unit_accounts_kept', 'before truncate on assignments for each statement execute function congtinh.unit_accounts_emptied()'],
  ['assignments_unit_lnk', 'congtinh_unit_account', 'after insert or update or delete on assignments_unit_lnk for each row execute function congtinh.unit_account_of_link()'],
  ['assignments_unit_lnk', 'congtinh_unit_accounts_kept', 'before truncate on assignments_unit_lnk for each statement execute function congtinh.unit_accounts_emptied()'],
];

const STANDING = `
  select c.relname as "table", t.tgname as name, t.tgenabled in ('O', 'A') as enabled
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
   where t.tgrelid in (to_regclass('public.assignments'), to_regclass('public.assignments_unit_lnk')) and t.tgname like 'congtinh\\_unit\\_account%'`;

interface Standing { readonly table: string; readonly name: string; readonly enabled: boolean }

/**
 * PR-5.2a: puts the triggers on the assignments at the first start with the rule, and takes in those that are there.
 * Never again while one of them stands or a line was written: one that is missing later is reported, not mended unseen.
 */
export const guardUnitAccounts = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.transaction(async (transaction) => {
    const trx = transaction.trx as Knex;
    await trx.raw("select pg_advisory_xact_lock(hashtext('congtinh.unit_accounts'))");
    const { rows: standing } = await trx.raw<{ rows: Standing[] }>(STANDING);
    const { rows: lines } = await trx.raw<{ rows: unknown[] }>('select 1 from congtinh.unit_accounts limit 1');
    if (standing.length > 0 || lines.length > 0) return;
    for (const [, name, definition] of TRIGGERS) await trx.raw(`create trigger ${name} ${definition}`);
    await trx.raw('select congtinh.adopt_unit_accounts()');
  });
};

/** What is missing of them, one sentence each. */
export const unitAccountGuardFaults = async (strapi: Core.Strapi): Promise<readonly string[]> => {
  const { rows } = await strapi.db.connection.raw<{ rows: Standing[] }>(STANDING);
  return TRIGGERS.filter(([table, name]) => !rows.some((row) => row.table === table && row.name === name && row.enabled))
    .map(([table, name]) => `table "${table}" lacks the trigger ${name}, which keeps one data account per unit and programme`);
};
