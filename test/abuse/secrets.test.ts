import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, type WireAnswer } from '../support/abuse/wire';
import { startApp, type TestApp } from '../support/app';
import { pdf } from '../support/made-files';
import { loadUnits, makePerson, type Person } from '../support/staff';

let app: TestApp;
let superAdmin: Person;
let person: Person;

before(async () => {
  app = await startApp();
  await loadUnits(app);
  superAdmin = await makePerson(app, [], { superAdmin: true });
  person = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }]);
});

/** All that is written to the log and to the screen while `work` runs, every level included. */
const logOf = async (work: () => Promise<void>): Promise<string> => {
  const written: string[] = [];
  const { level } = app.strapi.log;
  const streams = [process.stdout, process.stderr];
  const writers = streams.map((stream) => stream.write.bind(stream));
  streams.forEach((stream, index) => {
    stream.write = ((chunk: unknown, ...rest: unknown[]) => {
      written.push(String(chunk));
      return (writers[index] as (...all: unknown[]) => boolean)(typeof chunk === 'string' && chunk.includes('[') ? '' : chunk, ...rest);
    }) as typeof stream.write;
  });
  app.strapi.log.level = 'silly';
  try {
    await work();
    await sleep(200);
  } finally {
    app.strapi.log.level = level;
    streams.forEach((stream, index) => (stream.write = writers[index] as typeof stream.write));
  }
  return written.join('');
};

/** Tables with a row in which the text stands, in whatever column. */
const tablesWith = async (text: string): Promise<string[]> => {
  const tables = await app.sql("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'congtinh', 'graphile_worker')", [], 'super');
  const found = await app.sql(tables.map(({ name }) => `(select '${String(name)}' as name from ${String(name)} t where position($1 in t::text) > 0 limit 1)`).join(' union all '), [text], 'super');
  return found.map(({ name }) => String(name));
};

