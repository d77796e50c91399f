import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type * as Ledger from '../../src/plugins/ledger/server/public';
import type * as Limits from '../../src/plugins/platform/server/services/rate-limits';
import { ask, sideBySide, type WireAnswer } from '../support/abuse/wire';
import { operationIdOf } from '../../src/public-api/openapi/document';
import { resources } from '../../src/public-api/registry';
import { startApp, type TestApp } from '../support/app';
import { compiled } from '../support/compiled';
import { addressOf, checker, published, resolved, type DocumentedResponse, type Json } from '../support/contract';
import { loadUnits, makePerson, type Person } from '../support/staff';

let app: TestApp;
let person: Person;

before(async () => {
  // The test itself stands where the proxy stands, and says whose request it brings.
  app = await startApp({ RELAXED_SIGN_IN: 'false', TRUSTED_PROXIES: '127.0.0.1,10.0.0.0/8' });
  await loadUnits(app);
  person = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }]);
});

let addresses = 0;
const newAddress = (): string => `203.0.113.${(addresses += 1)}`;

const post = (target: string, from: string, body: object, headers: Record<string, string> = {}): Promise<WireAnswer> =>
  ask(app, { method: 'POST', target, headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...headers }, body: JSON.stringify(body) });
const signIn = (from: string, email: string, password = 'Sai-mat-khau-1'): Promise<WireAnswer> => post('/admin/login', from, { email, password });
const letIn = (from: string): Promise<WireAnswer> => signIn(from, person.email, person.password);

/** Sends until it is refused for the number; answers how many were let through, and the refusal. */
const untilRefused = async (send: (index: number) => Promise<WireAnswer>, most = 1300): Promise<{ passed: number; refusal: WireAnswer }> => {
  for (let index = 0; index < most; index += 1) {
    const answer = await send(index);
    if (answer.status === 429) return { passed: index, refusal: answer };
  }
  throw new Error(`${most} requests were let through`);
};

const isPolite = ({ headers, text }: WireAnswer): void => {
  const seconds = Number(headers['retry-after']);
  assert.ok(Number.isInteger(seconds) && seconds > 0, String(headers['retry-after']));
  const { error } = JSON.parse(text) as { error: { message: string; details: { code: string; retryAfter: number } } };
  assert.equal(error.details.code, 'request.too-many');
  assert.equal(error.details.retryAfter, seconds);
  assert.match(error.message, /hãy thử lại sau \d+ (giây|phút)/);
};

test('PT-13.2: an address whose sign-ins fail waits longer each time, whatever accounts it names; others sign in meanwhile', async () => {
  const from = newAddress();
  const { passed, refusal } = await untilRefused((index) => signIn(from, `khong-co-${index}@example.vn`));
  assert.equal(passed, 11);
  isPolite(refusal);
  const first = Number(refusal.headers['retry-after']);
  assert.ok(first <= 5, String(first));
  assert.equal((await letIn(from)).status, 429, 'also with the right password');
  assert.equal((await letIn(newAddress())).status, 200);
  // The time is over, and it fails again.
  const key = compiled<typeof Limits>('plugins/platform/server/services/rate-limits').countedAs(app.strapi, 'failed-sign-in', 'address', from);
  const open = (): Promise<unknown> => app.sql('update congtinh.rate_limits set closed_until = now() where key = $1', [key], 'owner');
  const waits: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    await open();
    assert.equal((await signIn(from, `khong-co-${round}@example.vn`)).status, 400);
    waits.push(Number((await signIn(from, 'a@example.vn')).headers['retry-after']));
  }
  assert.deepEqual(waits, [10, 20, 40, 80]);
});

test('PT-13.2: one account is tried only so often, from however many addresses', async () => {
  const { passed, refusal } = await untilRefused(() => signIn(newAddress(), 'Mot.Nguoi@example.vn'), 60);
  assert.equal(passed, 20);
  isPolite(refusal);
  assert.equal((await signIn(newAddress(), '  mot.nguoi@EXAMPLE.vn ')).status, 429, 'the same account in another spelling');
});

test('PT-13.2: forgotten passwords, reset codes and registration links cannot be asked for or guessed in bulk', async () => {
  const from = newAddress();
  assert.equal((await untilRefused(() => post('/admin/forgot-password', newAddress(), { email: person.email }), 20)).passed, 3);
  assert.equal((await untilRefused((index) => post('/admin/forgot-password', from, { email: `a${index}@example.vn` }), 20)).passed, 10);
  assert.equal((await untilRefused((index) => post('/admin/reset-password', from, { resetPasswordToken: `${index}`, password: 'Mat-khau-2025' }), 20)).passed, 10);
  isPolite((await untilRefused((index) => ask(app, { method: 'GET', target: `/admin/registration-info?registrationToken=${index}`, headers: { 'x-forwarded-for': from } }), 30)).refusal);
});

test('PT-13.2: searching has a limit for each address, plain reading has none', async () => {
  const from = newAddress();
  const get = (target: string): Promise<WireAnswer> => ask(app, { method: 'GET', target, headers: { 'x-forwarded-for': from } });
  // Each question another one: kept answers are given on without counting.
  const answers = await sideBySide(Array.from({ length: 260 }, (_, n) => n + 1), 8, (page) => get(`/api/units?filters[code][$eq]=060&page=${page}`));
  assert.equal(answers.filter(({ status }) => status === 429).length, 20);
  assert.equal(answers.filter(({ status }) => status >= 500).length, 0);
  assert.equal((await get('/api/units?page=2')).status, 200);
});

