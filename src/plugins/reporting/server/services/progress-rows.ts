import type { Knex } from 'knex';
import type { Progress } from './report-rows';

/** Whoever saves figures of a report waits here for whoever saves them now; locked in the order of ids. */
export const lockProgress = async (db: Knex, reportIds: readonly number[]): Promise<void> => {
  await db.raw('select report_id from congtinh.reporting_progress where report_id = any(?::bigint[]) order by report_id for update', [reportIds] as never);
};

export interface Counted extends Progress {
  readonly reportId: number;
}

/** Stores what was counted, of any number of reports in one statement. `saved`: figures were saved, by whom (null: the system) and when. */
export const storeProgress = async (db: Knex, counted: readonly Counted[], saved: { readonly by: number | null; readonly at: Date } | null): Promise<void> => {
  if (counted.length === 0) return;
  await db.raw(`
    update congtinh.reporting_progress o set inputs = c.inputs, filled = c.filled, blocks = c.blocks, warnings = c.warnings
           ${saved === null ? '' : ', saved_by = ?::integer, saved_at = ?::timestamptz'}
      from unnest(?::bigint[], ?::integer[], ?::integer[], ?::integer[], ?::integer[]) as c (report_id, inputs, filled, blocks, warnings)
     where o.report_id = c.report_id`,
  [...(saved === null ? [] : [saved.by, saved.at]), counted.map(({ reportId }) => reportId), counted.map(({ inputs }) => inputs),
    counted.map(({ filled }) => filled), counted.map(({ blocks }) => blocks), counted.map(({ warnings }) => warnings)] as never);
};
