import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { AppError, readInput, today } from '../../../platform/server/public';
import { actorFrom, forbidden } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import { ACCOUNT_STATES, folded } from '../../contracts';
import { listAccounts } from '../queries/list-accounts';
import { lockedUntil } from '../queries/locked-until';
import { sees, viewOfAccount } from '../services/account-view';
import { closeAccount } from '../services/close-account';
import { reissuePassword } from '../services/reissue-password';
import { unlockAccount } from '../services/unlock-account';

const query = z.strictObject({
  search: z.string().trim().max(100).default(''),
  state: z.enum([...ACCOUNT_STATES, 'all']).default('all'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
const act = z.strictObject({ reason: z.string().trim().min(3, 'Hãy ghi lý do.').max(500) });
const accountId = z.coerce.number().int().positive().max(2 ** 31 - 1);

type Act = (actor: Actor, id: number, reason: string) => Promise<unknown>;

/** Accounts that somebody looks after. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const run = async (ctx: Context, work: Act): Promise<void> => {
    const id = accountId.safeParse(ctx.params.id);
    if (!id.success) throw new AppError('not-found', 404, 'Không tìm thấy tài khoản này.');
    const { reason } = readInput(act, ctx.request.body);
    ctx.body = { data: (await work(await actorFrom(strapi), id.data, reason)) ?? { id: id.data }, meta: {} };
  };

  return {
    async list(ctx: Context) {
      const { search, state, page, pageSize } = readInput(query, ctx.query);
      const actor = await actorFrom(strapi);
      if (actor.kind !== 'staff' || !(actor.superAdmin || actor.grants.some(({ role }) => role === 'unit-admin' || role === 'operator'))) throw forbidden();
      const mine = (await listAccounts(strapi, { day: today() })).filter((account) => sees(actor, account));
      const locked = await lockedUntil(strapi, mine.map(({ email }) => email));
      const views = await Promise.all(mine.map((account) => viewOfAccount(strapi, actor, account, locked.get(account.email))));
      const words = folded(search);
      const found = views.filter((view) => (state === 'all' || view.state === state) &&
        folded(`${view.name} ${view.email} ${view.functions.map(({ unit }) => unit).join(' ')}`).includes(words));
      ctx.body = {
        data: found.slice((page - 1) * pageSize, page * pageSize),
        meta: { pagination: { page, pageSize, pageCount: Math.ceil(found.length / pageSize), total: found.length } },
      };
    },
    unlock: (ctx: Context) => run(ctx, (actor, id, reason) => unlockAccount(strapi, actor, id, reason)),
    reissuePassword: (ctx: Context) => run(ctx, async (actor, id, reason) => ({ id, temporaryPassword: await reissuePassword(strapi, actor, id, reason) })),
    close: (ctx: Context) => run(ctx, (actor, id, reason) => closeAccount(strapi, actor, id, reason)),
  };
};
