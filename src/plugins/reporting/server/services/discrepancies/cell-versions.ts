import type { Knex } from 'knex';
import type { CellVersion } from '../../domain/discrepancies/corrections';
import type { Stored } from '../report-rows';

const FIGURE = "case status when 'not-applicable' then 'Không áp dụng: ' || reason else coalesce(trim_scale(number)::text, text) end";

/** Every value that the cells of a report have had, the standing ones included. */
export const cellVersions = async (db: Knex, reportId: number): Promise<readonly CellVersion[]> => {
  const { rows } = (await db.raw(`
    select row_code, column_code, version, ${FIGURE} as figure, changed_by, changed_at from congtinh.reporting_values where report_id = ?
    union all
    select row_code, column_code, version, ${FIGURE}, changed_by, changed_at from congtinh.reporting_value_history where report_id = ?
     order by 1, 2, 3`, [reportId, reportId])) as { rows: Stored[] };
  return rows.map((row) => ({
    row: row.row_code as string, column: row.column_code as string, version: Number(row.version), figure: row.figure as string | null,
    by: row.changed_by === null ? null : Number(row.changed_by), at: new Date(row.changed_at as string),
  }));
};
