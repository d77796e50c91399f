import assert from 'node:assert/strict';
import http, { type IncomingHttpHeaders } from 'node:http';
import { after, before, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import type * as Ledger from '../../src/plugins/ledger/server/public';
import { FakeClamd, VIRUS } from '../support/abuse/fake-clamd';
import { changedBetween, marksOf } from '../support/abuse/stored';
import { tellsOf } from '../support/abuse/telling';
import { ask, rawAsk, sideBySide } from '../support/abuse/wire';
import { startApp, type Session, type TestApp } from '../support/app';
import { compiled } from '../support/compiled';
import { pdf } from '../support/made-files';
import { loadUnits, makePerson } from '../support/staff';

const daemon = new FakeClamd();
let app: TestApp;
let author: Omit<Session, 'account'>;
let token: string;

after(() => daemon.stop());
before(async () => {
  app = await startApp({ SERVE_ADMIN: 'true', HTTP_HEADERS_SECONDS: '1', HTTP_BODY_SECONDS: '1', HTTP_REQUEST_SECONDS: '3', UPLOAD_MAX_BYTES: String(2 * 1024 * 1024), CLAMD_HOST: '127.0.0.1', CLAMD_PORT: String(await daemon.start()) });
  await loadUnits(app);
  const person = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }]);
  author = person;
  token = (await app.anonymous.send<{ token: string }>('POST', '/admin/login', { email: person.email, password: person.password })).body.data.token;
});

const form = (name: string, bytes: Buffer, type: string): FormData => {
  const data = new FormData();
  data.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
  return data;
};

/** Names and values that OWASP's secure-headers project asks of every answer. */
const HEADERS: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^(?:deny|sameorigin)$/i,
  'content-security-policy': /default-src 'none'|default-src 'self'/,
  'referrer-policy': /^(?:no-referrer|same-origin|strict-origin-when-cross-origin)$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-embedder-policy': /^require-corp$/,
  'cross-origin-resource-policy': /^(?:same-origin|cross-origin)$/,
  'x-permitted-cross-domain-policies': /^none$/,
  'x-dns-prefetch-control': /^off$/,
  'cache-control': /\S/,
};

test('PT-13.2: every kind of answer carries the headers that OWASP asks for, and names no software', async () => {
  const { body } = await author.send('POST', '/upload/files', form('van-ban.pdf', pdf(), 'application/pdf'));
  const file = (body as unknown as { url: string }).url;
  assert.match(file, /^\/uploads\//, JSON.stringify(body));
  const bearer = { authorization: `Bearer ${token}` };
  const answers: ReadonlyArray<readonly [string, string, string, Readonly<Record<string, string>>, number]> = [
    ['API', 'GET', '/api/articles', {}, 200], ['API, nothing there', 'GET', '/api/articles/khong-co', {}, 404], ['API, bad question', 'GET', '/api/articles?sort=x', {}, 400],
    ['API, no such route', 'GET', '/api/khong-co', {}, 404], ['panel', 'GET', '/admin', {}, 200], ['panel, deep', 'GET', '/admin/content-manager', {}, 200], ['staff', 'GET', '/admin/users/me', bearer, 200],
    ['staff, not signed in', 'GET', '/moderation/cases', {}, 401], ['staff, forbidden', 'GET', '/admin/users', bearer, 403], ['upload', 'GET', file, {}, 200], ['upload, unsigned', 'GET', file.split('?')[0] ?? '', {}, 404],
    ['page, nothing there', 'GET', '/bai-viet/khong-co', {}, 404], ['stylesheet', 'GET', '/kieu-trang.css', {}, 200], ['no such address', 'GET', '/khong/co/gi', {}, 404], ['odd path', 'GET', '/%zz', {}, 400],
    ['odd method', 'PROPFIND', '/api/articles', {}, 405], ['wrong body', 'POST', '/admin/login', { 'content-type': 'text/plain' }, 415], ['health', 'GET', '/_health', {}, 204],
  ];
  const faults: string[] = [];
  for (const [what, method, target, headers, status] of answers) {
    const answer = await ask(app, { method, target, headers });
    if (answer.status !== status) faults.push(`${what}: ${answer.status} instead of ${status}`);
    for (const [name, wanted] of Object.entries(HEADERS)) {
      if (!wanted.test(String(answer.headers[name] ?? ''))) faults.push(`${what}: ${name}: ${String(answer.headers[name])}`);
    }
    for (const name of ['x-powered-by', 'server']) if (answer.headers[name] !== undefined) faults.push(`${what}: ${name}: ${String(answer.headers[name])}`);
  }
  assert.deepEqual(faults, []);
  // Answers to staff are kept by nobody.
  assert.match(String((await ask(app, { method: 'GET', target: '/admin/users/me', headers: bearer })).headers['cache-control']), /no-store/);
});

test('the panel comes packed to browsers that take it, plain to others, and is kept for good under its own name', async () => {
  // Node's own client says nothing of what it accepts, and gives the bytes as they came.
  const get = (target: string, accepted: string): Promise<{ headers: IncomingHttpHeaders; bytes: Buffer }> => new Promise((resolve, reject) => {
    http.get(app.url + target, { headers: { 'accept-encoding': accepted } }, (answer) => {
      answer.toArray().then((parts: Buffer[]) => resolve({ headers: answer.headers, bytes: Buffer.concat(parts) }), reject);
    }).on('error', reject);
  });
  const script = /<script[^>]+src="([^"]+\.js)"/.exec((await get('/admin', 'identity')).bytes.toString())?.[1] ?? '';
  const [plain, br, gzip] = [await get(script, 'identity'), await get(script, 'br, gzip'), await get(script, 'gzip')];
  assert.deepEqual([plain, br, gzip].map(({ headers }) => headers['content-encoding']), [undefined, 'br', 'gzip']);
  for (const { headers } of [plain, br, gzip]) {
    assert.match(String(headers['cache-control']), /immutable/);
    assert.match(String(headers.vary), /accept-encoding/i);
    assert.match(String(headers['content-type']), /javascript/);
  }
  assert.ok(brotliDecompressSync(br.bytes).equals(plain.bytes));
  assert.ok(br.bytes.length * 3 < plain.bytes.length);
});

