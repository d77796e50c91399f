import type { Core } from '@strapi/strapi';
import { today, type UnitOfWork } from '../../../platform/server/public';
import { forbidden, notFound } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { AccountAct } from '../../contracts';
import { listAccounts, type ListedAccount } from '../queries/list-accounts';
import { mayDo, sees } from './account-view';

/**
 * The account that somebody wants to do something with, locked against a second act at the same time.
 * @throws AppError 404 when it is none of his, 403 when it is but not for this act
 */
export const managedAccount = async (strapi: Core.Strapi, { trx }: UnitOfWork, actor: Actor, id: number, act: AccountAct): Promise<ListedAccount> => {
  await trx.raw('select 1 from admin_users where id = ? for update', [id]);
  const [account] = await listAccounts(strapi, { day: today(), id });
  if (!account || (actor.kind !== 'system' && !sees(actor, account))) throw notFound();
  if (!mayDo(actor, account, act)) throw forbidden();
  return account;
};
