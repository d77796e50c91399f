import type { Actor, Grant } from '../../../units/contracts';

/** The grant by which somebody maintains a programme (null: any): an operator of the system over the whole province (PR-5.1). */
export const maintainingGrant = (actor: Actor, programme: string | null): Grant | undefined =>
  (actor.kind === 'staff' ? actor.grants.find((grant) =>
    grant.system === 'poverty' && grant.role === 'operator' && grant.reach === 'province'
    && (programme === null || grant.programme === null || grant.programme === programme)) : undefined);

/** Whoever has a function in the system sees what is reported, by whom and when. */
export const seesPlans = (actor: Actor): boolean =>
  actor.kind === 'staff' && (actor.superAdmin || actor.grants.some(({ system }) => system === 'poverty'));
