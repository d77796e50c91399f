import type { Stage } from '../../contracts';
import { stagesAhead, type CaseFacts } from './case-facts';
import { holds, type Person } from './person';

/**
 * The stage a person would pass on: the nearest one ahead that he holds. It may lie ahead of the
 * current one, because an editor's change sends the item back to the first stage before his own.
 */
export const stageToPass = (person: Person, facts: CaseFacts): Stage | null =>
  facts.state === 'open' ? (stagesAhead(facts).find((stage) => holds(person, stage, facts.place)) ?? null) : null;
