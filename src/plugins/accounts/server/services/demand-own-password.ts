import type { Core } from '@strapi/strapi';
import { AppError } from '../../../platform/server/public';
import { accountById, type AccountRow } from '../queries/account-row';

const WRONG = 'Mật khẩu hiện tại không đúng.';

/**
 * Who sits at an open session proves to be its person.
 * @throws AppError 400 `auth.wrong-password`
 */
export const demandOwnPassword = async (strapi: Core.Strapi, userId: number, typed: string): Promise<AccountRow> => {
  const account = await accountById(strapi, userId);
  const { validatePassword } = strapi.service('admin::auth') as unknown as { validatePassword(text: string, hash: string): Promise<boolean> };
  if (!account?.password || !(await validatePassword(typed, account.password))) {
    throw new AppError('auth.wrong-password', 400, WRONG, [{ path: 'currentPassword', message: WRONG }]);
  }
  return account;
};
