import type { Core } from '@strapi/strapi';
import { dateOf } from '../../../platform/server/public';
import { mayAssign } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import { ACCOUNT_ACTS, type AccountAct, type AccountState, type AccountView } from '../../contracts';
import { expiryOf, type Expiry } from '../domain/expiry';
import { mayManage } from '../domain/may-manage';
import { nameOfAccount } from '../queries/account-row';
import type { ListedAccount } from '../queries/list-accounts';
import { realToday } from './real-day';
import { ruleOfFunctions } from './rules';

/** Which acts make sense in a state, whoever asks. */
const FITTING: Readonly<Record<AccountState, readonly AccountAct[]>> = {
  invited: ['close'],
  active: ['edit', 'reissue-password', 'remove-second-factor', 'close'],
  'change-due': ['edit', 'reissue-password', 'remove-second-factor', 'close'],
  expired: ['edit', 'reissue-password', 'remove-second-factor', 'close'],
  locked: ['unlock', 'edit', 'reissue-password', 'remove-second-factor', 'close'],
  closed: [],
};

export const mayDo = (actor: Actor, account: ListedAccount, act: AccountAct): boolean =>
  mayManage(mayAssign, actor, { userId: account.id, superAdmin: account.superAdmin, functions: account.functions }, act);

/** Whoever may do nothing with an account does not see it. */
export const sees = (actor: Actor, account: ListedAccount): boolean =>
  (actor.kind === 'staff' && actor.superAdmin) || ACCOUNT_ACTS.some((act) => mayDo(actor, account, act));

const stateOf = (account: ListedAccount, locked: Date | undefined, { daysLeft }: Expiry): AccountState => {
  if (!account.isActive) return account.hasPassword || account.closedAt ? 'closed' : 'invited';
  if (locked) return 'locked';
  if (account.mustChange) return 'change-due';
  return daysLeft <= 0 ? 'expired' : 'active';
};

export const expiryOfAccount = async (strapi: Core.Strapi, account: ListedAccount): Promise<Expiry & { readonly warnDays: readonly number[] }> => {
  const { password } = await ruleOfFunctions(strapi, account.functions, account.superAdmin);
  return { ...expiryOf(dateOf(account.passwordSetAt), password.maxAgeMonths, realToday()), warnDays: password.warnDays };
};

/** An account as the list shows it to this actor. */
export const viewOfAccount = async (strapi: Core.Strapi, actor: Actor, account: ListedAccount, locked: Date | undefined): Promise<AccountView> => {
  const expiry = await expiryOfAccount(strapi, account);
  const state = stateOf(account, locked, expiry);
  return {
    id: account.id,
    name: nameOfAccount(account),
    email: account.email,
    state,
    lockedUntil: locked?.toISOString() ?? null,
    expiresOn: expiry.expiresOn,
    secondFactor: account.secondFactor,
    closedAt: account.closedAt?.toISOString() ?? null,
    closeReason: account.closeReason,
    functions: account.functions.map(({ role, system, unitName }) => ({ role, system, unit: unitName })),
    may: FITTING[state].filter((act) => (act !== 'remove-second-factor' || account.secondFactor) && mayDo(actor, account, act)),
  };
};
