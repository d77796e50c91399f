import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { BackupFault, type FaultCode } from '../../../src/plugins/backups/server/domain/fault';
import { writeManifest } from '../../../src/plugins/backups/server/domain/copy-manifest';
import { listCopies, manifestOf, newestCopy } from '../../../src/plugins/backups/server/services/copy/list-copies';
import { makeCopy } from '../../../src/plugins/backups/server/services/copy/make-copy';
import { keyOfManifest, keyOfPart } from '../../../src/plugins/backups/server/services/copy/names';
import { restoreCopy, type RestoreOptions } from '../../../src/plugins/backups/server/services/copy/restore-copy';
import { withLock } from '../../../src/plugins/backups/server/services/copy/with-lock';
import { FolderTarget } from '../../../src/plugins/backups/server/services/target/folder-target';
import { unwritable } from '../../../src/plugins/backups/server/services/target/refusals';
import { vaultAt } from '../../../src/plugins/backups/server/services/target/vault';
import { backupKeysFrom } from '../../../src/plugins/backups/server/domain/keys';
import { runBackup, type BackupDone } from '../../../src/plugins/backups/server/services/runs/run-backup';
import { backupWorld, BACKUP_KEY, upload, type BackupWorld } from '../../support/backup-world';

/** A disk that is full after the first large piece. */
class FullTarget extends FolderTarget {
  override put(key: string, content: Readable, options?: { later?: boolean }): Promise<{ bytes: number }> {
    return super.put(key, Readable.from(full(content)), options).catch((error: unknown) => {
      throw (error as { code?: string }).code === 'ENOSPC' ? unwritable(this.place, error) : error;
    });
  }
}
async function* full(content: Readable): AsyncIterable<Buffer> {
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > 2_000_000) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    yield chunk;
  }
}

let world: BackupWorld;
let done: BackupDone;

const backup = (changes?: Record<string, string>): Promise<BackupDone> => runBackup(world.installation(changes), { kind: 'manual', by: null });
const refuses = async (work: Promise<unknown>, code: FaultCode, says: RegExp): Promise<void> => {
  await assert.rejects(work, (error: unknown) => {
    assert.ok(error instanceof BackupFault, String((error as Error).stack));
    assert.equal(error.code, code, error.message);
    assert.match(error.message, says);
    return true;
  });
};
const restoring = (ownerUrl: string, changes: Partial<RestoreOptions> = {}): RestoreOptions => {
  const { app, ssl, knownMigrations } = world.installation();
  return { ownerUrl, app, ssl, knownMigrations, folders: undefined, replace: false, onProgress: () => undefined, ...changes };
};
const copyFolder = (): string => {
  const [key = ''] = readdirSync(world.environment.BACKUP_DIR ?? '').filter((name) => name.startsWith('cong-tinh-'));
  return path.join(world.environment.BACKUP_DIR ?? '', key);
};
const filesBelow = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
/** Changes a stored file for the length of a test. */
const damaged = async (file: string, change: (content: Buffer) => Buffer | null, work: () => Promise<void>): Promise<void> => {
  const content = readFileSync(file);
  const changed = change(Buffer.from(content));
  if (changed === null) rmSync(file);
  else writeFileSync(file, changed);
  try {
    await work();
  } finally {
    writeFileSync(file, content);
  }
};
const tableCounts = async (url: string): Promise<unknown> => {
  const tables = await world.sql(url, `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname !~ '^pg_' and schemaname <> 'information_schema' and tablename not in ('backup_runs', 'strapi_sessions', 'presence') order by 1`);
  const counts: Record<string, unknown> = {};
  for (const { name } of tables) counts[String(name)] = (await world.sql(url, `select count(*) as n, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as h from ${String(name)} t`))[0];
  return counts;
};

before(async () => {
  world = await backupWorld();
  upload(world, 'anh-xa.txt', 'Ảnh của xã');
  upload(world, 'sub/to-trinh.bin', Buffer.alloc(700_000, 7));
  done = await backup();
});
after(() => world.remove());

