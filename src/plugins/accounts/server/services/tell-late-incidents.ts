import type { Core } from '@strapi/strapi';
import { tell } from '../../../notices/server/public';
import { inTransaction, TIME_ZONE } from '../../../platform/server/public';
import { INCIDENT_LATE, STEP_NAMES } from '../domain/incident-texts';
import { incidentRows, type IncidentRow } from '../queries/incident-rows';
import { dueOf } from './incident-view';
import { handlersOf } from './open-incident';

const INSTANT = new Intl.DateTimeFormat('vi-VN', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric', hourCycle: 'h23' });

const tellLate = (strapi: Core.Strapi, incident: IncidentRow, due: NonNullable<ReturnType<typeof dueOf>>): Promise<void> =>
  inTransaction(strapi, async (uow) =>
    tell(strapi, uow, {
      kind: INCIDENT_LATE.key, to: await handlersOf(strapi, incident), actor: null, once: `${incident.id} ${due.step}`,
      title: `Sự cố ${incident.id} quá hạn ${STEP_NAMES[due.step]}: ${incident.title}`,
      lines: [`Hạn ${STEP_NAMES[due.step]} là ${INSTANT.format(new Date(due.by))}.`], link: `/plugins/accounts/incidents/${incident.id}`,
    }));

/** PT-18.1: a deadline that has passed is told once to whoever looks after the incident. */
export const tellLateIncidents = async (strapi: Core.Strapi): Promise<number> => {
  let told = 0;
  for (const incident of await incidentRows(strapi, 'living')) {
    const due = dueOf(incident, new Date());
    if (!due?.late) continue;
    await tellLate(strapi, incident, due);
    told += 1;
  }
  return told;
};
