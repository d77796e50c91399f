import type { Core } from '@strapi/strapi';
import type { Reach, RoleKey, SystemKey, UnitId } from '../../contracts';
import { reader } from './connection';
import { textList } from './text-list';

export interface AssignmentRow {
  readonly id: string;
  readonly userId: number;
  readonly unit: UnitId;
  readonly role: RoleKey;
  readonly system: SystemKey;
  readonly reach: Reach;
  readonly programme: string | null;
  readonly fields: readonly string[];
  readonly categories: readonly string[];
}

export interface AssignmentQuery {
  /** The day on which the assignment must be in force. */
  readonly day: string;
  readonly userId?: number;
  readonly role?: RoleKey;
  readonly system?: SystemKey;
}

/** Assignments in force on a day. */
export async function loadAssignments(
  strapi: Core.Strapi,
  { day, userId, role, system }: AssignmentQuery,
): Promise<readonly AssignmentRow[]> {
  const { rows } = await reader(strapi).raw<{ rows: AssignmentRow[] }>(
    `select a.document_id as "id", a.admin_user_id as "userId", u.document_id as "unit",
            a.role, a.system, a.reach, a.programme, a.fields, a.categories
       from assignments a
       join assignments_unit_lnk l on l.assignment_id = a.id
       join units u on u.id = l.unit_id
      where a."from" <= :day::date and (a."to" is null or a."to" > :day::date)
        and (:userId::int is null or a.admin_user_id = :userId::int)
        and (:role::text is null or a.role = :role::text)
        and (:system::text is null or a.system = :system::text)
      order by a.id`,
    { day, userId: userId ?? null, role: role ?? null, system: system ?? null },
  );
  return rows.map((row) => ({ ...row, fields: textList(row.fields), categories: textList(row.categories) }));
}
