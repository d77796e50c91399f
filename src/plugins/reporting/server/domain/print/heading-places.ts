import { headerRows, type HeaderCell, type SectionDefinition } from '../../../contracts';

/** A cell of the heading with where it stands; lines and columns count from 0. */
export interface PlacedHeading extends HeaderCell {
  readonly line: number;
  readonly at: number;
}

/** The merged heading as places on a sheet: what reaches down from a line above takes its column in those below. */
export const headingPlaces = (section: SectionDefinition): readonly PlacedHeading[] => {
  const lines = headerRows(section);
  const taken = lines.map(() => new Set<number>());
  return lines.flatMap((cells, line) => {
    let at = 0;
    return cells.map((cell) => {
      while (taken[line]?.has(at)) at += 1;
      for (let row = line; row < line + cell.rowSpan; row += 1) for (let column = at; column < at + cell.colSpan; column += 1) taken[row]?.add(column);
      return { ...cell, line, at };
    });
  });
};
