import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';
import { BackupFault } from '../../domain/fault';
import { isSafePath, type FileRoot } from '../../domain/file-list';

/** A file on the disk, not yet read. */
export interface FoundFile {
  readonly root: FileRoot;
  readonly path: string;
  readonly bytes: number;
  readonly changed: number;
}

/** Every file below a folder; those that vanish meanwhile are left out. A folder that is not there holds none. */
export async function* listFiles(root: FileRoot, folder: string, below = ''): AsyncIterable<FoundFile> {
  const entries = await opendir(path.join(folder, below)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (entries === null) return;
  for await (const entry of entries) {
    const at = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* listFiles(root, folder, at);
    if (!entry.isFile() || entry.name === '.gitkeep') continue;
    if (!isSafePath(at)) throw new BackupFault('not-exportable', `Tên tệp “${at}” trong thư mục ${root} có ký tự không sao lưu được. Hãy đổi tên tệp đó.`);
    const found = await stat(path.join(folder, at)).catch(() => null);
    if (found !== null) yield { root, path: at, bytes: found.size, changed: found.mtimeMs };
  }
}
