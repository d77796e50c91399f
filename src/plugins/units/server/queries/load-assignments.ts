import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { Reach, RoleKey, SystemKey, UnitId } from '../../contracts';
import { personFactsSql } from './person-facts';
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

/** A person as one statement reads him. */
export interface StoredPerson {
  readonly assignments: readonly AssignmentRow[];
  /** The answer to the question that rides along (`registerPersonFacts`). */
  readonly facts: unknown;
}

/** A person's assignments in force on a day, and the facts that a floor above asks of him with them. */
export async function loadPerson(strapi: Core.Strapi, day: string, userId: number): Promise<StoredPerson> {
  const { rows } = await reader(strapi).raw<{ rows: (AssignmentRow & { readonly facts: unknown })[] }>(
    `select person.facts, held.*
       from (select ${personFactsSql()} as facts) person
       left join (select ${ASSIGNMENT_COLUMNS}, a.id as "rowId"
                    from assignments a
                    join assignments_unit_lnk l on l.assignment_id = a.id
                    join units u on u.id = l.unit_id
                   where a.admin_user_id = :userId
                     and a."from" <= :day::date and (a."to" is null or a."to" > :day::date)) held on true
      order by held."rowId"`,
    { day, userId },
  );
  return { assignments: rows.filter(({ id }) => id !== null).map(assignmentOf), facts: rows[0]?.facts ?? null };
}
