import { lstat, mkdir, open, readdir, readlink } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { BackupFault } from '../../domain/fault';
import { isSafePath } from '../../domain/file-list';

/** One entry of a base copy: a line of JSON, then, for a file, so many bytes. */
interface Entry {
  readonly path: string;
  readonly kind: 'folder' | 'file';
  readonly mode: number;
  readonly bytes: number;
}

/** Folders whose contents a recovered server makes itself, and files of the running one. */
const EMPTY = new Set(['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);
const LEFT_OUT = /^(postmaster\.(pid|opts)|recovery\.signal|standby\.signal|backup_label|tablespace_map)$|(^|\/)(pgsql_tmp[^/]*|pg_internal\.init)$/;
const CHUNK = 256 * 1024;

const headerOf = (entry: Entry): Buffer => Buffer.from(`${JSON.stringify(entry)}\n`);

/**
 * A server's data folder as one stream, while it runs between pg_backup_start and pg_backup_stop. A file that grows
 * meanwhile is cut at the length it had, one that shrinks is filled up: the log of changes puts both right.
 */
export async function* dataStream(data: string, below = ''): AsyncIterable<Buffer> {
  for (const name of (await readdir(path.join(data, below))).sort()) {
    const at = below === '' ? name : `${below}/${name}`;
    if (LEFT_OUT.test(at)) continue;
    const found = await lstat(path.join(data, at)).catch(() => null);
    if (found === null) continue;
    if (found.isSymbolicLink()) {
      throw new BackupFault('not-exportable', `Thư mục dữ liệu PostgreSQL có liên kết “${at}” → ${await readlink(path.join(data, at))}; bản nền không chép được tablespace ngoài.`);
    }
    if (found.isDirectory()) {
      yield headerOf({ path: at, kind: 'folder', mode: found.mode & 0o777, bytes: 0 });
      if (EMPTY.has(at)) continue;
      yield* dataStream(data, at);
    } else if (found.isFile()) yield* fileStream(path.join(data, at), { path: at, kind: 'file', mode: found.mode & 0o777, bytes: found.size });
  }
}

async function* fileStream(file: string, entry: Entry): AsyncIterable<Buffer> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return;
  try {
    yield headerOf(entry);
    for (let left = entry.bytes; left > 0;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(CHUNK, left)), 0, Math.min(CHUNK, left));
      yield bytesRead === 0 ? Buffer.alloc(Math.min(CHUNK, left)) : buffer.subarray(0, bytesRead);
      left -= bytesRead === 0 ? Math.min(CHUNK, left) : bytesRead;
    }
  } finally {
    await handle.close();
  }
}

/** Lays a data folder from a stream that `dataStream` gave. @throws BackupFault for a path that leads out of it */
export const layDataStream = async (stream: Readable, data: string): Promise<void> => {
  const source = new Source(stream);
  for (let line = await source.line(); line !== null; line = await source.line()) {
    const { path: at, kind, mode, bytes } = JSON.parse(line) as Entry;
    if (!isSafePath(at)) throw new BackupFault('manifest-invalid', 'Bản nền có đường dẫn dẫn ra ngoài thư mục dữ liệu; không dùng bản này.');
    const target = path.join(data, at);
    if (kind === 'folder') {
      await mkdir(target, { recursive: true, mode });
      continue;
    }
    const file = createWriteStream(target, { mode, flush: false });
    for await (const chunk of source.take(bytes)) if (!file.write(chunk)) await once(file, 'drain');
    file.end();
    await once(file, 'close');
  }
  for (const folder of ['pg_wal/archive_status', 'pg_wal/summaries']) await mkdir(path.join(data, folder), { recursive: true, mode: 0o700 });
};

/** Reads lines and counted bytes from one stream. */
class Source {
  private held: Buffer = Buffer.alloc(0);

  private readonly chunks: AsyncIterator<Buffer>;

  constructor(stream: Readable) {
    this.chunks = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  }

  private async more(): Promise<boolean> {
    const next = await this.chunks.next();
    if (next.done) return false;
    this.held = this.held.length === 0 ? next.value : Buffer.concat([this.held, next.value]);
    return true;
  }

  async line(): Promise<string | null> {
    let end = this.held.indexOf(10);
    while (end === -1) {
      if (!(await this.more())) return null;
      end = this.held.indexOf(10);
    }
    const line = this.held.subarray(0, end).toString('utf8');
    this.held = this.held.subarray(end + 1);
    return line;
  }

  async* take(bytes: number): AsyncIterable<Buffer> {
    for (let left = bytes; left > 0;) {
      if (this.held.length === 0 && !(await this.more())) throw new BackupFault('part-damaged', 'Bản nền kết thúc sớm; không dùng bản này.');
      const piece = this.held.subarray(0, left);
      this.held = this.held.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }
}
