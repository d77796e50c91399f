import type { Core } from '@strapi/strapi';
import { AppError, inTransaction, queueMail } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import type { Actor } from '../../../units/contracts';
import { editedMail } from '../domain/mails';
import { namesOf } from '../domain/person-faults';
import { accountByEmail, nameOfAccount } from '../queries/account-row';
import { endSessions } from './end-sessions';
import { addressTaken, demandPerson, personOf, type Person } from './make-account';
import { managedAccount } from './managed-account';

/**
 * Mends the name or the address of an account (PR-5.7: edited, not made anew). A new address ends the sessions and is told
 * to the old one too, so that nobody takes an account over unseen; a new holder comes by a hand-over.
 * @throws AppError 404, 403, 409 `account.closed` and `account.exists`, 422 `account.invalid`
 */
export const editAccount = (strapi: Core.Strapi, actor: Actor, id: number, { reason, ...typed }: Person & { readonly reason: string }): Promise<Person> =>
  inTransaction(strapi, async (uow) => {
    const account = await managedAccount(strapi, uow, actor, id, 'edit');
    if (account.closedAt !== null || !account.isActive) throw new AppError('account.closed', 409, 'Tài khoản này đã đóng hoặc chưa nhận lời mời; không sửa được.');
    const before: Person = { email: account.email, name: nameOfAccount(account) };
    const after = personOf(typed);
    demandPerson(after);
    const moved = after.email !== before.email;
    if (moved && (await accountByEmail(strapi, after.email))) throw addressTaken();
    const users = strapi.service('admin::user') as unknown as { updateById(id: number, attributes: object): Promise<unknown> };
    await users.updateById(id, { ...namesOf(after.name), email: after.email });
    if (moved) await endSessions(strapi, id);
    record(uow, {
      action: 'account.edited', subject: { type: 'admin::user', id: String(id) }, actor: actorOf(strapi), before: null, after: { addressChanged: moved },
      personal: { reason }, personalBefore: { ...before }, personalAfter: { ...after },
    });
    for (const to of new Set([before.email, after.email])) await queueMail(uow, { to, ...editedMail(after.name, after.email) });
    return after;
  });
