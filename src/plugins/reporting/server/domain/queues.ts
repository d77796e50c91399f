import type { Actor } from '../../../units/contracts';
import { mayEnter, mayRemark, type ReportPlace } from './rights';

/** Whose reports wait for somebody: what lists ask the database for, found by asking the rights themselves. */
export interface Queue {
  /** Code of a programme; null: every programme that no other queue of his names. */
  readonly programme: string | null;
  /** Units for which he enters. */
  readonly enter: readonly string[];
  /** Units of a chain in whose name he decides; at the level of the province no unit is asked. */
  readonly decide: readonly string[];
  readonly decideProvince: boolean;
}

const place = (programme: string | null, unit: string, part: Partial<ReportPlace>): ReportPlace =>
  ({ programme: programme ?? '', unit, chain: [{ level: 'commune', unit }], state: 'draft', level: 0, ticket: null, handsOn: [], approvals: [], ...part });

/** `units`: every unit there is. */
export const queuesOf = (actor: Actor, units: readonly string[]): readonly Queue[] => {
  if (actor.kind !== 'staff') return [];
  const named = [...new Set(actor.grants.flatMap(({ programme }) => programme ?? []))];
  return [...named, null].map((programme) => {
    const decides = (level: 'district' | 'province') => (unit: string): boolean =>
      mayRemark(actor, place(programme, unit, { chain: [{ level: 'commune', unit }, { level, unit }], state: 'submitted', level: 1 }));
    return {
      programme,
      enter: units.filter((unit) => mayEnter(actor, place(programme, unit, {}))),
      decide: units.filter(decides('district')),
      decideProvince: units.some(decides('province')),
    };
  });
};
