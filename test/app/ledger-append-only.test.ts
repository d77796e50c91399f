import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { Client } from 'pg';
import type * as LedgerModule from '../../src/plugins/ledger/server/public';
import type * as PlatformModule from '../../src/plugins/platform/server/public';
import { startApp, type TestApp } from '../support/app';
import { compiled } from '../support/compiled';
import { makePerson, type Person } from '../support/staff';
import { verifyByCommand } from '../support/ledger-command';

let app: TestApp;
let admin: Person;
let ledger: typeof LedgerModule;
let platform: typeof PlatformModule;

before(async () => {
  app = await startApp();
  admin = await makePerson(app, [], { superAdmin: true });
  ledger = compiled('plugins/ledger/server/public');
  platform = compiled('plugins/platform/server/public');
  ledger.registerLedgerAction('test.written');
});

const lastSeq = async (): Promise<number> => Number((await app.sql('select seq from congtinh.ledger_head'))[0]?.seq);
const partition = async (): Promise<string> =>
  String((await app.sql('select tableoid::regclass::text as name from congtinh.ledger_entries order by seq desc limit 1'))[0]?.name);

const note = (n: number) => ({
  action: 'test.written' as const,
  subject: { type: 'test', id: String(n) },
  actor: ledger.actorOf(app.strapi, 'test'),
  before: null,
  after: { n },
  personal: { name: `Người ${n % 3}` },
});

const refusedWith = (code: string) => (error: unknown): boolean => (error as { code?: string }).code === code;

test('the app role may neither change nor delete nor empty entries, seals or the head', async () => {
  for (const table of ['ledger_entries', 'ledger_seals', 'ledger_head']) {
    await assert.rejects(app.sql(`delete from congtinh.${table}`), refusedWith('42501'));
    await assert.rejects(app.sql(`truncate congtinh.${table}`), refusedWith('42501'));
  }
  await assert.rejects(app.sql(`update congtinh.ledger_entries set action = 'x'`), refusedWith('42501'));
  await assert.rejects(app.sql('update congtinh.ledger_head set seq = 0'), refusedWith('42501'));
  await assert.rejects(app.sql('alter table congtinh.ledger_entries disable trigger all'), refusedWith('42501'));
  await assert.rejects(app.sql(`insert into ${await partition()} select * from congtinh.ledger_entries limit 1`), refusedWith('42501'));
});

test('the owner who is no superuser is refused by trigger, on the ledger and on every month', async () => {
  for (const table of ['congtinh.ledger_entries', await partition()]) {
    await assert.rejects(app.sql(`update ${table} set action = 'x'`, [], 'owner'), refusedWith('CT003'));
    await assert.rejects(app.sql(`delete from ${table}`, [], 'owner'), refusedWith('CT003'));
    await assert.rejects(app.sql(`truncate ${table}`, [], 'owner'), refusedWith('CT003'));
    await assert.rejects(app.sql(`set session_replication_role = replica; delete from ${table}`, [], 'super'), refusedWith('CT003'));
  }
});

test('an entry that does not follow the head is refused: gap, fork, past, future', async () => {
  const columns = (await app.sql(`select string_agg(attname, ', ' order by attnum) as list from pg_attribute
    where attrelid = 'congtinh.ledger_entries'::regclass and attnum > 0 and attname not in ('seq', 'previous_hash', 'recorded_at')`))[0]?.list;
  const insert = (seq: string, previous: string, at: string): Promise<unknown> =>
    app.sql(`insert into congtinh.ledger_entries (seq, previous_hash, recorded_at, ${String(columns)})
      select ${seq}, ${previous}, ${at}, ${String(columns)} from congtinh.ledger_entries order by seq desc limit 1`);
  await assert.rejects(insert('seq + 2', 'hash', 'recorded_at'), refusedWith('CT003'));
  await assert.rejects(insert('seq', 'previous_hash', 'recorded_at'), refusedWith('CT003'));
  await assert.rejects(insert('seq + 1', 'previous_hash', 'recorded_at'), refusedWith('CT003'));
  await assert.rejects(insert('seq + 1', 'hash', `recorded_at - interval '1 second'`), refusedWith('CT003'));
  await assert.rejects(insert('seq + 1', 'hash', `recorded_at + interval '1 hour'`), refusedWith('CT003'));
});

test('twenty writers at once, each with locks of his own in any order, make one gapless chain', async () => {
  const from = await lastSeq();
  await app.sql('create table if not exists public.test_rows (id int primary key, n int not null default 0)');
  await app.sql('insert into public.test_rows select generate_series(1, 20)');
  await Promise.all(Array.from({ length: 20 }, (_, n) =>
    platform.inTransaction(app.strapi, async (uow) => {
      for (let step = 0; step < 5; step += 1) {
        ledger.record(uow, note(n * 5 + step));
        // Recorded before the lock is asked for: a head locked at the first entry would deadlock here.
        await uow.trx.raw('update public.test_rows set n = n + 1 where id = ?', [((n * 7) % 20) + 1]);
      }
    })));
  assert.equal(await lastSeq(), from + 100);
  const [gaps] = await app.sql(`select count(*) filter (where seq <> previous + 1) as gaps, count(*) filter (where previous_hash <> hash_before) as breaks
    from (select seq, previous_hash, lag(seq) over w as previous, lag(hash) over w as hash_before from congtinh.ledger_entries window w as (order by seq)) e`);
  assert.deepEqual([Number(gaps?.gaps), Number(gaps?.breaks)], [0, 0]);
  assert.equal((await verifyByCommand(app)).code, 0);
});

