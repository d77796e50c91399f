import { isValidAt, successorsOf, type UnitRow } from '../../../units/server/public';

type Unit = Pick<UnitRow, 'id' | 'documentId' | 'code' | 'kind' | 'parentCode' | 'validFrom' | 'validTo' | 'successorCodes' | 'predecessorCodes'>;

/**
 * Whose figures of an earlier day are those of a unit: its own when it was there, else those of the units that became it,
 * taken together. Null: it cannot be said, because one of them was divided among several, or nobody is known (PR-7.2).
 */
export const forebearsOn = (unit: string, day: string, units: readonly Unit[]): readonly string[] | null => {
  const known = new Map(units.map((each) => [each.documentId as string, each]));
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting = [unit];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const at = known.get(id);
    if (at === undefined || seen.has(id)) return null;
    seen.add(id);
    if (isValidAt(at, day)) {
      found.add(id);
      continue;
    }
    const before = units.filter((each) => each.validTo !== null && successorsOf(each, units).some((heir) => heir.id === at.id));
    if (before.length === 0 || before.some((each) => each.successorCodes.length > 1 || successorsOf(each, units).length !== 1)) return null;
    waiting.push(...before.map(({ documentId }) => documentId));
  }
  return [...found];
};