test('PT-13.2: the routes of the public API that document a refusal for the number give it, as documented; the others never do to a good question', async () => {
  const from = newAddress();
  const { countAttempt, countedAs } = compiled<typeof Limits>('plugins/platform/server/services/rate-limits');
  const key = countedAs(app.strapi, 'public-search', 'address', from);
  await countAttempt(app.strapi, key, { most: 1, seconds: 600 });
  await app.sql('update congtinh.rate_limits set hits = 1000000 where key = $1', [key], 'owner');
  const get = (target: string, method = 'GET'): Promise<WireAnswer> => ask(app, { method, target, headers: { 'x-forwarded-for': from } });
  const document = published();
  const check = checker(document);
  const refuses: string[] = [];
  for (const [resource, route] of resources.flatMap((one) => one.routes.map((route) => [one, route] as const))) {
    const { url } = await addressOf(app, resource, route, { ...route.example, query: {} });
    const target = (name: string): string => `${url}?${name}=060`;
    const { get: documented, head } = document.paths[route.address.replace(/:(\w+)/g, '{$1}')]!;
    const answers = await sideBySide(Object.keys(route.query.shape), 4, async (name) => ({ name, answer: await get(target(name)) }));
    const refused = answers.filter(({ answer }) => answer.status === 429);
    if (refused.length > 0) refuses.push(operationIdOf(resource, route));
    assert.deepEqual([refused.length > 0, refused.length > 0], [documented, head!].map(({ responses }) => '429' in responses), operationIdOf(resource, route));
    for (const { name, answer } of refused) {
      isPolite(answer);
      const { headers, content } = resolved<DocumentedResponse>(document, documented.responses['429']!);
      assert.equal(check(Object.values(content!)[0]!.schema, JSON.parse(answer.text)), null, target(name));
      for (const [header, reference] of Object.entries(headers!)) {
        const { schema } = resolved<{ schema: Json }>(document, reference as never);
        const value = answer.headers[header.toLowerCase()];
        assert.equal(check(schema, schema.type === 'integer' ? Number(value) : value), null, `${target(name)}: ${header}`);
      }
      const { status, text, headers: of } = await get(target(name), 'HEAD');
      assert.deepEqual([status, text, Number(of['retry-after']) > 0], [429, '', true], `HEAD ${target(name)}`);
    }
  }
  assert.ok(refuses.includes('search.find') && refuses.length > 5, refuses.join(' '));
  // Reading a list to its end is plain reading.
  for (const target of ['/api/units?pageSize=3&count=false&sort=name', '/api/articles?page=2&pageSize=3&fields=title&populate=unit']) {
    const { status, text } = await get(target);
    const { next } = (JSON.parse(text) as { meta: { pagination: { next: string } } }).meta.pagination;
    assert.deepEqual([status, (await get(`${target.replace('page=2&', '')}&cursor=${next}`)).status], [200, 200], target);
  }
});

test('PT-13.2: uploads have a limit for each account, over all its addresses, before their bytes are read', async () => {
  const token = (JSON.parse((await letIn(newAddress())).text) as { data: { token: string } }).data.token;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x' };
  const answers = await sideBySide(Array.from({ length: 130 }), 8, () => ask(app, { method: 'POST', target: '/upload/files', headers: { ...headers, 'x-forwarded-for': newAddress() }, body: '--x--\r\n' }));
  assert.equal(answers.filter(({ status }) => status === 429).length, 10);
});

test('PT-13.2: forms of the public have a limit for each address', async () => {
  const from = newAddress();
  assert.equal((await untilRefused(() => post('/api/gop-y', from, {}), 40)).passed, 20);
});

test('PT-13.2: the counts are those of all nodes together', async () => {
  const from = newAddress();
  const key = compiled<typeof Limits>('plugins/platform/server/services/rate-limits').countedAs(app.strapi, 'public-form', 'address', from);
  // What another node counts, over a connection of its own.
  for (let index = 0; index < 19; index += 1) await app.sql('select * from congtinh.count_attempt($1, 600)', [key]);
  assert.equal((await post('/api/gop-y', from, {})).status, 405);
  assert.equal((await post('/api/gop-y', from, {})).status, 429);
});

test('PT-13.2: behind a proxy the address that it saw counts, not what the caller wrote before it; the ledger says the same', async () => {
  const from = newAddress();
  const { passed } = await untilRefused((index) => post('/api/gop-y', `198.51.100.${index}, ${from}`, {}), 40);
  assert.equal(passed, 20);
  assert.equal((await post('/api/gop-y', `${from}, 198.51.100.7`, {})).status, 405, 'another one, whoever he says he is');
  assert.equal((await letIn(`192.0.2.1, ${from}, 10.1.2.3`)).status, 200);
  const { entries } = await compiled<typeof Ledger>('plugins/ledger/server/public').entriesOf(app.strapi.db.connection as never, { type: 'admin::user', id: String(person.id) }, { page: 1, pageSize: 1 });
  assert.deepEqual(entries.map(({ action, actor }) => [action, actor.address]), [['session.signed-in', from]]);
});

test('limits keep no address and no account', async () => {
  const rows = await app.sql('select key from congtinh.rate_limits');
  assert.ok(rows.length > 10);
  for (const { key } of rows) assert.match(String(key), /^[a-z-]+:(?:address|account):[A-Za-z0-9_-]{43}$/);
});
