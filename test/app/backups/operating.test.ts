import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { dropDatabase } from '../../../database/embedded';
import { ensureDatabase } from '../../../database/embedded/databases';
import type { BackupRun, BackupSummary } from '../../../src/plugins/backups/contracts';
import type * as Registry from '../../../src/plugins/platform/server/jobs/registry';
import { startApp, type Session, type TestApp } from '../../support/app';
import { BACKUP_KEY } from '../../support/backup-world';
import { compiled } from '../../support/compiled';
import { ledgerCommand, verifyByCommand } from '../../support/ledger-command';

let app: TestApp;
let operator: Session;
let proof: string;
let restored: string;
const folder = mkdtempSync(path.join(tmpdir(), 'noi-khac-'));
const superUrl = (): string => process.env.TEST_DATABASE_SUPER_URL ?? '';
const ownerOf = (database: string): string => {
  const url = new URL(process.env.TEST_DATABASE_OWNER_URL ?? '');
  url.pathname = `/${database}`;
  return url.toString();
};
const job = (name: string, payload: Record<string, unknown> = {}): Promise<void> =>
  compiled<typeof Registry>('plugins/platform/server/jobs/registry').registeredJobs().get(name)!(payload, { strapi: app.strapi });
/** A slot after the last copy: names of copies know whole seconds, slots are whole minutes. */
const slot = async (): Promise<Record<string, unknown>> => {
  await sleep(1100);
  return { _cron: { ts: new Date(Math.floor(Date.now() / 1000) * 1000).toISOString() } };
};
const summary = async (): Promise<BackupSummary> => (await operator.get<BackupSummary>('/backups/summary')).body.data;
const noticesOf = async (kind: string): Promise<number> => Number((await app.sql('select count(*) as n from congtinh.notices where kind = $1', [kind]))[0]?.n);

before(async () => {
  [proof, restored] = [`p_${randomUUID().replaceAll('-', '')}`, `r_${randomUUID().replaceAll('-', '')}`];
  while (!process.env.TEST_DATABASE_SUPER_URL) throw new Error('run the tests with "npm test"');
  await ensureDatabase(superUrl(), proof);
  await ensureDatabase(superUrl(), restored);
  app = await startApp({ BACKUP_DIR: folder, BACKUP_KEY, BACKUP_PROOF_URL: ownerOf(proof) });
  operator = await app.signIn({ role: 'operator', system: 'portal' });
});
after(async () => {
  for (const database of [proof, restored]) await dropDatabase(superUrl(), database);
  rmSync(folder, { recursive: true, force: true });
});

