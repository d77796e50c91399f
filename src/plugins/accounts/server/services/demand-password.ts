import type { Core } from '@strapi/strapi';
import { AppError, reader } from '../../../platform/server/public';
import { namesOfAccount, passwordFaults, passwordText, type PasswordFault } from '../../contracts';
import type { AccountRule } from '../domain/account-rules';
import { passwordRefusal, sentenceOf } from '../domain/password-sentences';
import type { AccountRow } from '../queries/account-row';
import { strengthOf } from './estimate-strength';
import { accountRules } from './rules';

/** Account whose password is set; without `id` it is being made. */
export type PasswordOwner = Pick<AccountRow, 'email' | 'firstname' | 'lastname'> & Partial<Pick<AccountRow, 'id' | 'password'>>;

/**
 * Refuses a password that the rule does not allow: too short or long, kinds missing, the account's name in it, easy to
 * guess, or one of the last ones (PR-5.6).
 * @throws AppError 422 `account.password-refused` with everything that is missing
 */
export const demandPassword = async (strapi: Core.Strapi, owner: PasswordOwner, rule: AccountRule['password'], typed: string): Promise<void> => {
  const text = passwordText(typed);
  const faults: PasswordFault[] = [...passwordFaults(rule, text, namesOfAccount(owner))];
  if (faults.length === 0) {
    const { words } = await accountRules(strapi);
    if (strengthOf(text, [...words, ...namesOfAccount(owner)]) < rule.minStrength) faults.push({ code: 'too-easy' });
    else if (await wasUsed(strapi, owner, rule.remembered, text)) faults.push({ code: 'used-before', remembered: rule.remembered });
  }
  if (faults.length === 0) return;
  throw new AppError('account.password-refused', 422, passwordRefusal(faults), faults.map((fault) => ({ path: 'password', message: sentenceOf(fault) })), { faults });
};

/** One hash after the other: each comparison takes its time on purpose. */
const wasUsed = async (strapi: Core.Strapi, { id, password }: PasswordOwner, remembered: number, text: string): Promise<boolean> => {
  if (id === undefined) return false;
  const { rows } = await reader(strapi).raw<{ rows: { hash: string }[] }>(
    'select hash from congtinh.password_history where account_id = ? order by id desc limit ?', [id, remembered]);
  const hashes = [password ?? null, ...rows.map(({ hash }) => hash)].filter((hash): hash is string => hash !== null).slice(0, remembered);
  const { validatePassword } = strapi.service('admin::auth') as unknown as { validatePassword(text: string, hash: string): Promise<boolean> };
  for (const hash of hashes) {
    if (await validatePassword(text, hash)) return true;
  }
  return false;
};
