import type { Core } from '@strapi/strapi';
import { actorOf, record } from '../../../ledger/server/public';
import { tell } from '../../../notices/server/public';
import { quoted } from '../../../notices/contracts';
import { AppError, inTransaction } from '../../../platform/server/public';
import { forbidden, notFound } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { IncidentAct } from '../../contracts';
import { INCIDENT_MOVED } from '../domain/incident-texts';
import { actsOn, isResponse, seesIncident } from '../domain/may-handle';
import { incidentRow } from '../queries/incident-rows';
import { addEvent } from './add-event';
import { handlersOf } from './open-incident';

export interface IncidentDeed {
  readonly act: IncidentAct;
  readonly version: number;
  /** What was found or done; for `close` what will be done so that it does not come again. */
  readonly text: string;
  /** Why it happened; `close` only. */
  readonly cause?: string | undefined;
}

const SAID: Readonly<Record<IncidentAct, string>> = { note: 'có ghi nhận mới', contain: 'đã khống chế', close: 'đã kết thúc' };
const ACTIONS = { note: 'incident.noted', contain: 'incident.contained', close: 'incident.closed' } as const;

const MOVES: Readonly<Record<IncidentAct, string>> = {
  note: '',
  contain: `, state = 'contained', contained_at = clock_timestamp()`,
  close: `, state = 'closed', closed_at = clock_timestamp(), cause = :cause, measures = :text`,
};

/**
 * Adds to an incident, contains it, or closes it with its cause (PT-18.1); everybody concerned is told.
 * @throws AppError 404, 403, 409 `incident.stale` or `incident.closed`, 422 `incident.cause`
 */
export const actOnIncident = (strapi: Core.Strapi, actor: Actor & { readonly kind: 'staff' }, id: number, { act, version, text, cause }: IncidentDeed): Promise<void> =>
  inTransaction(strapi, async (uow) => {
    const incident = await incidentRow(strapi, id, { lock: true });
    if (!incident || !seesIncident(actor, incident)) throw notFound();
    if (incident.state === 'closed') throw new AppError('incident.closed', 409, 'Sự cố này đã kết thúc. Nếu tái diễn, hãy báo sự cố mới.');
    if (!actsOn(actor, incident).includes(act)) throw forbidden();
    if (incident.version !== version) throw new AppError('incident.stale', 409, 'Sự cố đã có diễn biến mới. Hãy tải lại rồi làm tiếp.');
    if (act === 'close' && !cause) throw new AppError('incident.cause', 422, 'Hãy ghi nguyên nhân trước khi kết thúc.', [{ path: 'cause', message: 'Hãy ghi nguyên nhân.' }]);
    const responded = isResponse(actor, incident) ? ', responded_at = coalesce(responded_at, clock_timestamp())' : '';
    await uow.trx.raw(`update congtinh.incidents set version = version + 1${responded}${MOVES[act]} where id = :id`, { id, text, cause: cause ?? null } as never);
    await addEvent(uow, id, act, actor.userId, act === 'close' ? `Nguyên nhân: ${cause ?? ''}\nBiện pháp: ${text}` : text);
    record(uow, {
      action: ACTIONS[act], subject: { type: 'incident', id: String(id) }, actor: actorOf(strapi),
      before: { state: incident.state, version }, after: { version: version + 1 }, personal: { text, ...(cause ? { cause } : {}) },
    });
    const concerned = [incident.reportedBy, ...(incident.accountId === null ? [] : [incident.accountId]), ...(await handlersOf(strapi, incident))];
    await tell(strapi, uow, {
      kind: INCIDENT_MOVED.key, to: concerned, actor: actor.userId, title: `Sự cố ${id} ${SAID[act]}: ${incident.title}`,
      lines: [...(cause ? [`Nguyên nhân: ${cause}`] : []), ...quoted(text)], link: `/plugins/accounts/incidents/${id}`,
    });
  });