describe('a copy', () => {
  it('SD-10.5: it is proved by a restore into a second database, which is left empty, and recorded', async () => {
    assert.ok(done.proof.rows > 100 && done.proof.tables > 100 && done.proof.ledgerEntries > 0, JSON.stringify(done.proof));
    assert.equal(done.proof.filesReadBack, done.proof.files);
    const [row] = await world.sql(world.appUrl, 'select * from congtinh.backup_runs order by id desc limit 1');
    assert.equal(row?.state, 'proved');
    assert.equal(row?.copy, done.manifest.name);
    assert.ok(Number(row?.bytes) > 0 && /^[0-9a-f]{64}$/.test(String(row?.sha256)));
    assert.deepEqual(await world.sql(world.environment.BACKUP_PROOF_URL ?? '', `select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('congtinh', 'graphile_worker') or (n.nspname = 'public' and relkind = 'r')`), []);
  });

  it('SD-10.5: the application cannot say that a copy is proved', async () => {
    await assert.rejects(world.sql(world.appUrl, `update congtinh.backup_runs set state = 'proved'`), /permission denied/);
    await assert.rejects(world.sql(world.appUrl, `insert into congtinh.backup_runs (kind, state) values ('daily', 'running')`), /permission denied/);
  });

  it('PR-3.1: restored into an empty database it holds every row, sequence, trigger and right, owned as before', async () => {
    const url = await world.emptyDatabase();
    const restored = await restoreCopy(world.vault(), done.manifest, restoring(url));
    assert.equal(restored.rows, done.manifest.rows);
    assert.deepEqual(await tableCounts(url), await tableCounts(world.ownerUrl));
    const facts = `select
      (select json_agg(t order by t) from (select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text as t from pg_trigger where not tgisinternal) x) as triggers,
      (select json_agg(t order by t) from (select c.oid::regclass || ' ' || pg_get_userbyid(relowner) || ' ' || coalesce((select string_agg(a::text, ',' order by a::text) from unnest(relacl) a), '') as t from pg_class c join pg_namespace n on n.oid = relnamespace where nspname in ('public', 'congtinh', 'graphile_worker')) x) as relations,
      (select json_agg(t order by t) from (select schemaname || '.' || sequencename || ' ' || coalesce(last_value::text, '') as t from pg_sequences where sequencename <> 'backup_runs_id_seq') x) as sequences,
      (select count(*) from pg_constraint where contype = 'f' and convalidated) as keys`;
    assert.deepEqual(await world.sql(url, facts), await world.sql(world.ownerUrl, facts));
    await assert.rejects(world.sql(url, 'delete from congtinh.ledger_entries'), /append-only/);
    assert.deepEqual(await world.sql(url, 'select * from public.strapi_sessions'), [], 'whoever was signed in signs in anew');
  });

  it('PR-3.1: files come back with their bytes, and what stood there stays beside them', async () => {
    const file = upload(world, 'anh-xa.txt', 'ai đó đã sửa');
    const extra = upload(world, 'moi.txt', 'sau lúc sao lưu');
    const { uploads } = world.installation().folders;
    const restored = await restoreCopy(world.vault(), done.manifest, restoring(await world.emptyDatabase(), { folders: world.installation().folders }));
    assert.equal(readFileSync(file, 'utf8'), 'Ảnh của xã');
    assert.equal(statSync(path.join(uploads, 'sub/to-trinh.bin')).size, 700_000);
    assert.ok(!existsSync(extra));
    assert.equal(readFileSync(path.join(restored.aside[0] ?? '', 'moi.txt'), 'utf8'), 'sau lúc sao lưu');
  });

  it('SD-10.5: files that did not change are not stored again; a new one is', async () => {
    const stored = (): number => filesBelow(path.join(copyFolder(), 'files')).length;
    const before = stored();
    upload(world, 'them.txt', 'một tệp mới');
    upload(world, 'ban-sao-cua-them.txt', 'một tệp mới');
    await backup();
    assert.equal(stored(), before + 1);
  });

  it('SD-10.5: it shows one moment while people work: what belongs together is there together', async () => {
    const client = new Client({ connectionString: world.ownerUrl });
    await client.connect();
    await client.query('create table congtinh.thu_a (n integer); create table congtinh.thu_z (n integer)');
    let working = true;
    const work = (async () => {
      for (let n = 1; working; n += 1) await client.query(`with a as (insert into congtinh.thu_a values (${n})) insert into congtinh.thu_z values (${n})`);
    })();
    try {
      const { manifest } = await backup();
      const url = await world.emptyDatabase();
      await restoreCopy(world.vault(), manifest, restoring(url));
      const [sums] = await world.sql(url, 'select (select count(*)::int from congtinh.thu_a) as a, (select count(*)::int from congtinh.thu_z) as z, (select coalesce(max(n), 0) from congtinh.thu_z) as last');
      assert.ok(Number(sums?.a) > 0);
      assert.equal(sums?.a, sums?.z);
      assert.equal(sums?.z, sums?.last);
    } finally {
      working = false;
      await work;
      await client.query('drop table congtinh.thu_a, congtinh.thu_z');
      await client.end();
    }
  });

  it('PR-2.5: nothing of what it holds can be read at the target, neither contents nor names nor keys', () => {
    const secrets = [...Object.values(world.environment).filter((value) => value.startsWith('test-only') || value === BACKUP_KEY), 'Ảnh của xã', 'anh-xa.txt', 'congtinh_app', '$2a$10$'];
    for (const file of filesBelow(world.environment.BACKUP_DIR ?? '')) {
      const content = readFileSync(file);
      for (const secret of secrets) assert.ok(!content.includes(secret), `${secret} in ${file}`);
      assert.equal(statSync(file).mode & 0o077, 0, `${file} is readable by others`);
    }
    assert.ok(done.manifest.keysNeeded.includes('LEDGER_KEY') && done.manifest.keysNeeded.includes('BACKUP_KEY'));
  });
});

