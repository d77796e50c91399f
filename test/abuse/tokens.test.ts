import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { claimsOf, forged } from '../support/abuse/forged';
import { ask, type WireAnswer } from '../support/abuse/wire';
import { startApp, type TestApp } from '../support/app';
import { fullAccessToken } from '../support/content';
import { loadUnits, makePerson, type Person } from '../support/staff';

const COOKIE = 'strapi_admin_refresh';
const JSON_TYPE = { 'content-type': 'application/json' };

let app: TestApp;
let person: Person;

before(async () => {
  app = await startApp();
  await loadUnits(app);
  person = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '060' }]);
});

interface SignedIn {
  readonly access: string;
  readonly refresh: string;
}

const cookieIn = (answer: WireAnswer): string =>
  /^strapi_admin_refresh=([^;]*)/.exec((answer.headers['set-cookie'] ?? []).find((line) => line.startsWith(COOKIE)) ?? '')?.[1] ?? '';

const signIn = async (): Promise<SignedIn & { answer: WireAnswer }> => {
  const answer = await ask(app, { method: 'POST', target: '/admin/login', headers: JSON_TYPE, body: JSON.stringify({ email: person.email, password: person.password }) });
  assert.equal(answer.status, 200, answer.text);
  return { access: (JSON.parse(answer.text) as { data: { token: string } }).data.token, refresh: cookieIn(answer), answer };
};

const me = async (token: string): Promise<number> => (await ask(app, { method: 'GET', target: '/admin/users/me', headers: { authorization: `Bearer ${token}` } })).status;
const renew = (refresh: string, headers: Record<string, string> = {}): Promise<WireAnswer> =>
  ask(app, { method: 'POST', target: '/admin/access-token', headers: { cookie: `${COOKIE}=${refresh}`, ...headers }, body: headers['content-type'] === undefined ? undefined : 'a=1' });

test('PT-13.2: a forged access token opens nothing: no algorithm, another key, another algorithm, changed claims, cut short', async () => {
  const { access } = await signIn();
  assert.equal(await me(access), 200);
  const claims = claimsOf(access);
  const key = process.env.ADMIN_JWT_SECRET ?? '';
  const [head = '', , signature = ''] = access.split('.');
  const superAdmin = await makePerson(app, [], { superAdmin: true });
  const changed = Buffer.from(JSON.stringify({ ...claims, userId: String(superAdmin.id) })).toString('base64url');
  for (const token of [
    forged(claims, { algorithm: 'none' }), forged(claims, { algorithm: 'None' }), forged(claims, { key: 'other' }), forged(claims, { key: '' }), forged(claims, { key, algorithm: 'HS512' }),
    `${head}.${changed}.${signature}`, `${access.slice(0, -4)}AAAA`, access.split('.').slice(0, 2).join('.'), `${access}.x`, 'null', '', 'undefined', '[object Object]',
  ]) {
    assert.equal(await me(token), 401, token);
  }
});

test('PT-13.2: an expired token, one for another purpose or audience, and one of a session that never was open nothing', async () => {
  const { access, refresh } = await signIn();
  const key = process.env.ADMIN_JWT_SECRET ?? '';
  const claims = claimsOf(access);
  const now = Math.floor(Date.now() / 1000);
  const user = String(person.id);
  for (const wrong of [
    { ...claims, exp: now - 60, iat: now - 120 }, { ...claims, type: 'refresh' }, { ...claims, sessionId: 'khong-co' }, { userId: user, type: 'access', iat: now, exp: now + 600 },
    { id: person.id, iat: now, exp: now + 600 }, { ...claims, userId: '0' },
  ]) {
    assert.equal(await me(forged(wrong, { key })), 401, JSON.stringify(wrong));
  }
  assert.equal(await me(refresh), 401, 'a refresh token is no access token');
  assert.equal((await renew(access)).status, 401, 'an access token is no refresh token');
});

