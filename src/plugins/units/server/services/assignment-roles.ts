import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { RoleKey } from '../../contracts';
import { roleCode } from './seed-roles';

/** Gives an account the Strapi role behind a function; having it already is fine. */
export async function giveRole(strapi: Core.Strapi, userId: number, role: RoleKey): Promise<void> {
  const id = await roleId(strapi, role);
  await strapi.db.query('admin::user').update({ where: { id: userId }, data: { roles: { connect: [{ id }] } } });
}

/** Takes the role away when no assignment of the account needs it any more, now or later. */
export async function takeRole(strapi: Core.Strapi, userId: number, role: RoleKey, day: string): Promise<void> {
  const still = await reader(strapi)
    .from('assignments')
    .where({ admin_user_id: userId, role })
    .andWhere((open) => void open.whereNull('to').orWhere('to', '>', day))
    .first('id');
  if (still) return;
  const id = await roleId(strapi, role);
  await strapi.db.query('admin::user').update({ where: { id: userId }, data: { roles: { disconnect: [{ id }] } } });
}

async function roleId(strapi: Core.Strapi, role: RoleKey): Promise<number> {
  const found = await strapi.db.query('admin::role').findOne({ where: { code: roleCode(role) }, select: ['id'] });
  if (!found) throw new Error(`units: role ${roleCode(role)} is not seeded`);
  return found.id as number;
}
