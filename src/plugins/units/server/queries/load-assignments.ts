import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { Reach, RoleKey, SystemKey, UnitId } from '../../contracts';
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

/** Of assignments `a` in units `u`. */
export const ASSIGNMENT_COLUMNS = `a.document_id as "id", a.admin_user_id as "userId", u.document_id as "unit",
            a.role, a.system, a.reach, a.programme, a.fields, a.categories`;

/** A row of these columns, its lists read. */
export const assignmentOf = <Row extends AssignmentRow>(row: Row): Row => ({ ...row, fields: textList(row.fields), categories: textList(row.categories) });

/** A person's assignments in force on a day. */
export async function loadAssignments(strapi: Core.Strapi, day: string, userId: number): Promise<readonly AssignmentRow[]> {
  const { rows } = await reader(strapi).raw<{ rows: AssignmentRow[] }>(
    `select ${ASSIGNMENT_COLUMNS}
       from assignments a
       join assignments_unit_lnk l on l.assignment_id = a.id
       join units u on u.id = l.unit_id
      where a.admin_user_id = :userId
        and a."from" <= :day::date and (a."to" is null or a."to" > :day::date)
      order by a.id`,
    { day, userId },
  );
  return rows.map(assignmentOf);
}
