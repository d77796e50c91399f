import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface FolderLock {
  release(): Promise<void>;
}

interface Holder {
  pid: number;
  leaving: boolean;
}

/** Another live process works in this folder. */
export class FolderBusyError extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number | undefined,
  ) {
    const who = pid === undefined ? '' : ` (pid ${pid})`;
    super(
      `Một tiến trình khác${who} đang dùng thư mục ${folder}. Hãy dừng tiến trình đó hoặc chọn thư mục khác.\n` +
        `Another process${who} is using the folder ${folder}. Stop it or choose another folder.`,
    );
    this.name = 'FolderBusyError';
  }
}

/**
 * Holds a folder for this process alone. The lock is a listening socket, so the
 * kernel frees it when the process dies, however it dies: nothing stale is left
 * behind and no process id can be mistaken for another.
 *
 * `isLeaving` is asked when another process wants the folder; answering true
 * makes the other one wait for the release instead of giving up.
 */
export async function lockFolder(
  folder: string,
  options: { isLeaving?: () => boolean; waitMs?: number } = {},
): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true });
  const address = addressOf(folder);
  const patience = Date.now() + (options.waitMs ?? 0);
  const leavingPatience = Date.now() + 30_000;
  for (;;) {
    const server = await listen(address, options.isLeaving ?? (() => false));
    if (server) return { release: () => new Promise((done) => server.close(() => done())) };
    const holder = await askHolder(address);
    if (holder === 'gone') continue;
    const until = holder?.leaving ? leavingPatience : patience;
    if (Date.now() >= until) throw new FolderBusyError(folder, holder?.pid);
    await sleep(100);
  }
}

/** Linux: an abstract socket, which has no file. Elsewhere: a socket file with a short path. */
function addressOf(folder: string): string {
  const { dev, ino } = statSync(folder);
  const key = createHash('sha256').update(`${realpathSync(folder)}\n${dev}\n${ino}`).digest('hex').slice(0, 32);
  return process.platform === 'linux' ? `\0cong-tinh-${key}` : path.join(tmpdir(), `cong-tinh-${key}.sock`);
}

function listen(address: string, isLeaving: () => boolean): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(JSON.stringify({ pid: process.pid, leaving: isLeaving() } satisfies Holder));
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** Who holds the lock; undefined when the holder does not answer in time; 'gone' when it just let go. */
function askHolder(address: string): Promise<Holder | 'gone' | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = createConnection(address);
    socket.setTimeout(1000, () => {
      socket.destroy();
      resolve(undefined);
    });
    socket.on('error', () => {
      // A socket file whose process is dead stays behind outside Linux.
      if (!address.startsWith('\0')) rmSync(address, { force: true });
      resolve('gone');
    });
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => {
      socket.destroy();
      try {
        resolve(JSON.parse(answer) as Holder);
      } catch {
        resolve('gone');
      }
    });
  });
}
