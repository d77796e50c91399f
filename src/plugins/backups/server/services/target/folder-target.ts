import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { randomUUID } from 'node:crypto';
import { missing, unwritable } from './refusals';
import type { StoredObject, Target } from './target';

const HALF = '.half';
const SIDE_BY_SIDE = 16;

/** A folder: another disk, or a share of another machine. Objects appear by renaming, after their bytes are on the disk. */
export class FolderTarget implements Target {
  readonly place: string;

  private readonly unsettled = new Set<string>();

  constructor(private readonly folder: string) {
    this.place = folder;
  }

  async put(key: string, content: Readable, { later = false }: { later?: boolean } = {}): Promise<{ bytes: number }> {
    const half = path.join(this.folder, HALF, randomUUID());
    try {
      await mkdir(path.dirname(half), { recursive: true, mode: 0o700 });
      await mkdir(path.dirname(this.fileOf(key)), { recursive: true, mode: 0o700 });
    } catch (error) {
      content.destroy();
      throw unwritable(this.place, error);
    }
    const file = createWriteStream(half, { mode: 0o600, flush: !later });
    // An error of one end is passed on to the other: who had it first, had it.
    let failed: 'content' | 'file' | undefined;
    content.once('error', () => (failed ??= 'content'));
    file.once('error', () => (failed ??= 'file'));
    try {
      await pipeline(content, file);
      await rename(half, this.fileOf(key));
      if (later) this.unsettled.add(this.fileOf(key));
      else await syncPath(path.dirname(this.fileOf(key)));
      return { bytes: file.bytesWritten };
    } catch (error) {
      await rm(half, { force: true });
      throw failed === 'content' ? error : unwritable(this.place, error);
    }
  }

  async settle(): Promise<void> {
    const files = [...this.unsettled];
    this.unsettled.clear();
    // Side by side: the disk then settles many at once.
    for (let at = 0; at < files.length; at += SIDE_BY_SIDE) {
      await Promise.all(files.slice(at, at + SIDE_BY_SIDE).map(syncPath)).catch((error: unknown) => { throw unwritable(this.place, error); });
    }
    await Promise.all([...new Set(files.map((file) => path.dirname(file)))].map(syncPath));
  }

  async get(key: string): Promise<Readable> {
    if (await this.size(key) === null) throw missing(this.place, key);
    return createReadStream(this.fileOf(key), { highWaterMark: 256 * 1024 });
  }

  async size(key: string): Promise<number | null> {
    const found = await stat(this.fileOf(key)).catch(() => null);
    return found?.isFile() ? found.size : null;
  }

  async* list(prefix: string): AsyncIterable<StoredObject> {
    const folder = prefix.includes('/') ? prefix.slice(0, prefix.lastIndexOf('/')) : '';
    for await (const key of this.walk(folder)) {
      if (!key.startsWith(prefix)) continue;
      const bytes = await this.size(key);
      if (bytes !== null) yield { key, bytes };
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.fileOf(key), { force: true });
  }

  async sweep(): Promise<void> {
    await rm(path.join(this.folder, HALF), { recursive: true, force: true }).catch((error: unknown) => { throw unwritable(this.place, error); });
  }

  private async* walk(folder: string): AsyncIterable<string> {
    const entries = await opendir(path.join(this.folder, folder)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw unwritable(this.place, error);
    });
    if (entries === null) return;
    for await (const entry of entries) {
      const key = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === HALF) continue;
      if (entry.isDirectory()) yield* this.walk(key);
      else if (entry.isFile()) yield key;
    }
  }

  private fileOf(key: string): string {
    if (key.split('/').some((step) => step === '' || step === '.' || step === '..')) throw new Error(`No key of an object: ${key}`);
    return path.join(this.folder, key);
  }
}

/** Bytes of a file, or names of a folder, are on the disk. */
const syncPath = async (at: string): Promise<void> => {
  const handle = await open(at, 'r');
  try {
    // Some network shares cannot; they keep names at once.
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
};
