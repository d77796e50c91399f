import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileRecord } from '../../domain/file-list';
import { sealedLength } from '../../domain/sealed-length';
import { withConnection } from '../database/connect';
import { holdArchive } from './hold-archive';
import { FileCopy } from '../files/copy-files';
import { keyOfFile } from '../files/store-file';
import { vaultOf, type Installation } from '../installation';
import type { Vault } from '../target/vault';
import { filesOfArchive, writeJournal } from './file-journal';
import { isSegment, keyOfSegment } from './names';

export interface Shipped {
  readonly segments: number;
  readonly files: number;
}

/**
 * Ships what PostgreSQL has put into the folder of finished segments to the target, encrypted. Files go first: whatever a
 * segment that has been shipped speaks of is at the target too (docs/adr/0032). One process at a time; another one passes.
 * @param wait whether to wait for another one instead; it may have begun before what the caller wants shipped was there
 * @throws BackupFault; segments that were not shipped stay where they are
 */
export const shipArchive = async (installation: Installation, { wait = false } = {}): Promise<Shipped> => {
  const { walFolder } = installation;
  if (walFolder === undefined) return { segments: 0, files: 0 };
  return withConnection(installation.ownerUrl, installation.ssl, async (client) => {
    if (!(await holdArchive(client, wait))) return { segments: 0, files: 0 };
    const names = (await readdir(walFolder)).filter(isSegment).sort();
    if (names.length === 0) return { segments: 0, files: 0 };
    const vault = vaultOf(installation);
    const files = await shipFiles(installation, vault);
    for (const name of names) {
      const file = path.join(walFolder, name);
      const { mtime } = await stat(file);
      await vault.seal(keyOfSegment(name), createReadStream(file));
      await client.query(`insert into congtinh.backup_archive (id, segment, shipped_until) values (1, $1, $2)
        on conflict (id) do update set segment = excluded.segment, shipped_until = excluded.shipped_until`, [name, mtime]);
      await rm(file);
    }
    return { segments: names.length, files };
  });
};

const known = new Map<string, Map<string, FileRecord>>();

/** What this process knows to be noted; a new process reads the notes once. */
const notedBy = async (vault: Vault): Promise<Map<string, FileRecord>> => {
  const place = `${vault.target.place} ${vault.keys.fingerprint}`;
  const found = known.get(place);
  if (found !== undefined) return found;
  const all = new Map<string, FileRecord>();
  for await (const record of filesOfArchive(vault, null)) all.set(`${record.root}/${record.path}`, record);
  known.set(place, all);
  return all;
};

const shipFiles = async (installation: Installation, vault: Vault): Promise<number> => {
  const noted = await notedBy(vault);
  // What is noted is there: nothing that a note names is ever removed.
  const stored = new Map([...noted.values()].map(({ sha256, bytes }) => [keyOfFile(vault, sha256), sealedLength(bytes)]));
  const copy = new FileCopy(vault, installation.folders, noted, stored);
  const at = new Date();
  await copy.take('ledger-heads');
  await copy.take('uploads');
  const fresh = copy.list().filter((record) => noted.get(`${record.root}/${record.path}`) !== record);
  await writeJournal(vault, at, fresh);
  for (const record of fresh) noted.set(`${record.root}/${record.path}`, record);
  return fresh.length;
};
