import type { UnitTree } from '../../../units/server/public';
import { asUnitId } from '../../../units/contracts';
import type { ChainRule, Level } from '../../contracts';

/** A step as stored: who enters, or approves, at a level. */
export interface StoredStep {
  readonly level: Level;
  readonly unit: string;
}

/** The levels in force on a day (PR-4.1): the rule with the latest beginning that has come. */
export const levelsOn = (chains: readonly ChainRule[], day: string): readonly Level[] | undefined =>
  chains.filter(({ from }) => from === null || from <= day).reduce<ChainRule | undefined>(
    (best, rule) => (best === undefined || (best.from ?? '') <= (rule.from ?? '') ? rule : best), undefined)?.levels;

/** Why a unit has no chain: not in force on that day, not of the entering level, or a level above it is missing. */
export type ChainFault = 'not-in-force' | 'wrong-level' | 'level-missing';

type Tree = Pick<UnitTree, 'find' | 'inForce' | 'ancestors'>;

/** The units that enter and approve, found on the tree of the cut-off day: the unit itself, then those above it by their kind. */
export const chainOf = (levels: readonly Level[], unit: string, tree: Tree): readonly StoredStep[] | ChainFault => {
  const id = asUnitId(unit);
  if (!tree.inForce(id)) return 'not-in-force';
  if (tree.find(id)?.kind !== levels[0]) return 'wrong-level';
  const above = tree.ancestors(id);
  const steps = levels.map((level, index) => ({ level, unit: index === 0 ? id : above.find((each) => tree.find(each)?.kind === level) }));
  const known = steps.filter((step): step is StoredStep & { unit: typeof id } => step.unit !== undefined);
  return known.length < steps.length ? 'level-missing' : known;
};
