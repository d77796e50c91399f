import { cellId, type ComputedCell, type StoredCell } from '../../contracts';

/** What stands in a cell, as a remark keeps it; null: nothing. */
export const figureIn = (cells: readonly StoredCell[], computed: readonly ComputedCell[]): ((row: string, column: string) => string | null) => {
  const found = new Map<string, string | null>([
    ...cells.map((cell) => [cellId(cell), cell.status === 'not-applicable' ? `Không áp dụng: ${cell.reason ?? ''}` : cell.value] as const),
    ...computed.map((cell) => [cellId(cell), cell.value] as const),
  ]);
  return (row, column) => found.get(cellId({ row, column })) ?? null;
};