test('PT-13.2: who is no proxy of ours is known by the address he calls from, whatever his headers say', async () => {
  const { id, email, password } = await makePerson(app, []);
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9', 'x-real-ip': '203.0.113.9', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' };
  const answer = await ask(app, { method: 'POST', target: '/admin/login', headers, body: JSON.stringify({ email, password }) });
  assert.equal(answer.status, 200, answer.text);
  const { entries } = await compiled<typeof Ledger>('plugins/ledger/server/public').entriesOf(app.strapi.db.connection as never, { type: 'admin::user', id: String(id) }, { page: 1, pageSize: 1 });
  assert.deepEqual(entries.map(({ action, actor }) => [action, actor.address]), [['session.signed-in', '127.0.0.1']]);
});

const DOTS = ['..', '%2e%2e', '%252e%252e', '.%2e', '..%00', '..;', '%c0%ae%c0%ae', '%e0%80%ae', '...', '..%20'];
const SLASHES = ['/', '%2f', '%252f', '\\', '%5c', '%255c', '//', '%c0%af'];
const TARGETS = ['etc/passwd', 'package.json', '.env', 'config/server.ts', 'dist/config/server.js'];
const ROOTS = ['/uploads', '/admin', '/api', '', '/api/articles', '/bai-viet'];

test('PT-13.2: no spelling of a way upwards leads out of uploads, panel or API', async () => {
  const paths = ROOTS.flatMap((root) => DOTS.flatMap((dots) => SLASHES.flatMap((slash) => TARGETS.map((target) => `${root}/${`${dots}${slash}`.repeat(4)}${target.replaceAll('/', slash)}`))));
  const faults: string[] = [];
  await sideBySide(paths, 8, async (target) => {
    const { status, text, headers } = await ask(app, { method: 'GET', target });
    if (status >= 500 || tellsOf(text, target).length > 0 || /root:x:|"dependencies"|SECRET|APP_KEYS|defineConfig/.test(text)) faults.push(`${status} ${target} ${text.slice(0, 120)}`);
    // The panel answers its own shell for any address below it, nothing else answers 200.
    if (status === 200 && !/^\/(?:admin|%)/.test(target) && !/^<!doctype html>/i.test(text)) faults.push(`${status} ${target} ${text.slice(0, 120)}`);
    if (/^(?:\/\/|\\|https?:)/i.test(String(headers.location ?? ''))) faults.push(`${target} leads to ${String(headers.location)}`);
  });
  assert.deepEqual(faults.slice(0, 20), []);
});

