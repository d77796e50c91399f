import type { Knex } from 'knex';
import type { CellKey, StoredCell } from '../../contracts';
import type { Stored } from './report-rows';

/** What a cell is to hold; `number` and `text` are told apart by the form. */
export interface CellToWrite extends CellKey {
  readonly reportId: number;
  readonly status: StoredCell['status'];
  readonly number: string | null;
  readonly text: string | null;
  readonly reason: string | null;
}

const cellOf = (row: Stored): StoredCell => ({
  row: row.row_code as string, column: row.column_code as string, status: row.status as StoredCell['status'],
  value: (row.number ?? row.text) as string | null, reason: row.reason as string | null, version: Number(row.version),
});

/** The stored cells of each of these reports, in no order; a report without any is left out. */
export const cellsOfReports = async (db: Knex, ids: readonly number[]): Promise<ReadonlyMap<number, readonly StoredCell[]>> => {
  if (ids.length === 0) return new Map();
  const { rows } = (await db.raw(`
    select report_id, row_code, column_code, status, trim_scale(number)::text as number, text, reason, version
      from congtinh.reporting_values where report_id = any(?::bigint[])`, [ids] as never)) as { rows: Stored[] };
  const found = new Map<number, StoredCell[]>();
  for (const row of rows) {
    const id = Number(row.report_id);
    const cells = found.get(id);
    if (cells === undefined) found.set(id, [cellOf(row)]);
    else cells.push(cellOf(row));
  }
  return found;
};

export const cellsOfReport = async (db: Knex, id: number): Promise<readonly StoredCell[]> => (await cellsOfReports(db, [id])).get(id) ?? [];

/**
 * Writes cells of any number of reports in one statement; triggers count their versions and keep what was replaced.
 * `by`: null is the system.
 */
export const writeCells = async (db: Knex, cells: readonly CellToWrite[], by: number | null, at: Date): Promise<void> => {
  if (cells.length === 0) return;
  await db.raw(`
    insert into congtinh.reporting_values (report_id, row_code, column_code, status, number, text, reason, changed_by, changed_at)
    select w.*, ?::integer, ?::timestamptz
      from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::text[]) as w
    on conflict (report_id, row_code, column_code) do update set
      status = excluded.status, number = excluded.number, text = excluded.text, reason = excluded.reason,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
  [by, at, cells.map(({ reportId }) => reportId), cells.map(({ row }) => row), cells.map(({ column }) => column), cells.map(({ status }) => status),
    cells.map(({ number }) => number), cells.map(({ text }) => text), cells.map(({ reason }) => reason)] as never);
};
