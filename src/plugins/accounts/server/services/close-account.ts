import type { Core } from '@strapi/strapi';
import { AppError, inTransaction } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import type { Actor } from '../../../units/contracts';
import { managedAccount } from './managed-account';

/**
 * Closes an account: nobody signs in by it any more, its sessions end on every node, its name stays in every history
 * (PR-5.7). Its functions are ended where functions are ended, by a document.
 * @throws AppError 404, 403, 409 `account.closed`
 */
export const closeAccount = (strapi: Core.Strapi, actor: Actor, id: number, reason: string): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const account = await managedAccount(strapi, uow, actor, id, 'close');
    if (account.closedAt !== null || (!account.isActive && account.hasPassword)) throw new AppError('account.closed', 409, 'Tài khoản này đã đóng. Hãy tải lại danh sách.');
    const users = strapi.service('admin::user') as unknown as { updateById(id: number, attributes: object): Promise<unknown> };
    // An invitation that was not followed would open the account again.
    await users.updateById(id, { isActive: false, registrationToken: null });
    await uow.trx.raw(
      'update congtinh.account_states set closed_at = clock_timestamp(), closed_by = ?, close_reason = ? where account_id = ?',
      [actor.kind === 'staff' ? actor.userId : null, reason, id] as never);
    record(uow, {
      action: 'account.closed', subject: { type: 'admin::user', id: String(id) }, actor: actorOf(strapi), before: null, after: null, personal: { reason },
    });
  });