test('PT-13.2: nothing leads a reader to another host', async () => {
  const aims = ['//evil.example', '/\\evil.example', '/%5cevil.example', '/%09/evil.example', '/.evil.example', '//evil.example/%2e%2e', '/admin//evil.example', '/admin/%2f%2fevil.example', '/admin?redirectTo=https://evil.example',
    '/admin/auth/login?redirectTo=//evil.example', '/bai-viet//evil.example', '/trang//evil.example', '/trang/%2f%2fevil.example/', '/uploads//evil.example', '/?url=https://evil.example', 'http://evil.example/', '/https://evil.example'];
  for (const target of aims) {
    for (const host of [undefined, 'evil.example']) {
      const { status, headers } = await ask(app, { method: 'GET', target, headers: host === undefined ? {} : { host } });
      assert.ok(status < 500, `${target}: ${status}`);
      const location = String(headers.location ?? '');
      assert.doesNotMatch(location, /^(?:\/[/\\]|\\|https?:\/\/(?!127\.0\.0\.1)|\/%5c|\/\t)/i, `${target} → ${location}`);
    }
  }
});

test('PT-13.2: odd methods are refused everywhere and change nothing', async () => {
  const { body: sent } = await author.send('POST', '/upload/files', form('van-ban-doc.pdf', pdf(), 'application/pdf'));
  const file = (sent as unknown as { id: number }).id;
  const before = await marksOf(app);
  for (const method of ['TRACE', 'PROPFIND', 'MKCOL', 'COPY', 'MOVE', 'LOCK', 'SEARCH', 'PURGE', 'REPORT', 'LINK']) {
    for (const target of ['/', '/api/articles', '/admin/users', '/admin/users/1', '/uploads/a.png', '/upload/files/1', '/content-manager/collection-types/api::article.article']) {
      const { status, text } = await ask(app, { method, target, headers: { authorization: `Bearer ${token}` } });
      assert.ok(status >= 400 && status < 500, `${method} ${target}: ${status}`);
      assert.doesNotMatch(text, /Bearer/, 'no echo of headers');
    }
  }
  for (const header of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']) {
    const { status } = await ask(app, { method: 'GET', target: `/upload/files/${file}`, headers: { authorization: `Bearer ${token}`, [header]: 'DELETE' } });
    assert.equal(status, 200, 'what it says with GET is read');
  }
  assert.deepEqual(changedBetween(before, await marksOf(app)), []);
});

const opening = (line: string, ...headers: string[]): string => `${[line, 'Host: cong-tinh', ...headers].join('\r\n')}\r\n\r\n`;
const statusesIn = (text: string): number[] => [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));

test('PT-13.2: requests that two servers would cut apart differently get one answer, and it is a refusal', async () => {
  const hidden = 'GET /admin/init HTTP/1.1\r\nHost: x\r\n\r\n';
  const json = 'Content-Type: application/json';
  const post = 'POST /admin/login HTTP/1.1';
  for (const [what, text] of [
    ['both lengths', opening(post, json, 'Content-Length: 4', 'Transfer-Encoding: chunked') + `0\r\n\r\n${hidden}`],
    ['two lengths', opening(post, json, 'Content-Length: 0', 'Content-Length: 5') + `abcde${hidden}`],
    ['a length with a sign', opening(post, json, 'Content-Length: +5') + `abcde${hidden}`],
    ['an unknown coding', opening(post, json, 'Transfer-Encoding: xchunked') + hidden],
    ['a coding twice', opening(post, json, 'Transfer-Encoding: chunked', 'Transfer-Encoding: cow') + `0\r\n\r\n${hidden}`],
    ['a folded header', opening(post, json, 'X-A: b\r\n Transfer-Encoding: chunked', 'Content-Length: x') + hidden],
    ['a space before the colon', opening(post, json, 'Content-Length : 5') + `abcde${hidden}`],
    ['a broken chunk', opening(post, json, 'Transfer-Encoding: chunked') + `zz\r\n${hidden}`],
    ['no host', `GET / HTTP/1.1\r\n\r\n${hidden}`],
  ] as const) {
    const { text: answer } = await rawAsk(app, [text], { milliseconds: 600 });
    const [first, ...others] = statusesIn(answer);
    assert.ok(first !== undefined && first >= 400 && first < 500, `${what}: ${answer.slice(0, 200)}`);
    assert.deepEqual(others, [], `${what}: a second request was answered`);
  }
});

