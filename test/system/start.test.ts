import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { SECRETS } from '../../config/settings';

const root = path.resolve(__dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'cong-tinh-start-'));
const superUrl = process.env.TEST_DATABASE_SUPER_URL ?? '';
const name = `p_${randomBytes(6).toString('hex')}`;
const [owner, app] = [`${name}_owner`, `${name}_app`] as const;

const asAdministrator = async (...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

const addressOf = (user: string): string => {
  const url = new URL(superUrl);
  [url.username, url.password, url.pathname] = [user, 'x', `/${name}`];
  return url.toString();
};

// The statements that .env.example tells an administrator.
before(() => asAdministrator(
  `create role ${owner} login password 'x'`,
  `create role ${app} login password 'x'`,
  `grant ${app} to ${owner}`,
  `create database ${name} owner ${owner} template template0 encoding 'UTF8' locale 'C.UTF-8' locale_provider icu icu_locale 'vi-VN'`,
));

after(async () => {
  await asAdministrator(`drop database if exists ${name} with (force)`, `drop role ${owner}`, `drop role ${app}`);
  rmSync(folder, { recursive: true, force: true });
});

const run = (settings: Record<string, string>) => {
  // Nothing of the machine's own settings: only what is needed to find node.
  const child = spawn('npm', ['start'], { cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME, ENV_PATH: '/dev/null', ...settings }, detached: true });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, ended: once(child, 'exit') as Promise<[number | null]>, output: () => output };
};

const fit = (): Record<string, string> => ({
  ...Object.fromEntries(SECRETS.map((secret) => [secret, randomBytes(32).toString('base64')])),
  DATABASE_URL: addressOf(app),
  DATABASE_OWNER_URL: addressOf(owner),
});

test('npm start stops with one sentence per setting when secrets are missing, weak or the example', async () => {
  const { ended, output } = run({ ...fit(), JWT_SECRET: '', LEDGER_KEY: 'a'.repeat(40), ENCRYPTION_KEY: 'thay-bang-chuoi-ngau-nhien-7' });
  assert.equal((await ended)[0], 1);
  for (const setting of ['JWT_SECRET', 'LEDGER_KEY', 'ENCRYPTION_KEY']) assert.equal(output().split('\n').filter((line) => line.includes(`${setting}:`)).length, 1, output());
  assert.doesNotMatch(output(), /\bat .*:\d+:\d+|aaaaaaaa/, 'no stack, no secret');
});

test('npm start refuses an app role that could rewrite history', async () => {
  const { ended, output } = run({ ...fit(), DATABASE_URL: superUrl.replace(/\/[^/]*$/, `/${name}`) });
  assert.equal((await ended)[0], 1);
  assert.match(output(), /quá nhiều quyền/);
});

test('npm start prepares an empty database of an ordinary owner, serves, and ends with 0 on SIGTERM', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  const { child, ended, output } = run({ ...fit(), PORT: String(port), PUBLIC_DIR: path.join(folder, 'public'), LEDGER_HEADS_DIR: path.join(folder, 'heads') });
  const status = (): Promise<number> => fetch(`http://127.0.0.1:${port}/_health`).then((answer) => answer.status, () => 0);
  for (const patience = Date.now() + 120_000; (await status()) !== 204; await sleep(200)) {
    assert.ok(Date.now() < patience && child.exitCode === null, output());
  }
  child.kill('SIGTERM');
  assert.equal((await ended)[0], 0);
});
