import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { before, beforeEach } from 'node:test';
import type * as ChainModule from '../../src/plugins/ledger/server/domain/chain';
import type * as RowModule from '../../src/plugins/ledger/server/domain/stored-row';
import type * as ExportModule from '../../src/plugins/ledger/server/services/export-head';
import type * as KeysModule from '../../src/plugins/ledger/server/services/keys';
import { startApp, type TestApp } from '../support/app';
import { compiled } from '../support/compiled';
import { ledgerCommand, verifyByCommand } from '../support/ledger-command';
import { makePerson } from '../support/staff';

let app: TestApp;
let heads: string;
let last: number;
let exporting: typeof ExportModule;

const TABLE = 'congtinh.ledger_entries';

/** What only a superuser can do: change what is written, with the guards off and on again. */
const tamper = (sql: string): Promise<unknown> =>
  app.sql(`alter table ${TABLE} disable trigger user; ${sql};
    alter table ${TABLE} enable always trigger ledger_link; alter table ${TABLE} enable always trigger ledger_keep;
    alter table ${TABLE} enable always trigger ledger_keep_whole`, [], 'super');

before(async () => {
  app = await startApp();
  await makePerson(app, [], { superAdmin: true });
  heads = process.env.LEDGER_HEADS_DIR ?? '';
  exporting = compiled('plugins/ledger/server/services/export-head');
  await app.sql(`create table public.entries_as_written as select * from ${TABLE}; create table public.head_as_written as select * from congtinh.ledger_head`, [], 'super');
  last = Number((await app.sql('select seq from congtinh.ledger_head'))[0]?.seq);
});

beforeEach(async () => {
  await rm(heads, { recursive: true, force: true });
  await tamper(`delete from ${TABLE}; insert into ${TABLE} select * from public.entries_as_written order by seq;
    delete from congtinh.ledger_head; insert into congtinh.ledger_head select * from public.head_as_written`);
});

const finds = async (expected: RegExp): Promise<void> => {
  const { code, output } = await verifyByCommand(app);
  assert.equal(code, 1, output);
  assert.match(output, expected);
  assert.match(output, /NHẬT KÝ KHÔNG NGUYÊN VẸN.*THE LEDGER IS NOT WHOLE/s);
};

test('ledger:verify passes a ledger as it was written', async () => {
  await exporting.exportHead(app.strapi);
  const { code, output } = await verifyByCommand(app);
  assert.equal(code, 0, output);
  assert.match(output, new RegExp(`${last} bản ghi, hết ở số ${last}, khớp 1 đầu chuỗi`));
});

test('ledger:verify finds a changed entry', async () => {
  await tamper(`update ${TABLE} set after = '{"name": "khác"}' where seq = 5`);
  await finds(/Bản ghi 5 đã bị sửa\. \| Entry 5 was changed/);
});

test('ledger:verify finds a changed actor, time and ciphertext', async () => {
  for (const change of [`actor_id = 'ai-khac'`, `recorded_at = recorded_at + interval '1 ms'`, `personal = '{"facts.email": "AAAA"}'`, `address = 'AAAA'`]) {
    await tamper(`update ${TABLE} set ${change} where seq = 7`);
    await finds(/Bản ghi 7 đã bị sửa/);
  }
});

test('ledger:verify finds a removed entry', async () => {
  await tamper(`delete from ${TABLE} where seq between 8 and 10`);
  await finds(/Thiếu bản ghi 8–10.*Entries 8–10 are missing/);
});

test('ledger:verify finds entries that changed places', async () => {
  await tamper(`update ${TABLE} set seq = case seq when 6 then 9 else 6 end where seq in (6, 9)`);
  await finds(/Bản ghi 6 bị đổi chỗ với bản ghi 9[^]*Bản ghi 9 bị đổi chỗ với bản ghi 6/);
});

test('ledger:verify finds a cut end', async () => {
  await tamper(`delete from ${TABLE} where seq > ${last - 3}`);
  await finds(new RegExp(`hết ở bản ghi ${last - 3}, nhưng đã từng có ${last}`));
});

const cutWithHead = (): Promise<unknown> =>
  tamper(`delete from ${TABLE} where seq > ${last - 3};
    update congtinh.ledger_head set (seq, hash) = (select seq, hash from ${TABLE} order by seq desc limit 1)`);

test('ledger:verify finds a cut end by the exported head, when the head in the database was cut too', async () => {
  await exporting.exportHead(app.strapi);
  await cutWithHead();
  await finds(new RegExp(`hết ở bản ghi ${last - 3}, nhưng đã từng có ${last}`));
});

test('a head that reaches further is not overwritten by the export of a cut ledger', async () => {
  await exporting.exportHead(app.strapi);
  await cutWithHead();
  await assert.rejects(exporting.exportHead(app.strapi), /ledger:verify/);
  const [file] = await readdir(heads);
  assert.equal((JSON.parse(await readFile(path.join(heads, file ?? ''), 'utf8')) as { seq: number }).seq, last);
});

