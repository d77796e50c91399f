import type { Core } from '@strapi/strapi';
import { dateOf } from '../../../platform/server/public';
import type { StaffUser } from '../../../units/server/public';
import type { ChangeReason, GateReason } from '../../contracts';
import type { AccountRule } from '../domain/account-rules';
import { changeReason, expiryOf, type Expiry } from '../domain/expiry';
import { gateReason } from '../domain/gate-reason';
import { accountState } from '../queries/account-state';
import { realToday } from './real-day';
import { isRelaxed } from './relaxed';
import { ruleOf } from './rules';

export interface AccountStanding extends Expiry {
  readonly reason: ChangeReason | null;
  readonly gate: GateReason | null;
  readonly factorOn: boolean;
  readonly factorRequired: boolean;
  readonly rule: AccountRule;
}

/**
 * How a person stands under the rule that holds for him: what must be done before anything else, and until when the
 * password is good.
 * @param sessionId null: a token asks, which only a sign-in that was let through can have made
 */
export const standingOf = async (strapi: Core.Strapi, user: StaffUser, sessionId: string | null): Promise<AccountStanding> => {
  const [state, rule] = await Promise.all([accountState(strapi, user), ruleOf(strapi, user)]);
  const expiry = expiryOf(dateOf(state.passwordSetAt), rule.password.maxAgeMonths, realToday());
  const reason = changeReason(state, expiry);
  const factorRequired = rule.secondFactor.required && !isRelaxed(strapi);
  const gate = gateReason({ change: reason, factor: { on: state.factorOn, passed: sessionId === null || state.passedSessions.includes(sessionId), required: factorRequired } });
  return { ...expiry, rule, reason, gate, factorOn: state.factorOn, factorRequired };
};
