import type { Core } from '@strapi/strapi';
import type { UnitOfWork } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import { forgetMemo } from '../../../units/server/public';
import type { AccountRow } from '../queries/account-row';
import { endSessions } from './end-sessions';
import { ownWay } from './password-setting';
import { forgetFailures } from './sign-in-attempts';

/**
 * What follows when a password was set, in the same transaction: whether it must be changed (the trigger has said so
 * already, here it is taken back for who set the own one), the end of every session, failures forgotten, the ledger.
 */
export const afterPasswordSet = async (strapi: Core.Strapi, uow: UnitOfWork, account: Pick<AccountRow, 'id' | 'email'>): Promise<void> => {
  const way = ownWay();
  await uow.trx.raw(
    'update congtinh.account_states set must_change = ?, password_set_at = clock_timestamp(), warned_days = null, reported_at = null where account_id = ?',
    [way === null, account.id]);
  forgetMemo(strapi);
  await endSessions(strapi, account.id);
  await forgetFailures(uow, account.email);
  record(uow, {
    action: 'account.password-set', subject: { type: 'admin::user', id: String(account.id) }, actor: actorOf(strapi, 'command line'),
    before: null, after: { by: way ?? 'issued', mustChange: way === null },
  });
};
