import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Account } from './app';
import { missingFrom, signInTo, WorkingDemo, type DoneWork } from './working-demo';

const root = path.resolve(__dirname, '..', '..');

interface RunningDemo {
  readonly url: string;
  /** Ends the demo's whole process group as a power cut does. */
  cut(): Promise<void>;
  /** Ctrl-C. */
  leave(): Promise<void>;
}

interface Lost {
  /** Starts `npm run demo` in a folder. */
  start(folder: string, environment: NodeJS.ProcessEnv): Promise<RunningDemo>;
  readonly folder: string;
  readonly target: string;
  readonly again: string;
}

/** A command as an operator types it. */
const npmRun = (words: readonly string[], environment: NodeJS.ProcessEnv): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', ...words], { cwd: root, env: { ...process.env, ...environment } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });

const json = <T>(...where: string[]): T => JSON.parse(readFileSync(path.join(...where), 'utf8')) as T;

interface State { readonly port: number; readonly passwords: Readonly<Record<'postgres' | 'congtinh_app', string>> }

/** Closes the segment in which all that was committed so far stands; answers its name. */
const closeSegment = async (folder: string): Promise<string> => {
  const { port, passwords } = json<State>(folder, 'postgres', 'state.json');
  const client = new pg.Client({ connectionString: `postgresql://postgres:${passwords.postgres}@127.0.0.1:${port}/congtinh` });
  await client.connect();
  try {
    return ((await client.query<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name')).rows[0] as { name: string }).name;
  } finally {
    await client.end();
  }
};

/** The last segment that the demo itself has brought to where copies lie. */
const shipped = async (folder: string): Promise<string> => {
  const { port, passwords } = json<State>(folder, 'postgres', 'state.json');
  const client = new pg.Client({ connectionString: `postgresql://congtinh_app:${passwords.congtinh_app}@127.0.0.1:${port}/congtinh` });
  await client.connect();
  try {
    return ((await client.query<{ segment: string }>('select segment from congtinh.backup_archive')).rows[0]?.segment ?? '');
  } finally {
    await client.end();
  }
};

/**
 * A whole demo is lost while staff work in it, and comes back from where its copies lie: everything that was acknowledged
 * before the last segment that left the machine. The folder must hold a loaded demo that does not run.
 */
export const loseWholeDemo = async (t: TestContext, { start, folder, target, again }: Lost): Promise<void> => {
  const archive = { DEMO_WAL_ARCHIVE: 'true', BACKUP_DIR: target };
  const secrets = json<{ secrets: Record<string, string> }>(folder, 'settings.json').secrets;
  const accounts = json<Account[]>(folder, 'accounts.json');
  const demo = await start(folder, archive);
  let work: WorkingDemo | undefined;
  let safe: readonly DoneWork[] = [];

  await t.test('SD-10.5: a base copy is made while staff work over HTTP, and what they did leaves the machine every minute', async () => {
    work = new WorkingDemo(demo.url, folder, accounts);
    await work.until(4);
    const { code, output } = await npmRun(['backup', '--', '--base'], { DEMO_DIR: folder, ...archive });
    assert.equal(code, 0, output);
    await work.until(work.done.length + 8);
    safe = [...work.done];
    const wanted = await closeSegment(folder);
    work.slowDown();
    for (const end = Date.now() + 300_000; (await shipped(folder)) < wanted;) {
      assert.ok(Date.now() < end, `${wanted} was not shipped`);
      await sleep(500);
    }
    await work.until(safe.length + 1);
    assert.ok(safe.some(({ caseId }) => caseId !== null) && safe.some(({ caseId }) => caseId === null));
  });

  await t.test('SD-10.5: the machine is cut off in the middle of it, and its whole folder is gone', async () => {
    await demo.cut();
    await work?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    assert.ok(!existsSync(folder));
    assert.ok((work?.done.length ?? 0) > safe.length, 'work went on after what was shipped');
  });

  await t.test('SD-10.5: from the copies and the keys that were kept apart everything acknowledged before comes back: items, history, files, accounts', async () => {
    const restored = await npmRun(['restore', '--', '--from', target, '--at', 'latest', '--dir', again], { ...secrets, DATABASE_URL: '' });
    assert.equal(restored.code, 0, restored.output);
    const ledger = await npmRun(['ledger:verify'], { DEMO_DIR: again, DATABASE_URL: '' });
    assert.equal(ledger.code, 0, ledger.output);
    const back = await start(again, { BACKUP_DIR: target });
    const author = work?.account('author') as Account;
    assert.deepEqual(await missingFrom(back.url, again, safe, author), []);
    for (const role of ['secretariat', 'board', 'operator', 'unit-admin']) {
      const account = accounts.find((one) => one.role === role);
      if (account !== undefined) await signInTo(back.url, account);
    }
    // And work goes on.
    const more = new WorkingDemo(back.url, again, accounts, 'sau khi dựng lại');
    await more.until(2);
    await more.stop();
    await back.leave();
  });
};
