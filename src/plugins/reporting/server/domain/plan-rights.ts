import type { Actor, Grant } from '../../../units/contracts';
import { readScopes } from './rights';

/** The grant by which somebody maintains a programme (null: any): an operator of the system over the whole province (PR-5.1). */
export const maintainingGrant = (actor: Actor, programme: string | null): Grant | undefined =>
  (actor.kind === 'staff' ? actor.grants.find((grant) =>
    grant.system === 'poverty' && grant.role === 'operator' && grant.reach === 'province'
    && (programme === null || grant.programme === null || grant.programme === programme)) : undefined);

/** Whoever reports, approves or maintains sees what is reported, by whom and when. */
export const seesPlans = (actor: Actor): boolean => {
  const scopes = readScopes(actor);
  return scopes === 'all' || scopes.length > 0;
};
