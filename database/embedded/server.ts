import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { giveTo, type Identity } from './identity';
import { addressFor, SUPERUSER, type State } from './state';

/** Settings of PostgreSQL beyond ours, by name. */
export type ServerSettings = Readonly<Record<string, string | number>>;

export interface Server {
  process: ChildProcess;
  exited: Promise<void>;
}

/** Makes the data folder, all or nothing: it gets its name when it is complete. */
export function initialise(identity: Identity, data: string, state: State, durable: boolean): void {
  const half = `${data}.new`;
  const passwordFile = path.join(identity.home, 'password');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  // The mode holds from the first byte on: the password is never readable by others.
  writeFileSync(passwordFile, `${state.passwords[SUPERUSER]}\n`, { mode: 0o600 });
  try {
    if (identity.owner !== undefined) chownSync(passwordFile, identity.owner, identity.owner);
    giveTo(identity, half);
    const [command = '', ...words] = [
      ...identity.prefix, identity.binaries.initdb, `--pgdata=${half}`, `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      // Vietnamese order for every ORDER BY; the character types come from the C library, which full text and trigrams ask.
      '--locale-provider=icu', '--icu-locale=vi-VN', `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
      ...(durable ? [] : ['--no-sync']),
    ];
    const result = spawnSync(command, words, { cwd: '/', encoding: 'utf8', env: serverEnvironment() });
    if (result.status !== 0) {
      throw new Error(`initdb: ${result.error?.message ?? ''}${result.stderr}${result.stdout}`.slice(0, 4000));
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, data);
}

/**
 * Starts the server and waits until it answers. It gets its own process group, so
 * that Ctrl-C in the terminal does not stop it before Strapi, and on Linux it shuts
 * down by itself when this process dies, even by kill -9.
 */
export async function startServer(identity: Identity, data: string, state: State, durable: boolean, logFile: string, extra: ServerSettings = {}): Promise<Server> {
  giveTo(identity, data);
  chmodSync(data, 0o700);
  for (let attempt = 1; ; attempt += 1) {
    state.port = await freePort(attempt === 1 ? state.port : 0);
    const server = launch(identity, data, durable, logFile, { port: state.port, ...extra });
    if (await answers(server, addressFor(state, SUPERUSER, 'postgres'))) return server;
    const log = tail(logFile);
    // Somebody took the port between our look and the server's.
    if (attempt < 5 && log.includes('could not bind')) continue;
    throw new Error(`PostgreSQL không khởi động được; xem ${logFile}.\nPostgreSQL did not start; see ${logFile}.\n${log}`);
  }
}

export async function stopServer(server: Server): Promise<void> {
  server.process.ref();
  if (server.process.exitCode === null && server.process.signalCode === null) server.process.kill('SIGINT');
  await server.exited;
}

/** Starts a server with our settings and `extra` ones; `answers` tells when it is ready. */
export function launch(identity: Identity, data: string, durable: boolean, logFile: string, extra: ServerSettings): Server {
  const settings = {
    listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC',
    max_connections: 200, log_min_messages: 'warning', password_encryption: 'scram-sha-256',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '10min' }), ...extra,
  };
  const withParent = process.platform === 'linux' && hasSetpriv() ? ['setpriv', '--pdeathsig', 'INT'] : [];
  const [command = '', ...words] = [
    ...identity.prefix, ...withParent, identity.binaries.postgres, '-D', data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${String(value)}`]),
  ];
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(command, words, { cwd: '/', detached: true, stdio: ['ignore', log, log], env: serverEnvironment() });
  closeSync(log);
  const exited = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  child.unref();
  return { process: child, exited };
}

/** Libraries that PostgreSQL's environment variables would change stay out. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_') && name !== 'LANG'));
}

const hasSetpriv = (): boolean => spawnSync('setpriv', ['--version'], { stdio: 'ignore' }).status === 0;

export async function answers(server: Server, url: string): Promise<boolean> {
  let alive = true;
  void server.exited.then(() => (alive = false));
  const patience = Date.now() + 120_000;
  while (alive && Date.now() < patience) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch {
      await sleep(15);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  if (alive) await stopServer(server);
  return false;
}

/** The wanted port of the loopback interface when it is free, else any free one. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

export function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-15).join('\n') : '';
}
