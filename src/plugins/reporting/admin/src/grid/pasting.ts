import { BLANK, type Entry } from './entry';
import { cellAt, type Grid, type GridCell } from './grid';
import { inputsOf, isBlock, rectangleOf, type Selection } from './selection';

/** How a text is understood in a cell. */
export type Reader = (cell: GridCell, text: string) => Entry;

export interface Pasted {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Texts that found no cell, because the block reaches over the edge of the table or onto a place without a cell. */
  readonly outside: readonly string[];
  /** Computed cells that were passed over. */
  readonly computed: number;
  /** Cells whose text is not understood; it stands there and waits to be mended. */
  readonly unread: readonly string[];
}

const WITHOUT_CASE = { sensitivity: 'base' } as const;
const ABBREVIATION = 'KAD';

/** `KAD: reason` says "not applicable", in the files that are taken over, and so in a block. */
export const notApplicableIn = (text: string): string | null => {
  const trimmed = text.trim();
  const colon = trimmed.indexOf(':');
  const word = colon < 0 ? trimmed : trimmed.slice(0, colon).trim();
  if (word.localeCompare(ABBREVIATION, 'vi', WITHOUT_CASE) !== 0) return null;
  return colon < 0 ? '' : trimmed.slice(colon + 1).trim();
};

const told = (entries: ReadonlyMap<string, Entry>, outside: readonly string[], computed: number): Pasted =>
  ({ entries, outside, computed, unread: [...entries].flatMap(([id, entry]) => (entry.kind === 'unread' ? [id] : [])) });

const into = (read: Reader, cell: GridCell, text: string): Entry => (text.trim() === '' ? BLANK : read(cell, text));

/**
 * Where the lines of a block go when it is pasted at a selection: one text fills all selected inputs; a larger block goes
 * from the upper left cell on, whatever is selected.
 */
export const pasted = (grid: Grid, selection: Selection, block: readonly (readonly string[])[], read: Reader): Pasted => {
  const [first] = block;
  const single = block.length === 1 && first?.length === 1 ? first[0] : undefined;
  if (single !== undefined && isBlock(selection)) return told(new Map(inputsOf(grid, selection).map((cell) => [cell.id, into(read, cell, single)])), [], 0);
  const { section, top, left } = rectangleOf(selection);
  const entries = new Map<string, Entry>();
  const outside: string[] = [];
  let computed = 0;
  block.forEach((line, row) => line.forEach((text, column) => {
    const cell = cellAt(grid, { section, row: top + row, column: left + column });
    if (cell?.role === 'input') entries.set(cell.id, into(read, cell, text));
    else if (cell) computed += 1;
    else if (text.trim() !== '') outside.push(text.trim());
  }));
  return told(entries, outside, computed);
};

/** Lines of a block as spreadsheets take them: a tab between cells, a line break at each end. */
export const blockText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((text) => text.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n');