test('ledger:verify finds a ledger rewritten by somebody who has the key', async () => {
  await exporting.exportHead(app.strapi);
  const { chainAfter, START } = compiled<typeof ChainModule>('plugins/ledger/server/domain/chain');
  const { entryOfRow, rowOfEntry, SELECTED, COLUMNS } = compiled<typeof RowModule>('plugins/ledger/server/domain/stored-row');
  const { ledgerKeys } = compiled<typeof KeysModule>('plugins/ledger/server/services/keys');
  const rows = await app.sql(`select ${SELECTED} from ${TABLE} order by seq`);
  const entries = rows.map((row) => entryOfRow(row as RowModule.LedgerRow)).map((entry) => (entry.seq === 3 ? { ...entry, after: { name: 'viết lại' } } : entry));
  const again = chainAfter(START, entries, ledgerKeys().chain).map(rowOfEntry);
  await app.sql('create table if not exists public.again (list jsonb)', [], 'super');
  await app.sql('delete from public.again', [], 'super');
  await app.sql('insert into public.again values ($1)', [JSON.stringify(again)], 'super');
  await tamper(`delete from ${TABLE};
    insert into ${TABLE} (${COLUMNS.join(', ')}) select ${COLUMNS.join(', ')}
      from public.again, jsonb_populate_recordset(null::${TABLE}, list) order by seq;
    update congtinh.ledger_head set (seq, hash) = (select seq, hash from ${TABLE} order by seq desc limit 1)`);
  await finds(new RegExp(`viết lại: bản ghi ${last} khác với đầu chuỗi đã xuất`));
  await rm(heads, { recursive: true });
  assert.equal((await verifyByCommand(app)).code, 0, 'whoever has the key is found by the exported head alone');
});

test('ledger:verify finds a forged, a broken exported head and a head that differs', async () => {
  const head = await exporting.exportHead(app.strapi);
  await writeFile(path.join(heads, `${head.date}.json`), JSON.stringify({ ...head, seq: 2 }));
  await writeFile(path.join(heads, '2025-01-01.json'), '{');
  await tamper(`update congtinh.ledger_head set hash = repeat('a', 64)`);
  await finds(/2025-01-01\.json[^]*không đúng chữ ký[^]*Đầu chuỗi trong cơ sở dữ liệu không khớp/);
});

test('ledger:verify finds a trigger that is missing', async () => {
  await app.sql(`alter table ${TABLE} disable trigger ledger_keep`, [], 'super');
  await finds(/Thiếu bảo vệ[^\n]*ledger_keep on ledger_entries is not enabled always/);
});

test('ledger:verify needs the right key', async () => {
  const { code, output } = await verifyByCommand(app, { LEDGER_KEY: 'another-key-another-key-another-key-xx' });
  assert.equal(code, 1);
  assert.match(output, /đã bị sửa[^]*LEDGER_KEY có đúng là khóa/);
  assert.match((await verifyByCommand(app, { LEDGER_KEY: '' })).output, /LEDGER_KEY/);
});

test('PR-8: a month that is over is sealed; it leaves when it was kept as long as the rule says, not before; the chain still verifies', async () => {
  const [now] = await app.sql(`select to_char(clock_timestamp() at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month`);
  const month = String(now?.month);
  const seal = (...words: string[]): ReturnType<typeof ledgerCommand> =>
    ledgerCommand('ledger-seal', words, { DATABASE_URL: app.databaseUrl, DATABASE_OWNER_URL: process.env.DATABASE_OWNER_URL ?? '' });
  assert.match((await seal(month)).output, /chưa kết thúc/);
  assert.match((await seal('2025-13')).output, /YYYY-MM/);
  assert.match((await seal('1999-01')).output, /Không có tháng/);

  const passes = (time: string): Promise<unknown> => app.sql(`create or replace function congtinh.ledger_time() returns timestamptz language sql volatile
    return date_trunc('milliseconds', clock_timestamp() + interval '${time}')`, [], 'owner');
  await passes('40 days');
  await makePerson(app, [], { superAdmin: true });
  const whole = await verifyByCommand(app);
  assert.equal(whole.code, 0, whole.output);
  const early = await seal(month, '--detach');
  assert.match(early.output, new RegExp(`bản ghi 1–${last}[^]*còn phải lưu: được tách từ ngày`));
  assert.deepEqual([early.code, (await verifyByCommand(app)).code], [1, 0]);
  await passes('24 months');
  assert.match((await seal(month, '--detach')).output, /còn phải lưu/, 'a day too early');
  await passes('26 months');
  const sealed = await seal(month, '--detach');
  assert.match(sealed.output, new RegExp(`bản ghi 1–${last}[^]*Đã tách`));
  const after = await verifyByCommand(app);
  assert.equal(after.code, 0, after.output);
  await assert.rejects(app.sql(`delete from congtinh.ledger_entries_${month.replace('-', '_')}`, [], 'owner'), /append-only/);
  await app.sql(`drop table congtinh.ledger_entries_${month.replace('-', '_')}`, [], 'owner');
  assert.equal((await verifyByCommand(app)).code, 0);
  await app.sql(`alter table congtinh.ledger_seals disable trigger user; update congtinh.ledger_seals set last_seq = last_seq - 1`, [], 'super');
  assert.match((await verifyByCommand(app)).output, /Niêm phong tháng [\d-]+ không đúng chữ ký/);
});
