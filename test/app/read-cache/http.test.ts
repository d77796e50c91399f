import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ask as askApp, rawAsk, type WireAnswer } from '../../support/abuse/wire';
import { startApp, type TestApp } from '../../support/app';
import { fullAccessToken } from '../../support/content';
import { statementsOf } from '../../support/statements';
import { anotherNode, application, ownCache, uncached, until, type Node } from './nodes';

const FRONTEND = 'https://frontend.example';
const LIST = '/api/articles?pageSize=5';

let app: TestApp;
let plain: string;
let items: Record<'article' | 'slug' | 'law' | 'entry' | 'page' | 'pagePath' | 'site', string>;
before(async () => {
  app = await startApp({ CORS_ORIGINS: FRONTEND, TRUSTED_PROXIES: '', RELAXED_SIGN_IN: 'false' });
  plain = await uncached(app);
  await until(() => ownCache(app).state().fresh);
  const first = async (url: string): Promise<Record<string, string>> => (await app.anonymous.get<Record<string, string>[]>(url)).body.data[0]!;
  const [article, law, entry, page, site] = [await first('/api/articles'), await first('/api/legal-documents'), await first('/api/info-entries'), await first('/api/pages?site=/huyen-ba-be'), await first('/api/sites?path=/huyen-ba-be')];
  items = { article: article.documentId!, slug: article.slug!, law: law.documentId!, entry: entry.documentId!, page: page.documentId!, pagePath: page.path!, site: site.documentId! };
});

