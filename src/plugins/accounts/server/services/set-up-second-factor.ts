import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { AppError, inTransaction, queueMail } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import type { FactorOffer } from '../../contracts';
import { secondFactorMail } from '../domain/mails';
import { typedCode } from '../domain/recovery-codes';
import { SECRET_BYTES, secretOf, stepOf, uriOf } from '../domain/totp';
import { accountById, nameOfAccount } from '../queries/account-row';
import { lockedFactor } from '../queries/second-factor';
import { wrongCode } from './code-refusals';
import { demandOwnPassword } from './demand-own-password';
import { openSecret, sealSecret } from './factor-keys';
import { noteFactorPassed } from './own-session';
import { makeRecoveryCodes } from './recovery-codes';

const ISSUER = 'Cổng Tỉnh';
/** A picture that lies open longer is offered anew. */
const OFFER_SECONDS = 15 * 60;

/**
 * Offers a device a secret. What was in force stays so until a code of the new device was shown.
 * @throws AppError 400 `auth.wrong-password`
 */
export const offerSecondFactor = (strapi: Core.Strapi, userId: number, currentPassword: string): Promise<FactorOffer> =>
  inTransaction(strapi, async ({ trx }) => {
    const { email } = await demandOwnPassword(strapi, userId, currentPassword);
    const secret = secretOf(randomBytes(SECRET_BYTES));
    await trx.raw(
      `insert into congtinh.second_factors (account_id, pending_secret, pending_since) values (?, ?, clock_timestamp())
       on conflict (account_id) do update set pending_secret = excluded.pending_secret, pending_since = excluded.pending_since`, [userId, sealSecret(strapi, userId, secret)]);
    return { secret, uri: uriOf(secret, ISSUER, email) };
  });

const noOffer = (): AppError => new AppError('second-factor.no-offer', 409, 'Mã QR đã quá hạn hoặc chưa được tạo; hãy bắt đầu lại.');

/**
 * The device shows that it took the offer: from now on the account asks for its codes, and this session has shown one.
 * @returns recovery codes, to be shown once
 * @throws AppError 409 `second-factor.no-offer`, 422 `second-factor.wrong-code`
 */
export const confirmSecondFactor = (strapi: Core.Strapi, { userId, deviceId, code }: { readonly userId: number; readonly deviceId: string; readonly code: string }): Promise<readonly string[]> =>
  inTransaction(strapi, async (uow) => {
    const factor = await lockedFactor(uow, userId);
    if (!factor?.pendingSecret || (factor.pendingSeconds ?? OFFER_SECONDS) >= OFFER_SECONDS) throw noOffer();
    const secret = openSecret(strapi, userId, factor.pendingSecret);
    if (secret === null) throw noOffer();
    const typed = typedCode(code);
    const step = typed?.kind === 'device' ? stepOf(secret, typed.digits, Date.now(), 0) : null;
    if (step === null) throw wrongCode();
    await uow.trx.raw(
      `update congtinh.second_factors set secret = pending_secret, confirmed_at = clock_timestamp(), last_step = ?, pending_secret = null, pending_since = null
        where account_id = ?`, [step, userId]);
    const codes = await makeRecoveryCodes(strapi, uow, userId);
    await noteFactorPassed(strapi, userId, deviceId);
    record(uow, {
      action: 'account.second-factor-on', subject: { type: 'admin::user', id: String(userId) }, actor: actorOf(strapi),
      before: { secondFactor: factor.secret !== null }, after: { secondFactor: true },
    });
    const account = await accountById(strapi, userId);
    if (account) await queueMail(uow, { to: account.email, ...secondFactorMail(nameOfAccount(account), 'Xác thực hai lớp của tài khoản vừa được bật hoặc chuyển sang điện thoại khác. Từ nay mỗi lần đăng nhập cần thêm mã từ điện thoại đó.') });
    return codes;
  });