test('twenty people saving at once over HTTP make one gapless chain', async () => {
  const from = await lastSeq();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) =>
    admin.send('POST', '/content-manager/collection-types/api::category.category', { name: `Mục ${n}`, slug: `muc-dong-thoi-${n}` })));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
  assert.equal(await lastSeq(), from + 20);
  assert.equal((await verifyByCommand(app)).code, 0);
});

test('a transaction that rolls back leaves nothing and its number is used by the next', async () => {
  const from = await lastSeq();
  await assert.rejects(platform.inTransaction(app.strapi, async (uow) => {
    ledger.record(uow, note(1));
    uow.atEnd('test', async () => {
      throw new Error('at the end');
    });
  }), /at the end/);
  assert.equal(await lastSeq(), from);
  await platform.inTransaction(app.strapi, async (uow) => ledger.record(uow, note(2)));
  assert.equal(await lastSeq(), from + 1);
});

test('what other endings record is written too, and nothing after them', async () => {
  const from = await lastSeq();
  await assert.rejects(platform.inTransaction(app.strapi, async (uow) => {
    ledger.record(uow, note(3));
    uow.atEnd('after', async (own) => ledger.record(own, note(5)), { last: true });
  }), /after the end/);
  await platform.inTransaction(app.strapi, async (uow) => {
    ledger.record(uow, note(3));
    uow.atEnd('test', async (own) => ledger.record(own, note(4)));
  });
  assert.equal(await lastSeq(), from + 2);
});

test('a new month gets its own guarded table, also when nobody made it ahead', async () => {
  await app.sql(`create or replace function congtinh.ledger_time() returns timestamptz language sql volatile
    return date_trunc('milliseconds', clock_timestamp() + interval '1 year')`, [], 'owner');
  await platform.inTransaction(app.strapi, async (uow) => ledger.record(uow, note(6)));
  const name = await partition();
  assert.equal(name, `congtinh.ledger_entries_${(await app.sql(`select to_char((clock_timestamp() + interval '1 year') at time zone 'Asia/Ho_Chi_Minh', 'YYYY_MM') as month`))[0]?.month}`);
  await assert.rejects(app.sql(`truncate ${name}`, [], 'owner'), refusedWith('CT003'));
  await assert.rejects(app.sql(`delete from ${name}`, [], 'owner'), refusedWith('CT003'));
  assert.deepEqual(await platform.guardReport(app.strapi), []);
  assert.equal((await verifyByCommand(app)).code, 0);
});

test('a reader of the whole ledger does not stop a new month', async () => {
  const reader = new Client({ connectionString: app.databaseUrl });
  await reader.connect();
  try {
    await reader.query('begin; select count(*) from congtinh.ledger_entries');
    await app.sql(`create or replace function congtinh.ledger_time() returns timestamptz language sql volatile
      return date_trunc('milliseconds', clock_timestamp() + interval '2 years')`, [], 'owner');
    await platform.inTransaction(app.strapi, async (uow) => ledger.record(uow, note(7)));
  } finally {
    await reader.end();
  }
});

test('the boot ends when a guard is missing or switched off', async () => {
  const reportsAfter = async (sql: string, undo: string, expected: RegExp): Promise<void> => {
    await app.sql(sql, [], 'super');
    await assert.rejects(platform.requireGuards(app.strapi), expected);
    await app.sql(undo, [], 'super');
    await platform.requireGuards(app.strapi);
  };
  const month = await partition();
  await reportsAfter('alter table congtinh.ledger_entries disable trigger ledger_keep', 'alter table congtinh.ledger_entries enable always trigger ledger_keep', /not enabled always/);
  await reportsAfter(`alter table ${month} enable replica trigger ledger_keep_whole`, `alter table ${month} enable always trigger ledger_keep_whole`, /ledger_keep_whole on ledger_entries_\d+_\d+/);
  await reportsAfter(`drop trigger ledger_keep_whole on ${month}`,
    `create trigger ledger_keep_whole before truncate on ${month} for each statement execute function congtinh.ledger_refuse();
     alter table ${month} enable always trigger ledger_keep_whole`, /missing/);
  const [other] = await app.sql(`select t.tgrelid::regclass::text as name, t.tgname as trigger from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where p.pronamespace = 'congtinh'::regnamespace and t.tgrelid::regclass::text !~ '^congtinh' limit 1`);
  await reportsAfter(`alter table ${String(other?.name)} disable trigger ${String(other?.trigger)}`,
    `alter table ${String(other?.name)} enable trigger ${String(other?.trigger)}`, /switched off/);
  await reportsAfter('grant delete on congtinh.ledger_entries to congtinh_app', 'revoke delete on congtinh.ledger_entries from congtinh_app', /may change or delete/);
});
