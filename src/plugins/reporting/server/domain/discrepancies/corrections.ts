/** A stored value of a cell, the one that stands or one that was replaced. */
export interface CellVersion {
  readonly row: string;
  readonly column: string;
  readonly version: number;
  /** As people read it; null: empty. */
  readonly figure: string | null;
  readonly by: number | null;
  readonly at: Date;
}

/** A value that was changed for a case, as its event keeps it. */
export interface Correction {
  readonly row: string;
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly fromVersion: number;
  readonly toVersion: number;
  /** Whose figure it is now; null: the system's. */
  readonly by: number | null;
}

/**
 * What is different in a report since an instant (PR-2.4): of each cell the value that stood then and the one that stands
 * now, where they differ. `only`: of this cell alone. A value that was changed and changed back corrects nothing.
 */
export const correctionsSince = (versions: readonly CellVersion[], since: Date, only: { readonly row: string; readonly column: string } | null): readonly Correction[] => {
  const cells = new Map<string, CellVersion[]>();
  for (const version of versions) {
    if (only !== null && (version.row !== only.row || version.column !== only.column)) continue;
    const key = `${version.row}/${version.column}`;
    cells.set(key, [...(cells.get(key) ?? []), version]);
  }
  return [...cells.values()].flatMap((each): Correction[] => {
    const ordered = each.toSorted((a, b) => a.version - b.version);
    const last = ordered.at(-1);
    const before = ordered.findLast(({ at }) => at <= since);
    if (last === undefined || last.at <= since || (before?.figure ?? null) === last.figure) return [];
    return [{ row: last.row, column: last.column, before: before?.figure ?? null, after: last.figure, fromVersion: before?.version ?? 0, toVersion: last.version, by: last.by }];
  });
};
