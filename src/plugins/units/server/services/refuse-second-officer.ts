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

const secondOfficer = (holder: Holder | undefined): AppError => new AppError('unit-account.taken', 409, holder
  ? `Mỗi đơn vị chỉ có một tài khoản số liệu cho một chương trình; ${holder.name} đang giữ tài khoản này${holder.programme ? '' : ' cho mọi chương trình'}. Hãy dùng “Bàn giao” để chuyển sang người khác.`
  : 'Mỗi đơn vị chỉ có một tài khoản số liệu cho một chương trình, và vừa có người nhận tài khoản này. Hãy tải lại danh sách.');

/** Of the database's exclusion (migration 0115), reached by two at once. */
const isExclusion = (thrown: unknown): boolean => (thrown as { code?: unknown } | null)?.code === 'CT115';

/**
 * PR-5.2a: runs the saving of a proposal unless its unit has its one data account for the programme at that time.
 * @throws AppError 409 `unit-account.taken`, with the name of who holds it
 */
export async function refuseSecondOfficer<T>(strapi: Core.Strapi, proposal: AssignmentProposal, unitRowId: number, save: () => Promise<T>): Promise<T> {
  if (proposal.role !== 'data-officer' || proposal.system !== 'poverty') return save();
  const { programme, from, to } = proposal;
  const { rows: [holder] } = await reader(strapi).raw<{ rows: Holder[] }>(HOLDER, { unit: unitRowId, programme, from, to } as never);
  if (holder) throw secondOfficer(holder);
  try {
    return await save();
  } catch (thrown) {
    throw isExclusion(thrown) ? secondOfficer(undefined) : thrown;
  }
}