describe('backups as operators see them', () => {
  it('PR-2.5: nobody but an operator sees copies or asks for one', async () => {
    for (const role of ['author', 'unit-reviewer', 'unit-admin', 'secretariat', 'board', 'data-officer', 'data-approver']) {
      const other = await app.signIn({ role });
      for (const answer of [await other.get('/backups/summary'), await other.get('/backups/runs'), await other.send('POST', '/backups/runs', {})]) assert.equal(answer.status, 403, role);
    }
    for (const answer of [await app.anonymous.get('/backups/summary'), await app.anonymous.send('POST', '/backups/runs', {})]) assert.equal(answer.status, 401);
  });

  it('SD-10.5: before the first proved copy the screen says that there is none, and the watch tells operators once a day', async () => {
    assert.equal((await summary()).state, 'never');
    await job('backups.watch');
    const told = await noticesOf('backups.overdue');
    assert.ok(told > 0);
    await job('backups.watch');
    assert.equal(await noticesOf('backups.overdue'), told);
  });

  it('SD-10.5: asked for twice before it begins, it is made once; the ledger says who asked', async () => {
    assert.equal((await operator.send('POST', '/backups/runs', {})).status, 202);
    assert.equal((await operator.send('POST', '/backups/runs', {})).status, 202);
    const waiting = await app.sql(`select j.id, p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id where j.task_identifier = 'backups.run'`);
    assert.equal(waiting.length, 1);
    await job('backups.run', waiting[0]?.payload as Record<string, unknown>);
    const { state, lastProved, ageHours } = await summary();
    assert.deepEqual([state, ageHours, lastProved?.kind, lastProved?.by], ['good', 0, 'manual', operator.account.name]);
    assert.ok((lastProved?.proof?.rows ?? 0) > 100);
    assert.deepEqual(lastProved?.kept, ['daily', 'monthly', 'yearly']);
    const [entry] = await app.sql(`select actor_kind from congtinh.ledger_entries where action = 'backups.requested' order by seq desc limit 1`);
    assert.equal(entry?.actor_kind, 'staff');
  });

  it('SD-10.5: an unknown field and a page that is none are refused', async () => {
    assert.equal((await operator.send('POST', '/backups/runs', { kind: 'daily' })).status, 400);
    assert.equal((await operator.get('/backups/runs?page=0')).status, 400);
    const list = await operator.get<BackupRun[]>('/backups/runs?pageSize=1');
    assert.equal(list.body.data.length, 1);
  });

  it('PT-13.3: the daily copy is made once for its slot, whichever node is asked again', async () => {
    const before = (await app.sql('select count(*) as n from congtinh.backup_runs'))[0]?.n;
    const payload = await slot();
    await job('backups.run', payload);
    await job('backups.run', payload);
    assert.equal(Number((await app.sql('select count(*) as n from congtinh.backup_runs'))[0]?.n), Number(before) + 1);
    assert.equal((await summary()).lastProved?.kind, 'daily');
  });

  it('PT-13.3: a copy whose process was killed does not pass for running, and is begun again within an hour', async () => {
    await app.sql(`insert into congtinh.backup_runs (kind, state, stage, progress) values ('daily', 'running', 'database', 30)`, [], 'owner');
    assert.equal((await summary()).running, null);
    await job('backups.watch');
    const [again] = await app.sql(`select p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id where j.task_identifier = 'backups.run' and p.payload::jsonb ->> 'kind' = 'daily'`);
    assert.ok(again);
    await job('backups.run', again.payload as Record<string, unknown>);
    const [last, cut] = (await operator.get<BackupRun[]>('/backups/runs?pageSize=2')).body.data;
    assert.deepEqual([last?.state, last?.kind, cut?.state, cut?.errorCode], ['proved', 'daily', 'failed', 'interrupted']);
  });

  it('SD-10.5: a failure is recorded, told to operators with mail once a day, and the job is tried again', async () => {
    const { BACKUP_DIR } = process.env;
    process.env.BACKUP_DIR = path.join(process.env.PUBLIC_DIR ?? '', 'uploads');
    const tomorrow = { _cron: { ts: new Date(Date.now() + 86_400_000).toISOString() } };
    try {
      await assert.rejects(job('backups.run', tomorrow), /tách khỏi hệ thống/);
      const told = await noticesOf('backups.failed');
      assert.ok(told > 0);
      await assert.rejects(job('backups.run', tomorrow));
      assert.equal(await noticesOf('backups.failed'), told);
      const mails = await app.sql(`select count(*) as n from graphile_worker._private_jobs where payload::text like '%Sao lưu không thành công%'`);
      assert.ok(Number(mails[0]?.n) > 0);
      const [run] = (await operator.get<BackupRun[]>('/backups/runs')).body.data;
      assert.deepEqual([run?.state, run?.errorCode], ['failed', 'target-not-apart']);
    } finally {
      process.env.BACKUP_DIR = BACKUP_DIR;
    }
  });

  it('SD-10.5: without a place for copies a request says whom to ask', async () => {
    const { BACKUP_DIR } = process.env;
    process.env.BACKUP_DIR = '';
    try {
      const { status, body } = await operator.send('POST', '/backups/runs', {});
      assert.deepEqual([status, body.error?.details.code], [422, 'backups.no-target']);
      assert.equal((await summary()).target, null);
    } finally {
      process.env.BACKUP_DIR = BACKUP_DIR;
    }
  });

  it('SD-10.5: when the last proved copy grows older than the rule, the screen says so', async () => {
    await app.sql(`update congtinh.backup_runs set copy = '20200101T000000Z-' || lpad(id::text, 6, '0') where state = 'proved'`, [], 'owner');
    assert.equal((await summary()).state, 'overdue');
    await job('backups.run', {});
    assert.equal((await summary()).state, 'good');
  });
});

describe('the command line', () => {
  const environment = (): Record<string, string> => ({ DATABASE_URL: app.databaseUrl, DATABASE_OWNER_URL: process.env.DATABASE_OWNER_URL ?? '' });

  it('SD-10.5: npm run backup, its list and backup:verify say in Vietnamese what was done', async () => {
    const backup = await ledgerCommand('backup', [], environment());
    assert.equal(backup.code, 0, backup.output);
    assert.match(backup.output, /Đã sao lưu và kiểm chứng/);
    const list = await ledgerCommand('backup', ['--list'], environment());
    assert.match(list.output, /đã kiểm chứng · ngày · tháng · năm/);
    const verify = await ledgerCommand('backup-verify', [], environment());
    assert.equal(verify.code, 0, verify.output);
    assert.match(verify.output, /Bản sao dùng được/);
    assert.equal((await ledgerCommand('backup', ['--lít'], environment())).code, 1);
  });

  it('PR-3.1: npm run restore refuses what is not empty, restores into an empty database, and the application works on it', async () => {
    const refused = await ledgerCommand('restore', ['--from', folder], environment());
    assert.equal(refused.code, 1);
    assert.match(refused.output, /--replace/);
    const done = await ledgerCommand('restore', ['--from', folder, '--to', ownerOf(restored)], environment());
    assert.equal(done.code, 0, done.output);
    assert.match(done.output, /Nhật ký nguyên vẹn/);

    const url = new URL(app.databaseUrl);
    url.pathname = `/${restored}`;
    const verified = await verifyByCommand(app, { DATABASE_URL: url.toString() });
    assert.equal(verified.code, 0, verified.output);
    const { email, password } = operator.account;
    const code = `
      const { createStrapi } = require('@strapi/strapi');
      const strapi = createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist', serveAdminPanel: false });
      strapi.load().then(async () => {
        strapi.server.mount();
        await new Promise((done) => strapi.server.httpServer.listen(0, '127.0.0.1', done));
        const answer = await fetch('http://127.0.0.1:' + strapi.server.httpServer.address().port + '/admin/login', {
          method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify({ email, password }))} });
        console.log('signed in: ' + answer.status);
        process.exit(0);
      });`;
    const output = await new Promise<string>((resolve) => {
      const child = spawn(process.execPath, ['-e', code], { env: { ...process.env, DATABASE_URL: url.toString(), DATABASE_OWNER_URL: ownerOf(restored) } });
      let text = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      child.once('close', () => resolve(text));
    });
    assert.match(output, /signed in: 200/, output);
  });
});
