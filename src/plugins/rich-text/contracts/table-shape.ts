import { MAX_SPAN } from '../../platform/contracts/rich-text';
import { PARAGRAPH, type TextNode } from './document';

const MAX_COLUMNS = 200;

export const spanOf = (cell: TextNode, name: 'colspan' | 'rowspan'): number => {
  const value = Number(cell.attrs?.[name] ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, MAX_SPAN[name]) : 1;
};

const EMPTY_CELL: TextNode = { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [PARAGRAPH] };

/**
 * The rows of a table as a full grid: no cell reaches below the last row or over another one, and gaps are filled.
 * The editor would do the same by itself, and that would look like somebody's change.
 */
export const squareRows = (rows: readonly TextNode[]): readonly TextNode[] => {
  const height = rows.length;
  const taken: boolean[][] = rows.map(() => []);
  const placed = rows.map((row, y) => {
    let x = 0;
    return (row.content ?? []).flatMap((cell): TextNode[] => {
      while (taken[y]?.[x]) x += 1;
      if (x >= MAX_COLUMNS) return [];
      let colspan = 1;
      while (colspan < spanOf(cell, 'colspan') && !taken[y]?.[x + colspan] && x + colspan < MAX_COLUMNS) colspan += 1;
      let rowspan = 1;
      const isFree = (row: boolean[] | undefined) => row !== undefined && !row.slice(x, x + colspan).some(Boolean);
      while (rowspan < spanOf(cell, 'rowspan') && y + rowspan < height && isFree(taken[y + rowspan])) rowspan += 1;
      for (let dy = 0; dy < rowspan; dy += 1) for (let dx = 0; dx < colspan; dx += 1) (taken[y + dy] as boolean[])[x + dx] = true;
      x += colspan;
      return [{ ...cell, attrs: { ...cell.attrs, colspan, rowspan } }];
    });
  });
  const width = Math.max(1, ...taken.map((row) => row.length));
  return rows.map((row, y) => {
    const missing = Array.from({ length: width }, (_, x) => taken[y]?.[x] === true).filter((there) => !there).length;
    return { ...row, content: [...(placed[y] ?? []), ...Array.from({ length: missing }, () => EMPTY_CELL)] };
  });
};

const isHeaderRow = ({ content = [] }: TextNode): boolean => content.length > 0 && content.every(({ type }) => type === 'tableHeader');

/** How many rows at the top form the table's head: full of header cells, none of which reaches into the body. */
export const headRows = (rows: readonly TextNode[]): number => {
  let head = 0;
  while (head < rows.length && isHeaderRow(rows[head] as TextNode)) head += 1;
  const reachOf = (row: TextNode, y: number) => Math.max(0, ...(row.content ?? []).map((cell) => y + spanOf(cell, 'rowspan')));
  while (head > 0 && rows.slice(0, head).some((row, y) => reachOf(row, y) > head)) head -= 1;
  return head < rows.length ? head : 0;
};

/** What a header cell heads: its column, or its row when other cells follow it there. */
export const scopeOf = (cell: TextNode, row: TextNode): string => {
  if (isHeaderRow(row)) return spanOf(cell, 'colspan') > 1 ? 'colgroup' : 'col';
  return spanOf(cell, 'rowspan') > 1 ? 'rowgroup' : 'row';
};
