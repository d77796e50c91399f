import type { Actor } from '../../../units/contracts';

/** Who looks after copies: the operators of the systems, and the super admin. A copy holds everything of every unit. */
export const operates = (actor: Actor): boolean =>
  actor.kind === 'staff' && (actor.superAdmin || actor.grants.some(({ role }) => role === 'operator'));
