import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries, majorOf, type Binaries } from './binaries';
import { chooseIdentity, giveTo, type Identity } from './identity';
import { answers, launch, stopServer, tail } from './server';
import { APP, newState, OWNER, SUPERUSER, writeState } from './state';
import { recoverySettings } from './wal';

export interface RecoverOptions {
  /** Folder of the new server, as `startEmbedded` takes it; its data are laid by `layData`. */
  dir: string;
  /** Folder with segments of the log. */
  segments: string;
  until: Date | 'latest';
  /** The PostgreSQL that goes through the log; that of npm unless said. It must be of the version of the data. */
  binaries?: Binaries | undefined;
  /** Writes the data of a base copy into a folder, with backup_label. */
  layData(data: string): Promise<void>;
}

/** The log does not reach as far as was asked for, or a segment between is missing. */
export class RecoveryFailed extends Error {}

/** The data are of another major version than the server that should go on with them. */
export class OtherVersion extends Error {
  constructor(readonly ofData: string, readonly ofServer: string) {
    super(`data of PostgreSQL ${ofData}, server of ${ofServer}`);
  }
}

/**
 * Makes a server's folder from a base copy and the log of changes, up to an instant. The roles get new passwords, because
 * no copy holds the old ones; until then the server listens only on a socket in a folder that nobody else can enter.
 * @throws OtherVersion, RecoveryFailed; then nothing is left under the data's name
 */
export async function recoverEmbedded({ dir, segments, until, binaries = findBinaries(), layData }: RecoverOptions): Promise<void> {
  mkdirSync(dir, { recursive: true, mode: 0o755 });
  const identity = chooseIdentity(binaries, dir);
  const data = path.join(identity.home, 'data');
  if (existsSync(data)) throw new Error(`Thư mục ${data} đã có dữ liệu; hãy chọn thư mục mới. | ${data} holds data already.`);
  const half = `${data}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  await layData(half);
  const version = readFileSync(path.join(half, 'PG_VERSION'), 'utf8').trim();
  if (version !== majorOf(binaries)) throw new OtherVersion(version, majorOf(binaries));
  // Where an administrator keeps its settings elsewhere, the data have no file of them; the server wants one.
  const settings = path.join(half, 'postgresql.conf');
  if (!existsSync(settings)) writeFileSync(settings, '', { mode: 0o600 });
  writeFileSync(path.join(half, 'recovery.signal'), '');
  giveTo(identity, segments);
  await recoverIn(identity, half, dir, segments, until);
  renameSync(half, data);
}

async function recoverIn(identity: Identity, data: string, dir: string, segments: string, until: Date | 'latest'): Promise<void> {
  const socket = mkdtempSync(path.join(tmpdir(), 'ct-'));
  const hba = path.join(socket, 'hba.conf');
  // The folder of the socket is this user's alone.
  writeFileSync(hba, 'local all all trust\n', { mode: 0o600 });
  giveTo(identity, socket);
  giveTo(identity, data);
  const log = path.join(dir, 'recovery.log');
  const server = launch(identity, data, true, log, {
    ...recoverySettings(segments, until), listen_addresses: '', unix_socket_directories: socket, hba_file: hba, port: 5432, log_min_messages: 'log', ssl: 'off',
  });
  const url = `postgresql://${SUPERUSER}@/postgres?host=${encodeURIComponent(socket)}&port=5432`;
  try {
    if (!(await answers(server, url))) throw new RecoveryFailed(tail(log));
    await promoted(url, log, server.exited);
    await newPasswords(url, dir, identity);
  } finally {
    await stopServer(server);
    rmSync(socket, { recursive: true, force: true });
  }
}

async function promoted(url: string, log: string, exited: Promise<void>): Promise<void> {
  let alive = true;
  void exited.then(() => (alive = false));
  while (alive) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows: [state] } = await client.query<{ recovering: boolean }>('select pg_is_in_recovery() as recovering');
      if (state?.recovering === false) return;
    } catch {
      // It ends while it cannot reach the instant that was asked for; the log says so.
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(50);
  }
  throw new RecoveryFailed(tail(log));
}

async function newPasswords(url: string, dir: string, identity: Identity): Promise<void> {
  const state = newState();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set password_encryption = 'scram-sha-256'`);
    for (const role of [SUPERUSER, OWNER, APP] as const) await client.query(`alter role ${role} password ${client.escapeLiteral(state.passwords[role])}`);
  } finally {
    await client.end();
  }
  state.home = identity.home === dir ? undefined : identity.home;
  writeState(dir, state);
}
