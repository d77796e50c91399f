import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbedded, type Embedded } from '../../database/embedded';
import { binariesIn, findBinaries, majorOf, type Binaries } from '../../database/embedded/binaries';
import { migrate } from '../../database/migrate';
import { installationOf, vaultOf } from '../../src/plugins/backups/server/services/installation';
import { makeBase } from '../../src/plugins/backups/server/services/wal/make-base';
import { shipArchive } from '../../src/plugins/backups/server/services/wal/ship-archive';
import { testEnvironment } from '../support/environment';

const root = path.resolve(__dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'mất máy '));
const demo = path.join(folder, 'demo');
const target = path.join(folder, 'nơi khác');
const BACKUP_KEY = 'khoa-chi-dung-cho-kiem-thu-3f9a1c7e5b2d8064';
const secrets: Record<string, string> = { ...testEnvironment(), BACKUP_KEY };
const running: Embedded[] = [];
after(async () => {
  for (const server of running) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const restore = (words: readonly string[], environment: Record<string, string> = {}): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'dist', 'scripts', 'restore.js'), ...words], { cwd: root, env: { ...process.env, ...secrets, DATABASE_URL: '', ...environment } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });

/** Works without pause: an upload, then its row; notes each when it is acknowledged. */
class Clerk {
  readonly done: { n: number; at: Date }[] = [];

  private working = true;

  private readonly work: Promise<void>;

  constructor(private readonly client: Client, uploads: string) {
    this.work = (async () => {
      for (let n = 1; this.working; n += 1) {
        writeFileSync(path.join(uploads, `tep-${n}.txt`), `Nội dung ${n}`);
        const { rows: [row] } = await this.client.query<{ at: Date }>('insert into congtinh.viec (n) values ($1) returning clock_timestamp() as at', [n]);
        this.done.push({ n, at: row!.at });
        await sleep(2);
      }
    })().catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.working = false;
    await this.work;
  }
}

const rowsIn = async (dir: string, binaries?: Binaries): Promise<number[]> => {
  const server = await startEmbedded({ dir, ...(binaries ? { binaries } : {}) });
  running.push(server);
  const client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ n: number }>('select n from congtinh.viec order by n');
  await client.end();
  await server.stop();
  running.pop();
  return rows.map(({ n }) => n);
};

