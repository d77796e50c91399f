import type { Knex } from 'knex';
import type { RemarkState } from '../../contracts';
import { jsonOf } from './json-column';
import type { Stored } from './report-rows';

export interface RemarkEntry {
  readonly kind: 'remark' | 'answer' | 'close' | 'reopen';
  readonly actor: number;
  readonly text: string | null;
  readonly at: Date;
}

export interface RemarkRow {
  readonly id: number;
  readonly reportId: number;
  readonly row: string | null;
  readonly column: string | null;
  readonly figure: string | null;
  readonly state: RemarkState;
  readonly version: number;
  /** Level that made it. */
  readonly level: number;
}

export interface RemarkThread extends RemarkRow {
  readonly entries: readonly RemarkEntry[];
}

const COLUMNS = 'm.id, m.report_id, m.row_code, m.column_code, m.figure, m.state, m.version, m.level';

const remarkOf = (row: Stored): RemarkRow => ({
  id: Number(row.id), reportId: Number(row.report_id), row: row.row_code as string | null, column: row.column_code as string | null,
  figure: row.figure as string | null, state: row.state as RemarkState, version: Number(row.version), level: Number(row.level),
});

/** The remarks of a report with all that was said to each, the oldest first. One statement. */
export const remarksOf = async (db: Knex, reportId: number): Promise<readonly RemarkThread[]> => {
  const { rows } = (await db.raw(`
    select ${COLUMNS}, (select jsonb_agg(jsonb_build_object('kind', e.kind, 'actor', e.actor, 'text', e.text, 'at', e.at) order by e.version)
      from congtinh.reporting_remark_entries e where e.remark_id = m.id) as entries
      from congtinh.reporting_remarks m where m.report_id = ? order by m.id`, [reportId])) as { rows: Stored[] };
  return rows.map((row) => ({
    ...remarkOf(row),
    entries: jsonOf<readonly (Omit<RemarkEntry, 'at'> & { at: string })[]>(row.entries).map((entry) => ({ ...entry, at: new Date(entry.at) })),
  }));
};

export const remarkById = async (db: Knex, id: number): Promise<RemarkRow | null> => {
  const { rows } = (await db.raw(`select ${COLUMNS} from congtinh.reporting_remarks m where m.id = ? for update`, [id])) as { rows: Stored[] };
  return rows[0] === undefined ? null : remarkOf(rows[0]);
};

export interface NewRemark {
  readonly row: string | null;
  readonly column: string | null;
  /** What stood in the cell. */
  readonly figure: string | null;
  readonly text: string;
}

/** Stores remarks of one person on a report, in the order given; two statements. */
export const insertRemarks = async (db: Knex, reportId: number, level: number, remarks: readonly NewRemark[], by: number, at: Date): Promise<void> => {
  if (remarks.length === 0) return;
  const rows = (await db.withSchema('congtinh').into('reporting_remarks').insert(remarks.map(({ row, column, figure }) =>
    ({ report_id: reportId, row_code: row, column_code: column, figure, state: 'open', level }))).returning('id')) as Stored[];
  const ids = rows.map((row) => Number(row.id)).sort((a, b) => a - b);
  await db.withSchema('congtinh').into('reporting_remark_entries').insert(remarks.map(({ text }, index) =>
    ({ remark_id: ids[index], version: 1, kind: 'remark', actor: by, text, at })));
};

/** Says something to a locked remark, and moves it on by one version. */
export const addEntry = async (db: Knex, { id, version }: RemarkRow, state: RemarkState, entry: RemarkEntry): Promise<void> => {
  await db.withSchema('congtinh').into('reporting_remark_entries').insert({ remark_id: id, version: version + 1, kind: entry.kind, actor: entry.actor, text: entry.text, at: entry.at });
  await db.withSchema('congtinh').from('reporting_remarks').where({ id }).update({ state, version: version + 1 });
};
