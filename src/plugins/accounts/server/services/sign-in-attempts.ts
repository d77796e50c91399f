import type { Core } from '@strapi/strapi';
import { enqueue, inTransaction, today, type UnitOfWork } from '../../../platform/server/public';
import { signInPseudonym } from '../../../ledger/server/public';
import { attempt, type Attempt } from '../domain/lockout';
import type { RuledFunction } from '../domain/account-rules';
import { ruleOfFunctions } from './rules';

export const TELL_LOCKED = 'accounts.tell-locked';
/** An attempt that is the last one and succeeds takes the lock back within a moment. */
const TELL_AFTER_MS = 5_000;

/** One question whether the address has an account or not, so that neither takes longer. */
const FUNCTIONS = `
  select a.role, a.system, a.programme,
         exists (select from admin_users_roles_lnk h join admin_roles r on r.id = h.role_id where h.user_id = p.id and r.code = 'strapi-super-admin') as "superAdmin"
    from admin_users p
    left join assignments a on a.admin_user_id = p.id and (a."to" is null or a."to" > ?::date)
   where p.email = ?`;

type FunctionRow = { readonly superAdmin: boolean } & { readonly [Key in keyof RuledFunction]: RuledFunction[Key] | null };

const ruleOfAddress = async (strapi: Core.Strapi, { trx }: UnitOfWork, email: string) => {
  const { rows } = await trx.raw<{ rows: FunctionRow[] }>(FUNCTIONS, [today(), email]);
  const held = rows.flatMap(({ role, system, programme }) => (role === null ? [] : [{ role, system, programme }]));
  return ruleOfFunctions(strapi, held, rows.some(({ superAdmin }) => superAdmin));
};

interface Row {
  readonly failures: number;
  readonly lastAt: Date;
  readonly lockedUntil: Date | null;
  readonly now: Date;
}

/**
 * Counts an attempt to sign in, in a transaction of its own and before the password is compared: neither a refusal that
 * rolls back nor another node loses it. Addresses without an account are counted alike.
 */
export const countAttempt = (strapi: Core.Strapi, email: string): Promise<Attempt> =>
  inTransaction(strapi, async (uow) => {
    const key = signInPseudonym(email);
    await uow.trx.raw('insert into congtinh.sign_in_failures (address_key, failures, last_at) values (?, 0, clock_timestamp()) on conflict do nothing', [key]);
    const { rows } = await uow.trx.raw<{ rows: Row[] }>(
      'select failures, last_at as "lastAt", locked_until as "lockedUntil", clock_timestamp() as now from congtinh.sign_in_failures where address_key = ? for update', [key]);
    const { lockout } = await ruleOfAddress(strapi, uow, email);
    const row = rows[0] as Row;
    const counted = attempt(
      { failures: row.failures, lastAt: row.lastAt.getTime(), lockedUntil: row.lockedUntil?.getTime() ?? null }, lockout, row.now.getTime());
    const { failures, lastAt, lockedUntil } = counted.next;
    await uow.trx.raw('update congtinh.sign_in_failures set failures = ?, last_at = ?, locked_until = ? where address_key = ?',
      [failures, new Date(lastAt), lockedUntil === null ? null : new Date(lockedUntil), key]);
    if (counted.locks) await enqueue(uow, TELL_LOCKED, { email }, { runAt: new Date(Date.now() + TELL_AFTER_MS), jobKey: `${TELL_LOCKED} ${key}` });
    return counted;
  });

/** Takes the last attempt back, and a lock that it set; the failures before it stay. */
export const takeBackAttempt = async ({ trx }: UnitOfWork, email: string): Promise<void> => {
  await trx.raw('update congtinh.sign_in_failures set failures = greatest(failures - 1, 0), locked_until = null where address_key = ?', [signInPseudonym(email)]);
};

/** After a success, a new password or an unlocking nothing of the failures before counts. */
export const forgetFailures = async ({ trx }: UnitOfWork, email: string): Promise<void> => {
  await trx.raw('delete from congtinh.sign_in_failures where address_key = ?', [signInPseudonym(email)]);
};
