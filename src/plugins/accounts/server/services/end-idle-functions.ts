import type { Core } from '@strapi/strapi';
import { inTransaction, reader, today } from '../../../platform/server/public';
import { endSessions } from './end-sessions';

/** Signed-in accounts that have no function in force and none to come; the super admin needs none. */
const WITHOUT = `
  select distinct p.id
    from admin_users p join strapi_sessions s on s.user_id = p.id::text and s.origin = 'admin'
   where (:id::int is null or p.id = :id)
     and exists (select from assignments a where a.admin_user_id = p.id)
     and not exists (select from assignments a where a.admin_user_id = p.id and (a."to" is null or a."to" > :day::date))
     and not exists (select from admin_users_roles_lnk h join admin_roles r on r.id = h.role_id where h.user_id = p.id and r.code = 'strapi-super-admin')`;

/** Ends the sessions of people whose last function has ended: of one, at once, or of all, on the day that was foretold. */
export const endIdleFunctions = (strapi: Core.Strapi, userId?: number): Promise<number> =>
  inTransaction(strapi, async () => {
    const { rows } = await reader(strapi).raw<{ rows: { id: number }[] }>(WITHOUT, { id: userId ?? null, day: today() } as never);
    for (const { id } of rows) await endSessions(strapi, id);
    return rows.length;
  });
