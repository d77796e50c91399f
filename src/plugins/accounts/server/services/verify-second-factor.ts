import type { Core } from '@strapi/strapi';
import { AppError, currentUnitOfWork, inTransaction, queueMail, type UnitOfWork } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import { secondFactorMail } from '../domain/mails';
import { typedCode } from '../domain/recovery-codes';
import { stepOf } from '../domain/totp';
import { nameOfAccount, type AccountRow } from '../queries/account-row';
import { factorIsOn, lockedFactor } from '../queries/second-factor';
import { notOn, wrongCode } from './code-refusals';
import { endSessions } from './end-sessions';
import { openSecret } from './factor-keys';
import { noteFactorPassed } from './own-session';
import { useRecoveryCode } from './recovery-codes';
import { forgetFailures } from './sign-in-attempts';
import { addressTyped, attemptOfRequest } from './sign-in-request';

interface Shown {
  readonly account: AccountRow;
  readonly deviceId: string;
  readonly code: string;
}

/** What showed it, and how many recovery codes are left when it was one; null: neither. */
type Proof = { readonly by: 'device' } | { readonly by: 'recovery-code'; readonly left: number } | null;

const proofOf = async (strapi: Core.Strapi, uow: UnitOfWork, accountId: number, code: string): Promise<Proof> => {
  const typed = typedCode(code);
  const factor = await lockedFactor(uow, accountId);
  if (!factor?.secret || !typed) return null;
  if (typed.kind === 'recovery') {
    const left = await useRecoveryCode(strapi, uow, accountId, typed.code);
    return left === null ? null : { by: 'recovery-code', left };
  }
  const secret = openSecret(strapi, accountId, factor.secret);
  if (secret === null) strapi.log.error(`The second factor of account ${accountId} was sealed by another ENCRYPTION_KEY`);
  const step = secret === null ? null : stepOf(secret, typed.digits, Date.now(), factor.lastStep);
  if (step === null) return null;
  await uow.trx.raw('update congtinh.second_factors set last_step = ? where account_id = ?', [step, accountId]);
  return { by: 'device' };
};

const noteRefusal = (strapi: Core.Strapi, { id }: AccountRow): void => {
  const actor = actorOf(strapi);
  currentUnitOfWork()?.afterRollback(() => inTransaction(strapi, async (own) =>
    record(own, { action: 'account.second-factor-refused', subject: { type: 'admin::user', id: String(id) }, actor, before: null, after: null })));
};

/**
 * A signed-in person shows the second factor; from then on the panel is open to this sign-in. Every code was counted as an
 * attempt to sign in before (middleware `sign-in-attempt`), so that neither a refusal nor another node loses it: who knows
 * the password has as few guesses as who does not. What was not counted is not looked at.
 * @throws AppError 409 `second-factor.off`, 422 `second-factor.wrong-code`, 429 `second-factor.locked` (the session ends)
 */
export const verifySecondFactor = (strapi: Core.Strapi, { account, deviceId, code }: Shown): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    if (!(await factorIsOn(strapi, account.id))) throw notOn();
    if (attemptOfRequest(strapi, addressTyped(account.email))?.locked !== false) {
      uow.afterRollback(() => endSessions(strapi, account.id, deviceId));
      throw new AppError('second-factor.locked', 429, 'Nhập sai quá nhiều lần: tài khoản tạm khóa, phiên này kết thúc. Hãy nhờ quản trị đơn vị hoặc đơn vị vận hành mở khóa.');
    }
    const proof = await proofOf(strapi, uow, account.id, code);
    if (proof === null) {
      noteRefusal(strapi, account);
      throw wrongCode();
    }
    await noteFactorPassed(strapi, account.id, deviceId);
    await forgetFailures(uow, account.email);
    record(uow, { action: 'account.second-factor-passed', subject: { type: 'admin::user', id: String(account.id) }, actor: actorOf(strapi), before: null, after: { ...proof } });
    if (proof.by === 'recovery-code') {
      await queueMail(uow, { to: account.email, ...secondFactorMail(nameOfAccount(account), `Tài khoản vừa được đăng nhập bằng một mã dự phòng; còn ${proof.left} mã. Nếu điện thoại đã mất, hãy lập lại xác thực hai lớp bằng điện thoại khác.`) });
    }
  });