test('PT-13.2: who sends headers or a body drop by drop is cut off, and others are served meanwhile', async () => {
  const started = Date.now();
  const drops = Array.from({ length: 12 }, () => 'x');
  const slow = Promise.all([
    rawAsk(app, ['GET /api/articles HTTP/1.1\r\nHost: x\r\n', ...drops.map((drop, index) => `X-${drop}${index}: 1\r\n`)], { pause: 500, milliseconds: 1 }),
    rawAsk(app, [opening('POST /admin/login HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 100000'), '{"a":"', ...drops], { pause: 500, milliseconds: 1 }),
    rawAsk(app, [opening('POST /upload/files HTTP/1.1', `Authorization: Bearer ${token}`, 'Content-Type: multipart/form-data; boundary=x', 'Content-Length: 100000'), '--x\r\n', ...drops], { pause: 500, milliseconds: 1 }),
    ...Array.from({ length: 60 }, () => rawAsk(app, ['POST /admin/login HTTP/1.1\r\nHost: x\r\n', ...drops.map((drop, index) => `X-${drop}${index}: 1\r\n`)], { pause: 500, milliseconds: 1 })),
  ]);
  const served = await sideBySide(Array.from({ length: 10 }), 2, async () => (await ask(app, { method: 'GET', target: '/api/sites' })).status);
  assert.deepEqual([...new Set(served)], [200]);
  const ends = await slow;
  assert.deepEqual(ends.map(({ closed }) => closed).filter((closed) => !closed), [], 'every slow caller was cut off');
  assert.ok(Date.now() - started < 9000);
});

test('PT-13.2: huge headers, addresses and bodies are refused before they are read into memory', async () => {
  const long = await rawAsk(app, [`GET /api/articles?a=${'a'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`], { milliseconds: 500 });
  assert.match(long.text, /^HTTP\/1\.1 4(?:14|31)/);
  const many = await rawAsk(app, [`GET /api/articles HTTP/1.1\r\nHost: x\r\n${Array.from({ length: 3000 }, (_, index) => `X-${index}: 12345678\r\n`).join('')}\r\n`], { milliseconds: 500 });
  assert.match(many.text, /^HTTP\/1\.1 431/);
  for (const target of ['/admin/login', '/moderation/cases', '/content-manager/collection-types/api::article.article', '/presence/heartbeat']) {
    const answer = await ask(app, { method: 'POST', target, headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: `{"a":"${'x'.repeat(3 * 1024 * 1024)}"}` });
    assert.equal(answer.status, 413, target);
  }
  const big = await author.send('POST', '/upload/files', form('lon.txt', Buffer.alloc(3 * 1024 * 1024, 'a'), 'text/plain'));
  assert.equal(big.status, 413, JSON.stringify(big.body));
  assert.deepEqual(await app.sql("select name from files where name = 'lon.txt'"), []);
});

test('PT-13.2: a file that the virus scanner did not call clean is not stored, whatever it says, and neither when it says nothing', async () => {
  const before = await marksOf(app);
  const infected = await author.send('POST', '/upload/files', form('van-ban-nhiem.pdf', Buffer.concat([pdf().subarray(0, -6), Buffer.from(`% ${VIRUS}\n%%EOF\n`)]), 'application/pdf'));
  assert.deepEqual([infected.status, infected.body.error?.details.code], [422, 'upload.infected']);
  assert.match(infected.body.error?.message ?? '', /Thu-Nghiem/);
  for (const says of ['stream: ERROR', 'INSTREAM size limit exceeded. ERROR', '', 'stream: OK stream: X FOUND', 'ok', 'x'.repeat(10_000), null]) {
    daemon.says = says;
    const { status, body } = await author.send('POST', '/upload/files', form('van-ban.pdf', pdf(), 'application/pdf'));
    assert.deepEqual([status, body.error?.details.code], [503, 'upload.not-scanned'], String(says).slice(0, 40));
  }
  await daemon.stop();
  assert.equal((await author.send('POST', '/upload/files', form('van-ban.pdf', pdf(), 'application/pdf'))).status, 503);
  assert.deepEqual(changedBetween(before, await marksOf(app)), []);
});
