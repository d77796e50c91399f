import type { Core } from '@strapi/strapi';
import { guardedTables } from './guarded-tables';
import { triggersOn, type FoundTrigger } from './trigger-state';

export interface GuardFault {
  table: string;
  trigger: 'row' | 'truncate' | 'record';
  fault: 'missing' | 'disabled' | 'changed';
}

const judge = (found: FoundTrigger | null, call: string, argument: string): GuardFault['fault'] | null => {
  if (found === null) return 'missing';
  if (!found.enabled) return 'disabled';
  return found.call === call && found.argument === argument ? null : 'changed';
};

/** Triggers that keep the record of moderation itself. */
const RECORD: ReadonlyArray<readonly [table: string, trigger: string]> = [
  ...['moderation_revisions', 'moderation_decisions', 'moderation_edits', 'moderation_files'].flatMap(
    (table) => [[table, 'moderation_append_only'], [table, 'moderation_no_truncate']] as const),
  ['moderation_cases', 'moderation_new_case'],
  ['moderation_cases', 'moderation_check_case'],
  ['moderation_cases', 'moderation_no_delete'],
  ['moderation_cases', 'moderation_no_truncate'],
  ['moderation_decisions', 'moderation_check_decision'],
];

const recordFaults = async (strapi: Core.Strapi): Promise<readonly GuardFault[]> => {
  const { rows } = (await strapi.db.connection.raw(
    `select c.relname, t.tgname, t.tgenabled from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'congtinh'::regnamespace and c.relname like 'moderation\\_%'`,
  )) as { rows: { relname: string; tgname: string; tgenabled: string }[] };
  return RECORD.flatMap(([table, trigger]): readonly GuardFault[] => {
    const found = rows.find((row) => row.relname === table && row.tgname === trigger);
    if (found === undefined) return [{ table, trigger: 'record', fault: 'missing' }];
    return ['O', 'A'].includes(found.tgenabled) ? [] : [{ table, trigger: 'record', fault: 'disabled' }];
  });
};

/** Lists guarding triggers that are missing, disabled or changed, for every table of the registry. Empty is good. */
export const guardReport = async (strapi: Core.Strapi): Promise<readonly GuardFault[]> => {
  const guards = guardedTables(strapi);
  const state = await triggersOn(strapi, guards.map(({ table }) => table));
  const faults = guards.flatMap(({ table, call, argument }) => {
    const found = state.get(table);
    const row = judge(found?.row ?? null, call, argument ?? '');
    const truncate = judge(found?.truncate ?? null, 'guard_truncate', '');
    return [
      ...(row === null ? [] : [{ table, trigger: 'row', fault: row } as const]),
      ...(truncate === null ? [] : [{ table, trigger: 'truncate', fault: truncate } as const]),
    ];
  });
  return [...faults, ...(await recordFaults(strapi))];
};

/** The report as sentences for the boot's check. */
export const guardSentences = async (strapi: Core.Strapi): Promise<readonly string[]> =>
  (await guardReport(strapi)).map(({ table, trigger, fault }) =>
    `trigger (${trigger}) on ${table} is ${fault}; find out who did it, then enable it again, or delete the table's row in congtinh.moderation_guards as the owner to have it reinstalled`);
