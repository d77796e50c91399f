import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { RoleKey, SystemKey } from '../../contracts';
import { ASSIGNMENT_COLUMNS, assignmentOf, type AssignmentRow } from './load-assignments';

/** What a person may be wanted for: a role in a system. */
export interface Office {
  readonly role: RoleKey;
  readonly system: SystemKey;
}

/** An assignment with its person. */
export interface HolderRow extends AssignmentRow {
  readonly email: string;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly superAdmin: boolean;
}

/** Assignments of active accounts that are in force on a day, of these offices or of all. */
export async function loadHolders(strapi: Core.Strapi, day: string, offices?: readonly Office[]): Promise<readonly HolderRow[]> {
  const { rows } = await reader(strapi).raw<{ rows: HolderRow[] }>(
    `select ${ASSIGNMENT_COLUMNS}, p.email, p.firstname, p.lastname,
            exists (select 1 from admin_users_roles_lnk h join admin_roles r on r.id = h.role_id
                     where h.user_id = p.id and r.code = 'strapi-super-admin') as "superAdmin"
       from assignments a
       join assignments_unit_lnk l on l.assignment_id = a.id
       join units u on u.id = l.unit_id
       join admin_users p on p.id = a.admin_user_id and p.is_active
      where a."from" <= :day::date and (a."to" is null or a."to" > :day::date)
        and (:roles::text[] is null or (a.role, a.system) in (select * from unnest(:roles::text[], :systems::text[])))
      order by a.id`,
    { day, roles: offices?.map(({ role }) => role) ?? null, systems: offices?.map(({ system }) => system) ?? null },
  );
  return rows.map(assignmentOf);
}
