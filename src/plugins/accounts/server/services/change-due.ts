import type { Core } from '@strapi/strapi';
import { dateOf } from '../../../platform/server/public';
import type { StaffUser } from '../../../units/server/public';
import type { ChangeReason } from '../../contracts';
import type { AccountRule } from '../domain/account-rules';
import { changeReason, expiryOf, type Expiry } from '../domain/expiry';
import { accountState } from '../queries/account-state';
import { realToday } from './real-day';
import { ruleOf } from './rules';

export interface PasswordDue extends Expiry {
  readonly reason: ChangeReason | null;
  readonly rule: AccountRule;
}

/** How the password of a person stands under the rule that holds for him: why it must be changed, and until when it is good. */
export const passwordDue = async (strapi: Core.Strapi, user: StaffUser): Promise<PasswordDue> => {
  const [state, rule] = await Promise.all([accountState(strapi, user), ruleOf(strapi, user)]);
  const expiry = expiryOf(dateOf(state.passwordSetAt), rule.password.maxAgeMonths, realToday());
  return { ...expiry, rule, reason: changeReason(state, expiry) };
};
