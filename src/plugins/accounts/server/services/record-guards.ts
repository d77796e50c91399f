import type { Core } from '@strapi/strapi';

/** Triggers that keep hand-overs and requests as they were written (migrations 0116 and 0117). */
const EXPECTED: readonly (readonly [table: string, trigger: string])[] = [
  ['account_hand_overs', 'account_hand_overs_append_only'],
  ['account_hand_overs', 'account_hand_overs_no_truncate'],
  ['account_requests', 'account_requests_check'],
  ['account_requests', 'account_requests_no_truncate'],
];

/** What of them is missing or switched off, one sentence each. */
export const recordGuardFaults = async (strapi: Core.Strapi): Promise<readonly string[]> => {
  const { rows } = await strapi.db.connection.raw<{ rows: { name: string }[] }>(
    `select t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'congtinh'::regnamespace and t.tgenabled in ('O', 'A')`);
  return EXPECTED.filter(([, trigger]) => !rows.some(({ name }) => name === trigger)).map(([table, trigger]) => `table "${table}" lacks the trigger ${trigger}`);
};
