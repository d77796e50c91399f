import type { Core } from '@strapi/strapi';
import { guardedTables, type Guard } from './guarded-tables';
import { ROW_TRIGGER, TRUNCATE_TRIGGER, triggersOn } from './trigger-state';

const rowTrigger = ({ table, call, argument }: Guard): string =>
  `create or replace trigger ${ROW_TRIGGER} before insert or update or delete on public."${table}"
     for each row execute function congtinh.${call}(${argument === null ? '' : `'${argument.replaceAll("'", "''")}'`})`;

const truncateTrigger = ({ table }: Guard): string =>
  `create or replace trigger ${TRUNCATE_TRIGGER} before truncate on public."${table}"
     for each statement execute function congtinh.guard_truncate()`;

/** Looking up the owner of a component row asks by its id, which core leaves without an index. */
const componentIndex = ({ table, argument }: Guard): string | null =>
  table.endsWith('_cmps') && argument !== null
    ? `create index if not exists "${table.slice(0, 40)}_moderation_idx" on public."${table}" (cmp_id, component_type)`
    : null;

/**
 * Puts the backstop's triggers on Strapi's tables, each time the schema was synchronised. A table that
 * had its guard and lost it is left as it is: the boot stops there (see guard-report), because whoever
 * took the guard away may have used the time.
 */
export const ensureGuards = async (strapi: Core.Strapi): Promise<void> => {
  const guards = guardedTables(strapi);
  const run = (sql: string): Promise<unknown> => strapi.db.connection.raw(sql.replaceAll('?', '\\?')) as unknown as Promise<unknown>;
  await strapi.db.transaction(async ({ trx }) => {
    // Several nodes may boot at once. Only this lock is held throughout; the statements stand alone, because
    // other plugins put triggers on the same tables at the same time and two held tables would be a deadlock.
    await trx.raw("select pg_advisory_xact_lock(hashtext('congtinh.moderation.guards'))");
    const state = await triggersOn(strapi, guards.map(({ table }) => table));
    for (const guard of guards) {
      const known = state.get(guard.table);
      if (known?.hadGuard === true && known.row === null) continue;
      if (known?.row?.argument !== (guard.argument ?? '') || known.row.call !== guard.call) await run(rowTrigger(guard));
      if (known?.hadGuard !== true) await run(truncateTrigger(guard));
      const index = componentIndex(guard);
      if (index !== null) await run(index);
      await strapi.db.connection.raw('select congtinh.note_guard(?)', [guard.table]);
    }
  });
};
