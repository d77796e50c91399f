import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { Reach, RoleKey, SystemKey, UnitId } from '../../../units/contracts';

/** An assignment that is to pass to somebody else. */
export interface Office {
  readonly assignment: string;
  readonly userId: number;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly role: RoleKey;
  readonly system: SystemKey;
  readonly reach: Reach;
  readonly programme: string | null;
  readonly fields: readonly string[];
  readonly categories: readonly string[];
}

const COLUMNS = `
  select a.document_id as assignment, a.admin_user_id as "userId", u.document_id as unit, u.name as "unitName", a.role, a.system, a.reach, a.programme,
         coalesce(a.fields, '[]')::text as fields, coalesce(a.categories, '[]')::text as categories
    from assignments a join assignments_unit_lnk l on l.assignment_id = a.id join units u on u.id = l.unit_id`;

type Row = Omit<Office, 'fields' | 'categories'> & { readonly fields: string; readonly categories: string };

const officeOf = (row: Row | undefined): Office | undefined =>
  row && { ...row, fields: JSON.parse(row.fields) as string[], categories: JSON.parse(row.categories) as string[] };

/** The assignment with this documentId, whether or not it has ended. */
export const officeByAssignment = async (strapi: Core.Strapi, assignment: string): Promise<Office | undefined> => {
  const { rows } = await reader(strapi).raw<{ rows: Row[] }>(`${COLUMNS} where a.document_id = ?`, [assignment]);
  return officeOf(rows[0]);
};

/** PR-5.2a: the data account of a unit and programme on a day; one that holds for every programme is each one's. */
export const unitAccountOn = async (strapi: Core.Strapi, unit: string, programme: string | null, day: string): Promise<Office | undefined> => {
  const { rows } = await reader(strapi).raw<{ rows: Row[] }>(
    `${COLUMNS} where a.system = 'poverty' and a.role = 'data-officer' and u.document_id = :unit
        and (a.programme is null or a.programme is not distinct from :programme)
        and a."from" <= :day::date and (a."to" is null or a."to" > :day::date)`, { unit, programme, day } as never);
  return officeOf(rows[0]);
};