describe('what is refused', () => {
  // Of several copies of a day only the last stays.
  before(async () => {
    done = await backup();
  });

  it('SD-10.5: a database that is not empty, unless it is to be replaced', async () => {
    const url = await world.emptyDatabase();
    await restoreCopy(world.vault(), done.manifest, restoring(url));
    await refuses(restoreCopy(world.vault(), done.manifest, restoring(url)), 'database-not-empty', /--replace/);
    await restoreCopy(world.vault(), done.manifest, restoring(url, { replace: true }));
    const other = new Client({ connectionString: url });
    await other.connect();
    await refuses(restoreCopy(world.vault(), done.manifest, restoring(url, { replace: true })), 'database-in-use', /dừng cổng/);
    await other.end();
  });

  it('PR-2.5: a wrong key', async () => {
    const wrong = world.vault({ BACKUP_KEY: 'một khóa khác hẳn, cũng đủ dài để dùng' });
    await refuses(newestCopy(wrong), 'key-wrong', /BACKUP_KEY/);
    await refuses(manifestOf(wrong, done.manifest.name), 'key-wrong', new RegExp(done.manifest.key));
  });

  it('SD-10.5: one flipped byte in any part; nothing is restored', async () => {
    const url = await world.emptyDatabase();
    for (const part of [done.manifest.parts[0]?.name ?? '', done.manifest.parts.find(({ bytes }) => bytes > 50_000)?.name ?? '', 'structure']) {
      await damaged(path.join(copyFolder(), keyOfPart(done.manifest.name, part)), (content) => (content[content.length - 20]! ^= 1, content), async () => {
        await refuses(restoreCopy(world.vault(), done.manifest, restoring(url)), 'part-damaged', /hỏng|khớp/);
      });
    }
    const [left] = await world.sql(url, `select count(*)::int as things from pg_class c join pg_namespace n on n.oid = relnamespace where nspname in ('public', 'congtinh') and relkind = 'r'`);
    assert.equal(left?.things, 0);
  });

  it('SD-10.5: a missing part, or the part of another copy in its place', async () => {
    const url = await world.emptyDatabase();
    const [first, second] = done.manifest.parts;
    const file = path.join(copyFolder(), keyOfPart(done.manifest.name, first?.name ?? ''));
    await damaged(file, () => null, () => refuses(restoreCopy(world.vault(), done.manifest, restoring(url)), 'part-missing', /chọn bản sao khác/));
    const other = readFileSync(path.join(copyFolder(), keyOfPart(done.manifest.name, second?.name ?? '')));
    await damaged(file, () => other, () => refuses(restoreCopy(world.vault(), done.manifest, restoring(url)), 'part-damaged', /./));
  });

  it('SD-10.5: a damaged file; the files that are there stay', async () => {
    const folders = world.installation().folders;
    const before = filesBelow(folders.uploads).map((file) => [file, readFileSync(file, 'hex')]);
    const stored = filesBelow(path.join(copyFolder(), 'files')).find((file) => statSync(file).size > 700_000) ?? '';
    const url = await world.emptyDatabase();
    await damaged(stored, (content) => (content[1000]! ^= 1, content), () => refuses(restoreCopy(world.vault(), done.manifest, restoring(url, { folders })), 'part-damaged', /hỏng/));
    assert.deepEqual(filesBelow(folders.uploads).map((file) => [file, readFileSync(file, 'hex')]), before);
    assert.deepEqual(readdirSync(path.dirname(folders.uploads)).filter((name) => name.includes('khoi-phuc')), []);
  });

  it('SD-10.5: a manifest that was changed, leads out of its folder, or is of a later format', async () => {
    const { name } = done.manifest;
    const file = path.join(copyFolder(), keyOfManifest(name));
    const vault = world.vault();
    const asText = (change: (json: Record<string, unknown>) => unknown) => (content: Buffer) => Buffer.from(JSON.stringify(change(JSON.parse(content.toString()) as Record<string, unknown>)));
    await damaged(file, asText((json) => ({ ...json, rows: 1 })), () => refuses(manifestOf(vault, name), 'manifest-invalid', /bị sửa/));
    for (const bad of ['../../etc/passwd', '..', 'a/b', '/etc/passwd', 'A.part']) {
      await damaged(file, asText((json) => ({ ...json, parts: [{ name: bad, bytes: 1, sha256: '0'.repeat(64) }] })), () => refuses(manifestOf(vault, name), 'manifest-invalid', /./));
      assert.throws(() => writeManifest(vault.keys, { ...done.manifest, parts: [{ name: bad, bytes: 1, sha256: '0'.repeat(64) }] }));
    }
    await damaged(file, asText((json) => ({ ...json, format: 99 })), () => refuses(manifestOf(vault, name), 'copy-newer', /phiên bản mới hơn/));
    await damaged(file, () => Buffer.from('không phải JSON'), () => refuses(manifestOf(vault, name), 'manifest-invalid', /./));
    await refuses(manifestOf(vault, '../../x'), 'copy-unknown', /--list/);
  });

  it('SD-10.5: a copy of a newer version of the application', async () => {
    const known = world.installation().knownMigrations.slice(0, -1);
    await refuses(restoreCopy(world.vault(), done.manifest, restoring(await world.emptyDatabase(), { knownMigrations: known })), 'copy-newer', /phiên bản mới hơn/);
  });

  it('SD-10.5: a target that is not apart from the system', async () => {
    await refuses(backup({ BACKUP_DIR: path.join(world.folder, 'public', 'uploads', 'sao-luu') }), 'target-not-apart', /tách khỏi hệ thống/);
    await refuses(backup({ BACKUP_DIR: world.folder }), 'target-not-apart', /tách/);
    const [data] = await world.sql(world.superUrl, 'show data_directory');
    await refuses(backup({ BACKUP_DIR: path.join(String(data?.data_directory), 'base', 'sao-luu') }), 'target-not-apart', /tách/);
  });

  it('SD-10.5: no target, no key, no proof database: each is said, and such a copy does not count', async () => {
    await refuses(backup({ BACKUP_DIR: '' }), 'target-missing', /BACKUP_DIR/);
    await refuses(backup({ BACKUP_KEY: 'ngắn' }), 'key-missing', /openssl/);
    await refuses(backup({ BACKUP_PROOF_URL: '' }), 'proof-missing', /BACKUP_PROOF_URL/);
    await refuses(backup({ BACKUP_PROOF_URL: world.ownerUrl }), 'proof-missing', /trống/);
    const rows = await world.sql(world.appUrl, 'select state, error_code from congtinh.backup_runs order by id desc limit 4');
    assert.deepEqual(rows.map(({ state, error_code: code }) => `${String(state)} ${String(code)}`), ['made proof-missing', 'made proof-missing', 'failed key-missing', 'failed target-missing']);
    assert.ok((await newestCopy(world.vault())).proof !== null, 'the newest proved copy comes before newer ones that are not');
  });

  it('SD-10.5: a target that cannot be written leaves no copy', async () => {
    // Writing to /dev/full fails as a full disk does.
    const folder = path.join(world.folder, 'tệp chứ không phải thư mục');
    writeFileSync(folder, '');
    await refuses(backup({ BACKUP_DIR: folder }), 'target-unwritable', /ghi/);
  });

  it('SD-10.5: a target that fails in the middle of a large table ends the backup at once and leaves nothing of it', async () => {
    await world.sql(world.ownerUrl, `create table congtinh.thu_lon as select n, md5(n::text) || md5((n * 7)::text) || md5((n * 13)::text) || md5((n * 31)::text) as text from generate_series(1, 80000) n`);
    const target = new FullTarget(path.join(world.folder, 'ổ nhỏ'));
    const vault = vaultAt(target, backupKeysFrom(BACKUP_KEY));
    const started = Date.now();
    await refuses(makeCopy(world.installation(), vault, () => undefined), 'target-unwritable', /hết chỗ/);
    assert.ok(Date.now() - started < 20_000);
    assert.deepEqual((await listCopies(vault)).filter(({ keys }) => keys.length > 0), []);
    await world.sql(world.ownerUrl, 'drop table congtinh.thu_lon');
  });

  it('SD-10.5: two at once: one runs, the other is told', async () => {
    await withLock(world.installation(), () => refuses(backup(), 'busy', /đang chạy/));
    const both = await Promise.allSettled([backup(), backup()]);
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });
});

