import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { copyName, FORMAT, writeManifest } from '../../domain/copy-manifest';
import { BackupFault } from '../../domain/fault';
import { withConnection } from '../database/connect';
import { KEYS_NEEDED, type Installation } from '../installation';
import type { Vault } from '../target/vault';
import { dataStream } from './data-stream';
import { keyOfBase } from './names';
import { pruneArchive } from './prune-archive';
import { shipArchive } from './ship-archive';

/** Parts of a base copy: the data folder, and what PostgreSQL says where recovery begins. */
export const DATA = 'data';
export const LABEL = 'label';

export interface MadeBase {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Copies the data folder of the running server: from here on, archived changes lead to any instant. Works where this
 * process can read that folder (the server that npm brings, or one on this machine).
 * @throws BackupFault `wal-off` when changes are not archived
 */
export const makeBase = async (installation: Installation, vault: Vault): Promise<MadeBase> => {
  const { baseUrl, walFolder } = installation;
  if (baseUrl === undefined || walFolder === undefined) {
    throw new BackupFault('wal-off', 'Chưa bật lưu các thay đổi giữa hai bản sao. Hãy đặt BACKUP_WAL_DIR và BACKUP_BASE_URL (bản trình diễn: DEMO_WAL_ARCHIVE=true); xem hướng dẫn sao-luu-phuc-hoi.md.');
  }
  const made = await withConnection(baseUrl, installation.ssl, async (client) => {
    const { rows: [server] } = await client.query<{ folder: string; number: string; at: Date }>(
      `select current_setting('data_directory') as folder, current_setting('server_version_num') as number, clock_timestamp() as at`);
    if (server === undefined) throw new Error('no answer');
    const name = copyName(server.at, randomBytes(3).toString('hex'));
    await client.query(`select pg_backup_start('cong-tinh', true)`);
    const data = await vault.seal(keyOfBase(name, DATA), Readable.from(dataStream(server.folder)));
    // Waits until the server has archived all that the copy needs.
    const { rows: [stop] } = await client.query<{ labelfile: string; spcmapfile: string }>('select labelfile, spcmapfile from pg_backup_stop(true)');
    const label = await vault.seal(keyOfBase(name, LABEL), Readable.from([Buffer.from(stop?.labelfile ?? '')]));
    const bytes = data.bytes + label.bytes;
    return {
      name, bytes,
      manifest: writeManifest(vault.keys, {
        format: FORMAT, kind: 'base', name, madeAt: new Date().toISOString(), application: { version: installation.version, migrations: 0, lastMigration: '' },
        server: Number(server.number), key: vault.keys.fingerprint, keysNeeded: [...KEYS_NEEDED],
        parts: [{ name: DATA, ...data }, { name: LABEL, ...label }], tables: 0, rows: 0, files: 0, fileBytes: 0, addedBytes: bytes,
      }),
    };
  });
  await shipArchive(installation, { wait: true });
  // Last: a base copy without the segments up to its end leads nowhere.
  await vault.write(keyOfBase(made.name, 'manifest.json'), made.manifest);
  await pruneArchive(vault);
  return { name: made.name, bytes: made.bytes };
};
