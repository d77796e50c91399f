import type { CellKey, ColumnDefinition, RowDefinition, FormulaDefinition, SectionDefinition } from '../definition';
import type { CellRef } from '../values';
import { MAX_CODE_LENGTH } from './limits';

const CODE = /^[A-Za-z0-9](?:[A-Za-z0-9_]|-[A-Za-z0-9])*$/;

/** Whether a formula can name it: letters without accents, digits, `_` and `-` between them. */
export const isCode = (code: string, longest = MAX_CODE_LENGTH): boolean => code.length <= longest && CODE.test(code);

/** Identity of a cell within a form. */
export const cellId = ({ row, column }: CellKey): string => `${row}/${column}`;

/** Identity of a cell among those of all forms and both periods. */
export const refId = (ref: CellRef): string => `${ref.form ?? ''}|${ref.period}|${cellId(ref)}`;

/** Identity of an operand: short for the form's own cells, so that both kinds stand in one map. */
export const operandId = (ref: CellRef): string => (ref.form === null && ref.period === 'this' ? cellId(ref) : refId(ref));

/** A cell as formulas write it, for sentences: `[HO/9]`, `prev(T1[HO/3])`. */
export const refText = (ref: CellRef): string => {
  const cell = `${ref.form ?? ''}[${cellId(ref)}]`;
  return ref.period === 'previous' ? `prev(${cell})` : cell;
};

export const isClosed = (row: Pick<RowDefinition, 'closed'>, column: string): boolean => row.closed?.includes(column) ?? false;

/** The formula of a cell: the row's own before the column's; null: an input. */
export const formulaOf = (row: RowDefinition, column: ColumnDefinition): FormulaDefinition | null => {
  const own = row.formulas !== undefined && Object.hasOwn(row.formulas, column.code) ? row.formulas[column.code] : undefined;
  return own === undefined ? column.formula ?? null : own;
};

/** The column as it stands in a row: with the row's measure, and with the formula that holds there. */
export const columnIn = (row: RowDefinition, column: ColumnDefinition): ColumnDefinition => {
  const { formula: _, ...rest } = column;
  const formula = formulaOf(row, column);
  return { ...rest, measure: row.measure ?? column.measure, ...(formula === null ? {} : { formula }) };
};

export const cellsIn = ({ rows, columns }: SectionDefinition): number => rows.reduce((sum, row) => sum + columns.length - (row.closed?.length ?? 0), 0);
