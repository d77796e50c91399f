import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';

/** Takes the passwords of made-up accounts (demo, tests) for chosen by their people; no other code may say so. */
export const finishFirstSignIn = async (strapi: Core.Strapi, userIds: readonly number[]): Promise<void> => {
  await reader(strapi).raw('update congtinh.account_states set must_change = false, password_set_at = clock_timestamp() where account_id = any(?)', [[...userIds]] as never);
};
