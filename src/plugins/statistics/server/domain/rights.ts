import type { Actor, Grant, RoleKey } from '../../../units/contracts';

/** Who reads statistics, each within the reach of his assignment on the portal (PT-19.4). */
const READING: readonly RoleKey[] = ['author', 'unit-reviewer', 'unit-admin', 'secretariat', 'board', 'operator'];

const grantsOf = (actor: Actor): readonly Grant[] =>
  (actor.kind === 'staff' ? actor.grants.filter(({ system, role }) => system === 'portal' && READING.includes(role)) : []);

/** The units whose figures a person reads; `all`: every unit there is. None: statistics are not his. */
export const unitsRead = (actor: Actor): 'all' | readonly string[] =>
  actor.kind === 'staff' && actor.superAdmin ? 'all' : [...new Set(grantsOf(actor).flatMap(({ unitIds }) => unitIds))];

/** Whether the person looks at the province as a whole, and wants to see first where it goes badly. */
export const looksOverAll = (actor: Actor): boolean =>
  (actor.kind === 'staff' && actor.superAdmin) || grantsOf(actor).some(({ reach }) => reach === 'province');
