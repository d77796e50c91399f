import type { Core } from '@strapi/strapi';
import { actorOf, record } from '../../../ledger/server/public';
import { AppError, inTransaction, today } from '../../../platform/server/public';
import { forgetMemo, notFound } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { ACCOUNT_INCIDENTS } from '../../contracts';
import { KIND_NAMES } from '../domain/incident-texts';
import { programmesOf } from '../domain/may-handle';
import { nameOfAccount } from '../queries/account-row';
import { listAccounts } from '../queries/list-accounts';
import { sees } from './account-view';
import { addEvent } from './add-event';
import { endSessions } from './end-sessions';
import { openIncident } from './open-incident';

export interface AccountReport {
  readonly kind: (typeof ACCOUNT_INCIDENTS)[number];
  readonly description: string;
  /** Somebody else's account, for whoever looks after it: its person called. */
  readonly accountId?: number | undefined;
}

/**
 * SD-6.5: an account is lost or abused. In one transaction every session of it ends on every node, its password opens
 * nothing any more (not even its own change: whoever found it must not set the next one), reset links sent before are
 * dead, and an incident opens that its unit's administrators and its operators are told of at once.
 * @throws AppError 404 when the account is not his to report, 409 when it is closed or reported already
 */
export const reportAccount = (strapi: Core.Strapi, actor: Actor & { readonly kind: 'staff' }, { kind, description, accountId = actor.userId }: AccountReport): Promise<number> =>
  inTransaction(strapi, async (uow) => {
    await uow.trx.raw('select 1 from admin_users where id = ? for update', [accountId]);
    const [account] = await listAccounts(strapi, { day: today(), id: accountId });
    if (!account || (accountId !== actor.userId && !sees(actor, account))) throw notFound();
    if (!account.isActive) throw new AppError('account.closed', 409, 'Tài khoản này đã đóng. Hãy tải lại danh sách.');
    const { rows } = await uow.trx.raw<{ rows: unknown[] }>(
      'update congtinh.account_states set reported_at = clock_timestamp(), must_change = true where account_id = ? and reported_at is null returning 1', [accountId]);
    if (rows.length === 0) throw new AppError('account.reported', 409, 'Tài khoản này đã được báo; sự cố đang được xử lý.');
    await uow.trx.raw('update admin_users set reset_password_token = null where id = ?', [accountId]);
    await endSessions(strapi, accountId);
    forgetMemo(strapi);
    record(uow, {
      action: 'account.reported', subject: { type: 'admin::user', id: String(accountId) }, actor: actorOf(strapi), before: null, after: { kind },
    });
    const id = await openIncident(strapi, uow, {
      kind, description, accountId, reportedBy: actor.userId, beyondUnit: false,
      title: `${KIND_NAMES[kind].replace(/^./, (first) => first.toUpperCase())}: ${nameOfAccount(account)}`.slice(0, 200),
      systems: [...new Set(account.functions.map(({ system }) => system))], programmes: programmesOf(account.functions), units: [...new Set(account.functions.map(({ unit }) => unit))],
    });
    await addEvent(uow, id, 'sessions-ended', null, 'Mọi phiên đăng nhập đã kết thúc; mật khẩu cũ không còn mở được gì.');
    return id;
  });