const secret = (): string => `Bi-Mat-${randomBytes(12).toString('hex')}`;
const post = (target: string, body: object, headers: Record<string, string> = {}): Promise<WireAnswer> =>
  ask(app, { method: 'POST', target, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

test('PT-13.2: what is secret in a request stands in no log, no table, no ledger and no answer', async () => {
  const planted: Record<string, string> = {};
  const plant = (name: string): string => (planted[name] = secret());
  const answers: string[] = [];
  const bearer = async ({ email, password }: Person): Promise<string> => (JSON.parse((await post('/admin/login', { email, password })).text) as { data: { token: string } }).data.token;
  const token = await bearer(person);
  const log = await logOf(async () => {
    const say = async (answer: Promise<WireAnswer>): Promise<void> => void answers.push((await answer).text);
    await say(post('/admin/login', { email: person.email, password: plant('wrong password') }));
    await say(post('/admin/login', { email: `${plant('password in place of an address')}`, password: 'x' }));
    await say(post('/admin/login', { email: person.email, password: { $ne: plant('operator in a password') } }));
    await say(post('/admin/reset-password', { resetPasswordToken: plant('reset code'), password: `Aa1${plant('new password')}` }));
    await say(post('/admin/register', { registrationToken: plant('registration link'), userInfo: { firstname: 'A', password: `Aa1${plant('first password')}` } }));
    await say(ask(app, { method: 'GET', target: `/admin/registration-info?registrationToken=${plant('registration link in a question')}` }));
    await say(post('/admin/register-admin', { email: 'a@example.vn', firstname: 'A', password: `Aa1${plant('password of a first administrator')}` }));
    const put = (body: object): Promise<WireAnswer> => ask(app, { method: 'PUT', target: '/admin/users/me', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify(body) });
    await say(put({ currentPassword: plant('wrong current password'), password: `Aa1${plant('wanted password')}` }));
    await say(put({ currentPassword: person.password, password: plant('weak password').toLowerCase() }));
    await say(put({ currentPassword: person.password, password: `Aa1-${plant('password that is taken')}` }));
    for (const authorization of [`Bearer ${plant('bearer')}`, `Basic ${plant('basic')}`, plant('bare header')]) await say(ask(app, { method: 'GET', target: '/moderation/cases', headers: { authorization } }));
    await say(ask(app, { method: 'POST', target: '/admin/access-token', headers: { cookie: `strapi_admin_refresh=${plant('cookie')}` } }));
    await say(ask(app, { method: 'GET', target: `/uploads/a.pdf?exp=1&sig=${plant('signature')}` }));
    await say(ask(app, { method: 'GET', target: `/api/articles?token=${plant('token in a question')}` }));
    await say(post('/admin/login', { email: person.email, password: plant('broken body') }, { 'content-type': 'application/json; charset=utf-16' }));
    await say(ask(app, { method: 'POST', target: '/admin/login', headers: { 'content-type': 'application/json' }, body: `{"email":"a","password":"${plant('cut body')}` }));
  });
  const told: string[] = [];
  for (const [name, value] of Object.entries(planted)) {
    for (const form of [value, value.toLowerCase(), Buffer.from(value).toString('base64').slice(0, 20)]) {
      if (log.includes(form)) told.push(`${name} in the log`);
      if (answers.some((answer) => answer.includes(form))) told.push(`${name} in an answer`);
    }
    told.push(...(await tablesWith(value)).map((table) => `${name} in ${table}`));
  }
  assert.ok(log.includes('POST /admin/login'), 'the log was listened to');
  assert.deepEqual(told, []);
});

test('PT-13.2: passwords are kept as bcrypt, links to a new password and to a first sign-in as hashes; the links themselves work once', async () => {
  const email = `${randomUUID()}@example.vn`;
  const [role] = await app.sql("select id from admin_roles where code = 'strapi-author' or code like '%author%' order by id limit 1");
  const { body } = await superAdmin.send<{ id: number; registrationToken: string }>('POST', '/admin/users', { email, firstname: 'Mời', lastname: 'Thử', roles: [Number(role?.id)] });
  const invited = body.data;
  assert.ok(invited, JSON.stringify(body));
  const link = invited.registrationToken;
  assert.ok(typeof link === 'string' && !link.startsWith('sha256:') && link.length >= 20, JSON.stringify(body));
  assert.deepEqual(await tablesWith(link), []);
  const [row] = await app.sql('select registration_token from admin_users where id = $1', [invited.id]);
  assert.match(String(row?.registration_token), /^sha256:[0-9a-f]{64}$/);

  const info = (token: string): Promise<WireAnswer> => ask(app, { method: 'GET', target: `/admin/registration-info?registrationToken=${encodeURIComponent(token)}` });
  assert.equal((await info(link)).status, 200);
  assert.equal((await info(String(row?.registration_token))).status, 400, 'a hash that was read opens nothing');
  for (const trick of ['registrationToken[$ne]=x', 'registrationToken[$notNull]=true', 'registrationToken[]=x', 'registrationToken=']) {
    assert.equal((await ask(app, { method: 'GET', target: `/admin/registration-info?${trick}` })).status, 400, trick);
  }
  const password = `Dau-Tien-${randomBytes(4).toString('hex')}`;
  const register = (): Promise<WireAnswer> => post('/admin/register', { registrationToken: link, userInfo: { firstname: 'Mời', lastname: 'Thử', password } });
  const first = await register();
  assert.equal(first.status, 200, first.text);
  assert.equal((await register()).status, 400);
  const [account] = await app.sql('select password, registration_token from admin_users where id = $1', [invited.id]);
  assert.match(String(account?.password), /^\$2[aby]\$1\d\$/);
  assert.equal(account?.registration_token, null);
  assert.deepEqual(await tablesWith(password), []);
});

test('PT-13.2: the link of a forgotten password is kept as a hash, and what is mailed works once', async () => {
  const email = person.email;
  assert.equal((await post('/admin/forgot-password', { email })).status, 204);
  let code = '';
  for (let tries = 0; tries < 50 && code === ''; tries += 1) {
    await sleep(100);
    const mails = existsSync(app.mailDir) ? readdirSync(app.mailDir).map((file) => readFileSync(path.join(app.mailDir, file), 'utf8')) : [];
    const found = mails.filter((mail) => mail.includes(email)).map((mail) => decoded(mail)).map((mail) => /reset-password\?code=([0-9a-f]{20,})/.exec(mail)?.[1] ?? '').filter(Boolean);
    code = found.at(-1) ?? '';
  }
  assert.notEqual(code, '', 'the mail with the link');
  assert.deepEqual(await tablesWith(code), []);
  const [row] = await app.sql('select reset_password_token from admin_users where email = $1', [email]);
  assert.match(String(row?.reset_password_token), /^sha256:[0-9a-f]{64}$/);
  const reset = (token: unknown): Promise<WireAnswer> => post('/admin/reset-password', { resetPasswordToken: token, password: 'Mat-khau-moi-2025' });
  for (const trick of [String(row?.reset_password_token), { $ne: null }, { $notNull: true }, [code], '', null]) assert.equal((await reset(trick)).status, 400, JSON.stringify(trick));
  const done = await reset(code);
  assert.equal(done.status, 200, done.text);
  assert.equal((await reset(code)).status, 400);
});

/** Quoted-printable and base64 parts of a mail, as text. */
const decoded = (mail: string): string =>
  `${mail.replace(/=\r?\n/g, '').replace(/=3D/gi, '=')}\n${[...mail.matchAll(/\r?\n\r?\n((?:[A-Za-z0-9+/=]{40,}\r?\n?)+)/g)].map(([, part = '']) => Buffer.from(part, 'base64').toString('utf8')).join('\n')}`;

test('SD-9.2c: the key of a connection is shown once; the database keeps a hash, and the two keys that core makes by itself are gone', async () => {
  const { body } = await superAdmin.send<{ id: number; accessKey: string }>('POST', '/admin/api-tokens', { name: `thử ${randomUUID()}`, description: '', type: 'read-only', lifespan: null });
  const { id, accessKey } = body.data;
  assert.ok(accessKey.length >= 64, JSON.stringify(body));
  assert.deepEqual(await tablesWith(accessKey), []);
  assert.deepEqual(await app.sql('select encrypted_key from strapi_api_tokens where encrypted_key is not null'), []);
  assert.equal((await superAdmin.get<{ accessKey?: string }>(`/admin/api-tokens/${id}`)).body.data.accessKey, undefined);
  const renewed = await superAdmin.send<{ accessKey: string }>('POST', `/admin/api-tokens/${id}/regenerate`);
  assert.notEqual(renewed.body.data.accessKey, accessKey);
  assert.deepEqual(await tablesWith(renewed.body.data.accessKey), []);
  assert.deepEqual(await app.sql("select name from strapi_api_tokens where name in ('Read Only', 'Full Access')"), []);
});

test('PT-13.2: sessions are kept without their tokens, signed addresses nowhere', async () => {
  const fresh = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }]);
  const answer = await post('/admin/login', { email: fresh.email, password: fresh.password });
  const access = (JSON.parse(answer.text) as { data: { token: string } }).data.token;
  const refresh = /strapi_admin_refresh=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
  assert.ok(refresh.length > 50);
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(pdf())], { type: 'application/pdf' }), 'a.pdf');
  const { body } = await fresh.send('POST', '/upload/files', form);
  const signature = /sig=([\w-]+)/.exec((body as unknown as { url: string }).url)?.[1] ?? '';
  assert.equal(signature.length, 43);
  for (const token of [access, access.split('.')[2] ?? '', refresh, refresh.split('.')[2] ?? '', signature]) assert.deepEqual(await tablesWith(token), []);
});
