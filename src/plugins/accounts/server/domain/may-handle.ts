import type { IncidentAct, IncidentState } from '../../contracts';
import type { Actor, SystemKey } from '../../../units/contracts';

/** What of an incident decides who may see and do something. */
export interface HandledIncident {
  readonly state: IncidentState;
  readonly systems: readonly SystemKey[];
  /** documentIds. */
  readonly units: readonly string[];
  readonly accountId: number | null;
  readonly reportedBy: number;
  readonly beyondUnit: boolean;
}

/** BI-7.3: the operators of the systems concerned; of all systems when it goes beyond the unit (PR-11.3). */
export const operates = (actor: Actor, { systems, beyondUnit }: HandledIncident): boolean =>
  actor.kind === 'staff' && (actor.superAdmin || actor.grants.some(({ role, system }) => role === 'operator' && (beyondUnit || systems.includes(system))));

const administers = (actor: Actor, { systems, units }: HandledIncident): boolean =>
  actor.kind === 'staff' && actor.grants.some(({ role, system, unitIds }) => role === 'unit-admin' && systems.includes(system) && units.some((unit) => unitIds.some((one) => one === unit)));

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
