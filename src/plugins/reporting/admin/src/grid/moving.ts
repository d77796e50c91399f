import { cellAt, type Grid, type GridCell, type GridSection, type Place } from './grid';

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS: Readonly<Record<Direction, { readonly row: number; readonly column: number }>> = {
  up: { row: -1, column: 0 }, down: { row: 1, column: 0 }, left: { row: 0, column: -1 }, right: { row: 0, column: 1 },
};

/** The nearest cell in this column of another section, from the side one comes from. */
const inNeighbour = (grid: Grid, from: Place, step: number): GridCell | null => {
  const next = grid.sections[from.section + step];
  if (!next) return null;
  const column = Math.min(from.column, next.definition.columns.length - 1);
  const rows = step > 0 ? next.cells : [...next.cells].reverse();
  return rows.map((row) => row[column] ?? null).find((cell) => cell !== null) ?? null;
};

/** The next cell in a direction, computed ones included; where the table ends, the next section goes on, up and down. */
export const neighbour = (grid: Grid, from: Place, direction: Direction): GridCell | null => {
  const step = STEPS[direction];
  let at = { ...from };
  for (;;) {
    at = { section: at.section, row: at.row + step.row, column: at.column + step.column };
    const section = grid.sections[at.section];
    if (!section || at.row < 0 || at.column < 0 || at.row >= section.cells.length || at.column >= section.definition.columns.length) {
      return step.row === 0 ? null : inNeighbour(grid, from, step.row);
    }
    const cell = cellAt(grid, at);
    if (cell) return cell;
  }
};

/** Inputs of a section down each column, then the next column: how Enter goes through a form of two rows. */
const downwards = ({ cells, definition }: GridSection): readonly GridCell[] =>
  definition.columns.flatMap((_, column) => cells.map((row) => row[column] ?? null)).filter((cell): cell is GridCell => cell?.role === 'input');

/** The input that Enter (`1`) or Shift+Enter (`-1`) leads to; null at either end of the form. */
export const nextDownwards = (grid: Grid, from: Place, step: 1 | -1): GridCell | null => {
  const order = grid.sections.flatMap(downwards);
  const here = order.findIndex(({ at }) => at.section === from.section && at.row === from.row && at.column === from.column);
  if (here >= 0) return order[here + step] ?? null;
  const direction = step > 0 ? 'down' : 'up';
  let cell = neighbour(grid, from, direction);
  while (cell && cell.role !== 'input') cell = neighbour(grid, cell.at, direction);
  return cell;
};
