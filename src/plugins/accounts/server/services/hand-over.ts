import type { Core } from '@strapi/strapi';
import { AppError, inTransaction, now, queueMail, today, type UnitOfWork } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import { addresseesOf, endAssignment, namer, notFound, resolveUnit } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { HandOver, NewHandOver } from '../../contracts';
import { handedOverMail, receivedMail } from '../domain/mails';
import { officeByAssignment, unitAccountOn, type Office } from '../queries/office-to-hand-over';
import { endSessions } from './end-sessions';
import { giveFunction, inCallersFields } from './give-function';
import { receiveOffice, type Receiver } from './receive-office';
import { signInUrl } from './sign-in-url';

const officeOf = async (strapi: Core.Strapi, { assignment, unit, programme }: NewHandOver): Promise<Office> => {
  const found = assignment !== undefined
    ? await officeByAssignment(strapi, assignment)
    : await unitAccountOn(strapi, (await resolveUnit(strapi, unit ?? '')).id, programme ?? null, today());
  if (!found) throw notFound();
  return found;
};

const keep = async ({ trx }: UnitOfWork, actor: Actor, office: Office, to: number, assignment: string, on: string, input: NewHandOver): Promise<number> => {
  const { rows: [row] } = await trx.raw<{ rows: { id: string }[] }>(
    `insert into congtinh.account_hand_overs (from_account, to_account, from_assignment, to_assignment, unit, decision_number, decision_date, document_file, on_day, actor, at)
     values (:from, :to, :ended, :assignment, :unit, :number, :dated::date, :file, :on::date, :actor, :at) returning id`,
    { from: office.userId, to, ended: office.assignment, assignment, unit: office.unit, number: input.decisionNumber.trim(), dated: input.decisionDate,
      file: input.documentFileId, on, actor: actor.kind === 'staff' ? actor.userId : null, at: now() } as never);
  return Number(row?.id);
};

const tellBoth = async (strapi: Core.Strapi, uow: UnitOfWork, office: Office, receiver: Receiver, on: string): Promise<string> => {
  const people = await addresseesOf(strapi, [office.userId]);
  const former = people.get(office.userId);
  const day = on.split('-').reverse().join('/');
  if (former?.active) await queueMail(uow, { to: former.email, ...handedOverMail(former.name, office.unitName, day) });
  await queueMail(uow, { to: receiver.email, ...receivedMail(receiver.name, office.unitName, day, signInUrl(strapi)) });
  return namer(people)(office.userId).name;
};

/**
 * PR-5.5, PR-5.4: passes a function from one person to another by a document, as one act: it ends the one's assignment and
 * sessions, gives the other the same function under his own login with a password to be changed, and keeps the document.
 * @throws AppError 404 outside the actor's reach, 403, 409 `assignment.ended`, 422 `hand-over.invalid`, `account.invalid`
 */
export const handOver = (strapi: Core.Strapi, actor: Actor, input: NewHandOver): Promise<HandOver> =>
  inTransaction(strapi, async (uow) => {
    const on = input.from ?? today();
    if (on < today()) throw new AppError('hand-over.invalid', 422, 'Ngày bàn giao không được trước hôm nay.', [{ path: 'from', message: 'Hãy chọn từ hôm nay trở đi.' }]);
    const office = await officeOf(strapi, input);
    const { decisionNumber, decisionDate, documentFileId } = input;
    await inCallersFields(() => endAssignment(strapi, actor, office.assignment, { to: on, decisionNumber, decisionDate, document: documentFileId }));
    const receiver = await receiveOffice(strapi, uow, input.to);
    if (receiver.id === office.userId) throw new AppError('hand-over.invalid', 422, 'Người nhận đang chính là người giữ tài khoản này.', [{ path: 'to.email', message: 'Hãy ghi người khác.' }]);
    const { role, system, reach, programme, fields, categories, unit } = office;
    const given = { role, system, reach, programme, fields, categories, unit, from: on, decisionNumber, decisionDate, documentFileId };
    const assignment = await giveFunction(strapi, actor, receiver.id, given);
    if (on === today()) await endSessions(strapi, office.userId);
    const id = await keep(uow, actor, office, receiver.id, assignment, on, input);
    for (const userId of [office.userId, receiver.id]) {
      record(uow, {
        action: 'account.handed-over', subject: { type: 'admin::user', id: String(userId) }, actor: actorOf(strapi), before: { assignment: office.assignment, account: office.userId },
        after: { assignment, account: receiver.id, on, decisionNumber, decisionDate, documentFile: documentFileId, handOver: id },
      });
    }
    const former = await tellBoth(strapi, uow, office, receiver, on);
    return {
      id, ended: office.assignment, assignment, on, from: { id: office.userId, name: former },
      to: { id: receiver.id, name: receiver.name, email: receiver.email }, temporaryPassword: receiver.temporaryPassword,
    };
  });
