import type { Knex } from 'knex';
import type { DiscrepancyAct, DiscrepancySource, DiscrepancyState } from '../../../contracts';
import type { Correction } from '../../domain/discrepancies/corrections';
import { jsonOf } from '../json-column';
import { REPORT_COLUMNS, REPORT_TABLES, reportOf, type ReportRow, type Stored } from '../report-rows';

/** A case with the report in which it was found; figures exact. */
export interface CaseRow {
  readonly id: number;
  readonly number: string;
  readonly report: ReportRow;
  readonly row: string | null;
  readonly column: string | null;
  readonly rule: string | null;
  readonly source: DiscrepancySource;
  readonly state: DiscrepancyState;
  readonly version: number;
  readonly systemFigure: string | null;
  readonly realFigure: string | null;
  readonly description: string;
  readonly cause: string | null;
  readonly foundBy: number | null;
  readonly foundAt: Date;
  readonly closedAt: Date | null;
  /** Who recorded the last correction, and whose figures it is. */
  readonly correctedBy: readonly number[];
}

export const CASE_TABLES = `${REPORT_TABLES} join congtinh.reporting_discrepancies d on d.report_id = r.id`;

const CORRECTED_BY = `
  (select array_agg(distinct person) from congtinh.reporting_discrepancy_events e
     cross join lateral (select e.actor as person union all select (c ->> 'by')::integer from jsonb_array_elements(e.corrections) c) w
    where e.discrepancy_id = d.id and e.kind = 'correct' and person is not null
      and e.version = (select max(l.version) from congtinh.reporting_discrepancy_events l where l.discrepancy_id = d.id and l.kind = 'correct'))`;

export const CASE_COLUMNS = `${REPORT_COLUMNS},
  d.id as case_id, d.number as case_number, d.row_code, d.column_code, d.rule, d.source, d.state as case_state, d.version as case_version,
  trim_scale(d.system_figure)::text as system_figure, trim_scale(d.real_figure)::text as real_figure, d.description, d.cause, d.found_by, d.found_at,
  d.closed_at, ${CORRECTED_BY} as corrected_by`;

export const caseOf = (row: Stored): CaseRow => ({
  id: Number(row.case_id), number: row.case_number as string, report: reportOf(row), row: row.row_code as string | null, column: row.column_code as string | null,
  rule: row.rule as string | null, source: row.source as DiscrepancySource, state: row.case_state as DiscrepancyState, version: Number(row.case_version),
  systemFigure: row.system_figure as string | null, realFigure: row.real_figure as string | null, description: row.description as string, cause: row.cause as string | null,
  foundBy: row.found_by === null ? null : Number(row.found_by), foundAt: new Date(row.found_at as string),
  closedAt: row.closed_at === null ? null : new Date(row.closed_at as string), correctedBy: ((row.corrected_by ?? []) as readonly (number | string)[]).map(Number),
});

/** `lock`: nobody else acts on the case meanwhile, and nobody moves its report or saves figures of it. */
export const caseById = async (db: Knex, id: number, { lock = false } = {}): Promise<CaseRow | null> => {
  if (lock) await db.raw('select from congtinh.reporting_reports where id = (select report_id from congtinh.reporting_discrepancies where id = ?) for update', [id]);
  const { rows } = (await db.raw(`select ${CASE_COLUMNS} from ${CASE_TABLES} where d.id = ?${lock ? ' for update of d' : ''}`, [id])) as { rows: Stored[] };
  return rows[0] === undefined ? null : caseOf(rows[0]);
};

export interface CaseEvent {
  readonly version: number;
  readonly kind: 'found' | DiscrepancyAct;
  /** Null: the system. */
  readonly actor: number | null;
  readonly text: string | null;
  readonly corrections: readonly Correction[];
  readonly at: Date;
}

export const caseEvents = async (db: Knex, id: number): Promise<readonly CaseEvent[]> => {
  const { rows } = (await db.raw('select version, kind, actor, text, corrections, at from congtinh.reporting_discrepancy_events where discrepancy_id = ? order by version', [id])) as { rows: Stored[] };
  return rows.map((row) => ({
    version: Number(row.version), kind: row.kind as CaseEvent['kind'], actor: row.actor === null ? null : Number(row.actor), text: row.text as string | null,
    corrections: jsonOf<readonly Correction[]>(row.corrections), at: new Date(row.at as string),
  }));
};

export const insertCaseEvent = async (db: Knex, caseId: number, { version, kind, actor, text, corrections, at }: CaseEvent): Promise<void> => {
  await db.withSchema('congtinh').into('reporting_discrepancy_events')
    .insert({ discrepancy_id: caseId, version, kind, actor, text, corrections: JSON.stringify(corrections), at });
};

export interface NewCase extends Pick<CaseRow, 'row' | 'column' | 'rule' | 'source' | 'systemFigure' | 'realFigure' | 'description' | 'foundBy'> {
  readonly reportId: number;
}

/** Stores cases as found, numbered within their year, with their first events. Two at once wait for each other. @returns ids, in the order given */
export const insertCases = async (db: Knex, cases: readonly NewCase[], { year, at }: { readonly year: number; readonly at: Date }): Promise<readonly number[]> => {
  await db.raw("select pg_advisory_xact_lock(hashtext('congtinh.reporting_discrepancies'), ?::int)", [year]);
  const [last] = (await db.withSchema('congtinh').from('reporting_discrepancies').where({ year }).max('serial as serial')) as { serial: number | null }[];
  const ids: number[] = [];
  for (const [index, each] of cases.entries()) {
    const [made] = (await db.withSchema('congtinh').into('reporting_discrepancies').insert({
      year, serial: Number(last?.serial ?? 0) + index + 1, report_id: each.reportId, row_code: each.row, column_code: each.column, rule: each.rule, source: each.source,
      state: 'found', system_figure: each.systemFigure, real_figure: each.realFigure, description: each.description, found_by: each.foundBy, found_at: at, changed_at: at,
    }, ['id'])) as { id: string }[];
    await insertCaseEvent(db, Number(made?.id), { version: 1, kind: 'found', actor: each.foundBy, text: null, corrections: [], at });
    ids.push(Number(made?.id));
  }
  return ids;
};

/** What an act changes of a case; what is left out stays. */
export interface MovedCase {
  readonly state: DiscrepancyState;
  readonly cause?: string;
  readonly realFigure?: string;
  readonly closedAt?: Date;
}

/** Moves a locked case on by one version. */
export const moveCase = async (db: Knex, { id, version }: CaseRow, { state, cause, realFigure, closedAt }: MovedCase, at: Date): Promise<void> => {
  await db.withSchema('congtinh').from('reporting_discrepancies').where({ id }).update({
    state, version: version + 1, changed_at: at, ...(cause === undefined ? {} : { cause }), ...(realFigure === undefined ? {} : { real_figure: realFigure }),
    ...(closedAt === undefined ? {} : { closed_at: closedAt }),
  });
};
