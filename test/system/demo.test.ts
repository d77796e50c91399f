import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { removeEmbedded, startEmbedded } from '../../database/embedded';
import { loseWholeDemo } from '../support/lost-demo';

const root = path.resolve(__dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'cổng tỉnh demo '));
/** Where copies of the demo lie, and where it comes back. */
const [copies, restored] = [`${folder} sao lưu`, `${folder} dựng lại`];
const children = new Set<ChildProcess>();

const endAll = (): void => {
  for (const { pid } of children) if (pid) process.kill(-pid, 'SIGKILL');
};
// The demos have process groups of their own and would outlive a run that is cut short.
process.once('SIGTERM', () => {
  endAll();
  process.exit(1);
});

after(async () => {
  endAll();
  await sleep(500);
  await removeEmbedded(path.join(folder, 'postgres'));
  await removeEmbedded(path.join(restored, 'postgres'));
  for (const one of [folder, copies, restored]) rmSync(one, { recursive: true, force: true });
});

interface Demo {
  child: ChildProcess;
  url: string;
  output: string;
  ended: Promise<number | null>;
}

const unusedPort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
};

/** `npm run demo` as a person types it; ready when it says so, and then health must answer. */
const start = async (port: number, words: readonly string[] = [], more: NodeJS.ProcessEnv = {}): Promise<Demo> => {
  const environment: NodeJS.ProcessEnv = { ...process.env, DEMO_DIR: folder, PORT: String(port), HOST: '127.0.0.1', BUSINESS_CLOCK_START: undefined, NODE_OPTIONS: '--max-semi-space-size=64', ...more };
  const child = spawn('npm', ['run', 'demo', '--', ...words], { cwd: root, env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => (children.delete(child), resolve(code))));
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /(http:\S+)\/admin/.exec(output)?.[1];
      if (url && output.includes('--reset |')) resolve({ child, url, output, ended });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
};

const health = async (url: string): Promise<number | string> => fetch(`${url}/_health`).then((answer) => answer.status, (error: Error) => error.name);

const database = async (sql: string): Promise<Record<string, unknown>[]> => {
  const state = JSON.parse(readFileSync(path.join(folder, 'postgres', 'state.json'), 'utf8')) as { port: number; passwords: { congtinh_app: string } };
  const client = new pg.Client({ connectionString: `postgresql://congtinh_app:${state.passwords.congtinh_app}@127.0.0.1:${state.port}/congtinh` });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
};

/** The database server of a demo has a process group of its own. */
const postmasterOf = (where: string): number => Number(readFileSync(path.join(where, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

const clock = async (): Promise<unknown> => (await database('select offset_ms, set_at from congtinh.platform_clock'))[0];

/** What an earlier demo left: a database with a table that no migration knows, settings that say it was loaded. */
const earlier = async (): Promise<string> => {
  const embedded = await startEmbedded({ dir: path.join(folder, 'postgres'), durable: false });
  const client = new pg.Client({ connectionString: embedded.ownerUrl });
  await client.connect();
  await client.query('create table public.earlier (n int)');
  await client.end();
  await embedded.stop();
  const settings = JSON.stringify({ version: 1, secrets: {}, loaded: true });
  writeFileSync(path.join(folder, 'settings.json'), settings);
  writeFileSync(path.join(folder, 'accounts.json'), '[]');
  return settings;
};

test('the demo starts, keeps its data over SIGTERM and kill -9, and refuses a second starter', async (t) => {
  const port = await unusedPort();
  const before = await earlier();
  let demo = await start(port, ['--reset']);
  let clockAtFirst: unknown;
  let accounts = '';

  await t.test('--reset left nothing of the demo that was there', async () => {
    assert.notEqual(readFileSync(path.join(folder, 'settings.json'), 'utf8'), before);
    assert.deepEqual(await database("select to_regclass('public.earlier') as earlier"), [{ earlier: null }]);
  });

  await t.test('it answers on the port that was asked for and its secrets are private', async () => {
    assert.equal(demo.url, `http://127.0.0.1:${port}`);
    assert.equal(await health(demo.url), 204);
    assert.equal((await fetch(`${demo.url}/admin`)).status, 200);
    for (const name of ['settings.json', 'accounts.json', 'postgres/state.json', 'server.log']) assert.equal(statSync(path.join(folder, name)).mode & 0o077, 0, name);
    accounts = readFileSync(path.join(folder, 'accounts.json'), 'utf8');
    for (const account of JSON.parse(accounts) as { email: string }[]) assert.ok(demo.output.includes(account.email), account.email);
    await database('create table public.kept (n int); insert into public.kept values (7)');
    clockAtFirst = await clock();
  });

  await t.test('PT-3.2: views of its last days are there, made up, of every kind and none of days to come', async () => {
    const [views] = await database(`select count(distinct day)::int as days, max(day)::text as last, count(distinct kind)::int as kinds, sum(views)::int > 10000 as many from congtinh.view_days`);
    assert.deepEqual(views, { days: 60, last: '2025-02-20', kinds: 5, many: true });
  });

  await t.test('a second starter hears who works in the folder', async () => {
    await assert.rejects(start(port), /đang dùng thư mục/);
    assert.equal(await health(demo.url), 204);
  });

  await t.test('SIGTERM stops both, exit code 0', async () => {
    demo.child.kill('SIGTERM');
    assert.equal(await demo.ended, 0);
    assert.equal(await health(demo.url), 'TypeError');
    await assert.rejects(database('select 1'), /ECONNREFUSED/);
  });

  await t.test('the second start builds nothing, keeps data, accounts and clock, and names another port when its own is taken', async () => {
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    demo = await start(port);
    squatter.close();
    assert.match(demo.output, new RegExp(`Port ${port} is taken, using ${new URL(demo.url).port}`));
    assert.doesNotMatch(demo.output, /Compiling|Building|Loading/);
    assert.equal(await health(demo.url), 204);
    assert.deepEqual(await database('select n from public.kept'), [{ n: 7 }]);
    assert.equal(readFileSync(path.join(folder, 'accounts.json'), 'utf8'), accounts);
    assert.deepEqual(await clock(), clockAtFirst);
  });

  await t.test('after kill -9 of npm, or of everything, the next start recovers and nothing committed is lost', async () => {
    await database('insert into public.kept values (8)');
    demo.child.kill('SIGKILL');
    await demo.ended;
    demo = await start(port);
    await database('insert into public.kept values (9)');
    process.kill(-(demo.child.pid ?? 0), 'SIGKILL');
    await demo.ended;
    demo = await start(port);
    assert.equal(demo.url, `http://127.0.0.1:${port}`);
    assert.equal(await health(demo.url), 204);
    assert.deepEqual(await database('select sum(n)::int as n from public.kept'), [{ n: 24 }]);
    // Ctrl-C reaches the whole group.
    process.kill(-(demo.child.pid ?? 0), 'SIGINT');
    assert.equal(await demo.ended, 0);
    await assert.rejects(database('select 1'), /ECONNREFUSED/);
  });

  // Last: the folder is gone afterwards.
  await loseWholeDemo(t, {
    folder, target: copies, again: restored,
    start: async (where, environment) => {
      const { child, url, ended } = await start(port, [], { ...environment, DEMO_DIR: where });
      const postmaster = postmasterOf(where);
      return {
        url,
        cut: async () => {
          process.kill(-(child.pid ?? 0), 'SIGKILL');
          process.kill(postmaster, 'SIGKILL');
          await ended;
        },
        leave: async () => {
          process.kill(-(child.pid ?? 0), 'SIGINT');
          assert.equal(await ended, 0);
        },
      };
    },
  });
});
