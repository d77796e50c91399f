import type { Core } from '@strapi/strapi';
import { actorOf, record } from '../../../ledger/server/public';
import { tell } from '../../../notices/server/public';
import { dataFile, today, type UnitOfWork } from '../../../platform/server/public';
import { holdersOf } from '../../../units/server/public';
import { SYSTEM_KEYS, type SystemKey } from '../../../units/contracts';
import type { IncidentKind } from '../../contracts';
import { deadlinesOf, type IncidentRules } from '../domain/incident-rules';
import { INCIDENT_OPENED, KIND_NAMES } from '../domain/incident-texts';
import { concerns, type HandledIncident } from '../domain/may-handle';
import { addEvent } from './add-event';
import { operatorsOfAll, superAdmins } from './operators-of-all';

export interface NewIncident {
  readonly kind: IncidentKind;
  readonly title: string;
  readonly description: string;
  readonly systems: readonly SystemKey[];
  /** `system/programme`, see `HandledIncident`. */
  readonly programmes: readonly string[];
  /** documentIds. */
  readonly units: readonly string[];
  readonly beyondUnit: boolean;
  readonly accountId: number | null;
  readonly reportedBy: number;
}

type Concerned = Pick<HandledIncident, 'systems' | 'programmes' | 'units' | 'beyondUnit'>;

/** Who looks after it: administrators of its units in its systems, its operators; when there are none of these, the super admins. */
export const handlersOf = async (strapi: Core.Strapi, incident: Concerned): Promise<readonly number[]> => {
  if (incident.beyondUnit) return [...new Set([...(await operatorsOfAll(strapi)), ...(await adminsOf(strapi, incident))])];
  const operators = await holdersOf(strapi, { offices: incident.systems.map((system) => ({ role: 'operator', system })) });
  const found = [...operators.filter(({ grant }) => concerns(incident, grant)).map(({ userId }) => userId), ...(await adminsOf(strapi, incident))];
  return found.length > 0 ? [...new Set(found)] : superAdmins(strapi);
};

const adminsOf = async (strapi: Core.Strapi, incident: Concerned): Promise<readonly number[]> => {
  const admins = await holdersOf(strapi, { offices: incident.systems.map((system) => ({ role: 'unit-admin', system })) });
  return admins.filter(({ grant }) => concerns(incident, grant) && incident.units.some((unit) => grant.unitIds.some((one) => one === unit))).map(({ userId }) => userId);
};

/** Opens an incident with its deadlines, begins its timeline and tells at once who looks after it (BI-7.3, PR-11.3). */
export const openIncident = async (strapi: Core.Strapi, uow: UnitOfWork, incident: NewIncident): Promise<number> => {
  const openedAt = new Date();
  const { kind, beyondUnit } = incident;
  const systems = incident.systems.length > 0 ? incident.systems : SYSTEM_KEYS;
  const by = deadlinesOf(await dataFile<IncidentRules>(strapi, 'incident-rules.json'), { kind, beyond: beyondUnit }, today(), openedAt);
  const { rows: [row] } = await uow.trx.raw<{ rows: { id: number }[] }>(
    `insert into congtinh.incidents (kind, title, description, systems, programmes, units, beyond_unit, account_id, reported_by, opened_at, respond_by, contain_by, close_by)
     values (?, ?, ?, ?::text[], ?::text[], ?::text[], ?, ?, ?, ?, ?, ?, ?) returning id::int as id`,
    [kind, incident.title, incident.description, systems, incident.programmes, incident.units, beyondUnit, incident.accountId, incident.reportedBy, openedAt, by.respond, by.contain, by.close] as never);
  const id = (row as { id: number }).id;
  await addEvent(uow, id, 'opened', incident.reportedBy, incident.description);
  record(uow, {
    action: 'incident.opened', subject: { type: 'incident', id: String(id) }, actor: actorOf(strapi), before: null,
    after: { kind, systems: [...systems], programmes: [...incident.programmes], units: [...incident.units], beyondUnit, account: incident.accountId }, personal: { title: incident.title, description: incident.description },
  });
  const to = await handlersOf(strapi, { ...incident, systems });
  await tell(strapi, uow, {
    kind: INCIDENT_OPENED.key, to, actor: incident.reportedBy, title: `Sự cố ${id}: ${incident.title}`,
    lines: [`Loại: ${KIND_NAMES[kind]}.`, incident.description, beyondUnit ? 'Người báo cho biết sự cố vượt khả năng xử lý của đơn vị.' : ''].filter((line) => line !== ''),
    link: `/plugins/accounts/incidents/${id}`,
  });
  await addEvent(uow, id, 'told', null, `Đã báo cho ${to.filter((one) => one !== incident.reportedBy).length} người có trách nhiệm.`);
  return id;
};
