import { cellId, Figure, inputCellsOf, isExact, type CompiledForm, type StoredCell } from '../../contracts';

const standing = (form: CompiledForm, parts: readonly (readonly StoredCell[])[]): ReadonlyMap<string, readonly StoredCell[]> => {
  const all = new Map<string, StoredCell[]>();
  for (const cell of parts.flat()) {
    if (form.cells.get(cellId(cell))?.role !== 'input') continue;
    const known = all.get(cellId(cell));
    if (known === undefined) all.set(cellId(cell), [cell]);
    else known.push(cell);
  }
  return all;
};

const sumOf = (cells: readonly StoredCell[]): Pick<StoredCell, 'status' | 'value' | 'reason'> => {
  const figures = cells.filter(({ status, value }) => status === 'value' && value !== null && isExact(value));
  if (figures.length > 0) return { status: 'value', value: figures.reduce((sum, { value }) => sum.plus(value as string), new Figure(0)).toFixed(), reason: null };
  const [first] = cells;
  return cells.length > 0 && cells.every(({ status }) => status === 'not-applicable')
    ? { status: 'not-applicable', value: null, reason: first?.reason ?? null } : { status: 'blank', value: null, reason: null };
};

/**
 * The inputs of several reports of one form as those of one unit: counts are added (an empty one adds nothing as long as
 * another is there), what cannot be added is left out. Of a single report nothing changes. Formulas are computed anew from them.
 */
export const sumCells = (form: CompiledForm, parts: readonly (readonly StoredCell[])[]): readonly StoredCell[] => {
  if (parts.length === 1) return parts[0] ?? [];
  const all = standing(form, parts);
  return inputCellsOf(form).filter(({ definition }) => definition.aggregate === 'sum' && definition.type !== 'text')
    .map(({ row, column }) => ({ row, column, version: 0, ...sumOf(all.get(cellId({ row, column })) ?? []) }));
};
