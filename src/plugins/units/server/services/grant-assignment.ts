import type { Core, UID } from '@strapi/strapi';
import { AppError, inTransaction, reader, today } from '../../../platform/server/public';
import { DOCUMENTED_SYSTEMS, type Actor, type AssignmentInput } from '../../contracts';
import { faultsOf, fillsVacancy, managedUnits, mayAssign, type AssignmentProposal } from '../domain/assignment-rules';
import { isValidAt } from '../domain/validity';
import { closedUnit, forbidden } from '../guard/refusals';
import { listPeople } from '../queries/list-people';
import { asSystem } from './actor-from';
import { giveRole } from './assignment-roles';
import { resolveUnit } from './find-unit';
import { holdersOf } from './holders-of';
import { refuseForeignDocument } from './refuse-foreign-document';
import { refuseSecondOfficer } from './refuse-second-officer';
import { forgetMemo } from './request-memo';

const ASSIGNMENT = 'plugin::units.assignment' as UID.ContentType;

/**
 * Gives a person a function in a unit, by a decision (BI-6.5), and the Strapi role that goes with it.
 * @returns the documentId of the assignment
 * @throws AppError 403 when the actor may not give it, 422 `assignment.invalid` with fields, 409 `assignment.exists`, `unit-account.taken`.
 */
export async function grantAssignment(strapi: Core.Strapi, actor: Actor, input: AssignmentInput): Promise<string> {
  return inTransaction(strapi, async () => {
    const unit = await resolveUnit(strapi, input.unit);
    const proposal: AssignmentProposal = {
      userId: input.userId,
      role: input.role,
      system: input.system,
      reach: input.reach,
      unit: unit.id,
      unitKind: unit.kind,
      programme: input.programme ?? null,
      from: input.from,
      to: input.to ?? null,
      decisionNumber: input.decisionNumber,
      decisionDate: input.decisionDate,
    };
    if (!mayAssign(actor, proposal) && !(await isFirstOperator(strapi, actor, proposal))) throw forbidden();
    const faults = faultsOf(proposal);
    if (faults.length > 0) throw new AppError('assignment.invalid', 422, 'Phân công chưa đúng; xem từng ô bên dưới.', faults);
    if (!isValidAt(unit, input.from)) throw closedUnit();
    requireDocument(actor, proposal, input.document);
    await refuseUnknownUser(strapi, actor, input.userId);
    await refuseForeignDocument(strapi, actor, input.document);
    await refuseTwin(strapi, proposal, unit.rowId);
    await refuseSecondOfficer(strapi, proposal, unit.rowId);
    // The decision above is the rule for assignments; the guard of documents knows only units.
    const { documentId } = await asSystem('assignment decided by mayAssign', () =>
      strapi.documents(ASSIGNMENT).create({
        data: {
          adminUserId: proposal.userId,
          unit: { documentId: unit.documentId },
          role: proposal.role,
          system: proposal.system,
          reach: proposal.reach,
          programme: proposal.programme,
          fields: [...(input.fields ?? [])],
          categories: [...(input.categories ?? [])],
          from: proposal.from,
          to: proposal.to,
          decisionNumber: proposal.decisionNumber.trim(),
          decisionDate: proposal.decisionDate,
          ...(input.document ? { document: input.document } : {}),
        } as never,
      }));
    await giveRole(strapi, proposal.userId, proposal.role);
    forgetMemo(strapi);
    return documentId;
  });
}

/** Two who appoint at the same moment do it one after the other, so that the second sees the first. */
async function isFirstOperator(strapi: Core.Strapi, actor: Actor, proposal: AssignmentProposal): Promise<boolean> {
  if (!fillsVacancy(actor, proposal, [])) return false;
  await reader(strapi).raw("select pg_advisory_xact_lock(hashtext('congtinh.first_operator'))");
  forgetMemo(strapi);
  const operators = await holdersOf(strapi, { offices: [{ role: 'operator', system: proposal.system }] });
  return fillsVacancy(actor, proposal, operators.map(({ grant }) => grant.programme));
}

/** PR-5.5, BI-6.5: whoever gives such a function gives its document with it, on every way; imports and the first operator are no person's act. */
function requireDocument(actor: Actor, { system }: AssignmentProposal, document: number | null | undefined): void {
  if (actor.kind !== 'staff' || document || !DOCUMENTED_SYSTEMS.includes(system)) return;
  throw new AppError('assignment.invalid', 422, 'Chức năng giảm nghèo và thông tin cơ bản phải có văn bản kèm theo; hãy đính kèm tệp.', [
    { path: 'document', message: 'Hãy đính kèm văn bản giao nhiệm vụ.' },
  ]);
}

/** An account of other units is as unknown as one that does not exist: the finder shows neither (listPeople). */
async function refuseUnknownUser(strapi: Core.Strapi, actor: Actor, userId: number): Promise<void> {
  const [found] = await listPeople(strapi, { day: today(), seen: managedUnits(actor), id: userId });
  if (found) return;
  throw new AppError('assignment.invalid', 422, 'Tài khoản này không có, đã khóa, hoặc đang làm việc ở đơn vị ngoài phạm vi của anh/chị. Hãy chọn tài khoản khác.', [
    { path: 'userId', message: 'Không có tài khoản đang hoạt động.' },
  ]);
}

/** The same function in the same unit at the same time, twice, would only hide an end. */
async function refuseTwin(strapi: Core.Strapi, proposal: AssignmentProposal, unitRowId: number): Promise<void> {
  const { rows } = await reader(strapi).raw<{ rows: unknown[] }>(
    `select 1 from assignments a join assignments_unit_lnk l on l.assignment_id = a.id
      where a.admin_user_id = ? and a.role = ? and a.system = ? and l.unit_id = ?
        and a.programme is not distinct from ?
        and (a."to" is null or a."to" > ?::date) and (?::date is null or a."from" < ?::date)`,
    [proposal.userId, proposal.role, proposal.system, unitRowId, proposal.programme, proposal.from, proposal.to, proposal.to]);
  if (rows.length === 0) return;
  throw new AppError('assignment.exists', 409, 'Người này đã có phân công như vậy trong thời gian đó. Hãy kết thúc phân công cũ trước.');
}
