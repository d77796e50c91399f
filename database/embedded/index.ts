import { cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBinaries, type Binaries } from './binaries';
import { asSuperuser, cloneDatabase, dropDatabase, ensureDatabase, ensureRoles } from './databases';
import { FolderBusyError, lockFolder } from './folder-lock';
import { chooseIdentity, type IdentityKind } from './identity';
import { endOrphans } from './orphans';
import { initialise, startServer, stopServer } from './server';
import { walSettings } from './wal';
import { addressFor, APP, newState, OWNER, readState, SUPERUSER, writeState, type State } from './state';

export { cloneDatabase, dropDatabase } from './databases';
export { FolderBusyError, lockFolder, type FolderLock } from './folder-lock';

export const DATABASE = 'congtinh';

export interface EmbeddedOptions {
  /** Folder of its own; made when missing. Holds the data, the log and the passwords. */
  dir: string;
  /** false: quicker, but a power cut may cost the data. For tests only. */
  durable?: boolean;
  /** Where each finished segment of the log of changes is put; without it none is kept. */
  walFolder?: string;
  /** true: use the server that another process already runs in this folder. */
  share?: boolean;
  /** Another PostgreSQL than that of npm. */
  binaries?: Binaries;
  /** For tests: which ways of running as an ordinary user may be tried. */
  identities?: readonly IdentityKind[];
}

export interface Embedded {
  ownerUrl: string;
  appUrl: string;
  superUrl: string;
  /** The server belongs to another process; stop() leaves it running. */
  adopted: boolean;
  pid: number | undefined;
  /** Settles when the server ends, wanted or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
  /** Empty database with both roles' rights; nothing happens when it is there. */
  createDatabase(name: string): Promise<void>;
  cloneDatabase(template: string, name: string): Promise<void>;
  dropDatabase(name: string): Promise<void>;
  urlsOf(name: string): { ownerUrl: string; appUrl: string; superUrl: string };
}

/**
 * Starts the PostgreSQL that npm brings, on loopback only, and makes the two roles
 * and the database `congtinh`.
 *
 * Throws FolderBusyError when another live process works in the folder (unless
 * `share` is set), and an Error that quotes the server's log when it does not start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  mkdirSync(options.dir, { recursive: true, mode: 0o755 });
  const dir = realpathSync(options.dir);
  const durable = options.durable ?? true;
  const lock = await lockFolder(dir).catch((error: unknown) => {
    if (error instanceof FolderBusyError && options.share) return undefined;
    throw error;
  });
  if (!lock) return describe(await sharedState(dir), { adopted: true, pid: undefined, exited: new Promise(() => undefined), stop: async () => undefined });
  try {
    const identity = chooseIdentity(options.binaries ?? findBinaries(), dir, options.identities);
    const known = readState(dir);
    const state = known ?? newState();
    const data = path.join(identity.home, 'data');
    const before = path.join(known?.home ?? dir, 'data');
    for (const folder of new Set([before, data])) await endOrphans(folder);
    if (!known && existsSync(data)) throw lostState(dir);
    if (before !== data && existsSync(before) && !existsSync(data)) moveFolder(before, data);
    // Written before the data are made: without the passwords they would be lost.
    state.home = identity.home === dir ? undefined : identity.home;
    writeState(dir, state);
    if (!existsSync(data)) initialise(identity, data, state, durable);
    const server = await startServer(identity, data, state, durable, path.join(dir, 'server.log'), options.walFolder === undefined ? {} : walSettings(identity, options.walFolder));
    writeState(dir, state);
    const stop = async (): Promise<void> => {
      await stopServer(server);
      await lock.release();
    };
    try {
      const superUrl = addressFor(state, SUPERUSER, DATABASE);
      await ensureRoles(superUrl, state.passwords);
      await ensureDatabase(superUrl, DATABASE);
    } catch (error) {
      await stopServer(server);
      throw error;
    }
    return describe(state, { adopted: false, pid: server.process.pid, exited: server.exited, stop });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Deletes the folder and data that had to live elsewhere. The server must be stopped. */
export async function removeEmbedded(dir: string): Promise<void> {
  if (!existsSync(dir)) return;
  const lock = await lockFolder(dir);
  try {
    const home = readState(dir)?.home;
    for (const folder of [realpathSync(dir), ...(home ? [home] : [])]) {
      await endOrphans(path.join(folder, 'data'));
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    await lock.release();
  }
}

type Running = Pick<Embedded, 'adopted' | 'pid' | 'exited' | 'stop'>;

function describe(state: State, running: Running): Embedded {
  const urlsOf = (name: string): { ownerUrl: string; appUrl: string; superUrl: string } => ({
    ownerUrl: addressFor(state, OWNER, name),
    appUrl: addressFor(state, APP, name),
    superUrl: addressFor(state, SUPERUSER, name),
  });
  const ours = urlsOf(DATABASE);
  return {
    ...running,
    ...ours,
    urlsOf,
    createDatabase: (name) => ensureDatabase(ours.superUrl, name),
    cloneDatabase: (template, name) => cloneDatabase(ours.superUrl, template, name),
    dropDatabase: (name) => dropDatabase(ours.superUrl, name),
  };
}

async function sharedState(dir: string): Promise<State> {
  const state = readState(dir);
  if (!state) throw new FolderBusyError(dir, undefined);
  await asSuperuser(addressFor(state, SUPERUSER, DATABASE), DATABASE, (client) => client.query('select 1'));
  return state;
}

function moveFolder(from: string, to: string): void {
  cpSync(from, `${to}.moving`, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  renameSync(`${to}.moving`, to);
  rmSync(from, { recursive: true });
}

function lostState(dir: string): Error {
  return new Error(
    `Thư mục ${dir} có dữ liệu nhưng thiếu state.json (mật khẩu). Hãy khôi phục tệp đó hoặc xóa thư mục.\n` +
      `${dir} holds data but state.json (the passwords) is missing. Restore that file or remove the folder.`,
  );
}
