import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileRecord } from '../../domain/file-list';
import { storedName } from '../../domain/keys';
import { Measured } from '../../domain/measured';
import { sealedLength } from '../../domain/sealed-length';
import type { Vault } from '../target/vault';
import type { FoundFile } from './list-files';
import type { StoredFiles } from './stored-files';

/** Where the bytes of a file lie in the store. */
export const keyOfFile = (vault: Vault, sha256: string): string => {
  const name = storedName(vault.keys, sha256);
  return `files/${name.slice(0, 2)}/${name}`;
};

const TRIES = 3;

export interface StoredFile {
  readonly record: FileRecord;
  /** Stored bytes that were added; 0 when the same bytes were there. */
  readonly added: number;
}

/**
 * Puts a file into the store unless its bytes are there, and says what it held. A file that changes while it is read is
 * read again. @returns null when it is gone
 */
export const storeFile = async (vault: Vault, folder: string, found: FoundFile, stored: StoredFiles): Promise<StoredFile | null> => {
  const file = path.join(folder, found.path);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const before = await stat(file).catch(() => null);
    const sha256 = before === null ? null : await hashOf(file);
    if (before === null || sha256 === null) return null;
    const record: FileRecord = { root: found.root, path: found.path, bytes: before.size, sha256, changed: before.mtimeMs };
    const key = keyOfFile(vault, sha256);
    if (stored.get(key) === sealedLength(record.bytes)) return { record, added: 0 };
    const read = new Measured();
    const source = createReadStream(file);
    source.once('error', (error) => read.destroy(error));
    const { bytes } = await vault.seal(key, source.pipe(read), { compress: false });
    if (read.sha256 === sha256) {
      stored.set(key, bytes);
      return { record, added: bytes };
    }
    await vault.remove(key);
  }
  throw new Error(`${found.root}/${found.path} changes all the time`);
};

const hashOf = async (file: string): Promise<string | null> => {
  const measured = new Measured();
  try {
    await pipeline(createReadStream(file), measured, new Writable({ write: (_chunk, _encoding, done) => done() }));
    return measured.sha256;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};