describe('the whole machine is lost in the middle of work', () => {
  let clerk: Clerk;
  let shippedUpTo: number;
  let middle: { n: number; at: Date };

  it('SD-10.5: changes between copies leave the machine, files before the changes that speak of them', async () => {
    const uploads = path.join(demo, 'public', 'uploads');
    mkdirSync(uploads, { recursive: true });
    const server = await startEmbedded({ dir: path.join(demo, 'postgres'), walFolder: path.join(demo, 'wal') });
    running.push(server);
    await migrate({ ownerUrl: server.ownerUrl, appUrl: server.appUrl });
    const client = new Client({ connectionString: server.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('create table congtinh.viec (n integer primary key)');
    clerk = new Clerk(client, uploads);
    const installation = installationOf({
      ...secrets, DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl, PUBLIC_DIR: path.join(demo, 'public'), LEDGER_HEADS_DIR: path.join(demo, 'ledger-heads'),
      DEMO_DIR: demo, BACKUP_DIR: target, BACKUP_WAL_DIR: path.join(demo, 'wal'), BACKUP_BASE_URL: server.urlsOf('postgres').superUrl,
    }, root, []);
    const base = await makeBase(installation, vaultOf(installation));
    assert.ok(base.bytes > 1_000_000);

    await sleep(300);
    middle = clerk.done.at(-1)!;
    await sleep(300);
    const acknowledged = clerk.done.length;
    const superuser = new Client({ connectionString: server.superUrl });
    await superuser.connect();
    await superuser.query('select pg_switch_wal()');
    const archived = async (): Promise<boolean> => (await superuser.query<{ last: string; now: string }>(
      `select coalesce(last_archived_wal, '') as last, pg_walfile_name(pg_current_wal_lsn()) as now from pg_stat_archiver`)).rows.every(({ last, now }) => last !== '' && last >= now.slice(0, 16) && Number.parseInt(now.slice(16), 16) - Number.parseInt(last.slice(16, 24), 16) <= 1);
    for (let tries = 0; !(await archived()) && tries < 100; tries += 1) await sleep(50);
    await superuser.end();
    const shipped = await shipArchive(installation);
    assert.ok(shipped.segments > 0 && shipped.files > 0, JSON.stringify(shipped));
    shippedUpTo = acknowledged;
    await sleep(100);
  });

  it('SD-10.5: the server is killed and its folder with everything in it is gone', async () => {
    const server = running.pop()!;
    process.kill(server.pid!, 'SIGKILL');
    // The server's process does not keep this one alive.
    await Promise.race([server.exited, sleep(20_000)]);
    await clerk.stop();
    rmSync(demo, { recursive: true, force: true });
    await server.stop();
    assert.ok(!existsSync(demo));
    assert.ok(clerk.done.length > shippedUpTo, 'work went on after the last segment that was shipped');
  });

  it('SD-10.5: all that was acknowledged before the last archived segment comes back, each row with its file', async () => {
    const again = path.join(folder, 'dựng lại');
    const { code, output } = await restore(['--from', target, '--at', 'latest', '--dir', again]);
    assert.equal(code, 0, output);
    const rows = await rowsIn(path.join(again, 'postgres'));
    assert.ok(rows.length >= shippedUpTo, `${rows.length} of ${shippedUpTo} rows`);
    assert.deepEqual(rows, Array.from({ length: rows.length }, (_, index) => index + 1));
    for (const n of rows) assert.equal(readFileSync(path.join(again, 'public', 'uploads', `tep-${n}.txt`), 'utf8'), `Nội dung ${n}`);
    const settings = JSON.parse(readFileSync(path.join(again, 'settings.json'), 'utf8')) as { secrets: Record<string, string> };
    assert.equal(settings.secrets.LEDGER_KEY, secrets.LEDGER_KEY);
  });

  it('SD-10.5: or as it was at a moment between', async () => {
    const again = path.join(folder, 'lúc giữa');
    const { code, output } = await restore(['--from', target, '--at', middle.at.toISOString(), '--dir', again]);
    assert.equal(code, 0, output);
    const rows = await rowsIn(path.join(again, 'postgres'));
    assert.ok(Math.abs(rows.length - middle.n) <= 1, `${rows.length} rows, ${middle.n} at that moment`);
  });

  it('SD-10.5: a moment that was not archived, a wrong key and a folder in use are refused, and nothing is left', async () => {
    const into = path.join(folder, 'không thành');
    for (const [words, environment, says] of [
      [['--at', '2099-01-01 08:00', '--dir', into], {}, /--at latest/],
      [['--at', '2001-01-01 08:00', '--dir', into], {}, /sớm nhất/],
      [['--at', 'hôm qua', '--dir', into], {}, /Không hiểu thời điểm/],
      [['--at', 'latest'], {}, /--dir/],
      [['--at', 'latest', '--dir', into], { BACKUP_KEY: 'một khóa khác hẳn, cũng đủ dài để dùng' }, /BACKUP_KEY/],
      [['--at', 'latest', '--dir', path.join(folder, 'dựng lại')], {}, /thư mục mới/],
    ] as const) {
      const { code, output } = await restore(['--from', target, ...words], environment);
      assert.equal(code, 1, output);
      assert.match(output, says);
      assert.ok(!existsSync(path.join(into, 'postgres')), output);
    }
  });
});

const DEBIAN = '/usr/lib/postgresql';

/** A PostgreSQL of another version than npm's, as a province's administrator installs it. */
const installed = (existsSync(DEBIAN) ? readdirSync(DEBIAN) : []).map((version) => path.join(DEBIAN, version))
  .find((one) => existsSync(binariesIn(one).postgres) && existsSync(binariesIn(one).initdb) && Number(path.basename(one)) >= 15 && path.basename(one) !== majorOf(findBinaries()));

describe('a PostgreSQL of the province’s own is lost', { skip: installed === undefined ? 'no PostgreSQL of another version is installed' : false }, () => {
  const place = path.join(folder, 'nơi khác nữa');
  const lost = path.join(folder, 'máy của tỉnh');
  const again = path.join(folder, 'máy mới của tỉnh');
  let acknowledged = 0;

  it('SD-10.5: its changes are shipped in the same way', async () => {
    const uploads = path.join(lost, 'public', 'uploads');
    mkdirSync(uploads, { recursive: true });
    const server = await startEmbedded({ dir: path.join(lost, 'postgres'), walFolder: path.join(lost, 'wal'), binaries: binariesIn(installed!) });
    running.push(server);
    await migrate({ ownerUrl: server.ownerUrl, appUrl: server.appUrl });
    const installation = installationOf({
      ...secrets, DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl, PUBLIC_DIR: path.join(lost, 'public'), LEDGER_HEADS_DIR: path.join(lost, 'ledger-heads'),
      BACKUP_DIR: place, BACKUP_WAL_DIR: path.join(lost, 'wal'), BACKUP_BASE_URL: server.urlsOf('postgres').superUrl,
    }, root, []);
    await makeBase(installation, vaultOf(installation));
    const client = new Client({ connectionString: server.ownerUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('create table congtinh.viec (n integer primary key)');
    const clerk = new Clerk(client, uploads);
    while (clerk.done.length < 20) await sleep(10);
    acknowledged = clerk.done.length;
    const superuser = new Client({ connectionString: server.superUrl });
    await superuser.connect();
    const { rows: [closed] } = await superuser.query<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name');
    while (!existsSync(path.join(lost, 'wal', closed!.name))) await sleep(50);
    await superuser.end();
    assert.ok((await shipArchive(installation)).segments > 0);
    process.kill(server.pid!, 'SIGKILL');
    await Promise.race([server.exited, sleep(20_000)]);
    running.pop();
    await clerk.stop();
    await server.stop();
    rmSync(lost, { recursive: true, force: true });
  });

  it('SD-10.5: the PostgreSQL of npm says whose help it needs, and with it everything comes back', async () => {
    const refused = await restore(['--from', place, '--at', 'latest', '--dir', again]);
    assert.equal(refused.code, 1, refused.output);
    assert.match(refused.output, new RegExp(`PostgreSQL ${path.basename(installed!)}.*--postgres`));
    assert.ok(!existsSync(path.join(again, 'postgres')));
    const nowhere = await restore(['--from', place, '--at', 'latest', '--dir', again, '--postgres', folder]);
    assert.equal(nowhere.code, 1, nowhere.output);
    const { code, output } = await restore(['--from', place, '--at', 'latest', '--dir', again, '--postgres', installed!]);
    assert.equal(code, 0, output);
    const rows = await rowsIn(path.join(again, 'postgres'), binariesIn(installed!));
    assert.ok(rows.length >= acknowledged, `${rows.length} of ${acknowledged} rows`);
    for (const n of rows) assert.equal(readFileSync(path.join(again, 'public', 'uploads', `tep-${n}.txt`), 'utf8'), `Nội dung ${n}`);
  });
});
