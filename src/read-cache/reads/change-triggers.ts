import type { Core, Struct } from '@strapi/strapi';
import { guardedTables, moderatedTypes } from '../../plugins/moderation/server/public';
import type { TrackedTable } from '../domain/tables';
import type { KnownTables } from './record-reads';

const TRIGGER = 'congtinh_public_change';
const TRUNCATE = 'congtinh_public_truncate';

/** Types without drafts that stand in answers: where a unit is, what a section is called. */
const OPEN_TYPES = ['api::category.category', 'api::info-category.info-category', 'plugin::component-pages.site', 'plugin::units.unit'];

/** Our own tables whose triggers come with migrations 0130 and 0137. */
const RECORD = ['moderation_cases', 'moderation_revisions', 'moderation_decisions', 'linked_copies'];
const WHOLE = ['page_addresses', 'search_items'];

/** Words are read of the index, whose changes are noted, as are candidates; what texts become is reckoned from the question alone. */
const OF_SEARCH = ['search_vocabulary', 'search_text', 'search_exact', 'search_candidates'];

/** How many items of a type are published: who asks has noted that type, of which each change is noted (0145). */
const TOTALS = 'published_totals';

/**
 * Where is counted who asks how often (limits on searches): no answer is made from it. A kept answer is not counted, for it
 * costs nothing.
 */
const NO_CONTENT = new Set(['rate_limits', 'count_attempt', 'count_failure', TOTALS, ...OF_SEARCH]);

interface Watched { readonly table: string; readonly call: string; readonly argument: string; readonly tracked: TrackedTable }

interface Model { readonly tableName: string; readonly attributes: Readonly<Record<string, { readonly joinTable?: { readonly name: string } }>> }

const modelOf = (strapi: Core.Strapi, uid: string): Model => strapi.db.metadata.get(uid) as unknown as Model;

const componentsOf = (schema: Struct.Schema): readonly string[] =>
  Object.values(schema.attributes as unknown as Record<string, { type: string; component?: string; components?: readonly string[] }>)
    .flatMap(({ type, component, components }) => (type === 'component' ? [component ?? ''] : type === 'dynamiczone' ? [...(components ?? [])] : []));

/** The tables of a type, its components and its links. Media have a table for all types, which only moderated ones may use here. */
const tablesOf = (strapi: Core.Strapi, uid: string): readonly string[] => {
  const { tableName, attributes } = modelOf(strapi, uid);
  const schema = (strapi.contentTypes[uid as never] ?? strapi.components[uid as never]) as unknown as Struct.Schema;
  const joins = Object.values(attributes).flatMap(({ joinTable }) => (joinTable === undefined || joinTable.name === 'files_related_mph' ? [] : [joinTable.name]));
  return [tableName, ...joins, ...componentsOf(schema).flatMap((component) => tablesOf(strapi, component))];
};

/** Strapi's tables on which we put triggers of our own, from the registry of types. */
const watchedTables = (strapi: Core.Strapi): readonly Watched[] => {
  const moderated = moderatedTypes(strapi);
  const ofModerated = new Set(guardedTables(strapi).map(({ table }) => table));
  return [
    ...[...moderated].map(([uid, { table }]): Watched => ({ table, call: 'note_published_row', argument: uid, tracked: { kind: 'published', uid } })),
    { table: 'files', call: 'note_public_file', argument: '', tracked: { kind: 'whole' } },
    ...[...new Set(OPEN_TYPES.flatMap((uid) => tablesOf(strapi, uid)))].filter((table) => !ofModerated.has(table))
      .map((table): Watched => ({ table, call: 'note_public_table', argument: '', tracked: { kind: 'whole' } })),
  ];
};

interface Found { readonly table: string; readonly schema: string; readonly trigger: string; readonly call: string; readonly argument: string }

/** The enabled triggers of ours and of moderation, by table. */
const foundTriggers = async (strapi: Core.Strapi): Promise<readonly Found[]> => {
  const { rows } = (await strapi.db.connection.raw(
    `select c.relname as "table", n.nspname as "schema", t.tgname as "trigger", p.proname as "call",
            case when t.tgnargs = 0 then '' else convert_from(substring(t.tgargs from 1 for length(t.tgargs) - 1), 'UTF8') end as "argument"
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace join pg_proc p on p.oid = t.tgfoid
     where n.nspname in ('public', 'congtinh') and t.tgenabled in ('O', 'A') and t.tgname = any(?)`,
    [[TRIGGER, TRUNCATE, 'congtinh_moderation_guard']],
  )) as { rows: Found[] };
  return rows;
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Puts the triggers that note changes on Strapi's tables, where they are not yet. Each statement stands alone (see ensureGuards). */
export const ensureChangeTriggers = async (strapi: Core.Strapi): Promise<void> => {
  const wanted = watchedTables(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('congtinh.public_changes.triggers'))");
    const found = await foundTriggers(strapi);
    const run = (sql: string): Promise<unknown> => strapi.db.connection.raw(sql) as unknown as Promise<unknown>;
    for (const { table, call, argument } of wanted) {
      const here = found.filter((one) => one.table === table && one.schema === 'public');
      if (!here.some((one) => one.trigger === TRIGGER && one.call === call && one.argument === argument)) {
        await run(`create or replace trigger ${TRIGGER} after insert or update or delete on public."${table}" for each row execute function congtinh.${call}(${argument === '' ? '' : quoted(argument)})`);
      }
      if (!here.some(({ trigger }) => trigger === TRUNCATE)) {
        await run(`create or replace trigger ${TRUNCATE} after truncate on public."${table}" for each statement execute function congtinh.note_public_truncate()`);
      }
    }
  });
};

interface ChildSpec { readonly paths?: readonly { readonly type: string }[]; readonly by?: Readonly<Record<string, readonly { readonly type: string }[]>> }

const typesIn = (argument: string): readonly string[] => {
  const { paths = [], by = {} } = JSON.parse(argument) as ChildSpec;
  return [...new Set([...paths, ...Object.values(by).flat()].map(({ type }) => type))];
};

/**
 * What the database has at this moment. A table counts as watched only where its trigger is found and enabled; functions and
 * views of ours count as tables that nobody watches, for what they read does not stand in the statement.
 */
export const knownTables = async (strapi: Core.Strapi): Promise<KnownTables> => {
  const found = await foundTriggers(strapi);
  const has = (table: string, schema: string, trigger: string): boolean => found.some((one) => one.table === table && one.schema === schema && one.trigger === trigger);
  const tracked = new Map<string, TrackedTable>();
  for (const { table, call, argument } of found) {
    if (call === 'guard_child') tracked.set(table, { kind: 'part', uids: typesIn(argument) });
  }
  for (const { table, tracked: as } of watchedTables(strapi)) if (has(table, 'public', TRIGGER) && has(table, 'public', TRUNCATE)) tracked.set(table, as);
  for (const table of [...RECORD, ...WHOLE]) {
    if (has(table, 'congtinh', TRIGGER) && has(table, 'congtinh', TRUNCATE)) tracked.set(table, RECORD.includes(table) ? { kind: 'record' } : { kind: 'whole' });
  }
  const { rows } = (await strapi.db.connection.raw(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
     union select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'congtinh'`,
  )) as { rows: { name: string }[] };
  return { names: new Set(rows.map(({ name }) => name).filter((name) => !NO_CONTENT.has(name))), tracked, moderated: [...moderatedTypes(strapi).keys()] };
};
