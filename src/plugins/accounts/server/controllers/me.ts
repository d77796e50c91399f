import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { AppError, readInput } from '../../../platform/server/public';
import type { StaffUser } from '../../../units/server/public';
import { namesOfAccount, type OwnAccount } from '../../contracts';
import { isNear } from '../domain/expiry';
import { nameOfAccount, type AccountRow } from '../queries/account-row';
import { changeOwnPassword } from '../services/change-own-password';
import { passwordDue } from '../services/change-due';
import { isRelaxed } from '../services/relaxed';

// Longer than any password: what is wrong with a long one, the rule says in its own words.
const text = z.string().min(1).max(1000);
const change = z.strictObject({ currentPassword: text, password: text });

/** One's own account and password; there is no way to name another person. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const me = (ctx: Context): StaffUser & AccountRow => ctx.state.user as StaffUser & AccountRow;

  return {
    async read(ctx: Context) {
      const user = me(ctx);
      const { reason, rule, expiresOn, daysLeft } = await passwordDue(strapi, user);
      const { minLength, kinds, passphraseLength, remembered } = rule.password;
      const data: OwnAccount = {
        name: nameOfAccount(user),
        email: user.email,
        mustChange: reason,
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
      // A token is not the person: who holds one must not be able to lock the person out.
      if ((ctx.state.auth as { strategy?: { name?: string } } | undefined)?.strategy?.name !== 'admin') {
        throw new AppError('account.session-only', 403, 'Chỉ đổi mật khẩu sau khi đăng nhập, không qua mã truy cập.');
      }
      await changeOwnPassword(strapi, me(ctx).id, readInput(change, ctx.request.body));
      ctx.body = { data: { changed: true }, meta: {} };
    },
  };
};
