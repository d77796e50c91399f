import type { Knex } from 'knex';
import type { ReportEventKind, ReturnReason } from '../../contracts';
import { jsonOf } from './json-column';
import type { Stored } from './report-rows';

export interface Explanation {
  readonly key: string;
  readonly text: string;
}

export interface EventRow {
  readonly version: number;
  readonly kind: ReportEventKind;
  /** Null: the system. */
  readonly actor: number | null;
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly comment: string | null;
  readonly reason: ReturnReason | null;
  readonly wantedOn: string | null;
  readonly hash: string | null;
  readonly explanations: readonly Explanation[];
  readonly at: Date;
}

export interface NewEvent extends Pick<EventRow, 'kind' | 'actor' | 'fromLevel' | 'toLevel' | 'at' | 'version'>, Partial<Pick<EventRow, 'comment' | 'reason' | 'wantedOn' | 'hash' | 'explanations'>> {
  readonly reportId: number;
  readonly assignment?: string | null;
}

/** What happened to a report, the oldest first. */
export const eventsOf = async (db: Knex, reportId: number): Promise<readonly EventRow[]> => {
  const { rows } = (await db.raw(`
    select version, kind, actor, from_level, to_level, comment, reason, wanted_on::text as wanted_on, hash, explanations, at
      from congtinh.reporting_events where report_id = ? order by version`, [reportId])) as { rows: Stored[] };
  return rows.map((row) => ({
    version: Number(row.version), kind: row.kind as ReportEventKind, actor: row.actor === null ? null : Number(row.actor),
    fromLevel: Number(row.from_level), toLevel: Number(row.to_level), comment: row.comment as string | null, reason: row.reason as ReturnReason | null,
    wantedOn: row.wanted_on as string | null, hash: row.hash as string | null, explanations: jsonOf<readonly Explanation[]>(row.explanations), at: new Date(row.at as string),
  }));
};

export const insertEvent = async (db: Knex, { reportId, version, kind, actor, assignment, fromLevel, toLevel, comment, reason, wantedOn, hash, explanations, at }: NewEvent): Promise<void> => {
  await db.withSchema('congtinh').into('reporting_events').insert({
    report_id: reportId, version, kind, actor, assignment: assignment ?? null, from_level: fromLevel, to_level: toLevel, comment: comment ?? null,
    reason: reason ?? null, wanted_on: wantedOn ?? null, hash: hash ?? null, explanations: JSON.stringify(explanations ?? []), at,
  });
};

/** People whose figures of a report stand, or stood since its last approval: whoever entered does not approve. */
export const writersOf = async (db: Knex, reportId: number): Promise<readonly number[]> => {
  const { rows } = (await db.raw(`
    select distinct changed_by as person from (
      select changed_by from congtinh.reporting_values where report_id = ?
      union all select changed_by from congtinh.reporting_value_history where report_id = ?
    ) w where changed_by is not null`, [reportId, reportId])) as { rows: Stored[] };
  return rows.map((row) => Number(row.person));
};
