import { cellId, type CompiledForm, type FormCell, type SectionDefinition } from '../../../contracts';

/** Where a cell stands: index of the section, of the row and the column in it. */
export interface Place {
  readonly section: number;
  readonly row: number;
  readonly column: number;
}

export interface GridCell extends FormCell {
  readonly id: string;
  readonly at: Place;
}

export interface GridSection {
  readonly index: number;
  readonly definition: SectionDefinition;
  /** By row and column; null: there is no cell. */
  readonly cells: readonly (readonly (GridCell | null)[])[];
}

/** A form as somebody moves about in it. */
export interface Grid {
  readonly sections: readonly GridSection[];
  readonly byId: ReadonlyMap<string, GridCell>;
  /** In the order of the form. */
  readonly inputs: readonly GridCell[];
}

export const gridOf = ({ definition, cells }: CompiledForm): Grid => {
  const sections = definition.sections.map((section, index): GridSection => ({
    index, definition: section,
    cells: section.rows.map(({ code }, row) => section.columns.map(({ code: columnCode }, column) => {
      const id = cellId({ row: code, column: columnCode });
      const cell = cells.get(id);
      return cell ? { ...cell, id, at: { section: index, row, column } } : null;
    })),
  }));
  const all = sections.flatMap(({ cells: rows }) => rows.flat()).filter((cell): cell is GridCell => cell !== null);
  return { sections, byId: new Map(all.map((cell) => [cell.id, cell])), inputs: all.filter(({ role }) => role === 'input') };
};

export const cellAt = ({ sections }: Grid, { section, row, column }: Place): GridCell | null => sections[section]?.cells[row]?.[column] ?? null;

export const samePlace = (a: Place, b: Place): boolean => a.section === b.section && a.row === b.row && a.column === b.column;
