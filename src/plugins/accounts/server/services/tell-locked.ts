import type { Core } from '@strapi/strapi';
import { inTransaction, queueMail, TIME_ZONE } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import { lockedMail } from '../domain/mails';
import { accountByEmail, nameOfAccount } from '../queries/account-row';
import { lockedUntil } from '../queries/locked-until';

const INSTANT = new Intl.DateTimeFormat('vi-VN', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric', hourCycle: 'h23' });

/**
 * Tells the person that the account was locked, and the ledger. Runs after the answer to the sign-in: that answer must
 * not take longer for an address that has an account. Addresses without one, closed accounts, and a lock that a success
 * took back at once end here in silence.
 */
export const tellLocked = (strapi: Core.Strapi, email: string): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const account = await accountByEmail(strapi, email);
    const until = (await lockedUntil(strapi, [email])).get(email);
    if (!account?.isActive || !until) return;
    record(uow, {
      action: 'account.locked', subject: { type: 'admin::user', id: String(account.id) }, actor: actorOf(strapi, 'failed sign-ins'),
      before: null, after: { lockedUntil: until.toISOString() },
    });
    await queueMail(uow, { to: account.email, ...lockedMail(nameOfAccount(account), INSTANT.format(until)) });
  });