test('PT-13.2: tokens open only their own doors: of an API connection, of an account of the public, of staff', async () => {
  const { access } = await signIn();
  const api = await fullAccessToken(app);
  assert.equal(await me(api), 401);
  const now = Math.floor(Date.now() / 1000);
  for (const claims of [{ id: person.id, iat: now, exp: now + 600 }, { userId: String(person.id), sessionId: claimsOf(access).sessionId, type: 'access', iat: now, exp: now + 600 }]) {
    const ofThePublic = forged(claims, { key: process.env.JWT_SECRET ?? '' });
    assert.equal(await me(ofThePublic), 401);
    for (const target of ['/content-manager/collection-types/api::article.article', '/upload/files', '/moderation/cases', '/units/people']) {
      assert.equal((await ask(app, { method: 'GET', target, headers: { authorization: `Bearer ${ofThePublic}` } })).status, 401, target);
    }
  }
  for (const target of ['/upload/files', '/moderation/cases', '/content-manager/collection-types/api::article.article']) {
    assert.equal((await ask(app, { method: 'GET', target, headers: { authorization: `Bearer ${api}` } })).status, 401, target);
  }
  // Nothing under /api reads a session of staff: with it a reader sees what any reader sees.
  const [asStaff, asReader] = [await ask(app, { method: 'GET', target: '/api/articles', headers: { authorization: `Bearer ${access}` } }), await ask(app, { method: 'GET', target: '/api/articles' })];
  assert.ok(asStaff.status === 401 || asStaff.text === asReader.text, asStaff.text.slice(0, 200));
});

test('PT-13.2: after signing out neither the access token nor the cookie opens anything again', async () => {
  const { access, refresh } = await signIn();
  const out = await ask(app, { method: 'POST', target: '/admin/logout', headers: { authorization: `Bearer ${access}`, cookie: `${COOKIE}=${refresh}` } });
  assert.equal(out.status, 200, out.text);
  assert.equal(await me(access), 401);
  assert.equal((await renew(refresh)).status, 401);
});

test('PT-13.2: a refresh token is good once; played again it opens nothing', async () => {
  const { refresh } = await signIn();
  const first = await renew(refresh);
  assert.equal(first.status, 200, first.text);
  const next = cookieIn(first);
  assert.notEqual(next, refresh);
  assert.equal((await renew(refresh)).status, 401);
});

test('PT-13.2: the cookie of a session is out of reach of scripts and foreign pages', async () => {
  const { answer } = await signIn();
  const line = (answer.headers['set-cookie'] ?? []).find((one) => one.startsWith(COOKIE)) ?? '';
  assert.match(line, /httponly/i);
  assert.match(line, /samesite=(lax|strict)/i);
  assert.match(line, /path=\/admin(;|$)/i);
});

test('PT-13.2: a foreign page cannot use the cookie of a session, whatever it says it sends', async () => {
  const host = new URL(app.url).host;
  const foreign: readonly Record<string, string>[] = [
    { origin: 'https://evil.example' }, { origin: 'null' }, { origin: `https://${host}.evil.example` }, { origin: `http://evil.example#${host}` }, { referer: `https://evil.example/?${host}` },
    { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'cross-site', origin: `http://${host}` },
  ];
  for (const headers of foreign) {
    const { refresh } = await signIn();
    const answer = await renew(refresh, headers);
    assert.equal(answer.status, 403, JSON.stringify(headers));
    assert.match(answer.text, /auth\.foreign-page/);
    assert.equal(cookieIn(answer), '', 'no new token');
    assert.equal((await renew(refresh, { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).status, 200, 'a page of ours goes on with the same cookie');
  }
});

test('PT-13.2: what a plain form of a foreign page can send is not taken as input', async () => {
  const { access, refresh } = await signIn();
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/xml', 'text/json', 'application/json;charset=utf-16']) {
    assert.equal((await renew(refresh, { 'content-type': type })).status, 415, type);
    const answer = await ask(app, { method: 'PUT', target: '/admin/users/me', headers: { authorization: `Bearer ${access}`, 'content-type': type }, body: 'firstname=Ke%20gian' });
    assert.equal(answer.status, 415, type);
  }
  assert.deepEqual(await app.sql('select firstname from admin_users where id = $1', [person.id]), [{ firstname: 'Người thử' }]);
});
