import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { BackupFault } from '../../../src/plugins/backups/server/domain/fault';
import { listCopies } from '../../../src/plugins/backups/server/services/copy/list-copies';
import { restoreCopy } from '../../../src/plugins/backups/server/services/copy/restore-copy';
import { runBackup } from '../../../src/plugins/backups/server/services/runs/run-backup';
import { S3Target } from '../../../src/plugins/backups/server/services/target/s3-target';
import { backupWorld, upload, type BackupWorld } from '../../support/backup-world';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const S3rver = require('s3rver') as new (options: object) => { run(): Promise<AddressInfo>; close(): Promise<void>; httpServer: Server };

const BUCKET = 'sao-luu';
let world: BackupWorld;
let store: InstanceType<typeof S3rver>;
let folder: string;
let endpoint: string;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 's3-'));
  store = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: folder, configureBuckets: [{ name: BUCKET }] });
  endpoint = `http://127.0.0.1:${(await store.run()).port}`;
  world = await backupWorld();
});
after(async () => {
  await world.remove();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const target = (changes: object = {}): S3Target =>
  new S3Target({ endpoint, region: 'us-east-1', bucket: BUCKET, prefix: 'tinh/a', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', ...changes });
const settings = (): Record<string, string> => ({
  BACKUP_DIR: '', BACKUP_S3_ENDPOINT: endpoint, BACKUP_S3_BUCKET: BUCKET, BACKUP_S3_PREFIX: '/tinh/b/', BACKUP_S3_ACCESS_KEY: 'S3RVER', BACKUP_S3_SECRET_KEY: 'S3RVER',
});

describe('an S3-compatible store', () => {
  it('SD-10.5: it keeps exactly the bytes that were given, in one piece or several', async () => {
    for (const length of [0, 1, 6_000_000, 16 * 1024 * 1024, 40_000_000]) {
      const content = randomBytes(length);
      assert.deepEqual(await target().put('x/y', Readable.from([content.subarray(0, 1000), content.subarray(1000)])), { bytes: length });
      assert.equal(await target().size('x/y'), length);
      assert.ok((await buffer(await target().get('x/y'))).equals(content), `${length} bytes`);
    }
    const listed: string[] = [];
    for await (const { key } of target().list('x/')) listed.push(key);
    assert.deepEqual(listed, ['x/y']);
    await target().remove('x/y');
    assert.equal(await target().size('x/y'), null);
  });

  it('SD-10.5: a content that fails leaves no object', async () => {
    const failing = Readable.from((async function* () { yield randomBytes(1000); throw new Error('đứt giữa chừng'); })());
    await assert.rejects(target().put('x/half', failing), /đứt giữa chừng/);
    assert.equal(await target().size('x/half'), null);
  });

  it('SD-10.5: what is missing, and a store that refuses, are said', async () => {
    await assert.rejects(target().get('x/none'), (error: unknown) => error instanceof BackupFault && error.code === 'part-missing');
    await assert.rejects(target({ bucket: 'khong-co' }).put('x', Readable.from([Buffer.from('a')])), (error: unknown) => error instanceof BackupFault && error.code === 'target-unwritable');
    await assert.rejects(target({ accessKeyId: 'sai' }).put('x', Readable.from([Buffer.from('a')])), (error: unknown) => error instanceof BackupFault && error.code === 'target-unwritable');
  });

  it('SD-10.5: a whole backup is made, proved and restored there', async () => {
    upload(world, 'anh.bin', randomBytes(300_000));
    const { manifest, proof } = await runBackup(world.installation(settings()), { kind: 'daily', by: null });
    assert.ok(proof.rows > 100 && proof.filesReadBack > 0);
    const vault = world.vault(settings());
    assert.deepEqual((await listCopies(vault)).map(({ name, whole }) => [name, whole]), [[manifest.name, true]]);
    const { app, ssl, knownMigrations } = world.installation();
    const restored = await restoreCopy(vault, manifest, {
      ownerUrl: await world.emptyDatabase(), app, ssl, knownMigrations, folders: undefined, replace: false, onProgress: () => undefined,
    });
    assert.equal(restored.rows, manifest.rows);
  });
});
