import type { Core } from '@strapi/strapi';
import { registerLedgerAction } from '../../ledger/server/public';
import { registerGuardCheck } from '../../platform/server/public';
import { onAssignmentEnded } from '../../units/server/public';
import { accountGuardFaults, guardAccounts } from './services/account-guards';
import { openCorePasswordRoutes } from './services/core-password-routes';
import { endIdleFunctions } from './services/end-idle-functions';
import { gateStaffRoutes } from './services/gate';
import { guardPasswords } from './services/guard-passwords';
import { registerAccountJobs } from './services/jobs';
import { ruleSessions } from './services/session-rules';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerLedgerAction('account.password-set', 'đặt mật khẩu');
  registerLedgerAction('account.locked', 'khóa tài khoản');
  registerLedgerAction('account.unlocked', 'mở khóa tài khoản');
  registerLedgerAction('account.password-reissued', 'cấp lại mật khẩu');
  registerLedgerAction('account.created-by-command', 'tạo tài khoản bằng lệnh');
  registerLedgerAction('account.closed', 'đóng tài khoản');
  guardPasswords(strapi);
  openCorePasswordRoutes(strapi);
  gateStaffRoutes(strapi);
  ruleSessions(strapi);
  registerAccountJobs(strapi);
  onAssignmentEnded(async (_uow, { userId }) => void (await endIdleFunctions(strapi, userId)));
  registerGuardCheck('accounts', accountGuardFaults);
  strapi.hook('strapi::content-types.afterSync').register(() => guardAccounts(strapi));
};

export default register;
