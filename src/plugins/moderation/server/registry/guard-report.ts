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

/** Stops the boot when a guard is gone: publishing would be open to whoever can reach the database. */
export const demandGuards = async (strapi: Core.Strapi): Promise<void> => {
  const faults = await guardReport(strapi);
  if (faults.length === 0) return;
  const list = faults.map(({ table, trigger, fault }) => `${table} (${trigger}: ${fault})`).join(', ');
  throw new Error(
    `Trigger bảo vệ kiểm duyệt bị thiếu hoặc bị tắt: ${list}. Hãy kiểm tra ai đã gỡ, rồi bật lại (enable trigger) hoặc xoá dòng của bảng đó trong congtinh.moderation_guards bằng vai trò chủ sở hữu để cài lại.\n` +
      `Guarding triggers of moderation are missing, disabled or changed: ${list}. Find out who removed them, then enable them again, or delete the table's row in congtinh.moderation_guards as the owner to have them reinstalled.`,
  );
};
