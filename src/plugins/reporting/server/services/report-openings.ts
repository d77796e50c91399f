import type { Knex } from 'knex';
import type { StoredStep } from '../domain/chains';

/** A report as it begins. */
export interface Opening {
  readonly templateId: number;
  readonly templateVersionId: number;
  readonly unit: string;
  readonly chain: readonly StoredStep[];
  readonly dueOn: string;
  /** Cells that are to be filled. */
  readonly inputs: number;
}

/** Makes the reports of a period with their first events and their progress, in one statement. @returns how many */
export const insertReports = async (db: Knex, periodId: number, openings: readonly Opening[], at: Date): Promise<number> => {
  const given = JSON.stringify(openings.map(({ templateId, templateVersionId, unit, chain, dueOn, inputs }) =>
    ({ template_id: templateId, template_version_id: templateVersionId, unit, chain, due_on: dueOn, inputs })));
  const { rows } = (await db.raw(`
    with wanted as (
      select * from jsonb_to_recordset(?::jsonb) as w (template_id bigint, template_version_id bigint, unit text, chain jsonb, due_on date, inputs integer)
    ), made as (
      insert into congtinh.reporting_reports (period_id, template_id, template_version_id, unit, chain, state, level, due_on, changed_at)
      select ?::bigint, template_id, template_version_id, unit, chain, 'draft', 0, due_on, ?::timestamptz from wanted
      returning id, template_id, unit
    ), told as (
      insert into congtinh.reporting_events (report_id, version, kind, from_level, to_level, at)
      select id, 1, 'opened', 0, 0, ?::timestamptz from made
    ), begun as (
      insert into congtinh.reporting_progress (report_id, inputs)
      select made.id, wanted.inputs from made join wanted using (template_id, unit)
    )
    select count(*) as n from made`, [given, periodId, at, at])) as { rows: { n: string }[] };
  return Number(rows[0]?.n ?? 0);
};

/** Which version the reports of a template have in a period, where there are any: one period has one form of each. */
export const versionsInUse = async (db: Knex, periodId: number): Promise<ReadonlyMap<number, number>> => {
  const { rows } = (await db.raw(`
    select distinct template_id, template_version_id from congtinh.reporting_reports where period_id = ?`, [periodId])) as { rows: Record<string, unknown>[] };
  return new Map(rows.map((row) => [Number(row.template_id), Number(row.template_version_id)]));
};
