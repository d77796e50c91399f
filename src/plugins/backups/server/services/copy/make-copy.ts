import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Stage } from '../../../contracts';
import { copyName, FORMAT, writeManifest, type CopyManifest, type PartRecord } from '../../domain/copy-manifest';
import type { FileRecord } from '../../domain/file-list';
import { withConnection } from '../database/connect';
import { beginSnapshot, exportDatabase } from '../database/export-database';
import { FileCopy } from '../files/copy-files';
import { storedFiles } from '../files/stored-files';
import { KEYS_NEEDED, type Installation } from '../installation';
import type { Vault } from '../target/vault';
import { listCopies, manifestOf } from './list-copies';
import { FILES, keyOfManifest, keyOfPart, STRUCTURE } from './names';
import { filesOf } from './read-files';

export type OnProgress = (stage: Stage, share: number) => void;

export interface MadeCopy {
  readonly manifest: CopyManifest;
  /** Names in the store of the files that were new. */
  readonly added: ReadonlySet<string>;
}

/**
 * Makes a copy of database and files at the target. Files are listed before and after the database's one snapshot, so that
 * each file that the snapshot names is there, whichever came or went meanwhile; the ledger's exported ends only before, so
 * that none is ahead of it. The manifest comes last: without it a copy does not count. A failure leaves no copy behind.
 * @throws BackupFault; the caller holds the lock (`withLock`)
 */
export const makeCopy = async (installation: Installation, vault: Vault, onProgress: OnProgress): Promise<MadeCopy> => {
  const { app, ownerUrl, ssl, version } = installation;
  const files = new FileCopy(vault, installation.folders, await earlierFiles(vault), await storedFiles(vault));
  await files.take('ledger-heads');
  await files.take('uploads');
  return withConnection(ownerUrl, ssl, async (client) => {
    const madeAt = await beginSnapshot(client);
    const name = copyName(madeAt, randomBytes(3).toString('hex'));
    try {
      const { structure, parts, server } = await exportDatabase(client, vault, {
        app, keyOf: (part) => keyOfPart(name, part), onProgress: (share) => onProgress('database', share),
      });
      await client.query('commit');
      onProgress('files', 0);
      await files.take('uploads');
      const list = files.list();
      const all: PartRecord[] = [
        ...parts,
        { name: STRUCTURE, ...await vault.seal(keyOfPart(name, STRUCTURE), Readable.from([Buffer.from(JSON.stringify(structure))])) },
        { name: FILES, ...await vault.seal(keyOfPart(name, FILES), Readable.from(linesOf(list))) },
      ];
      const manifest: CopyManifest = {
        format: FORMAT, kind: 'copy', name, madeAt: madeAt.toISOString(),
        application: { version, migrations: structure.migrations.length, lastMigration: structure.migrations.at(-1) ?? '' },
        server, key: vault.keys.fingerprint, keysNeeded: [...KEYS_NEEDED], parts: all,
        tables: structure.schema.tables.length, rows: structure.rows.reduce((sum, { rows }) => sum + rows, 0),
        files: list.length, fileBytes: list.reduce((sum, { bytes }) => sum + bytes, 0),
        addedBytes: files.addedBytes + all.reduce((sum, { bytes }) => sum + bytes, 0),
      };
      await vault.target.settle();
      await vault.write(keyOfManifest(name), writeManifest(vault.keys, manifest));
      return { manifest, added: files.added };
    } catch (error) {
      await removeCopy(vault, name);
      throw error;
    }
  });
};

function* linesOf(list: readonly FileRecord[]): Iterable<Buffer> {
  for (const record of list) yield Buffer.from(`${JSON.stringify(record)}\n`);
}

/** What the last whole copy says of files; one that cannot be read only means that all are read again. */
const earlierFiles = async (vault: Vault): Promise<ReadonlyMap<string, FileRecord>> => {
  const last = (await listCopies(vault)).filter(({ whole }) => whole).at(-1);
  const known = new Map<string, FileRecord>();
  if (last === undefined) return known;
  try {
    for await (const record of filesOf(vault, await manifestOf(vault, last.name))) known.set(`${record.root}/${record.path}`, record);
    return known;
  } catch {
    return new Map();
  }
};

/** Takes a copy away, its manifest first: what is half gone must not pass for a copy. */
export const removeCopy = async (vault: Vault, name: string): Promise<void> => {
  await vault.remove(keyOfManifest(name));
  for await (const { key } of vault.list(`copies/${name}/`)) await vault.remove(key);
};
