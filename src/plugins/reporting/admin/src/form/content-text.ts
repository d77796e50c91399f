import type { CellContent } from '../../../contracts';
import { figureText, NOT_APPLICABLE } from '../grid/figures';
import type { GridCell } from '../grid/grid';

/** What stood in a cell, in a line; empty when nothing did. */
export const contentText = (cell: Pick<GridCell, 'definition'>, content: CellContent | null): string => {
  if (content === null) return '';
  return content.status === 'value' ? figureText(cell, content.value) : `${NOT_APPLICABLE} (${content.reason})`;
};
