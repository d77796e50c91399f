import type { Core } from '@strapi/strapi';

const HELD: readonly string[] = [
  'reporting_value_history', 'reporting_snapshots', 'reporting_events', 'reporting_remark_entries', 'reporting_discrepancy_events', 'reporting_imports',
  'reporting_programmes', 'reporting_templates', 'reporting_periods', 'reporting_reports', 'reporting_progress', 'reporting_values',
  'reporting_remarks', 'reporting_tickets', 'reporting_discrepancies',
];

/** Triggers that keep forms, figures and approvals true (migration 0091). */
const EXPECTED: readonly (readonly [table: string, trigger: string])[] = [
  ...HELD.flatMap((table) => [[table, `${table}_kept`], [table, `${table}_no_truncate`]] as const),
  ['reporting_template_versions', 'reporting_version_check'],
  ['reporting_reports', 'reporting_reports_check'],
  ['reporting_reports', 'reporting_reports_traced'],
  ['reporting_values', 'reporting_values_open_insert'],
  ['reporting_values', 'reporting_values_open_update'],
  ['reporting_values', 'reporting_values_next'],
  ['reporting_values', 'reporting_values_keep'],
  ['reporting_discrepancies', 'reporting_discrepancies_check'],
  ['reporting_remarks', 'reporting_remarks_check'],
];

/** What of them is missing or switched off, one sentence each. */
export const guardSentences = async (strapi: Core.Strapi): Promise<readonly string[]> => {
  const { rows } = (await strapi.db.connection.raw(
    `select c.relname, t.tgname, t.tgenabled from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'congtinh'::regnamespace and c.relname like 'reporting%'`,
  )) as { rows: { relname: string; tgname: string; tgenabled: string }[] };
  return EXPECTED.flatMap(([table, trigger]) => {
    const found = rows.find((row) => row.relname === table && row.tgname === trigger);
    if (found === undefined) return [`trigger ${trigger} on ${table} is missing`];
    return ['O', 'A'].includes(found.tgenabled) ? [] : [`trigger ${trigger} on ${table} is switched off`];
  });
};
