import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { readInput } from '../../../platform/server/public';
import type { StaffUser } from '../../../units/server/public';
import { namesOfAccount, type OwnAccount } from '../../contracts';
import { isNear } from '../domain/expiry';
import { nameOfAccount, type AccountRow } from '../queries/account-row';
import { changeOwnPassword } from '../services/change-own-password';
import { recoveryCodesLeft } from '../queries/second-factor';
import { standingOf } from '../services/account-standing';
import { kindOfSession, renewOwnSession } from '../services/own-session';
import { isRelaxed } from '../services/relaxed';
import { ownSession } from './own-session';

// Longer than any password: what is wrong with a long one, the rule says in its own words.
const text = z.string().min(1).max(1000);
const change = z.strictObject({ currentPassword: text, password: text });

/** One's own account and password; there is no way to name another person. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const me = (ctx: Context): StaffUser & AccountRow => ctx.state.user as StaffUser & AccountRow;

  return {
    async read(ctx: Context) {
      const user = me(ctx);
      const sessionId = (ctx.state.session as { id?: string } | undefined)?.id ?? null;
      const { reason, gate, rule, expiresOn, daysLeft, factorOn, factorRequired } = await standingOf(strapi, user, sessionId);
      const { minLength, kinds, passphraseLength, remembered } = rule.password;
      const data: OwnAccount = {
        name: nameOfAccount(user),
        email: user.email,
        mustChange: reason,
        gate,
        secondFactor: { on: factorOn, required: factorRequired, recoveryCodesLeft: factorOn ? await recoveryCodesLeft(strapi, user.id) : 0 },
        expiresOn,
        daysLeft,
        warn: isNear({ expiresOn, daysLeft }, rule.password.warnDays),
        rule: { minLength, kinds, passphraseLength, remembered },
        names: namesOfAccount(user),
        idleMinutes: isRelaxed(strapi) ? null : rule.session.idleMinutes,
      };
      ctx.body = { data, meta: {} };
    },

    async changePassword(ctx: Context) {
      const { user, sessionId } = ownSession(ctx);
      const before = await kindOfSession(strapi, user.id, sessionId);
      await changeOwnPassword(strapi, user.id, readInput(change, ctx.request.body));
      ctx.body = { data: { changed: true, token: await renewOwnSession(strapi, ctx, user.id, before) }, meta: {} };
      ctx.set('Cache-Control', 'no-store');
    },
  };
};
