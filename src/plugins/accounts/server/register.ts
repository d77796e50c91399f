import type { Core } from '@strapi/strapi';
import { registerLedgerAction } from '../../ledger/server/public';
import { registerGuardCheck } from '../../platform/server/public';
import { accountGuardFaults, guardAccounts } from './services/account-guards';
import { openCorePasswordRoutes } from './services/core-password-routes';
import { gateStaffRoutes } from './services/gate';
import { guardPasswords } from './services/guard-passwords';
import { ruleSessions } from './services/session-rules';

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerLedgerAction('account.password-set', 'đặt mật khẩu');
  guardPasswords(strapi);
  openCorePasswordRoutes(strapi);
  gateStaffRoutes(strapi);
  ruleSessions(strapi);
  registerGuardCheck('accounts', accountGuardFaults);
  strapi.hook('strapi::content-types.afterSync').register(() => guardAccounts(strapi));
};

export default register;
