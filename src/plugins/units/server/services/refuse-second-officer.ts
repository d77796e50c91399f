import type { Core } from '@strapi/strapi';
import { AppError, reader } from '../../../platform/server/public';
import type { AssignmentProposal } from '../domain/assignment-rules';

const HOLDER = `
  select coalesce(nullif(concat_ws(' ', w.firstname, w.lastname), ''), w.email, '#' || a.admin_user_id) as name, a.programme, a."to"::text
    from assignments a join assignments_unit_lnk l on l.assignment_id = a.id left join admin_users w on w.id = a.admin_user_id
   where a.system = 'poverty' and a.role = 'data-officer' and l.unit_id = :unit
     and (a.programme is null or :programme::text is null or a.programme = :programme)
     and a."from" is distinct from a."to" and (a."to" is null or a."to" > :from::date) and (:to::date is null or a."from" < :to::date)
   order by a."from" desc limit 1`;

interface Holder { readonly name: string; readonly programme: string | null; readonly to: string | null }

const secondOfficer = ({ name, programme }: Holder): AppError => new AppError('unit-account.taken', 409,
  `Mỗi đơn vị chỉ có một tài khoản số liệu cho một chương trình; ${name} đang giữ tài khoản này${programme ? '' : ' cho mọi chương trình'}. Hãy dùng “Bàn giao” để chuyển sang người khác.`);

/**
 * PR-5.2a: whether the unit of a proposal has its one data account for the programme at that time. Of two at once the
 * second waits here for the first and is told the name; past this path the database's exclusion refuses (migration 0115).
 * @throws AppError 409 `unit-account.taken`, with the name of who holds it
 */
export async function refuseSecondOfficer(strapi: Core.Strapi, { role, system, programme, from, to }: AssignmentProposal, unitRowId: number): Promise<void> {
  if (role !== 'data-officer' || system !== 'poverty') return;
  await reader(strapi).raw("select pg_advisory_xact_lock(hashtext('congtinh.unit_accounts'), ?)", [unitRowId]);
  const { rows: [holder] } = await reader(strapi).raw<{ rows: Holder[] }>(HOLDER, { unit: unitRowId, programme, from, to } as never);
  if (holder) throw secondOfficer(holder);
}
