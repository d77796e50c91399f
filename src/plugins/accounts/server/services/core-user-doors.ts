import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { today } from '../../../platform/server/public';
import { actorFrom, forbidden } from '../../../units/server/public';
import { holdsPovertyWork } from '../domain/may-manage';
import { listAccounts } from '../queries/list-accounts';
import { mayDo } from './account-view';
import { aroundCoreRoute } from './core-routes';

/** @throws AppError 403 for an account of the poverty programme that the actor does not look after */
const refuseOthersPoverty = async (strapi: Core.Strapi, ids: readonly unknown[]): Promise<void> => {
  const actor = await actorFrom(strapi);
  for (const id of ids.map(Number).filter(Number.isSafeInteger)) {
    const [account] = await listAccounts(strapi, { day: today(), id });
    if (account && holdsPovertyWork(account) && !mayDo(actor, account, 'edit')) throw forbidden();
  }
};

/** PR-5.3, PR-5.7: core's own screen of users edits, closes and deletes accounts too; those of the programme stay its operator's. */
export const closeCoreUserDoors = (strapi: Core.Strapi): void => {
  const around = (handler: string, idsOf: (ctx: Context) => readonly unknown[]): void =>
    aroundCoreRoute(strapi, handler, async (ctx: Context, next: Next) => {
      await refuseOthersPoverty(strapi, idsOf(ctx));
      return next();
    });
  around('user.update', (ctx) => [ctx.params.id]);
  around('user.deleteOne', (ctx) => [ctx.params.id]);
  around('user.deleteMany', (ctx) => [(ctx.request.body as { ids?: unknown } | undefined)?.ids ?? []].flat());
};
