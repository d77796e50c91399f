import type { Core } from '@strapi/strapi';
import { AppError, inTransaction, now, textOf, type FieldError } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import { forbidden, reachesFor, resolveUnit } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { NewRequest } from '../../contracts';
import { personFaults } from '../domain/person-faults';
import { mayRequest } from '../domain/request-rights';
import { isReadable } from './keep-paper-request';
import { personOf } from './make-account';
import { insertRequest } from './request-rows';
import { tellMade } from './tell-of-request';

/** What is wrong with a request in itself: whom it is for and what he is to do, or what is to be connected. */
const faultsOf = ({ kind, system, role, reach, email = '', name = '', text = '' }: NewRequest): readonly FieldError[] => {
  if (kind === 'connection') return text.trim() === '' ? [{ path: 'text', message: 'Hãy ghi hệ thống nào cần kết nối, dùng dữ liệu gì, để làm gì.' }] : [];
  const faults = [...personFaults(personOf({ email, name }))];
  if (role === undefined || role === 'operator') faults.push({ path: 'role', message: 'Hãy chọn vai trò cần giao; người vận hành không cấp qua đề nghị.' });
  else if (reach === undefined || !reachesFor(role, system).includes(reach)) faults.push({ path: 'reach', message: 'Vai trò này không có trong hệ thống hoặc phạm vi đã chọn.' });
  return faults;
};

/**
 * BI-8.6, BI-9.1, PR-5.3: a unit's written request with its document, for the operator of the system.
 * @returns its number
 * @throws AppError 403 for another unit, 422 `account-request.invalid` with fields
 */
export const makeRequest = (strapi: Core.Strapi, actor: Actor, input: NewRequest): Promise<number> =>
  inTransaction(strapi, async (uow) => {
    const unit = await resolveUnit(strapi, input.unit);
    if (actor.kind !== 'staff' || !mayRequest(actor, unit.id)) throw forbidden();
    const faults = [...faultsOf(input), ...((await isReadable(strapi, actor, input.documentFileId)) ? [] : [{ path: 'documentFileId', message: 'Không có tệp này trong thư viện của đơn vị.' }])];
    if (faults.length > 0) throw new AppError('account-request.invalid', 422, 'Đề nghị chưa đúng; xem từng ô bên dưới.', faults);
    const { kind, system, role = null, reach = null } = input;
    const forPerson = kind !== 'connection';
    const { email, name } = personOf({ email: input.email ?? '', name: input.name ?? '' });
    const row = {
      kind, system, programme: input.programme ?? null, unit: unit.id, role: forPerson ? role : null, reach: forPerson ? reach : null,
      email: forPerson ? email : null, name: forPerson ? name : null, text: textOf(input.text ?? '').trim(),
      documentNumber: textOf(input.documentNumber).trim(), documentDate: input.documentDate, documentFile: input.documentFileId, madeBy: actor.userId, madeAt: now(),
    };
    const id = await insertRequest(uow.trx, row);
    record(uow, {
      action: 'account-request.made', subject: { type: 'accounts.request', id: String(id) }, actor: actorOf(strapi), before: null,
      after: { kind, system, programme: row.programme, unit: row.unit, role: row.role, reach: row.reach, documentNumber: row.documentNumber, documentDate: row.documentDate, documentFile: row.documentFile },
      ...(forPerson ? { personal: { email, name } } : {}),
    });
    await tellMade(strapi, uow, { ...row, id });
    return id;
  });