const ask = (target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<WireAnswer> => askApp(app, { method, target, headers });
/** Headers without those of the moment and the connection. */
const lasting = ({ date: _date, connection: _connection, 'keep-alive': _keep, ...rest }: WireAnswer['headers']): object => rest;

test('PT-3.1: an answer carries a strong tag of its own in each form, asks to be confirmed, and is confirmed without being sent', async () => {
  const forms = new Map<string, WireAnswer>();
  for (const encoding of ['identity', 'gzip', 'br']) {
    const answer = await ask(LIST, encoding === 'identity' ? {} : { 'accept-encoding': encoding });
    assert.deepEqual([answer.status, answer.headers['cache-control'], answer.headers.vary, answer.headers['content-encoding']], [200, 'public, no-cache', 'Accept-Encoding, Origin', encoding === 'identity' ? undefined : encoding]);
    assert.match(String(answer.headers.etag), /^"[\w-]+"$/);
    forms.set(encoding, answer);
  }
  assert.equal(new Set([...forms.values()].map(({ headers }) => headers.etag)).size, 3);
  const bytes = async (encoding: string): Promise<Buffer> => {
    const { text } = await rawAsk(app, [`GET ${LIST} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Encoding: ${encoding}\r\n\r\n`]);
    return Buffer.from(text.slice(text.indexOf('\r\n\r\n') + 4), 'latin1');
  };
  const digest = (body: Buffer): string => createHash('sha256').update(body).digest('hex');
  const wanted = digest(await bytes('identity'));
  assert.deepEqual([digest(gunzipSync(await bytes('gzip'))), digest(brotliDecompressSync(await bytes('br')))], [wanted, wanted]);

  for (const { headers } of forms.values()) {
    const confirmed = await ask(LIST, { 'if-none-match': `"x", ${String(headers.etag)}`, 'accept-encoding': 'br' });
    assert.deepEqual([confirmed.status, confirmed.text, confirmed.headers.etag, confirmed.headers['content-length']], [304, '', headers.etag, undefined]);
    assert.equal(confirmed.headers['cache-control'], 'public, no-cache');
  }
  const head = await ask(LIST, { 'accept-encoding': 'gzip' }, 'HEAD');
  assert.deepEqual([head.status, head.text, lasting(head.headers)], [200, '', lasting(forms.get('gzip')!.headers)]);
  assert.equal((await ask(LIST, { 'if-none-match': String(forms.get('identity')?.headers.etag) }, 'HEAD')).status, 304);
});

test('PT-13.2: broken conditions and ranges get the whole answer', async () => {
  const whole = await ask(LIST);
  for (const headers of [
    { 'if-none-match': 'W/' }, { 'if-none-match': '"' }, { 'if-none-match': `"${'x'.repeat(7000)}"` }, { 'if-modified-since': 'tomorrow' }, { 'if-modified-since': new Date().toUTCString() }, { 'if-match': '"x"' },
    { 'if-range': '"x"', range: 'bytes=0-3' }, { range: 'bytes=0-3' }, { range: 'bytes=-1,0-,5-2' }, { range: `bytes=${'0-,'.repeat(500)}` }, { 'accept-encoding': ',;q=;;' }, { 'accept-encoding': 'identity;q=0, *;q=0' },
  ] as Record<string, string>[]) {
    const answer = await ask(LIST, headers);
    assert.deepEqual([answer.status, answer.text], [200, whole.text], JSON.stringify(headers).slice(0, 60));
  }
});

test('a kept answer has the headers of a new one, and both those of the application; who asks from where is answered for himself', async () => {
  const pages = [LIST, `/api/articles/${items.article}`, `/bai-viet/${items.slug}`, `/huyen-ba-be/trang${items.pagePath}`, '/api/articles/khong-co', '/api/articles?sort=x', '/bai-viet/khong-co'];
  for (const target of pages) {
    for (const origin of [undefined, FRONTEND, 'https://evil.example', 'null']) {
      const headers: Record<string, string> = origin === undefined ? {} : { origin };
      const node = await anotherNode(app);
      const [missed, kept] = [await askApp(node, { method: 'GET', target, headers }), await askApp(node, { method: 'GET', target, headers })];
      assert.deepEqual(lasting(missed.headers), lasting(kept.headers), target);
      const own = lasting((await askApp({ url: plain }, { method: 'GET', target, headers })).headers) as Record<string, unknown>;
      const { etag: _etag, vary, 'content-length': length, ...rest } = lasting(kept.headers) as Record<string, unknown>;
      const { vary: _vary, 'content-length': ownLength, ...ownRest } = own;
      assert.deepEqual([rest, length], [ownRest, ownLength], `${target} ${String(origin)}`);
      assert.match(String(vary), /Origin/);
    }
  }
});

test('PT-13.2: no header of one reader stands in the answer of another', async () => {
  const poison = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-port': '1', 'x-forwarded-prefix': '/evil', 'x-original-url': '/admin', 'x-rewrite-url': '/admin', forwarded: 'host=evil.example', 'x-host': 'evil.example', 'x-http-method-override': 'DELETE', cookie: 'evil=1', 'accept-language': 'evil', accept: 'text/evil', 'user-agent': 'evil', origin: 'https://evil.example', referer: 'https://evil.example/' };
  for (const target of [LIST, '/api/sites?path=/huyen-ba-be', `/bai-viet/${items.slug}`, `/huyen-ba-be/trang${items.pagePath}`]) {
    for (const host of [undefined, 'evil.example']) {
      const node = await anotherNode(app);
      const bad = await askApp(node, { method: 'GET', target, headers: { ...poison, ...(host === undefined ? {} : { host }) } });
      assert.ok(!bad.text.includes('evil'), target);
      const good = await askApp(node, { method: 'GET', target });
      const own = await askApp({ url: plain }, { method: 'GET', target });
      assert.deepEqual([good.status, good.text], [own.status, own.text], target);
      assert.ok(!JSON.stringify([good.headers, good.text]).includes('evil'), target);
      assert.equal(good.headers['set-cookie'], undefined);
    }
  }
});

test('PT-13.2: limits count the searches that the application answers, by who asks; a kept answer costs nothing and is given on', async () => {
  const counted = async (): Promise<number> => Number((await app.sql("select coalesce(sum(hits), 0) as hits from congtinh.rate_limits where key like 'public-search:%'"))[0]?.hits);
  const before = await counted();
  const node = await anotherNode(app);
  const ask = (target: string): Promise<WireAnswer> => askApp(node, { method: 'GET', target });
  for (let round = 0; round < 3; round += 1) assert.equal((await ask('/api/articles?site=/huyen-ba-be')).status, 200);
  assert.equal(await counted(), before + 1);
  await app.sql("update congtinh.rate_limits set hits = 100000, ends_at = clock_timestamp() + interval '1 minute' where key like 'public-search:%'", [], 'owner');
  assert.equal((await ask('/api/articles?site=/')).status, 429);
  assert.equal((await ask('/api/articles?site=/huyen-ba-be')).status, 200);
  await app.sql('delete from congtinh.rate_limits', [], 'owner');
  assert.equal((await ask('/api/articles?site=/')).status, 200, 'a refusal is not kept');
});

test('what is not the same for everybody is not kept: refusals, tokens, staff, files', async () => {
  const token = await fullAccessToken(app);
  const before = ownCache(app).state();
  for (const [target, headers] of [
    ['/api/articles/khong-co', {}], ['/api/articles?sort=x', {}], ['/api/khong-co', {}], ['/bai-viet/khong-co', {}], [LIST, { authorization: `Bearer ${token}` }], [LIST, { authorization: 'Bearer x' }],
    ['/admin/init', {}], ['/_health', {}], ['/kieu-trang.css', {}], ['/uploads/khong-co.png', {}],
  ] as [string, Record<string, string>][]) {
    await ask(target, headers);
    await ask(target, headers);
  }
  const after = ownCache(app).state();
  assert.deepEqual([after.hits, after.answers], [before.hits, before.answers]);
});

test('answers of one address are made once, however many ask at the same moment; a cookie makes no difference', async () => {
  const node = await anotherNode(app);
  const target = '/api/articles?pageSize=7';
  const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => askApp(node, { method: 'GET', target, headers: at % 2 === 0 ? { cookie: `visitor=${at}` } : {} })));
  assert.deepEqual([...new Set(answers.map(({ status, text }) => `${status} ${text.length}`))].length, 1);
  assert.equal(node.cache.state().misses, 1);
});

