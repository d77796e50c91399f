import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { AppError, readInput, today } from '../../../platform/server/public';
import { actorFrom, forbidden } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import { folded } from '../../contracts';
import { listAccounts } from '../queries/list-accounts';
import { lockedUntil } from '../queries/locked-until';
import { sees, viewOfAccount } from '../services/account-view';
import { closeAccount } from '../services/close-account';
import { reissuePassword } from '../services/reissue-password';
import { editAccount } from '../services/edit-account';
import { issueAccount } from '../services/issue-account';
import { removeSecondFactor } from '../services/remove-second-factor';
import { unlockAccount } from '../services/unlock-account';
import { accountId, act, editedPerson, newPerson, peopleQuery } from './input';
import { paged } from './paged';

type Act = (actor: Actor, id: number, reason: string) => Promise<unknown>;

/** @throws 403 for whoever looks after nobody: whether an address has an account is not for him to learn */
const requireCare = (actor: Actor): void => {
  if (actor.kind !== 'staff' || !(actor.superAdmin || actor.grants.some(({ role }) => role === 'unit-admin' || role === 'operator'))) throw forbidden();
};

/** Accounts that somebody looks after. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const idOf = (ctx: Context): number => {
    const id = accountId.safeParse(ctx.params.id);
    if (!id.success) throw new AppError('not-found', 404, 'Không tìm thấy tài khoản này.');
    return id.data;
  };
  const run = async (ctx: Context, work: Act): Promise<void> => {
    const id = idOf(ctx);
    const { reason } = readInput(act, ctx.request.body);
    ctx.body = { data: (await work(await actorFrom(strapi), id, reason)) ?? { id }, meta: {} };
    ctx.set('Cache-Control', 'no-store');
  };

  return {
    async list(ctx: Context) {
      const { search, state, page, pageSize } = readInput(peopleQuery, ctx.query);
      const actor = await actorFrom(strapi);
      requireCare(actor);
      const mine = (await listAccounts(strapi, { day: today() })).filter((account) => sees(actor, account));
      const locked = await lockedUntil(strapi, mine.map(({ email }) => email));
      const views = await Promise.all(mine.map((account) => viewOfAccount(strapi, actor, account, locked.get(account.email))));
      const words = folded(search);
      const found = views.filter((view) => (state === 'all' || view.state === state) &&
        folded(`${view.name} ${view.email} ${view.functions.map(({ unit }) => unit).join(' ')}`).includes(words));
      ctx.body = paged(found, { page, pageSize });
    },
    async issue(ctx: Context) {
      const input = readInput(newPerson, ctx.request.body);
      const actor = await actorFrom(strapi);
      requireCare(actor);
      ctx.body = { data: await issueAccount(strapi, actor, input), meta: {} };
      ctx.status = 201;
      ctx.set('Cache-Control', 'no-store');
    },
    async edit(ctx: Context) {
      const id = idOf(ctx);
      const input = readInput(editedPerson, ctx.request.body);
      ctx.body = { data: { id, ...(await editAccount(strapi, await actorFrom(strapi), id, input)) }, meta: {} };
    },
    unlock: (ctx: Context) => run(ctx, (actor, id, reason) => unlockAccount(strapi, actor, id, reason)),
    reissuePassword: (ctx: Context) => run(ctx, async (actor, id, reason) => ({ id, temporaryPassword: await reissuePassword(strapi, actor, id, reason) })),
    removeSecondFactor: (ctx: Context) => run(ctx, (actor, id, reason) => removeSecondFactor(strapi, actor, id, reason)),
    close: (ctx: Context) => run(ctx, (actor, id, reason) => closeAccount(strapi, actor, id, reason)),
  };
};
