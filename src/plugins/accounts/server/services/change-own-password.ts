import type { Core } from '@strapi/strapi';
import { demandOwnPassword } from './demand-own-password';
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
  await demandOwnPassword(strapi, userId, currentPassword);
  const users = strapi.service('admin::user') as unknown as { updateById(id: number, attributes: { password: string }): Promise<unknown> };
  await settingOwnPassword('own-change', () => users.updateById(userId, { password }));
};
