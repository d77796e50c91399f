import type { Board, BoardCell, ReportState } from '../../../contracts';

export interface BoardFilter {
  /** documentId of the unit above. */
  readonly parent: string | null;
  readonly state: ReportState | null;
  readonly lateOnly: boolean;
}

export interface BoardRow {
  readonly unit: Board['units'][number];
  /** In the order of the templates; null: not owed, or filtered out. */
  readonly cells: readonly (BoardCell | null)[];
}

export interface BoardGroup {
  readonly key: string;
  readonly name: string | null;
  readonly rows: readonly BoardRow[];
  readonly approved: number;
  readonly owed: number;
}

/** Units above those that owe, for the filter; in the order of the board. */
export const parentsOf = ({ units }: Board): readonly { readonly documentId: string; readonly name: string }[] =>
  [...new Map(units.flatMap(({ parent, parentName }): [string, string][] => (parent === null ? [] : [[parent, parentName ?? '']]))).entries()].map(([documentId, name]) => ({ documentId, name }));

const passes = (cell: BoardCell, { state, lateOnly }: BoardFilter): boolean => (state === null || cell.state === state) && (!lateOnly || cell.late);

/** The board by the units above; units without a report that passes are left out when something is asked for. */
export const groupsOf = (board: Board, filter: BoardFilter): readonly BoardGroup[] => {
  const cells = new Map(board.cells.map((cell) => [`${cell.unit} ${cell.template}`, cell]));
  const narrowed = filter.state !== null || filter.lateOnly;
  const groups = new Map<string, { name: string | null; rows: BoardRow[] }>();
  for (const unit of board.units) {
    if (filter.parent !== null && unit.parent !== filter.parent) continue;
    const row = board.templates.map(({ code }) => {
      const cell = cells.get(`${unit.documentId} ${code}`) ?? null;
      return cell && passes(cell, filter) ? cell : null;
    });
    if (narrowed && row.every((cell) => cell === null)) continue;
    const key = unit.parent ?? '';
    const group = groups.get(key) ?? { name: unit.parentName, rows: [] };
    group.rows.push({ unit, cells: row });
    groups.set(key, group);
  }
  return [...groups].map(([key, { name, rows }]) => {
    const there = rows.flatMap(({ cells: row }) => row).filter((cell) => cell !== null);
    return { key, name, rows, owed: there.length, approved: there.filter(({ state }) => state === 'approved').length };
  });
};
