import type { Core, UID } from '@strapi/strapi';
import { AppError, inTransaction, today } from '../../../platform/server/public';
import { ENDED_BY_DOCUMENT, type Actor, type AssignmentEnd, type Reach, type RoleKey, type SystemKey, type UnitId } from '../../contracts';
import { mayAssign } from '../domain/assignment-rules';
import { isIsoDay } from '../domain/validity';
import { forbidden, notFound } from '../guard/refusals';
import { asSystem } from './actor-from';
import { takeRole } from './assignment-roles';
import { tellAssignmentEnded } from './handlers';
import { refuseForeignDocument } from './refuse-foreign-document';
import { forgetMemo } from './request-memo';

const ASSIGNMENT = 'plugin::units.assignment' as UID.ContentType;

interface Stored {
  readonly id: number;
  readonly adminUserId: number;
  readonly role: RoleKey;
  readonly system: SystemKey;
  readonly reach: Reach;
  readonly programme: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly unit: { readonly documentId: UnitId } | null;
}

/**
 * Ends an assignment on a day: `to` is the first day without the function. It is never deleted (PR-5.4).
 * @throws AppError 404 outside the actor's reach, 403 when he may not end it, 409 when it has ended, 422 for the day or a missing document.
 */
export async function endAssignment(strapi: Core.Strapi, actor: Actor, documentId: string, end: AssignmentEnd): Promise<void> {
  await inTransaction(strapi, async (uow) => {
    await uow.trx.raw('select id from assignments where document_id = ? for update', [documentId]);
    const stored = (await strapi.db
      .query(ASSIGNMENT)
      .findOne({ where: { documentId }, populate: { unit: { select: ['documentId'] } } })) as Stored | null;
    if (!stored?.unit) throw notFound();
    const subject = { userId: stored.adminUserId, role: stored.role, system: stored.system, reach: stored.reach, unit: stored.unit.documentId };
    if (!mayAssign(actor, { ...subject, programme: stored.programme })) throw seesUnit(actor, subject.unit) ? forbidden() : notFound();
    if (stored.to !== null && stored.to <= today()) {
      throw new AppError('assignment.ended', 409, 'Phân công này đã kết thúc. Hãy tải lại danh sách.');
    }
    if (!isIsoDay(end.to) || end.to < stored.from) {
      throw new AppError('assignment.invalid', 422, 'Ngày kết thúc không đúng; xem ô bên dưới.', [
        { path: 'to', message: 'Hãy ghi ngày từ ngày bắt đầu trở đi, theo dạng năm-tháng-ngày.' },
      ]);
    }
    requireEndDocument(actor, stored.system, end);
    await refuseForeignDocument(strapi, actor, end.document);
    // The decision above is the rule for assignments; the guard of documents knows only units.
    await asSystem('end decided by mayAssign', () =>
      strapi.documents(ASSIGNMENT).update({
        documentId,
        data: {
          to: end.to, endDecisionNumber: end.decisionNumber?.trim() || null, endDecisionDate: end.decisionDate ?? null,
          ...(end.document ? { endDocument: end.document } : {}),
        } as never,
      }));
    if (end.to <= today()) await takeRole(strapi, stored.adminUserId, stored.role, today());
    forgetMemo(strapi);
    await tellAssignmentEnded(uow, { assignmentId: documentId, ...subject, to: end.to });
  });
}

/**
 * PR-5.5, PR-5.7: a poverty function ends by a document with number and date (ADR 0043). What cannot wait for one is no end
 * of a function: a lost account is reported and closed at once, with a reason.
 */
function requireEndDocument(actor: Actor, system: SystemKey, { decisionNumber, decisionDate, document }: AssignmentEnd): void {
  if (actor.kind !== 'staff' || !ENDED_BY_DOCUMENT.includes(system)) return;
  const missing = [
    ...(decisionNumber?.trim() ? [] : [{ path: 'decisionNumber', message: 'Hãy ghi số văn bản cho thôi nhiệm vụ.' }]),
    ...(decisionDate ? [] : [{ path: 'decisionDate', message: 'Hãy ghi ngày văn bản.' }]),
    ...(document ? [] : [{ path: 'document', message: 'Hãy đính kèm văn bản cho thôi nhiệm vụ.' }]),
  ];
  if (missing.length === 0) return;
  throw new AppError('assignment.invalid', 422, 'Chức năng giảm nghèo chỉ kết thúc bằng văn bản có số, ngày và tệp kèm theo. Cần khóa ngay thì báo mất hoặc đóng tài khoản.', missing);
}

const seesUnit = (actor: Actor, unit: UnitId): boolean =>
  actor.kind === 'staff' && (actor.superAdmin || actor.grants.some((grant) => grant.unitIds.includes(unit)));
