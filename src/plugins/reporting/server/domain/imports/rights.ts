import type { Actor } from '../../../../units/contracts';
import { capacityToEnter, maintains } from '../rights';

/** Whether the person enters figures of any unit: whoever does not is refused before his file is read. */
export const entersAnywhere = (actor: Actor): boolean => actor.kind === 'system' || maintains(actor)
  || (actor.kind === 'staff' && actor.grants.some(({ role, system }) => role === 'data-officer' && system === 'poverty'));

/** Whether figures of a unit are this person's to import: those who enter them, and the operator for all. */
export const mayImport = (actor: Actor, programme: string, unit: string): boolean =>
  actor.kind === 'system' || maintains(actor) || capacityToEnter(actor, { programme, unit }) !== undefined;
