import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DATABASE, removeEmbedded, startEmbedded, type Embedded } from '../database/embedded';
import { ensureBuild } from './build/ensure-build';
import { appRoot } from './environment';
import { testFiles } from './test/files';
import { longest } from './test/longest';
import { accountOf, filesToAskAgain, readOutcomes, withSecondOutcomes } from './test/second-chance';
import { withShared } from './test/shared';

/**
 * `npm test`: all tests, or those whose files or folders are named
 * (`npm test -- test/app/x.test.ts`). Options that begin with -- go to node:test.
 */
const root = appRoot();
const folder = path.join(root, '.test');
/** Much is made and thrown away per request: with room for it, a fifth less time goes into collecting it. */
const ROOM = '--max-semi-space-size=64';
const say = (line: string): void => console.log(line);

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const options = words.filter((word) => word.startsWith('--'));
  const files = testFiles(root, words.filter((word) => !word.startsWith('--')));
  const needsApplication = files.some((file) => !file.startsWith('test/unit/'));
  mkdirSync(folder, { recursive: true });
  const environment: NodeJS.ProcessEnv = { ...process.env, ENV_PATH: path.join(folder, 'no.env') };
  // Set when a test runs this command; node:test would then believe that it reports to a parent.
  delete environment.NODE_TEST_CONTEXT;
  let database: Embedded | undefined;
  try {
    if (needsApplication) {
      // The browser, the demo and the headers of the panel need the panel; all else only the server.
      await ensureBuild({ root, admin: files.some((file) => /browser|demo|abuse\/wire/.test(file)), log: say });
      await removeEmbedded(path.join(folder, 'postgres'));
      database = await startEmbedded({ dir: path.join(folder, 'postgres'), durable: false });
    }
    // The template is filled beside the tests that need none; the others wait for it (test/support/app.ts).
    const template = database ? prepareTemplate(database, environment) : undefined;
    const usage = path.join(folder, 'usage.ndjson');
    rmSync(usage, { force: true });
    environment.TEST_USAGE = usage;
    const results = path.join(folder, words.length === 0 ? 'results.ndjson' : 'some-results.ndjson');
    const ask = (file: string, tests: readonly string[], concurrency = 2): Promise<number> => run([
      ROOM, '--import', './scripts/test/typescript.mjs', '--import', './scripts/test/light-hooks.mjs', '--import', './scripts/test/usage.mjs',
      // Node 20 counts the time-out per process, not per test.
      '--test', `--test-concurrency=${concurrency}`, '--test-timeout=1800000',
      '--test-reporter=spec', '--test-reporter-destination=stdout',
      // What `npm run regulations` reads; a run of some files must not pass for the whole.
      '--test-reporter=./scripts/test-results.mjs', `--test-reporter-destination=${file}`,
      ...options, ...tests,
    ], environment);
    let code = await ask(results, withShared(root, path.join(folder, 'shared'), files));
    await template;
    if (code !== 0 && words.length === 0) code = await askAgain(results, (tests) => ask(path.join(folder, 'second-results.ndjson'), tests, 1), code);
    say(longest(usage));
    return code;
  } finally {
    await database?.stop();
  }
}

/** Runs what failed in a browser or a whole program once more, alone; answers the exit code that stands then, and keeps both outcomes on file. */
async function askAgain(results: string, ask: (tests: readonly string[]) => Promise<number>, code: number): Promise<number> {
  const first = readOutcomes(readFileSync(results, 'utf8'));
  const files = filesToAskAgain(first);
  if (files.length === 0) return code;
  say(`Chạy riêng lần nữa: ${files.join(', ')} | Once more, alone`);
  const again = await ask(files);
  if (again !== 0) return again;
  const second = readOutcomes(readFileSync(path.join(folder, 'second-results.ndjson'), 'utf8'));
  renameSync(results, path.join(folder, 'first-results.ndjson'));
  writeFileSync(results, withSecondOutcomes(first, files, second).map((each) => `${JSON.stringify(each)}\n`).join(''));
  say(accountOf(first, files));
  return 0;
}

/**
 * Fills the template, which is the database that startEmbedded made, and leaves the outcome in a file for
 * test/support/app.ts: empty when it is ready, else what went wrong. Sets the names that the tests read.
 */
async function prepareTemplate(database: Embedded, environment: NodeJS.ProcessEnv): Promise<void> {
  const template = path.join(folder, 'template');
  rmSync(template, { recursive: true, force: true });
  mkdirSync(template);
  Object.assign(environment, {
    TEST_DATABASE_URL: database.appUrl,
    TEST_DATABASE_OWNER_URL: database.ownerUrl,
    TEST_DATABASE_SUPER_URL: database.superUrl,
    TEST_ACCOUNTS: path.join(template, 'accounts.json'),
    TEST_PUBLIC_DIR: path.join(template, 'public'),
    TEST_TEMPLATE: path.join(template, 'outcome'),
  });
  const started = Date.now();
  const logFile = path.join(folder, 'template.log');
  const log = openSync(logFile, 'w');
  const code = await run([ROOM, '--import', 'tsx', path.join('scripts', 'test', 'template.ts')], {
    ...environment, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, TEST_FOLDER: template,
  }, log);
  closeSync(log);
  const outcome = code === 0 ? '' : `Không dựng được cơ sở dữ liệu mẫu ${DATABASE}. | The template database could not be made.
${readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-40).join('\n')}`;
  writeFileSync(`${environment.TEST_TEMPLATE}.new`, outcome);
  renameSync(`${environment.TEST_TEMPLATE}.new`, environment.TEST_TEMPLATE ?? '');
  say(outcome || `Cơ sở dữ liệu mẫu sẵn sàng sau ${((Date.now() - started) / 1000).toFixed(1)} giây. | Template database ready.`);
}

function run(words: readonly string[], env: NodeJS.ProcessEnv, output: 'inherit' | number = 'inherit'): Promise<number> {
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: ['inherit', output, output] });
  const pass = (signal: NodeJS.Signals): boolean => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  }).finally(() => process.off('SIGINT', pass).off('SIGTERM', pass));
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
