import type { ColumnDefinition, FormulaDefinition, RowDefinition } from '../../../../contracts';

/** What a cell of a row is: as its column says, absent, typed by hand, or computed by a formula of its own. */
export const CELL_KINDS = ['column', 'closed', 'input', 'own'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

export const cellKind = ({ closed = [], formulas = {} }: RowDefinition, { code }: Pick<ColumnDefinition, 'code'>): CellKind => {
  if (closed.includes(code)) return 'closed';
  const own = formulas[code];
  return own === undefined ? 'column' : own === null ? 'input' : 'own';
};

/** The row with one of its cells made another; what then holds for no cell is left out. */
export const withCell = ({ closed = [], formulas = {}, ...row }: RowDefinition, column: string, kind: CellKind, formula: FormulaDefinition | null = null): RowDefinition => {
  const { [column]: _, ...others } = formulas;
  const next = kind === 'input' ? { ...others, [column]: null } : kind === 'own' ? { ...others, [column]: formula ?? { expression: '', blank: 'propagate' as const } } : others;
  const shut = [...closed.filter((code) => code !== column), ...(kind === 'closed' ? [column] : [])];
  return { ...row, ...(Object.keys(next).length > 0 ? { formulas: next } : {}), ...(shut.length > 0 ? { closed: shut } : {}) };
};
