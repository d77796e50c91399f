import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { holdersOf } from '../../../units/server/public';
import { SYSTEM_KEYS } from '../../../units/contracts';

export const superAdmins = async (strapi: Core.Strapi): Promise<readonly number[]> => {
  const { rows } = await reader(strapi).raw<{ rows: { id: number }[] }>(
    `select h.user_id as id from admin_users_roles_lnk h join admin_roles r on r.id = h.role_id where r.code = 'strapi-super-admin'`);
  return rows.map(({ id }) => id);
};

/** Everybody who operates a system, and the super admins. */
export const operatorsOfAll = async (strapi: Core.Strapi): Promise<readonly number[]> => {
  const operators = await holdersOf(strapi, { offices: SYSTEM_KEYS.map((system) => ({ role: 'operator', system })) });
  return [...new Set([...operators.map(({ userId }) => userId), ...(await superAdmins(strapi))])];
};
