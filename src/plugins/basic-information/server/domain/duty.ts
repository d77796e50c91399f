import type { Actor, Grant, RoleKey } from '../../../units/contracts';

const covers = (grant: Grant, unit: string, category: string | null): boolean =>
  (grant.unitIds as readonly string[]).includes(unit) && (grant.categories.length === 0 || (category !== null && grant.categories.includes(category)));

const grantsOf = (actor: Actor): readonly Grant[] => (actor.kind === 'staff' ? actor.grants.filter(({ system }) => system === 'basic-information') : []);

/** Whether the person holds this function of the basic-information system over a unit and category (BI-6.4). */
export const holdsOver = (actor: Actor, role: RoleKey, unit: string, category: string | null): boolean =>
  grantsOf(actor).some((grant) => grant.role === role && covers(grant, unit, category));

/** Whether the person has this function of the basic-information system anywhere. */
export const holdsAnywhere = (actor: Actor, role: RoleKey): boolean => grantsOf(actor).some((grant) => grant.role === role);

/** Whether the person may know an unpublished figure of a unit and category. */
export const mayKnow = (actor: Actor, unit: string, category: string | null): boolean =>
  (actor.kind === 'staff' && actor.superAdmin) || holdsOver(actor, 'author', unit, category) || holdsOver(actor, 'operator', unit, category);
