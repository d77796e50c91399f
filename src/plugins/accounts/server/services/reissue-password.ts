import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { AppError, inTransaction, queueMail } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import type { Actor } from '../../../units/contracts';
import { reissuedMail } from '../domain/mails';
import { TEMPORARY_BYTES, temporaryPassword } from '../domain/temporary-password';
import { nameOfAccount } from '../queries/account-row';
import { managedAccount } from './managed-account';

/**
 * Gives an account a new password that opens nothing but its change (PR-5.2b), ends its sessions and its lock.
 * @returns the password; it is told once and kept nowhere
 * @throws AppError 404, 403, 409 `account.closed`
 */
export const reissuePassword = (strapi: Core.Strapi, actor: Actor, id: number, reason: string): Promise<string> =>
  inTransaction(strapi, async (uow) => {
    const account = await managedAccount(strapi, uow, actor, id, 'reissue-password');
    if (!account.isActive) throw new AppError('account.closed', 409, 'Tài khoản này đã đóng hoặc chưa nhận lời mời; không cấp lại mật khẩu được.');
    const password = temporaryPassword(randomBytes(TEMPORARY_BYTES));
    const users = strapi.service('admin::user') as unknown as { updateById(id: number, attributes: { password: string }): Promise<unknown> };
    await users.updateById(id, { password });
    record(uow, {
      action: 'account.password-reissued', subject: { type: 'admin::user', id: String(id) }, actor: actorOf(strapi), before: null, after: null, personal: { reason },
    });
    await queueMail(uow, { to: account.email, ...reissuedMail(nameOfAccount(account)) });
    return password;
  });
