import type { IncidentAct, IncidentState } from '../../contracts';
import type { Actor, Grant, SystemKey } from '../../../units/contracts';

/** What of an incident decides who may see and do something. */
export interface HandledIncident {
  readonly state: IncidentState;
  readonly systems: readonly SystemKey[];
  /** Of systems with programmes those concerned, as `system/programme`; a system of which none stands here is concerned whole. */
  readonly programmes: readonly string[];
  /** documentIds. */
  readonly units: readonly string[];
  readonly accountId: number | null;
  readonly reportedBy: number;
  readonly beyondUnit: boolean;
}

type Place = Pick<Grant, 'system' | 'programme'>;

const placeOf = ({ system, programme }: Place): string => `${system}/${programme ?? ''}`;

/** What functions in these places concern: a system with one that holds for every programme is concerned whole. */
export const programmesOf = (held: readonly Place[]): readonly string[] => {
  const whole = new Set(held.filter(({ programme }) => programme === null).map(({ system }) => system));
  return [...new Set(held.filter(({ system }) => !whole.has(system)).map(placeOf))];
};

/** PR-5.3: whether an incident concerns who works in this place: its system, and its programme when he has one only. */
export const concerns = ({ systems, programmes }: Pick<HandledIncident, 'systems' | 'programmes'>, place: Place): boolean =>
  systems.includes(place.system) &&
  (place.programme === null || programmes.includes(placeOf(place)) || !programmes.some((one) => one.startsWith(`${place.system}/`)));

/** BI-7.3: the operators of the systems and programmes concerned; of all systems when it goes beyond the unit (PR-11.3). */
export const operates = (actor: Actor, incident: HandledIncident): boolean =>
  actor.kind === 'staff' && (actor.superAdmin || actor.grants.some((grant) => grant.role === 'operator' && (incident.beyondUnit || concerns(incident, grant))));

const administers = (actor: Actor, incident: HandledIncident): boolean =>
  actor.kind === 'staff' && actor.grants.some((grant) => grant.role === 'unit-admin' && concerns(incident, grant) && incident.units.some((unit) => grant.unitIds.some((one) => one === unit)));

/** SD-6.5: its operators, the administrators of the units concerned, who reported it and whose account it is. */
export const seesIncident = (actor: Actor, incident: HandledIncident): boolean =>
  actor.kind === 'staff' && (operates(actor, incident) || administers(actor, incident) || actor.userId === incident.reportedBy || actor.userId === incident.accountId);

/** Who sees it may add what he knows; containing and closing is the operators' act. A closed one is history. */
export const actsOn = (actor: Actor, incident: HandledIncident): readonly IncidentAct[] => {
  if (incident.state === 'closed' || !seesIncident(actor, incident)) return [];
  if (!operates(actor, incident)) return ['note'];
  return incident.state === 'open' ? ['note', 'contain', 'close'] : ['note', 'close'];
};

/** Whether an act is the answer that the first deadline waits for: by whoever looks after it, not by who reported it. */
export const isResponse = (actor: Actor, incident: HandledIncident): boolean =>
  actor.kind === 'staff' && actor.userId !== incident.reportedBy && (operates(actor, incident) || administers(actor, incident));