describe('what an end in the middle leaves', () => {
  it('PT-13.3: a process killed while it copies blocks nobody; its half copy is swept and never counts', async () => {
    const code = `
      const { backupKeysFrom } = require(${JSON.stringify(path.resolve('src/plugins/backups/server/domain/keys'))});
      const { installationOf } = require(${JSON.stringify(path.resolve('src/plugins/backups/server/services/installation'))});
      const { runBackup } = require(${JSON.stringify(path.resolve('src/plugins/backups/server/services/runs/run-backup'))});
      runBackup(installationOf(process.env, process.cwd(), []), { kind: 'daily', by: null, onProgress: (stage, share) => {
        if (stage === 'database' && share > 0.5) process.kill(process.pid, 'SIGKILL');
      } });`;
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', code], { env: { ...process.env, ...world.environment }, stdio: 'ignore' });
    const signal = await new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)));
    assert.equal(signal, 'SIGKILL');
    const half = (await listCopies(world.vault())).filter(({ whole }) => !whole);
    assert.equal(half.length, 1);
    assert.notEqual((await newestCopy(world.vault())).name, half[0]?.name);
    const { manifest } = await backup();
    const copies = await listCopies(world.vault());
    assert.ok(copies.every(({ whole }) => whole) && copies.some(({ name }) => name === manifest.name));
    const [row] = await world.sql(world.appUrl, `select state, error_code from congtinh.backup_runs where kind = 'daily'`);
    assert.deepEqual(row, { state: 'failed', error_code: 'interrupted' });
    assert.deepEqual(await world.sql(world.appUrl, `select id from congtinh.backup_runs where state = 'running'`), []);
  });
});
