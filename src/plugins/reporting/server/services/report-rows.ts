import type { Knex } from 'knex';
import type { Level, PeriodKind, PeriodState, ReportState } from '../../contracts';
import { jsonOf } from './json-column';

/** A step of a chain as stored; `unit` is a documentId. */
export interface StoredStep {
  readonly level: Level;
  readonly unit: string;
}

/** The period of a report; days as ISO days. */
export interface ReportPeriod {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly kind: PeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly cutOffOn: string;
  readonly state: PeriodState;
}

/** Head of a report with what it belongs to; days as ISO days. */
export interface ReportRow {
  readonly id: number;
  readonly programme: { readonly id: number; readonly code: string };
  readonly period: ReportPeriod;
  readonly template: {
    readonly id: number; readonly code: string; readonly title: string;
    readonly versionId: number; readonly number: number; readonly hash: string; readonly legalBasis: string | null;
  };
  /** documentId of the unit that owes it. */
  readonly unit: string;
  readonly chain: readonly StoredStep[];
  readonly state: ReportState;
  readonly level: number;
  readonly version: number;
  readonly dueOn: string;
  readonly wantedOn: string | null;
  readonly submissions: number;
  readonly submittedAt: Date | null;
  readonly submittedOn: string | null;
  readonly approvedHash: string | null;
  readonly approvedAt: Date | null;
  readonly reopenedUntil: Date | null;
  readonly changedAt: Date;
  readonly progress: Progress;
}

/** How far the entering is (PR-2.1) and what the rules found. */
export interface Progress {
  readonly inputs: number;
  readonly filled: number;
  readonly blocks: number;
  readonly warnings: number;
}

export type Stored = Readonly<Record<string, unknown>>;

export const REPORT_TABLES = `
  congtinh.reporting_reports r
  join congtinh.reporting_periods p on p.id = r.period_id
  join congtinh.reporting_programmes g on g.id = p.programme_id
  join congtinh.reporting_templates t on t.id = r.template_id
  join congtinh.reporting_template_versions v on v.id = r.template_version_id
  left join congtinh.reporting_progress o on o.report_id = r.id`;

export const REPORT_COLUMNS = `
  r.id, r.unit, r.chain, r.state, r.level, r.version, r.due_on::text as due_on, r.wanted_on::text as wanted_on, r.submissions,
  r.submitted_at, r.submitted_on::text as submitted_on, r.approved_hash, r.approved_at, r.reopened_until, r.changed_at,
  g.id as programme_id, g.code as programme_code,
  p.id as period_id, p.code as period_code, p.title as period_title, p.kind as period_kind, p.starts_on::text as starts_on,
  p.ends_on::text as ends_on, p.cut_off_on::text as cut_off_on, p.state as period_state,
  t.id as template_id, t.code as template_code, t.title as template_title,
  v.id as version_id, v.number as version_number, v.hash as version_hash, v.legal_basis,
  coalesce(o.inputs, 0) as inputs, coalesce(o.filled, 0) as filled, coalesce(o.blocks, 0) as blocks, coalesce(o.warnings, 0) as warnings`;

const instant = (value: unknown): Date | null => (value === null ? null : new Date(value as string));

export const reportOf = (row: Stored): ReportRow => ({
  id: Number(row.id), programme: { id: Number(row.programme_id), code: row.programme_code as string },
  period: {
    id: Number(row.period_id), code: row.period_code as string, title: row.period_title as string, kind: row.period_kind as PeriodKind,
    startsOn: row.starts_on as string, endsOn: row.ends_on as string, cutOffOn: row.cut_off_on as string, state: row.period_state as PeriodState,
  },
  template: {
    id: Number(row.template_id), code: row.template_code as string, title: row.template_title as string, versionId: Number(row.version_id),
    number: Number(row.version_number), hash: row.version_hash as string, legalBasis: row.legal_basis as string | null,
  },
  unit: row.unit as string, chain: jsonOf<readonly StoredStep[]>(row.chain), state: row.state as ReportState, level: Number(row.level), version: Number(row.version),
  dueOn: row.due_on as string, wantedOn: row.wanted_on as string | null, submissions: Number(row.submissions),
  submittedAt: instant(row.submitted_at), submittedOn: row.submitted_on as string | null, approvedHash: row.approved_hash as string | null,
  approvedAt: instant(row.approved_at), reopenedUntil: instant(row.reopened_until), changedAt: new Date(row.changed_at as string),
  progress: { inputs: Number(row.inputs), filled: Number(row.filled), blocks: Number(row.blocks), warnings: Number(row.warnings) },
});

/** `share`: nobody moves these reports meanwhile; `update`: nobody moves them or saves figures. Locked in the order of their ids. */
export type Lock = 'share' | 'update';

export const reportsById = async (db: Knex, ids: readonly number[], lock: Lock | null = null): Promise<readonly ReportRow[]> => {
  const { rows } = (await db.raw(
    `select ${REPORT_COLUMNS} from ${REPORT_TABLES} where r.id = any(?::bigint[]) order by r.id${lock === null ? '' : ` for ${lock} of r`}`, [ids] as never)) as { rows: Stored[] };
  return rows.map(reportOf);
};

export const reportById = async (db: Knex, id: number, lock: Lock | null = null): Promise<ReportRow | null> => (await reportsById(db, [id], lock))[0] ?? null;

/** What an act changes of a head. */
export interface Moved {
  readonly state: ReportState;
  readonly level: number;
  readonly wantedOn: string | null;
  readonly submissions: number;
  readonly submittedAt: Date | null;
  readonly submittedOn: string | null;
  readonly approvedHash: string | null;
  readonly approvedAt: Date | null;
  readonly reopenedUntil: Date | null;
}

const MOVED_COLUMNS: Readonly<Record<keyof Moved, string>> = {
  state: 'state', level: 'level', wantedOn: 'wanted_on', submissions: 'submissions', submittedAt: 'submitted_at', submittedOn: 'submitted_on',
  approvedHash: 'approved_hash', approvedAt: 'approved_at', reopenedUntil: 'reopened_until',
};

/** Moves a locked head on by one version; what is left out stays. */
export const moveReport = async (db: Knex, id: number, moved: Partial<Moved>, at: Date): Promise<void> => {
  const columns = Object.fromEntries(Object.entries(moved).map(([name, value]) => [MOVED_COLUMNS[name as keyof Moved], value]));
  await db.withSchema('congtinh').from('reporting_reports').where({ id }).update({ ...columns, version: db.raw('version + 1'), changed_at: at });
};
