import type { UnitOfWork } from '../../../platform/server/public';
import type { IncidentEvent } from '../../contracts';

/** Adds to the timeline of an incident; `actor` null: the system. */
export const addEvent = async ({ trx }: UnitOfWork, incident: number, kind: IncidentEvent['kind'], actor: number | null, text: string): Promise<void> => {
  await trx.raw('insert into congtinh.incident_events (incident_id, kind, actor_id, text) values (?, ?, ?, ?)', [incident, kind, actor, text] as never);
};
