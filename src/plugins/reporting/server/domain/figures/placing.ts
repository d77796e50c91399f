import type { UnitTree } from '../../../../units/server/public';
import type { UnitId } from '../../../../units/contracts';
import type { FigureLevel } from '../../../contracts';

/** The unit under which a unit's figures are counted, by the tree of the period's cut-off day; null: none (no district there any more). */
export const groupOf = (tree: UnitTree, unit: UnitId, level: FigureLevel): UnitId | null => {
  if (level === 'unit') return unit;
  return [unit, ...tree.ancestors(unit)].find((id) => tree.find(id)?.kind === level) ?? null;
};

export interface Placing {
  readonly unit: UnitId;
  readonly group: UnitId;
}

/**
 * All units in force on the day of the tree, each with its group. A group of which the reader may not see every unit is
 * left out: a sum of some would pass for the sum of all.
 */
export const placingsOf = (tree: UnitTree, level: FigureLevel, readable: (unit: UnitId, above: readonly UnitId[]) => boolean): readonly Placing[] => {
  const all = tree.all.filter((unit) => tree.inForce(unit)).flatMap((unit) => {
    const group = groupOf(tree, unit, level);
    return group === null ? [] : [{ unit, group }];
  });
  const hidden = new Set(all.filter(({ unit }) => !readable(unit, tree.ancestors(unit))).map(({ group }) => group));
  return all.filter(({ group }) => !hidden.has(group));
};
