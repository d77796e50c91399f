import type { FileRecord, FileRoot } from '../../domain/file-list';
import { sealedLength } from '../../domain/sealed-length';
import type { Vault } from '../target/vault';
import { listFiles } from './list-files';
import { keyOfFile, storeFile } from './store-file';
import type { StoredFiles } from './stored-files';

/** Files of a copy while it is made; `earlier` are those of the last copy, whose bytes are in the store. */
export class FileCopy {
  private readonly records = new Map<string, FileRecord>();

  addedBytes = 0;

  /** Names in the store of what this copy added. */
  readonly added = new Set<string>();

  constructor(
    private readonly vault: Vault, private readonly folders: Readonly<Record<FileRoot, string>>, private readonly earlier: ReadonlyMap<string, FileRecord>,
    private readonly stored: StoredFiles,
  ) {}

  /**
   * Takes in what a folder holds now; a file that was there at one of two calls belongs to the copy. Unchanged files
   * (same length and time) are not read again.
   */
  async take(root: FileRoot): Promise<void> {
    for await (const found of listFiles(root, this.folders[root])) {
      const name = `${root}/${found.path}`;
      const known = this.records.get(name) ?? this.earlier.get(name);
      if (known !== undefined && known.bytes === found.bytes && known.changed === found.changed && this.stored.get(keyOfFile(this.vault, known.sha256)) === sealedLength(known.bytes)) {
        this.records.set(name, known);
        continue;
      }
      const stored = await storeFile(this.vault, this.folders[root], found, this.stored);
      if (stored === null) continue;
      this.records.set(name, stored.record);
      this.addedBytes += stored.added;
      if (stored.added > 0) this.added.add(keyOfFile(this.vault, stored.record.sha256));
    }
  }

  /** All files, by name. */
  list(): readonly FileRecord[] {
    return [...this.records.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
  }
}
