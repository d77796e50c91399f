import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { AssignmentView, RoleKey, SystemKey, UnitId } from '../../contracts';
import { foundIn } from '../../contracts/search';
import { textList } from './text-list';

export interface AssignmentFilter {
  readonly day: string;
  readonly state: 'living' | 'ended' | 'all';
  readonly role?: RoleKey;
  readonly system?: SystemKey;
  readonly unit?: UnitId;
  readonly search: string;
  /** Units and systems that the reader sees; null is everything. */
  readonly seen: readonly { readonly unitIds: readonly UnitId[]; readonly system: SystemKey; readonly programme: string | null }[] | null;
}

const SQL = `
  select a.document_id as "documentId",
         a.admin_user_id as "userId", coalesce(w.email, '') as email, coalesce(w.is_active, false) as "isActive",
         coalesce(nullif(concat_ws(' ', w.firstname, w.lastname), ''), w.email, '') as person,
         u.document_id as "unitId", u.code as "unitCode", u.name as "unitName",
         a.role, a.system, a.reach, a.programme, a.fields, a.categories,
         a."from"::text, a."to"::text, a.decision_number as "decisionNumber", a.decision_date::text as "decisionDate",
         a.end_decision_number as "endDecisionNumber", a.end_decision_date::text as "endDecisionDate",
         (a."from" <= :day::date and (a."to" is null or a."to" > :day::date)) as living
    from assignments a
    join assignments_unit_lnk l on l.assignment_id = a.id
    join units u on u.id = l.unit_id
    left join admin_users w on w.id = a.admin_user_id
   where (:role::text is null or a.role = :role) and (:system::text is null or a.system = :system)
     and (:unit::text is null or u.document_id = :unit)
     and case :state when 'living' then a."to" is null or a."to" > :day::date
                     when 'ended' then a."to" is not null and a."to" <= :day::date else true end
   order by u.path, a.system, a.role, a."from", a.id`;

type Row = Omit<AssignmentView, 'user' | 'unit'> & {
  readonly userId: number;
  readonly email: string;
  readonly isActive: boolean;
  readonly person: string;
  readonly unitId: UnitId;
  readonly unitCode: string;
  readonly unitName: string;
};

/** Assignments that the reader may see: `living` includes those that begin later. */
export async function listAssignments(strapi: Core.Strapi, filter: AssignmentFilter): Promise<readonly AssignmentView[]> {
  const { day, state, role = null, system = null, unit = null, search, seen } = filter;
  const { rows } = await reader(strapi).raw<{ rows: Row[] }>(SQL, { day, state, role, system, unit });
  const visible = (row: Row): boolean =>
    seen === null || seen.some((each) => each.system === row.system && each.unitIds.includes(row.unitId) && (each.programme === null || each.programme === row.programme));
  const found = (row: Row): boolean =>
    search === '' || foundIn(search, `${row.person} ${row.email} ${row.unitName} ${row.unitCode} ${row.decisionNumber}`);
  return rows.filter((row) => visible(row) && found(row)).map(viewOf);
}

function viewOf({ userId, email, isActive, person, unitId, unitCode, unitName, ...own }: Row): AssignmentView {
  return {
    ...own,
    fields: textList(own.fields),
    categories: textList(own.categories),
    user: { id: userId, name: person, email, isActive },
    unit: { documentId: unitId, code: unitCode, name: unitName },
  };
}
