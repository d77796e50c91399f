import type { Core } from '@strapi/strapi';
import { AppError, inTransaction } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import type { Actor } from '../../../units/contracts';
import { lockedUntil } from '../queries/locked-until';
import { managedAccount } from './managed-account';
import { forgetFailures } from './sign-in-attempts';

/**
 * Lets a locked account sign in again; the password stays.
 * @throws AppError 404, 403, 409 `account.not-locked`
 */
export const unlockAccount = (strapi: Core.Strapi, actor: Actor, id: number, reason: string): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const account = await managedAccount(strapi, uow, actor, id, 'unlock');
    const until = (await lockedUntil(strapi, [account.email])).get(account.email);
    if (!until) throw new AppError('account.not-locked', 409, 'Tài khoản này không bị khóa. Hãy tải lại danh sách.');
    await forgetFailures(uow, account.email);
    record(uow, {
      action: 'account.unlocked', subject: { type: 'admin::user', id: String(id) }, actor: actorOf(strapi),
      before: { lockedUntil: until.toISOString() }, after: { lockedUntil: null }, personal: { reason },
    });
  });
