import type { Core } from '@strapi/strapi';
import { inTransaction, queueMail, today } from '../../../platform/server/public';
import { dueWarning } from '../domain/expiry';
import { expiringMail } from '../domain/mails';
import { nameOfAccount } from '../queries/account-row';
import { listAccounts, type ListedAccount } from '../queries/list-accounts';
import { expiryOfAccount } from './account-view';

const vietnamese = (day: string): string => day.split('-').reverse().join('/');

const changePage = (strapi: Core.Strapi): string => `${strapi.config.get<string>('admin.absoluteUrl', '')}/plugins/accounts/password`;

/**
 * PR-5.6: mails everybody whose password expires soon, once for each of the rule's days. The mark and the mail stand in
 * one transaction per person; a run that is repeated reaches only those still without their mail.
 * @returns how many mails were queued
 */
export const warnOfExpiry = async (strapi: Core.Strapi): Promise<number> => {
  let told = 0;
  for (const account of await listAccounts(strapi, { day: today() })) {
    if (account.isActive && account.hasPassword && !account.mustChange && (await warn(strapi, account))) told += 1;
  }
  return told;
};

const warn = async (strapi: Core.Strapi, account: ListedAccount): Promise<boolean> => {
  const { warnDays, ...expiry } = await expiryOfAccount(strapi, account);
  const due = dueWarning(expiry, warnDays, account.warnedDays);
  if (due === null) return false;
  return inTransaction(strapi, async (uow) => {
    const { rowCount } = await uow.trx.raw<{ rowCount: number }>(
      'update congtinh.account_states set warned_days = ? where account_id = ? and warned_days is not distinct from ? and not must_change',
      [due, account.id, account.warnedDays] as never);
    if (rowCount !== 1) return false;
    await queueMail(uow, { to: account.email, ...expiringMail(nameOfAccount(account), expiry.daysLeft, vietnamese(expiry.expiresOn), changePage(strapi)) });
    return true;
  });
};
