import type { Actor, Grant, SystemKey, UnitId } from '../../../units/contracts';
import type { RequestAct, RequestState } from '../../contracts';

/** A request, as far as rights are concerned. */
export interface RequestPlace {
  readonly system: SystemKey;
  readonly programme: string | null;
  readonly unit: string;
  readonly madeBy: number;
}

const covers = ({ unitIds }: Grant, unit: string): boolean => unitIds.includes(unit as UnitId);

/** BI-8.6: a unit asks through its administrator, whatever system the account is for. */
export const mayRequest = (actor: Actor, unit: string): boolean =>
  actor.kind === 'staff' && actor.grants.some((grant) => grant.role === 'unit-admin' && covers(grant, unit));

/** Whether there is a unit for which the person asks. */
export const asksForSome = (actor: Actor): boolean => actor.kind === 'staff' && actor.grants.some(({ role }) => role === 'unit-admin');

/** PR-5.3, BI-9.1: the operator of the system; with one programme, of that programme only. */
export const decidesRequest = (actor: Actor, { system, programme, unit }: Omit<RequestPlace, 'madeBy'>): boolean =>
  actor.kind === 'staff' && actor.grants.some((grant) =>
    grant.role === 'operator' && grant.system === system && covers(grant, unit) && (grant.programme === null || grant.programme === programme));

export const seesRequest = (actor: Actor, place: RequestPlace): boolean =>
  actor.kind === 'staff' && (actor.superAdmin || actor.userId === place.madeBy || mayRequest(actor, place.unit) || decidesRequest(actor, place));

/** What the person may do with it now; nobody decides what he asked for himself. */
export const actsOnRequest = (actor: Actor, place: RequestPlace, state: RequestState): readonly RequestAct[] => {
  if (actor.kind !== 'staff' || state !== 'open') return [];
  if (actor.userId !== place.madeBy && decidesRequest(actor, place)) return ['approve', 'refuse'];
  return mayRequest(actor, place.unit) ? ['cancel'] : [];
};
