import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { z } from 'zod';
import type { articleShape } from '../../../src/public-api/resources/article-shape';
import { ask as askApp, type WireAnswer } from '../../support/abuse/wire';
import { startApp, type TestApp } from '../../support/app';

type Article = z.output<typeof articleShape>;

const FOLDER = path.resolve(__dirname, '..', '..', '..', 'public', 'reader');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
const source = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');

/** What a browser says that asks for a page. */
const PERSON = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let app: TestApp;
before(async () => {
  app = await startApp();
});

const ask = (target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<WireAnswer> => askApp(app, { method, target, headers });
const articles = async (query = ''): Promise<Article[]> => (await app.anonymous.get<Article[]>(`/api/articles${query}`)).body.data;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** On this host, whatever host the item has. */
const here = (url: string): string => new URL(url).pathname;

test('the reader is small and plain: under 60 kB as it lies there, and all that it loads is its own', () => {
  const bytes = files.reduce((sum, name) => sum + readFileSync(path.join(FOLDER, name)).length, 0);
  assert.ok(bytes < 60_000, `${bytes} bytes`);
  for (const name of files) {
    const text = source(name);
    assert.doesNotMatch(text, /https?:\/\/(?!www\.w3\.org)/, `${name} names another host`);
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|\.cookie\b|import\(/, name);
    if (name !== 'api.js') assert.doesNotMatch(text, /\bfetch\(|XMLHttpRequest|sendBeacon/, `${name}: only api.js asks`);
    if (name !== 'dom.js') assert.doesNotMatch(text, /DOMParser/, `${name}: only dom.js makes markup`);
  }
  assert.match(source('api.js'), /fetch\(`\/api\$\{path\}/, 'what is asked is the public API');
  assert.doesNotMatch(source('index.html'), /<script>|<script [^>]*>[^<]|\son\w+=|style=/, 'nothing inline');
});

test('PT-3.1: one place for the province and its units: portal and sites in one frame, each item with the unit that publishes it', async () => {
  const { body } = await app.anonymous.get<{ path: string; title: string }[]>('/api/sites?pageSize=100');
  const portal = body.data.find((site) => site.path === '/');
  assert.ok(portal && body.data.length > 50);
  for (const site of [portal, ...body.data.filter(({ path: at }) => ['/huyen-ba-be', '/so-tu-phap', '/thi-tran-cho-ra'].includes(at))]) {
    const { status, headers, text } = await ask(site.path, PERSON);
    assert.deepEqual([status, headers['content-type']], [200, 'text/html; charset=utf-8'], site.path);
    assert.ok(text.includes(`id="ten-cong">${escaped(portal.title)}`), 'the head is the portal’s');
    assert.ok(text.includes(`data-site="${site.path}"`), site.path);
    for (const item of await articles(`?site=${site.path}`)) {
      assert.ok(item.unit?.name && item.site?.path === site.path, item.title);
    }
  }
  for (const [item] of [await articles('?pageSize=1'), await articles('?site=/huyen-ba-be&pageSize=1')]) {
    assert.ok(item);
    const { text } = await ask(here(item.canonicalUrl), PERSON);
    assert.ok(text.includes(`<span class="label">Đơn vị:</span> ${escaped(item.unit?.name ?? '')}`), item.title);
  }
});

test('AR-1: the API gives section, date, title, summary, text and author of an article, and its page shows each', async () => {
  const all = (await articles('?pageSize=30')).filter(({ summary, author, category }) => summary && author && category);
  assert.ok(all.length > 5);
  for (const { documentId } of all.slice(0, 5)) {
    const { body: { data: item } } = await app.anonymous.get<Article>(`/api/articles/${documentId}`);
    const { title, summary, body, author, category, firstPublishedAt, canonicalUrl } = item;
    assert.ok(title && summary && body && author && category && firstPublishedAt);
    const { text } = await ask(here(canonicalUrl), PERSON);
    for (const part of [escaped(title), escaped(summary), escaped(author), escaped(category.name), `<time datetime="${firstPublishedAt}">`, body.slice(0, 80)]) assert.ok(text.includes(part), `${title}: ${part}`);
  }
});

test('a page of the reader is at each of its addresses; where nothing is, a person gets a page that says so', async () => {
  const [item] = await articles('?pageSize=1');
  const found = ['/', '/?x=%27%22%3Cscript%3E', '/huyen-ba-be', '/huyen-ba-be/', '/bai-viet', '/huyen-ba-be/bai-viet', '/thong-tin', '/van-ban', '/trang-thanh-phan', '/tim-kiem', '/tim-kiem?q=gi%E1%BA%A3m&trang=99999999', '/tim-kiem?q[]=1&__proto__[x]=1', `/chuyen-muc/${item?.category?.slug}`, `/huyen-ba-be/chuyen-muc/tin-tuc-su-kien`, '/so-do-cong'];
  for (const target of found) {
    const { status, text, headers } = await ask(target, PERSON);
    assert.equal(status, 200, target);
    assert.equal(headers['cache-control'], 'public, no-cache', target);
    assert.ok(text.includes('<main ') && !text.includes('<script>'), target);
  }
  const missing = ['/khong-co', '/khong-co/bai-viet', '/chuyen-muc/khong-co', '/huyen-ba-be/chuyen-muc/khong-co', '/bai-viet/khong-co', '/van-ban/khong-co', '/thong-tin/khong-co', '/huyen-ba-be/trang/khong-co', '/a/b/c/d', '/reader/index.html', '/reader/khong-co.js', '/reader/pages/', `/${'a'.repeat(300)}`, '/tim-kiem/khong-co'];
  for (const target of missing) {
    const { status, text, headers } = await ask(target, PERSON);
    assert.equal(status, 404, target);
    if (target.startsWith('/reader/khong-co')) continue;
    assert.match(text, /<h1>Không tìm thấy trang này<\/h1>/, target);
    assert.notEqual(headers['cache-control'], 'public, max-age=31536000, immutable');
  }
  for (const target of ['/%2e%2e/', '/..%2f..%2fpackage.json', '/reader/..%2f..%2fpackage.json', '/reader/%2e%2e/%2e%2e/package.json', '/%00', '/reader/main.js%00', '/.env', '/reader/.env', '//evil.example/', '/\\evil.example']) {
    const { status, text } = await ask(target, PERSON);
    assert.ok([400, 403, 404].includes(status), `${target} ${status}`);
    assert.ok(!text.includes('cong-tinh'), target);
  }
});

test('programs that ask for what is not there, and everything that is no page, get what they got before', async () => {
  for (const [target, status, type] of [
    ['/khong/co/gi', 404, 'application/json'], ['/api/khong-co', 404, 'application/json'], ['/uploads/khong-co.png', 404, ''], ['/_health', 204, ''], ['/rss.xml', 200, 'application/rss+xml'],
    ['/sitemap.xml', 200, 'application/xml'], ['/robots.txt', 200, 'text/plain'], ['/api/articles', 200, 'application/json'],
  ] as const) {
    const answer = await ask(target);
    assert.equal(answer.status, status, target);
    if (type) assert.match(String(answer.headers['content-type']), new RegExp(`^${type.replace('+', '\\+')}`), target);
    if (status === 404 && target !== '/khong/co/gi') assert.equal((await ask(target, PERSON)).text, answer.text, `${target} for a person`);
  }
  assert.ok((await ask('/', {}, 'POST')).status >= 400);
});

test('HEAD answers without a body; pages and files are confirmed by their tag and never kept unasked', async () => {
  for (const target of ['/', '/huyen-ba-be', '/tim-kiem', '/reader/main.js', '/reader/pages/home.js', '/reader/reader.css', '/reader/emblem.png']) {
    const [whole, head] = [await ask(target), await ask(target, {}, 'HEAD')];
    assert.deepEqual([whole.status, head.status, head.text, whole.headers['cache-control']], [200, 200, '', 'public, no-cache'], target);
    assert.ok(whole.headers.etag, target);
    assert.equal(head.headers.etag, whole.headers.etag, target);
    const again = await ask(target, { 'if-none-match': String(whole.headers.etag) });
    assert.deepEqual([again.status, again.text], [304, ''], target);
  }
  for (const name of files.filter((one) => !one.endsWith('.html'))) {
    const { status, text, headers } = await ask(`/reader/${name}`);
    assert.deepEqual([status, text], [200, source(name)], name);
    assert.match(String(headers['content-type']), name.endsWith('.js') ? /^text\/javascript/ : /^text\/css/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
});

test('PT-13.2: pages of the reader run its own scripts and no others, and carry the headers of all the rest', async () => {
  const api = await ask('/api/articles');
  const same = ['permissions-policy', 'referrer-policy', 'x-content-type-options', 'x-frame-options', 'cross-origin-opener-policy', 'cross-origin-embedder-policy', 'x-permitted-cross-domain-policies'];
  for (const target of ['/', '/huyen-ba-be', '/tim-kiem?q=a', '/khong-co']) {
    const { headers, text } = await ask(target, PERSON);
    assert.match(String(headers['content-security-policy']), /^default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; /);
    assert.deepEqual(same.map((name) => headers[name]), same.map((name) => api.headers[name]), target);
    assert.equal(headers['set-cookie'], undefined);
    for (const [, address] of text.matchAll(/(?:src|href)="([^"#]+)"/g)) assert.ok(!/^(?:javascript|data):/.test(address ?? ''), address);
  }
});

test('a site with a host of its own has its home at / there, and the rest of the portal below it', async () => {
  const { body } = await app.anonymous.get<{ path: string; host: string | null; title: string; url: string }[]>('/api/sites?pageSize=100');
  const site = body.data.find(({ path: at, host }) => host !== null && at !== '/');
  assert.ok(site);
  for (const target of ['/', '/bai-viet', '/tim-kiem']) {
    const { status, text } = await ask(target, { ...PERSON, host: String(site.host) });
    assert.equal(status, 200);
    assert.ok(text.includes(`data-home="${site.path}" data-site="${site.path}"`), target);
    assert.ok(text.includes(escaped(site.title)), target);
  }
  const below = await ask('/huyen-ba-be', { ...PERSON, host: String(site.host) });
  assert.ok(below.text.includes(`data-home="${site.path}" data-site="/huyen-ba-be"`));
  assert.ok((await ask('/', { ...PERSON, host: 'khong-biet.example' })).text.includes('data-home="/" data-site="/"'), 'another host is the portal');
});

test('PT-3.4: sitemaps lead to the homes of sites too, and each answers', async () => {
  for (const at of ['/', '/huyen-ba-be']) {
    const { body: { data: [site] } } = await app.anonymous.get<{ url: string }[]>(`/api/sites?path=${at}`);
    const { text } = await ask(`${at === '/' ? '' : at}/sitemap-1.xml`);
    const home = new URL(String(site?.url)).href;
    assert.equal(text.split(`<loc>${home}</loc>`).length, 2, home);
    assert.equal((await ask(here(home), PERSON)).status, 200);
  }
  const [item] = await articles('?pageSize=1');
  const tree = (await ask('/so-do-cong', PERSON)).text;
  assert.ok(tree.includes(`/chuyen-muc/${item?.category?.path[0]?.slug}"`), 'sections lead to their lists');
});

test('without scripts a home leads to its newest articles, its pages, and on the portal to every site', async () => {
  for (const at of ['/', '/huyen-ba-be']) {
    const { text } = await ask(at, PERSON);
    const without = /<noscript>([\s\S]*?)<\/noscript>/.exec(text)?.[1] ?? '';
    const [newest] = await articles(`?site=${at}&pageSize=1`);
    assert.ok(newest && without.includes(escaped(newest.title)), at);
    const addresses = [...without.matchAll(/href="(\/[^"]*)"/g)].map(([, address]) => address ?? '');
    assert.ok(addresses.length > 3);
    for (const address of addresses.filter((_, n) => n % 11 === 0)) assert.equal((await ask(address, PERSON)).status, 200, address);
  }
});

test('PT-3.2: the home of a measured site is written whole, with the measuring script and none of ours, in its sandbox', async () => {
  await app.sql(`update sites set emc_enabled = true, emc_script_url = 'https://emc.example.vn/do.js', emc_code = 'BK' where path = '/huyen-na-ri'`);
  const { headers, text } = await ask('/huyen-na-ri', PERSON);
  await app.sql(`update sites set emc_enabled = false, emc_script_url = null, emc_code = null where path = '/huyen-na-ri'`);
  assert.match(String(headers['content-security-policy']), /script-src https:\/\/emc\.example\.vn;.*; sandbox (?!.*allow-same-origin)/);
  assert.ok(text.includes('src="https://emc.example.vn/do.js" data-emc-code="BK"') && !text.includes('/reader/main.js'));
  assert.ok(text.includes('data-standing="yes"') && text.includes('<h1>Huyện Na Rì</h1>'));
  assert.doesNotMatch((await ask('/huyen-na-ri', PERSON)).text, /emc\.example\.vn/);
});

test('what the reader takes for its own pages the server answers as such, and the other way round', async () => {
  Object.assign(globalThis, { document: { documentElement: { dataset: {} } }, location: new URL(app.url) });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a module of the browser: it has no types on this side
  const { placeAt, here: link, at } = require(path.join(FOLDER, 'addresses.js')) as {
    placeAt(path: string): { kind: string; site: string; part: string } | null; here(url: string, site?: { path: string; url: string } | null): string; at(site: string, rest?: string): string;
  };
  const [item] = await articles('?site=/huyen-ba-be&pageSize=1');
  const places: [string, string | null][] = [['/', 'home'], ['/huyen-ba-be', 'home'], ['/bai-viet', 'news'], ['/chuyen-muc/tin-tuc-su-kien', 'news'], ['/huyen-ba-be/bai-viet', 'news'], [here(String(item?.canonicalUrl)), 'article'], ['/thong-tin', 'entries'], ['/van-ban', 'documents'], ['/trang-thanh-phan', 'sites'], ['/tim-kiem', 'search']];
  for (const [address, kind] of places) {
    assert.equal(placeAt(address)?.kind ?? null, kind, address);
    assert.match((await ask(address, PERSON)).text, /src="\/reader\/main\.js"/, address);
  }
  for (const address of ['/so-do-cong', '/admin', '/api/articles', '/uploads/a.png', '/rss.xml', '/huyen-ba-be/rss.xml', '/trang/gioi-thieu', '/a/b/c', '/van-ban/abcdefghijklmnopqrstuvwx', '/..', '/bai-viet/%3Cscript%3E']) assert.equal(placeAt(address), null, address);
  assert.equal(placeAt('/huyen-ba-be/bai-viet/a-b')?.site, '/huyen-ba-be');
  assert.deepEqual([at('/'), at('/huyen-ba-be'), at('/', '/bai-viet')], ['/', '/huyen-ba-be', '/bai-viet']);
  // A test, a demo and the portal itself stand on different hosts; links stay on the one by which the reader came.
  assert.equal(link('https://backan.gov.vn/bai-viet/a', { path: '/', url: 'https://backan.gov.vn' }), '/bai-viet/a');
  assert.equal(link('https://so.backan.gov.vn/bai-viet/a', { path: '/so', url: 'https://so.backan.gov.vn' }), '/so/bai-viet/a');
});
