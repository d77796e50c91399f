import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { inTransaction, readInput } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import type { StaffUser } from '../../../units/server/public';
import type { AccountRow } from '../queries/account-row';
import { factorIsOn } from '../queries/second-factor';
import { standingOf } from '../services/account-standing';
import { notOn } from '../services/code-refusals';
import { demandOwnPassword } from '../services/demand-own-password';
import { kindOfSession } from '../services/own-session';
import { makeRecoveryCodes } from '../services/recovery-codes';
import { removeOwnSecondFactor } from '../services/remove-second-factor';
import { confirmSecondFactor, offerSecondFactor } from '../services/set-up-second-factor';
import { verifySecondFactor } from '../services/verify-second-factor';
import { ownSession } from './own-session';

const withPassword = z.strictObject({ currentPassword: z.string().min(1).max(1000) });
const withCode = z.strictObject({ code: z.string().trim().min(1, 'Hãy nhập mã.').max(60) });

/** One's own second factor; there is no way to name another person, and no token may touch it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const sitting = async (ctx: Context) => {
    const { user, sessionId } = ownSession(ctx);
    return { account: user as StaffUser & AccountRow, sessionId, deviceId: (await kindOfSession(strapi, user.id, sessionId)).deviceId };
  };
  const answer = (ctx: Context, data: object): void => {
    ctx.body = { data, meta: {} };
    ctx.set('Cache-Control', 'no-store');
  };

  return {
    async begin(ctx: Context) {
      const { currentPassword } = readInput(withPassword, ctx.request.body);
      answer(ctx, await offerSecondFactor(strapi, (await sitting(ctx)).account.id, currentPassword));
    },
    async confirm(ctx: Context) {
      const { code } = readInput(withCode, ctx.request.body);
      const { account, deviceId } = await sitting(ctx);
      answer(ctx, { recoveryCodes: await confirmSecondFactor(strapi, { userId: account.id, deviceId, code }) });
    },
    async verify(ctx: Context) {
      const { code } = readInput(withCode, ctx.request.body);
      const { account, deviceId } = await sitting(ctx);
      await verifySecondFactor(strapi, { account, deviceId, code });
      answer(ctx, { verified: true });
    },
    async renewCodes(ctx: Context) {
      const { currentPassword } = readInput(withPassword, ctx.request.body);
      const { account } = await sitting(ctx);
      const codes = await inTransaction(strapi, async (uow) => {
        await demandOwnPassword(strapi, account.id, currentPassword);
        if (!(await factorIsOn(strapi, account.id))) throw notOn();
        record(uow, { action: 'account.recovery-codes-made', subject: { type: 'admin::user', id: String(account.id) }, actor: actorOf(strapi), before: null, after: null });
        return makeRecoveryCodes(strapi, uow, account.id);
      });
      answer(ctx, { recoveryCodes: codes });
    },
    async remove(ctx: Context) {
      const { currentPassword } = readInput(withPassword, ctx.request.body);
      const { account, sessionId } = await sitting(ctx);
      const { factorRequired } = await standingOf(strapi, account, sessionId);
      await removeOwnSecondFactor(strapi, account.id, currentPassword, factorRequired);
      answer(ctx, { removed: true });
    },
  };
};
