import type { Core } from '@strapi/strapi';
import { AppError, inTransaction, queueMail, type UnitOfWork } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import type { Actor } from '../../../units/contracts';
import { secondFactorMail } from '../domain/mails';
import { accountByEmail, nameOfAccount } from '../queries/account-row';
import { notOn } from './code-refusals';
import { demandOwnPassword } from './demand-own-password';
import { endSessions } from './end-sessions';
import { managedAccount } from './managed-account';

const COMMAND_LINE = { kind: 'system', reason: 'remove-second-factor' } as const;

const drop = async ({ trx }: UnitOfWork, accountId: number): Promise<void> => {
  const { rows } = await trx.raw<{ rows: { on: boolean }[] }>('delete from congtinh.second_factors where account_id = ? returning secret is not null as "on"', [accountId]);
  if (!rows[0]?.on) throw notOn();
};

/**
 * A person turns the own second factor off, knowing the password.
 * @throws AppError 400 `auth.wrong-password`, 409 `second-factor.required` where the rule wants one, `second-factor.off`
 */
export const removeOwnSecondFactor = (strapi: Core.Strapi, userId: number, currentPassword: string, required: boolean): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const account = await demandOwnPassword(strapi, userId, currentPassword);
    if (required) throw new AppError('second-factor.required', 409, 'Tài khoản quản trị phải có xác thực hai lớp; chỉ chuyển được sang điện thoại khác.');
    await drop(uow, userId);
    record(uow, { action: 'account.second-factor-off', subject: { type: 'admin::user', id: String(userId) }, actor: actorOf(strapi), before: { secondFactor: true }, after: { secondFactor: false } });
    await queueMail(uow, { to: account.email, ...secondFactorMail(nameOfAccount(account), 'Xác thực hai lớp của tài khoản vừa được tắt: từ nay chỉ cần mật khẩu.') });
  });

const removeFor = async (strapi: Core.Strapi, uow: UnitOfWork, actor: Actor, id: number, reason: string): Promise<void> => {
  const account = await managedAccount(strapi, uow, actor, id, 'remove-second-factor');
  await drop(uow, id);
  await endSessions(strapi, id);
  record(uow, {
    action: 'account.second-factor-removed', subject: { type: 'admin::user', id: String(id) }, actor: actorOf(strapi, 'command line'),
    before: { secondFactor: true }, after: { secondFactor: false }, personal: { reason },
  });
  await queueMail(uow, { to: account.email, ...secondFactorMail(nameOfAccount(account), 'Người quản trị vừa gỡ xác thực hai lớp của tài khoản và kết thúc mọi phiên. Lần đăng nhập tới chỉ cần mật khẩu; tài khoản quản trị được yêu cầu thiết lập lại ngay.') });
};

/**
 * For a person who lost the device and the recovery codes: whoever looks after the account takes the factor away. Its
 * sessions end; where the rule wants a factor, the next sign-in sets one up.
 * @throws AppError 404, 403, 409 `second-factor.off`
 */
export const removeSecondFactor = (strapi: Core.Strapi, actor: Actor, id: number, reason: string): Promise<void> =>
  inTransaction(strapi, (uow) => removeFor(strapi, uow, actor, id, reason));

/** The same from the command line, for the only operator there is. @throws AppError 404 `account.unknown` */
export const removeSecondFactorByCommand = (strapi: Core.Strapi, email: string): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const account = await accountByEmail(strapi, email.toLowerCase());
    if (!account) throw new AppError('account.unknown', 404, 'Không có tài khoản với địa chỉ thư này. | No account has this address.');
    await removeFor(strapi, uow, COMMAND_LINE, account.id, 'npm run remove-second-factor');
  });
