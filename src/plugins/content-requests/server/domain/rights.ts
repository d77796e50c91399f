import type { Actor, Grant, RoleKey } from '../../../units/contracts';
import type { RequestAct, RequestState } from '../../contracts';
import { actsIn } from './machine';

const MANAGING: readonly RoleKey[] = ['operator', 'secretariat'];
const ANSWERING: readonly RoleKey[] = ['author', 'unit-reviewer'];

const grantsOf = (actor: Actor): readonly Grant[] => (actor.kind === 'staff' ? actor.grants.filter(({ system }) => system === 'portal') : []);

/** Who raises requests for the portal, accepts answers, asks again and cancels: its operator and its secretariat, over the whole province. */
export const managesRequests = (actor: Actor): boolean => grantsOf(actor).some(({ role, reach }) => MANAGING.includes(role) && reach === 'province');

/** Units for which the person answers. */
export const answersFor = (actor: Actor): readonly string[] => [...new Set(grantsOf(actor).filter(({ role }) => ANSWERING.includes(role)).flatMap(({ unitIds }) => unitIds))];

/** The units whose requests the person sees; `all`: every unit. The super admin looks, and does nothing. */
export const seesRequestsOf = (actor: Actor): 'all' | readonly string[] =>
  managesRequests(actor) || (actor.kind === 'staff' && actor.superAdmin) || actor.kind === 'system' ? 'all' : answersFor(actor);

export const maySee = (actor: Actor, unit: string): boolean => {
  const units = seesRequestsOf(actor);
  return units === 'all' || units.includes(unit);
};

/** Whether the act is this person's by his function, whatever the state. */
export const holdsAct = (actor: Actor, act: RequestAct, unit: string): boolean => (act === 'answer' ? answersFor(actor).includes(unit) : managesRequests(actor));

/** What the person may do with a request as it stands. */
export const actsOf = (actor: Actor, { unit, state }: { readonly unit: string; readonly state: RequestState }): readonly RequestAct[] =>
  actsIn(state).filter((act) => holdsAct(actor, act, unit));

/** The assignment that gives the right to an act, for the ledger. */
export const capacityFor = (actor: Actor, act: RequestAct | 'raise', unit: string): string | undefined =>
  grantsOf(actor).find((grant) => (act === 'answer'
    ? ANSWERING.includes(grant.role) && (grant.unitIds as readonly string[]).includes(unit)
    : MANAGING.includes(grant.role) && grant.reach === 'province'))?.assignmentId;
