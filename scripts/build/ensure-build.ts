import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lockFolder } from '../../database/embedded';
import { filesIn, fingerprint, type Fingerprint } from './fingerprint';
import { packAssets } from './pack-assets';

export interface BuildOptions {
  root: string;
  /** false: the server is enough (no test looks at the panel). */
  admin: boolean;
  /** Build even when nothing changed. */
  force?: boolean;
  log?: (line: string) => void;
}

/**
 * Brings dist up to date with the sources and does nothing when it is. Returns what
 * was built. Builders of one checkout wait for each other.
 */
export async function ensureBuild(options: BuildOptions): Promise<'nothing' | 'server' | 'all'> {
  const dist = path.join(options.root, 'dist');
  const lock = await lockFolder(dist, { waitMs: 15 * 60_000 });
  try {
    const wanted = fingerprint(options.root);
    const built = options.force ? undefined : readBuilt(dist);
    const admin = options.admin && built?.admin !== wanted.admin;
    const server = built?.server !== wanted.server;
    if (!admin && !server) return 'nothing';
    const say = options.log ?? (() => undefined);
    if (!existsSync(path.join(dist, 'src', 'index.js'))) rmSync(path.join(dist, '.tsbuildinfo'), { force: true });
    if (server) {
      say('Đang biên dịch máy chủ… | Compiling the server…');
      await run(options.root, [path.join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'], say);
      forgetRemovedSources(options.root);
    }
    if (admin) {
      say('Đang dựng giao diện quản trị, khoảng một phút… | Building the admin panel, about a minute…');
      await run(options.root, ['--import', './scripts/build/compiled-already.mjs', path.join('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js'), 'build'], say);
      const { plain, packed } = await packAssets(path.join(dist, 'build'));
      say(`  giao diện ${megabytes(plain)} MB, gửi đi ${megabytes(packed)} MB | panel, as it is sent`);
    }
    // A panel that was not rebuilt keeps the fingerprint that it was built from.
    writeBuilt(dist, { server: wanted.server, admin: admin ? wanted.admin : (built?.admin ?? readBuilt(dist)?.admin ?? '') });
    return admin ? 'all' : 'server';
  } finally {
    await lock.release();
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function readBuilt(dist: string): Fingerprint | undefined {
  try {
    const built = JSON.parse(readFileSync(path.join(dist, 'built.json'), 'utf8')) as Fingerprint;
    const complete = existsSync(path.join(dist, 'src', 'index.js'));
    const panel = existsSync(path.join(dist, 'build', 'index.html'));
    return { server: complete ? built.server : '', admin: panel ? built.admin : '' };
  } catch {
    return undefined;
  }
}

function writeBuilt(dist: string, built: Fingerprint): void {
  writeFileSync(path.join(dist, 'built.json'), `${JSON.stringify(built)}\n`);
}

/** tsc leaves what it once wrote; Strapi would still load a content type whose source is gone. */
function forgetRemovedSources(root: string): void {
  for (const folder of ['config', 'database', 'scripts', 'src', 'test']) {
    for (const file of filesIn(path.join(root, 'dist'), folder)) {
      const source = file.endsWith('.js') ? file.replace(/\.js$/, '.ts') : file;
      if (!existsSync(path.join(root, source))) rmSync(path.join(root, 'dist', file));
    }
  }
}

/** Runs a build step with its output in dist/build.log, and says every ten seconds that it is alive. */
async function run(root: string, words: readonly string[], say: (line: string) => void): Promise<void> {
  const logFile = path.join(root, 'dist', 'build.log');
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const started = Date.now();
  const seconds = (): number => Math.round((Date.now() - started) / 1000);
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', log, log], env: buildEnvironment() });
  closeSync(log);
  const end = (): boolean => child.kill();
  process.once('exit', end);
  const heartbeat = setInterval(() => say(`  … ${seconds()} giây | seconds`), 10_000);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  }).finally(() => {
    clearInterval(heartbeat);
    process.off('exit', end);
  });
  if (code !== 0) {
    const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-40).join('\n');
    throw new Error(`${tail}\nDựng không thành công (xem dist/build.log). | The build failed (see dist/build.log).`);
  }
  say(`  xong sau ${seconds()} giây | done after ${seconds()} seconds`);
}

/** The panel is the same wherever it is served, so nothing of this installation may be baked into it. */
function buildEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG, NODE_OPTIONS, NODE_EXTRA_CA_CERTS } = process.env;
  return {
    PATH, HOME, TMPDIR, LANG, NODE_OPTIONS, NODE_EXTRA_CA_CERTS,
    NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_EE: 'true', ENV_PATH: path.join('dist', 'no.env'),
  };
}