test('PT-3.1: a kept answer asks PostgreSQL nothing, and a new one takes few statements', async () => {
  const most: Record<string, number> = {
    // The first of them finds nothing kept; what stands around a site is read once, and so are units, sites and sections.
    '/api/articles?page=1': 14, [`/api/articles/${items.article}`]: 5, [`/api/articles/by-slug/${items.slug}`]: 5, '/api/categories?': 4, '/api/info-categories': 3, '/api/legal-documents?page=1': 12, [`/api/legal-documents/${items.law}`]: 8,
    '/api/info-entries?page=1': 12, [`/api/info-entries/${items.entry}`]: 8, '/api/sites?page=1': 5, [`/api/sites/${items.site}`]: 16, '/api/sites?path=/huyen-ba-be&page=1': 5, '/api/pages?site=/huyen-ba-be&page=1': 8,
    [`/api/pages?site=/huyen-ba-be&path=${items.pagePath}`]: 10, [`/api/pages/${items.page}`]: 9, '/api/units': 2, '/api/units/061': 2,
    [`/bai-viet/${items.slug}`]: 5, [`/van-ban/${items.law}`]: 8, [`/thong-tin/${items.entry}`]: 8, [`/huyen-ba-be/trang${items.pagePath}`]: 9,
  };
  const node = await anotherNode(app);
  for (const [target, limit] of Object.entries(most)) {
    const get = async (): Promise<void> => assert.equal((await askApp(node, { method: 'GET', target })).status, 200, target);
    const made = await statementsOf(app, get);
    assert.ok(made > 0 && made <= limit, `${target}: ${made} statements`);
    const { hits: before } = node.cache.state();
    assert.equal(await statementsOf(app, get), 0, target);
    assert.equal(node.cache.state().hits, before + 1, target);
  }
});

test('a list takes no more statements for many items than for a few', async () => {
  for (const path of ['/api/articles', '/api/legal-documents', '/api/info-entries', '/api/sites', '/api/units', '/api/pages?site=/huyen-ba-be']) {
    const node = await anotherNode(app, { enabled: false });
    const count = (pageSize: number): Promise<number> => statementsOf(app, async () => void (await askApp(node, { method: 'GET', target: `${path}${path.includes('?') ? '&' : '?'}pageSize=${pageSize}` })));
    const [few, many] = [await count(2), await count(100)];
    assert.ok(many <= few + 2, `${path}: ${few} for two, ${many} for a hundred`);
  }
});

test('PT-13.2: endless made-up addresses take bounded room, and spellings of one question share an answer', async () => {
  const bytes = 2_000_000;
  const node = await anotherNode(app, { bytes });
  const get = (target: string) => askApp(node, { method: 'GET', target });
  await get(LIST);
  await get(LIST);
  for (let at = 0; at < 300; at += 1) {
    await get(`/api/units?page=${1000 + at}&pageSize=${1 + (at % 100)}`);
    assert.ok(node.cache.state().bytes <= bytes);
  }
  const { hits: before } = node.cache.state();
  await get(LIST);
  assert.equal(node.cache.state().hits, before + 1, 'what is read again and again is still there');
  await get('/api/articles?site=/&pageSize=6');
  for (const same of ['/api/articles?pageSize=6&site=/', '/api/articles?&pageSize=6&&site=/']) {
    const { hits: known } = node.cache.state();
    assert.equal((await get(same)).status, 200);
    assert.equal(node.cache.state().hits, known + 1, same);
  }
  for (const odd of ['/api/articles?pageSize=100000', '/api/articles?populate=*', `/api/articles?${Array.from({ length: 100 }, (_, at) => `filters[$or][${at}][slug]=x`).join('&')}`, '/api/articles?page=999999999999', '/api/articles%2f', '/api/../admin', `/api/articles?slug=${'a'.repeat(4000)}`, '/API/articles', '/api/articles/', '/api//articles']) {
    const [mine, own] = [await get(odd), await askApp({ url: plain }, { method: 'GET', target: odd })];
    assert.deepEqual([mine.status, mine.text], [own.status, own.text], odd.slice(0, 60));
  }
});

test('switched off, answers look the same and each is made anew', async () => {
  const off: Node = await anotherNode(app, { enabled: false });
  const [one, two] = [await askApp(off, { method: 'GET', target: LIST }), await askApp(off, { method: 'GET', target: LIST })];
  assert.deepEqual([lasting(one.headers), one.text], [lasting((await ask(LIST)).headers), two.text]);
  assert.deepEqual([off.cache.state().hits, off.cache.state().misses, off.cache.state().answers], [0, 2, 0]);
});

test('an answer from a table whose changes nobody notes is not kept', async () => {
  const below = application(app);
  const node = await anotherNode(app, { application: (request, response) => void app.strapi.db.connection.raw('select count(*) from congtinh.notices').then(() => below(request, response)) });
  for (let round = 0; round < 2; round += 1) assert.equal((await askApp(node, { method: 'GET', target: LIST })).status, 200);
  assert.deepEqual([node.cache.state().hits, node.cache.state().answers], [0, 0]);
});
