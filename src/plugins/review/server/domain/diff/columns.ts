import { align, type Likeness } from './align';
import { isElement, textIn, type Element } from './tree';
import { bagOf, likeness, type Bag } from './words';

/** A column of either table or of both, by its place in each. */
export interface Column { readonly old: number | null; readonly new: number | null }

const MAX_COLUMNS = 60;

const rowsIn = (table: Element): readonly Element[] =>
  table.children.filter(isElement).flatMap((child) => (child.tag === 'tr' ? [child] : child.tag === 'caption' ? [] : child.children.filter(isElement)));

/** The cells of a table, row by row; null when cells are merged or rows have different lengths. */
const gridOf = (table: Element): readonly (readonly Element[])[] | null => {
  const rows = rowsIn(table).map((row) => row.children.filter(isElement));
  const width = rows[0]?.length ?? 0;
  const plain = rows.every((row) => row.length === width &&
    row.every(({ attributes }) => (attributes.colspan ?? '1') === '1' && (attributes.rowspan ?? '1') === '1'));
  return plain && width > 0 && width <= MAX_COLUMNS ? rows : null;
};

interface Candidate { readonly at: number; readonly head: string; readonly cells: Bag }

const candidates = (grid: readonly (readonly Element[])[]): Candidate[] =>
  (grid[0] ?? []).map((head, at) => ({
    at,
    head: textIn(head).trim().toLowerCase(),
    cells: bagOf(grid.slice(1).flatMap((row) => row[at] ?? [])),
  }));

const COLUMNS: Likeness<Candidate> = {
  key: ({ at, head, cells }) => (head === '' ? `${at}` : `${head}\u0000${JSON.stringify([...cells])}`),
  enough: 0.3,
  like: (old, fresh) => (old.head !== '' && old.head === fresh.head ? 0.6 : 0) + 0.4 * likeness(old.cells, fresh.cells),
};

/**
 * Which column of the old table is which of the new one. Null where cells are merged: then cells are compared row by row.
 * A column that stands alone in the place of another one is its successor.
 */
export const columnsOf = (old: Element, fresh: Element): readonly Column[] | null => {
  const [before, after] = [gridOf(old), gridOf(fresh)];
  if (before === null || after === null) return null;
  const columns = align(candidates(before), candidates(after), COLUMNS)
    .map((step): Column => ({ old: step.kind === 'added' ? null : step.old.at, new: step.kind === 'removed' ? null : step.new.at }));
  return before[0]?.length === after[0]?.length && columns.length > (after[0]?.length ?? 0) ? paired(columns) : columns;
};

/** Tables of the same width: a column that went and the one that came right there are one changed column. */
const paired = (columns: readonly Column[]): readonly Column[] => {
  const result: Column[] = [];
  for (const column of columns) {
    const last = result[result.length - 1];
    if (last && last.new === null && column.old === null) result[result.length - 1] = { old: last.old, new: column.new };
    else if (last && last.old === null && column.new === null) result[result.length - 1] = { old: column.old, new: last.new };
    else result.push(column);
  }
  return result;
};
