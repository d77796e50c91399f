import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { parseEnv } from 'node:util';
import { checkSettings, isWeak, SECRETS } from '../../config/settings';

const secret = (): string => randomBytes(32).toString('base64');

const fit = (): Record<string, string> => ({
  ...Object.fromEntries(SECRETS.map((name) => [name, name === 'APP_KEYS' ? `${secret()},${secret()}` : secret()])),
  DATABASE_URL: 'postgresql://congtinh_app:x1@127.0.0.1/congtinh',
  DATABASE_OWNER_URL: 'postgresql://congtinh_owner:x2@127.0.0.1/congtinh',
});

const problemsWith = (change: Record<string, string | undefined>): string[] => checkSettings({ ...fit(), ...change });

test('a complete environment is accepted', () => {
  assert.deepEqual(checkSettings(fit()), []);
  assert.deepEqual(problemsWith({ PUBLIC_URL: 'https://backan.gov.vn', PORT: '1337', TRUSTED_PROXIES: '10.0.0.0/8, ::1' }), []);
});

test('every missing secret and database gets one sentence that names it', () => {
  const problems = checkSettings({});
  for (const name of [...SECRETS, 'DATABASE_URL', 'DATABASE_OWNER_URL']) {
    assert.equal(problems.filter((line) => line.startsWith(`${name}:`)).length, 1, name);
  }
  assert.equal(problems.length, SECRETS.length + 2);
  for (const line of problems) assert.match(line, /^[A-Z_]+: .+ \| .+\.$/);
});

test('PR-2.5: once a place for copies is set, all that makes a copy count must be set', () => {
  const proof = 'postgresql://congtinh_owner:x2@127.0.0.1/congtinh_thu';
  assert.deepEqual(problemsWith({ BACKUP_DIR: '/mnt/sao-luu', BACKUP_KEY: secret(), BACKUP_PROOF_URL: proof }), []);
  const lacking = problemsWith({ BACKUP_DIR: '/mnt/sao-luu' });
  assert.deepEqual(lacking.map((line) => line.split(':')[0]), ['BACKUP_KEY', 'BACKUP_PROOF_URL']);
  assert.equal(problemsWith({ BACKUP_DIR: '/mnt/sao-luu', BACKUP_KEY: 'abcd1234'.repeat(4), BACKUP_PROOF_URL: proof }).length, 1);
  assert.match(problemsWith({ BACKUP_DIR: '/mnt/sao-luu', BACKUP_KEY: secret(), BACKUP_PROOF_URL: fit().DATABASE_OWNER_URL })[0] ?? '', /trùng cơ sở dữ liệu/);
  assert.equal(problemsWith({ BACKUP_S3_BUCKET: 'kho', BACKUP_KEY: secret(), BACKUP_PROOF_URL: proof }).length, 2);
});

test('weak secrets are refused', () => {
  const weak = ['secret', '123456', 'a'.repeat(40), 'abcd1234'.repeat(4), '0123456789012345678901234567', 'abcdefghijklmnopqrstuvwxyz', 'MyPassword-is-long-enough-now'];
  for (const value of weak) {
    assert.ok(isWeak(value), value);
    assert.equal(problemsWith({ LEDGER_KEY: value }).length, 1, value);
    assert.equal(problemsWith({ APP_KEYS: `${secret()},${value}` }).length, 1, value);
  }
});

test('what usual tools generate is not called weak', () => {
  for (let round = 0; round < 2000; round += 1) {
    for (const value of [randomBytes(16).toString('base64'), randomBytes(32).toString('hex'), randomBytes(24).toString('base64url')]) {
      assert.ok(!isWeak(value), value);
    }
  }
});

test('the example file documents every setting that the code reads, and none of its values starts production', () => {
  const root = path.resolve(__dirname, '..', '..');
  const example = parseEnv(readFileSync(path.join(root, '.env.example'), 'utf8')) as Record<string, string>;
  const problems = checkSettings(example);
  for (const name of [...SECRETS, 'DATABASE_URL', 'DATABASE_OWNER_URL', 'PUBLIC_URL']) {
    assert.equal(problems.filter((line) => line.startsWith(name)).length, 1, name);
  }
  for (const name of SECRETS) assert.equal(problemsWith({ [name]: example[name] }).length, 1, name);
  const config = ['admin', 'database', 'middlewares', 'plugins', 'read-cache', 'server'].map((name) => readFileSync(path.join(root, 'config', `${name}.ts`), 'utf8')).join('\n');
  for (const [, name] of config.matchAll(/env(?:\.\w+)?\('([A-Z_]+)'/g)) assert.ok(name === 'NODE_ENV' || name! in example, name);
});

test('one role for both addresses, or an address that is none, is refused', () => {
  assert.equal(problemsWith({ DATABASE_OWNER_URL: fit().DATABASE_URL }).length, 1);
  for (const value of ['localhost', 'mysql://a:b@c/d', 'postgresql://127.0.0.1/congtinh']) assert.equal(problemsWith({ DATABASE_URL: value }).length, 1, value);
});

test('numbers, flags and the public address must be what they say', () => {
  for (const change of [{ PORT: '0' }, { PORT: 'abc' }, { TRUST_PROXY: 'true' }, { TRUSTED_PROXIES: '0.0.0.0/0' }, { TRUSTED_PROXIES: 'nginx' }, { TRUSTED_PROXIES: '10.0.0.0/33' }, { PUBLIC_URL: 'backan.gov.vn' }, { PUBLIC_URL: 'ftp://backan.gov.vn' }, { READ_CACHE: 'false' }, { READ_CACHE_BYTES: '64MB' }, { READ_CACHE_SHARED_SECONDS: '2' }]) {
    assert.equal(problemsWith(change).length, 1, JSON.stringify(change));
  }
});

test('SD-7.1: parallel and endless sessions are for the demo, never for a real installation', () => {
  assert.equal(problemsWith({ RELAXED_SIGN_IN: 'true' }).length, 1);
  assert.deepEqual(problemsWith({ RELAXED_SIGN_IN: 'true', DEMO: 'true' }), []);
  assert.deepEqual(problemsWith({ RELAXED_SIGN_IN: 'false' }), []);
});
