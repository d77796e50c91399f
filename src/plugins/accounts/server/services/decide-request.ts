import type { Core } from '@strapi/strapi';
import { AppError, inTransaction, now, queueMail, textOf, today, type UnitOfWork } from '../../../platform/server/public';
import { actorOf, record } from '../../../ledger/server/public';
import { forbidden, notFound } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { RequestAct, RequestState } from '../../contracts';
import { issuedMail } from '../domain/mails';
import { actsOnRequest, seesRequest } from '../domain/request-rights';
import { accountByEmail } from '../queries/account-row';
import { giveFunction } from './give-function';
import { makeAccount } from './make-account';
import { endRequest, lockRequest, type RequestRow } from './request-rows';
import { signInUrl } from './sign-in-url';
import { settleMade, tellDecided } from './tell-of-request';

const ENDS: Readonly<Record<RequestAct, Exclude<RequestState, 'open'>>> = { approve: 'approved', refuse: 'refused', cancel: 'cancelled' };

export interface DecidedRequest {
  readonly id: number;
  readonly state: RequestState;
  /** Of the account that the approval made; told once. */
  readonly temporaryPassword: string | null;
}

interface Given {
  readonly account: number;
  readonly assignment: string;
  readonly temporaryPassword: string | null;
}

/** The account of the person: a new one for `account`, the one there is for `function`. */
const accountFor = async (strapi: Core.Strapi, uow: UnitOfWork, { kind, email, name }: RequestRow): Promise<{ readonly id: number; readonly temporaryPassword: string | null }> => {
  const person = { email: email ?? '', name: name ?? '' };
  if (kind === 'account') {
    const made = await makeAccount(strapi, person);
    await queueMail(uow, { to: person.email, ...issuedMail(person.name, signInUrl(strapi)) });
    return made;
  }
  const known = await accountByEmail(strapi, person.email);
  if (!known?.isActive) throw new AppError('account-request.no-account', 422, 'Người này chưa có tài khoản đang mở; đơn vị cần gửi đề nghị cấp tài khoản.');
  return { id: known.id, temporaryPassword: null };
};

const give = async (strapi: Core.Strapi, uow: UnitOfWork, actor: Actor, request: RequestRow, from: string): Promise<Given | null> => {
  const { role, reach, system, programme, unit, documentNumber, documentDate, documentFile } = request;
  if (role === null || reach === null) return null;
  const { id, temporaryPassword } = await accountFor(strapi, uow, request);
  const assignment = await giveFunction(strapi, actor, id, {
    role, reach, system, programme, unit, from, decisionNumber: documentNumber, decisionDate: documentDate, documentFileId: documentFile,
  });
  return { account: id, assignment, temporaryPassword };
};

/**
 * Ends a request with a reason: the operator of the system grants it (and with it the account or function, at once) or
 * refuses it; the unit takes it back. PR-5.3, BI-8.6, BI-9.1.
 * @throws AppError 404 for a request of others, 403 for who may not, 409 `account-request.decided`, and what issuing refuses
 */
export const decideRequest = (strapi: Core.Strapi, actor: Actor, id: number, act: RequestAct, { reason, from }: { readonly reason: string; readonly from?: string | undefined }): Promise<DecidedRequest> =>
  inTransaction(strapi, async (uow) => {
    const request = await lockRequest(uow.trx, id);
    if (!request || actor.kind !== 'staff' || !seesRequest(actor, request)) throw notFound();
    if (request.state !== 'open') throw new AppError('account-request.decided', 409, 'Đề nghị này đã được xử lý. Hãy tải lại danh sách.');
    if (!actsOnRequest(actor, request, 'open').includes(act)) throw forbidden();
    const said = textOf(reason).trim();
    const given = act === 'approve' ? await give(strapi, uow, actor, request, from ?? today()) : null;
    await endRequest(uow.trx, id, { state: ENDS[act], decidedBy: actor.userId, at: now(), reason: said, account: given?.account, assignment: given?.assignment });
    record(uow, {
      action: `account-request.${ENDS[act]}`, subject: { type: 'accounts.request', id: String(id) }, actor: actorOf(strapi), before: { state: 'open' },
      after: { state: ENDS[act], account: given?.account ?? null, assignment: given?.assignment ?? null }, personal: { reason: said },
    });
    if (given) {
      record(uow, {
        action: request.kind === 'account' ? 'account.issued' : 'account.function-given', subject: { type: 'admin::user', id: String(given.account) }, actor: actorOf(strapi),
        before: null, after: { request: id, assignments: [given.assignment] },
      });
    }
    if (act === 'cancel') await settleMade(strapi, uow, id);
    else await tellDecided(strapi, uow, request, actor.userId, act === 'approve', said);
    return { id, state: ENDS[act], temporaryPassword: given?.temporaryPassword ?? null };
  });
