import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BackupFault } from '../../domain/fault';
import type { FileRecord, FileRoot } from '../../domain/file-list';
import { Measured } from '../../domain/measured';
import { keyOfFile } from '../files/store-file';
import type { Vault } from '../target/vault';

/** The bytes of a file out of the store, checked; errs with `part-damaged` when they are not what the copy's list says. */
export const fileStream = async (vault: Vault, record: FileRecord): Promise<{ readonly stream: Measured; check(): void }> => {
  const source = await vault.open(keyOfFile(vault, record.sha256), { compress: false });
  const stream = new Measured();
  source.once('error', (error) => stream.destroy(error));
  source.pipe(stream);
  return {
    stream,
    check: () => {
      if (stream.sha256 === record.sha256 && stream.bytes === record.bytes) return;
      throw new BackupFault('part-damaged', `Tệp “${record.root}/${record.path}” trong bản sao không đúng nội dung đã ghi. Hãy chọn bản sao khác.`);
    },
  };
};

/**
 * Writes files of a copy into folders beside the real ones (`<folder>.khoi-phuc`), each checked; `takeOver` puts them in
 * their place when all else has been found right, and `giveUp` removes them.
 */
export class FileRestore {
  constructor(private readonly vault: Vault, private readonly folders: Readonly<Record<FileRoot, string>>) {}

  private draftOf(root: FileRoot): string {
    return `${this.folders[root]}.khoi-phuc`;
  }

  async prepare(): Promise<void> {
    await this.giveUp();
    for (const root of Object.keys(this.folders) as FileRoot[]) await mkdir(this.draftOf(root), { recursive: true });
  }

  async write(record: FileRecord): Promise<void> {
    const file = path.join(this.draftOf(record.root), record.path);
    await mkdir(path.dirname(file), { recursive: true });
    const { stream, check } = await fileStream(this.vault, record);
    await pipeline(stream, createWriteStream(file, { flush: true }));
    check();
    await utimes(file, record.changed / 1000, record.changed / 1000);
  }

  /** What stood in the folders before stays beside them under the name that is returned, for whoever misses a file. */
  async takeOver(stamp: string): Promise<readonly string[]> {
    const kept: string[] = [];
    for (const root of Object.keys(this.folders) as FileRoot[]) {
      const folder = this.folders[root];
      const before = await stat(folder).catch(() => null);
      if (before !== null) {
        const aside = `${folder}.truoc-${stamp}`;
        const holdsFiles = (await readdir(folder)).some((name) => name !== '.gitkeep');
        if (holdsFiles) {
          await rename(folder, aside);
          kept.push(aside);
        } else await rm(folder, { recursive: true });
      }
      await mkdir(path.dirname(folder), { recursive: true });
      await rename(this.draftOf(root), folder);
    }
    return kept;
  }

  async giveUp(): Promise<void> {
    for (const root of Object.keys(this.folders) as FileRoot[]) await rm(this.draftOf(root), { recursive: true, force: true });
  }
}
