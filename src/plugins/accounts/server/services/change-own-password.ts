import type { Core } from '@strapi/strapi';
import { AppError } from '../../../platform/server/public';
import { accountById } from '../queries/account-row';
import { settingOwnPassword } from './password-setting';

interface Change {
  readonly currentPassword: string;
  readonly password: string;
}

/**
 * A person sets the own password, knowing the present one. Every session ends, this one too.
 * @throws AppError 400 `auth.wrong-password`, 422 `account.password-refused`
 */
export const changeOwnPassword = async (strapi: Core.Strapi, userId: number, { currentPassword, password }: Change): Promise<void> => {
  const account = await accountById(strapi, userId);
  const { validatePassword } = strapi.service('admin::auth') as unknown as { validatePassword(text: string, hash: string): Promise<boolean> };
  if (!account?.password || !(await validatePassword(currentPassword, account.password))) {
    throw new AppError('auth.wrong-password', 400, 'Mật khẩu hiện tại không đúng.', [{ path: 'currentPassword', message: 'Mật khẩu hiện tại không đúng.' }]);
  }
  const users = strapi.service('admin::user') as unknown as { updateById(id: number, attributes: { password: string }): Promise<unknown> };
  await settingOwnPassword('own-change', () => users.updateById(userId, { password }));
};
