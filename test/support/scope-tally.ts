import { ROLE_KEYS, type RoleKey } from '../../src/plugins/units/contracts';

/** Who is neither staff nor bound to a role: visitors, connections, a person without any function. */
export type Asker = RoleKey | 'others';

/** Counts attempts by door and by role, for the table at the end of a suite. */
export interface Tally {
  note(door: string, asker: Asker): void;
  readonly total: number;
  table(): string;
}

const COLUMNS: readonly Asker[] = [...ROLE_KEYS, 'others'];

export function makeTally(): Tally {
  const rows = new Map<string, Map<Asker, number>>();
  const sum = (row: ReadonlyMap<Asker, number>): number => [...row.values()].reduce((a, b) => a + b, 0);
  return {
    note(door, asker) {
      const row = rows.get(door) ?? new Map<Asker, number>();
      rows.set(door, row.set(asker, (row.get(asker) ?? 0) + 1));
    },
    get total() {
      return [...rows.values()].reduce((all, row) => all + sum(row), 0);
    },
    table() {
      const doors = [...rows.keys()];
      const wide = Math.max(...doors.map((door) => door.length), 5);
      const line = (name: string, cells: readonly (string | number)[]): string =>
        `${name.padEnd(wide)} ${cells.map((cell, at) => String(cell).padStart(Math.max((COLUMNS[at] ?? 'total').length, 5) + 1)).join('')}`;
      const counts = (row: ReadonlyMap<Asker, number>): number[] => [...COLUMNS.map((asker) => row.get(asker) ?? 0), sum(row)];
      const all = new Map(COLUMNS.map((asker) => [asker, [...rows.values()].reduce((n, row) => n + (row.get(asker) ?? 0), 0)] as const));
      return [line('door', [...COLUMNS, 'total']), ...[...rows].map(([door, row]) => line(door, counts(row))), line('total', counts(all))].join('\n');
    },
  };
}
