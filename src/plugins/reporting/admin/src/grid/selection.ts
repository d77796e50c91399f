import { cellAt, samePlace, type Grid, type GridCell, type Place } from './grid';

/** A block of cells: from where it began to where it goes, both in one section. */
export interface Selection {
  readonly anchor: Place;
  readonly focus: Place;
}

export interface Rectangle {
  readonly section: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const selectionAt = (place: Place): Selection => ({ anchor: place, focus: place });

/** The block grown or shrunk to a place; a block does not reach into another section. */
export const extendedTo = (selection: Selection, place: Place): Selection =>
  (place.section === selection.anchor.section ? { anchor: selection.anchor, focus: place } : selection);

export const rectangleOf = ({ anchor, focus }: Selection): Rectangle => ({
  section: anchor.section,
  top: Math.min(anchor.row, focus.row), bottom: Math.max(anchor.row, focus.row),
  left: Math.min(anchor.column, focus.column), right: Math.max(anchor.column, focus.column),
});

export const isBlock = ({ anchor, focus }: Selection): boolean => !samePlace(anchor, focus);

export const isInside = ({ section, top, bottom, left, right }: Rectangle, at: Place): boolean =>
  at.section === section && at.row >= top && at.row <= bottom && at.column >= left && at.column <= right;

const between = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The cells of a block by rows; null where there is none. */
export const cellsOf = (grid: Grid, selection: Selection): readonly (readonly (GridCell | null)[])[] => {
  const { section, top, bottom, left, right } = rectangleOf(selection);
  return between(top, bottom).map((row) => between(left, right).map((column) => cellAt(grid, { section, row, column })));
};

export const inputsOf = (grid: Grid, selection: Selection): readonly GridCell[] =>
  cellsOf(grid, selection).flat().filter((cell): cell is GridCell => cell?.role === 'input');
