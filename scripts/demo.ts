import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, closeSync, cpSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { FolderBusyError, lockFolder, removeEmbedded, startEmbedded, type Embedded } from '../database/embedded';
import { ensureBuild } from './build/ensure-build';
import { accountsTable, type DemoAccount } from './demo/accounts';
import { demoBackup, demoWal, PROOF_DATABASE } from './demo/backup';
import { freePort } from './demo/free-port';
import { demoSettings } from './demo/settings';
import { appRoot } from './environment';

/** All that a demo folder holds; `--reset` removes these and nothing else. */
const CONTENTS = ['postgres', 'public', 'mail', 'ledger-heads', 'wal', 'settings.json', 'accounts.json', 'server.log'];

const root = appRoot();
const folder = path.resolve(root, process.env.DEMO_DIR || '.demo');
const host = process.env.HOST || '127.0.0.1';
const say = (line: string): void => console.log(line);

let database: Embedded | undefined;
let server: ChildProcess | undefined;
let stopping: Promise<void> | undefined;

async function main(): Promise<void> {
  // Under `npm run`, npm is our parent: when it is killed, nobody could stop this demo any more.
  const parent = process.ppid;
  const isOrphan = (): boolean => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
  const leave = (): boolean => (isOrphan() || stopping ? (void stop(0), true) : false);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  setInterval(leave, 1000).unref();

  await lockFolder(folder, { isLeaving: leave });
  if (process.argv.includes('--reset')) await reset();
  await ensureBuild({ root, admin: true, log: say });
  const settings = demoSettings(folder);
  say('Đang khởi động PostgreSQL… | Starting PostgreSQL…');
  // What a first start left half loaded has no use: nobody has worked with it yet.
  if (!settings.loaded) {
    await removeEmbedded(path.join(folder, 'postgres'));
    // Its files, mails and the exported ends of its ledger would not match the new one.
    for (const name of ['public', 'mail', 'ledger-heads', 'wal']) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  preparePublicFolder();
  database = await startEmbedded({ dir: path.join(folder, 'postgres'), ...demoWal(folder) });
  void database.exited.then(() => stopping ?? fail('PostgreSQL đã dừng bất thường. | PostgreSQL ended unexpectedly.'));

  const wanted = Number(process.env.PORT || 1337);
  const port = await freePort(host, wanted);
  if (port !== wanted) say(`Cổng ${wanted} đang bận, dùng cổng ${port}. | Port ${wanted} is taken, using ${port}.`);
  const url = `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
  say('Đang khởi động cổng… | Starting the portal…');
  await database.createDatabase(PROOF_DATABASE);
  await startServer(environment(database, settings.secrets, port, url));
  const health = await fetch(`${url}/_health`);
  if (health.status !== 204) throw new Error(`/_health: ${health.status}`);
  announce(url);
}

function environment(pg: Embedded, secrets: Readonly<Record<string, string>>, port: number, url: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...secrets,
    NODE_ENV: 'production', HOST: host, PORT: String(port), PUBLIC_URL: url, TRUSTED_PROXIES: '',
    DATABASE_URL: pg.appUrl, DATABASE_OWNER_URL: pg.ownerUrl, DATABASE_SSL: 'false',
    DEMO: 'true', DEMO_DIR: folder, BUSINESS_CLOCK_START: '2025-02-20T08:00:00+07:00', RELAXED_SIGN_IN: 'true',
    PUBLIC_DIR: path.join(folder, 'public'), MAIL_DIR: path.join(folder, 'mail'), LEDGER_HEADS_DIR: path.join(folder, 'ledger-heads'),
    ...demoBackup(folder, pg), MAIL_FROM: 'cong-tinh@localhost', SMTP_HOST: '', STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_EE: 'true',
    // A .env of a production installation in the same checkout must not reach the demo.
    ENV_PATH: path.join(folder, 'no.env'),
  };
}

function preparePublicFolder(): void {
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  mkdirSync(path.join(folder, 'mail'), { recursive: true, mode: 0o700 });
  mkdirSync(path.join(folder, 'ledger-heads'), { recursive: true });
  const shipped = path.join(root, 'public');
  if (existsSync(shipped)) {
    cpSync(shipped, path.join(folder, 'public'), { recursive: true, filter: (file) => !file.startsWith(path.join(shipped, 'uploads')) });
  }
}

/** Starts the compiled server and waits until its port is open. */
function startServer(env: NodeJS.ProcessEnv): Promise<void> {
  const logFile = path.join(folder, 'server.log');
  if (existsSync(logFile) && statSync(logFile).size > 20_000_000) rmSync(logFile);
  appendFileSync(logFile, '', { mode: 0o600 });
  const start = statSync(logFile).size;
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [path.join(root, 'dist', 'scripts', 'demo', 'server.js')], { cwd: root, env, stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  server = child;
  return new Promise((resolve, reject) => {
    child.on('message', (message: { say?: string; ready?: boolean }) => {
      if (message.say) say(message.say);
      if (message.ready) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => {
      const tail = readFileSync(logFile, 'utf8').slice(start).trimEnd().split('\n').slice(-30).join('\n');
      if (!stopping) fail(`${tail}\nMáy chủ đã dừng bất thường; xem ${logFile}. | The server ended unexpectedly; see ${logFile}.`);
    });
  });
}

function announce(url: string): void {
  const file = path.join(folder, 'accounts.json');
  const accounts = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : [];
  say(`
Cổng Tỉnh đã sẵn sàng. | Cổng Tỉnh is ready.

  Cổng công khai  | Public site      ${url}/
  Màn hình cán bộ | Staff screens    ${url}/admin
  API công khai   | Public API       ${url}/api/articles
  Thư đã gửi      | Mails sent       ${path.join(folder, 'mail')}
  Tài khoản       | Accounts         ${file}
  Nhật ký máy chủ | Server log       ${path.join(folder, 'server.log')}

${accountsTable(accounts)}

Đồng hồ nghiệp vụ bắt đầu từ 08:00 ngày 20/02/2025. | The business clock began at 2025-02-20 08:00.
Dừng: Ctrl-C. Làm lại từ đầu: npm run demo -- --reset | Stop: Ctrl-C. Start anew: npm run demo -- --reset
`);
}

async function reset(): Promise<void> {
  say(`Xóa ${folder}… | Removing ${folder}…`);
  await removeEmbedded(path.join(folder, 'postgres'));
  for (const name of CONTENTS) rmSync(path.join(folder, name), { recursive: true, force: true });
}

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    say('Đang dừng… | Stopping…');
    const child = server;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      const hurry = setTimeout(() => child.kill('SIGKILL'), 25_000);
      await ended;
      clearTimeout(hurry);
    }
    await database?.stop();
    process.exit(code);
  })();
  return stopping;
}

function fail(reason: string): void {
  console.error(reason);
  void stop(1);
}

main().catch((error: unknown) => fail(error instanceof FolderBusyError || !(error instanceof Error) ? String((error as Error).message) : error.message));
