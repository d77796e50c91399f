import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, test } from 'node:test';
import type * as Ensure from '../../../src/plugins/moderation/server/registry/ensure-guards';
import type * as Moderation from '../../../src/plugins/moderation/server/public';
import type * as Platform from '../../../src/plugins/platform/server/public';
import { startApp, type TestApp } from '../../support/app';

const ready = startApp();
let app: TestApp;
before(async () => {
  app = await ready;
});

const compiled = <T>(file: string): T =>
  createRequire(__filename)(path.resolve(__dirname, '../../../dist/src/plugins', file)) as T;
const report = () => compiled<typeof Moderation>('moderation/server/public.js').guardReport(app.strapi);
const ensure = () => compiled<typeof Ensure>('moderation/server/registry/ensure-guards.js').ensureGuards(app.strapi);
const boot = () => compiled<typeof Platform>('platform/server/public.js').requireGuards(app.strapi);

test('every table that holds part of a moderated document has its guards', async () => {
  assert.deepEqual(await report(), []);
  const parts = Object.values(app.strapi.contentType('api::info-entry.info-entry').attributes).flatMap((attribute) =>
    (attribute.type === 'component' ? [String(app.strapi.components[attribute.component as never]?.collectionName)] : []));
  const tables = (await app.sql(
    `select table_name from information_schema.tables where table_schema = 'public' and (table_name ~ '^(articles|legal_documents|info_entries)(_|$)'
     or table_name = any($1) or table_name in ('files', 'files_related_mph')) order by 1`, [parts])).map((row) => String(row.table_name));
  const guarded = (await app.sql(
    `select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'congtinh_moderation_guard' order by 1`)).map((row) => String(row.relname));
  assert.deepEqual(tables.filter((table) => !guarded.includes(table)), []);
  assert.ok(tables.includes('articles_category_lnk') && tables.includes('info_entries_cmps'));
});

test('a disabled guard stops the boot', async () => {
  await app.sql('alter table articles disable trigger congtinh_moderation_guard');
  assert.deepEqual(await report(), [{ table: 'articles', trigger: 'row', fault: 'disabled' }]);
  await assert.rejects(boot(), /moderation: trigger \(row\) on articles is disabled/);
  await app.sql('alter table articles enable trigger congtinh_moderation_guard');
  await boot();
});

test('a guard that was taken away is missed, not quietly put back, until the owner says so', async () => {
  await app.sql('drop trigger congtinh_moderation_guard on articles_site_lnk');
  await ensure();
  assert.deepEqual(await report(), [{ table: 'articles_site_lnk', trigger: 'row', fault: 'missing' }]);
  await assert.rejects(boot(), /articles_site_lnk/);
  const lost = await compiled<typeof Moderation>('moderation/server/public.js').lostGuards((sql) => app.sql(sql));
  assert.deepEqual(lost, ['trigger congtinh_moderation_guard on articles_site_lnk is missing']);
  await app.sql("delete from congtinh.moderation_guards where table_name = 'articles_site_lnk'", [], 'owner');
  await ensure();
  assert.deepEqual(await report(), []);
});

test('a guard that was rewritten to look elsewhere is found', async () => {
  await app.sql(`create or replace trigger congtinh_moderation_guard before update on articles for each row execute function congtinh.guard_published('api::other.other')`);
  assert.deepEqual(await report(), [{ table: 'articles', trigger: 'row', fault: 'changed' }]);
  await ensure();
  assert.deepEqual(await report(), []);
});
