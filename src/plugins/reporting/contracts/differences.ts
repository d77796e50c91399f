import type { ComputedCell, CellContent, StoredCell } from './values';
import type { CompiledForm } from './form/compiled';
import { Figure, isExact } from './exact';
import type { CellDifference } from './reports';

export { definitionChanges } from './differences/definition-changes';

/** What a stored cell holds; null: nothing. */
export const contentOf = ({ status, value, reason }: Pick<StoredCell, 'status' | 'value' | 'reason'>): CellContent | null => {
  if (status === 'not-applicable') return { status, reason: reason ?? '' };
  return status === 'value' && value !== null ? { status, value } : null;
};

const sameFigure = (a: string, b: string): boolean => a === b || (isExact(a) && isExact(b) && new Figure(a).eq(b));

const sameContent = (a: CellContent | null, b: CellContent | null): boolean => {
  if (a === null || b === null) return a === b;
  if (a.status === 'value' && b.status === 'value') return sameFigure(a.value, b.value);
  return a.status === 'not-applicable' && b.status === 'not-applicable' && a.reason === b.reason;
};

const contentsOf = (cells: readonly StoredCell[]): ReadonlyMap<string, CellContent | null> => new Map(cells.map((cell) => [`${cell.row}/${cell.column}`, contentOf(cell)]));

/** Cells whose content is not the same in two snapshots of a form, in its order (PR-7.3). `5` and `5.00` are the same; a new reason is not. */
export const snapshotDifferences = (form: CompiledForm, before: readonly StoredCell[], after: readonly StoredCell[]): readonly CellDifference[] => {
  const [old, now] = [contentsOf(before), contentsOf(after)];
  return [...form.cells].flatMap(([id, { row, column }]) => {
    const [was, is] = [old.get(id) ?? null, now.get(id) ?? null];
    return sameContent(was, is) ? [] : [{ row, column, before: was, after: is }];
  });
};

/** The same over figures as they are printed, computed ones included: for "this period beside the previous one". */
export const figureDifferences = (form: CompiledForm, before: readonly ComputedCell[], after: readonly ComputedCell[]): readonly CellDifference[] => {
  const asStored = ({ row, column, value }: ComputedCell): StoredCell => ({ row, column, value, status: value === null ? 'blank' : 'value', reason: null, version: 0 });
  return snapshotDifferences(form, before.map(asStored), after.map(asStored));
};
