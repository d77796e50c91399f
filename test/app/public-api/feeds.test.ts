import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { z } from 'zod';
import type { articleShape } from '../../../src/public-api/resources/article-shape';
import { startApp, type TestApp } from '../../support/app';

type Article = z.output<typeof articleShape>;

let app: TestApp;
before(async () => {
  app = await startApp();
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(app.url + path, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const textsOf = (xml: string, name: string): string[] => DomUtils.getElementsByTagName(name, parseDocument(xml, { xmlMode: true })).map((one) => DomUtils.textContent(one));
const articles = async (query = ''): Promise<Article[]> => (await app.anonymous.get<Article[]>(`/api/articles${query}`)).body.data;
/** The address on this server: test sites have no hosts of their own. */
const here = (url: string): string => new URL(url).pathname;
const firstRow = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>> => (await app.sql(sql, values))[0] ?? {};

test('PT-3.4: each site has its feed in both forms, with what stands published there, newest first', async () => {
  for (const [at, query] of [['', '?pageSize=30'], ['/huyen-ba-be', '?site=/huyen-ba-be&pageSize=30']] as const) {
    const published = await articles(query);
    for (const [form, type] of [['rss', 'application/rss+xml; charset=utf-8'], ['atom', 'application/atom+xml; charset=utf-8']] as const) {
      const { status, headers, text } = await get(`${at}/${form}.xml`);
      assert.deepEqual([status, headers.get('content-type'), headers.get('cache-control')], [200, type, 'public, no-cache']);
      assert.deepEqual(textsOf(text, form === 'rss' ? 'guid' : 'id').slice(form === 'rss' ? 0 : 1), published.map(({ canonicalUrl }) => canonicalUrl));
    }
  }
});

test('PT-3.4: a section has a feed of its own, those below it included; an unknown one, or a site in preparation, has none', async () => {
  const all = await articles('?pageSize=100');
  const parent = all.find(({ category }) => (category?.path.length ?? 0) > 1)?.category?.path[0];
  assert.ok(parent);
  const { text } = await get(`/rss/${parent.slug}.xml`);
  assert.deepEqual(textsOf(text, 'guid'), (await articles(`?category=${parent.slug}&pageSize=30`)).map(({ canonicalUrl }) => canonicalUrl));
  assert.ok(textsOf(text, 'title')[0]?.startsWith(`${parent.name} – `));
  for (const path of ['/rss/khong-co.xml', '/khong-co-trang-nay/rss.xml', '/rss/khong-co/nua.xml', '/rdf.xml']) assert.equal((await get(path)).status, 404, path);
  const site = await firstRow(`select path from sites where path <> '/' and state is distinct from 'preparing' order by path limit 1`);
  await app.sql(`update sites set state = 'preparing' where path = $1`, [site.path]);
  for (const path of [`${String(site.path)}/rss.xml`, `${String(site.path)}/sitemap-1.xml`, `${String(site.path)}/so-do-cong`]) assert.equal((await get(path)).status, 404, path);
  assert.ok(!(await get('/sitemap.xml')).text.includes(`${String(site.path)}/sitemap-1.xml`));
  await app.sql(`update sites set state = 'open' where path = $1`, [site.path]);
});

test('what did not change is confirmed, not sent again', async () => {
  for (const path of ['/rss.xml', '/sitemap.xml', '/sitemap-1.xml', '/robots.txt', '/so-do-cong']) {
    const first = await get(path);
    assert.equal(first.status, 200, path);
    const again = await get(path, { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' });
    assert.deepEqual([again.status, again.text], [304, ''], path);
  }
});

test('PT-3.4: the sitemap leads to every published article, page, document and entry, and to nothing else; each address answers', async () => {
  const index = textsOf((await get('/sitemap.xml')).text, 'loc');
  assert.equal(new Set(index).size, index.length);
  const listed: string[] = [];
  for (const file of index) {
    const { status, text } = await get(here(file));
    assert.equal(status, 200, file);
    listed.push(...textsOf(text, 'loc'));
  }
  assert.equal(new Set(listed).size, listed.length, 'no address twice');
  const counts = await firstRow(`select (select count(*)::int from articles a where published_at is not null and exists (select from articles_site_lnk l join sites s on s.id = l.site_id where l.article_id = a.id and s.state is distinct from 'preparing')) as articles,
    (select count(*)::int from legal_documents where published_at is not null) as documents, (select count(*)::int from info_entries where published_at is not null) as entries`);
  const starting = (part: string): number => listed.filter((url) => here(url).includes(part)).length;
  assert.deepEqual([starting('/bai-viet/'), starting('/van-ban/'), starting('/thong-tin/')], [counts.articles, counts.documents, counts.entries]);
  const some = listed.filter((url, n) => n % 7 === 0);
  assert.ok(some.length > 10);
  for (const url of some) assert.equal((await get(here(url))).status, 200, url);
  assert.equal((await get('/sitemap-2.xml')).status, 404);
  const robots = await get('/robots.txt');
  assert.match(robots.text, /^Disallow: \/admin$/m);
  assert.match(robots.text, /^Sitemap: http.*\/sitemap\.xml$/m);
});

test('PT-3.4: the tree of a site stands as text, with its pages, sections and the sites of the units', async () => {
  const { status, headers, text } = await get('/so-do-cong');
  assert.deepEqual([status, headers.get('content-type')], [200, 'text/html; charset=utf-8']);
  for (const words of ['Chuyên mục', 'Trang thành phần', 'Huyện Ba Bể']) assert.ok(text.includes(words), words);
  const { body } = await app.anonymous.get<{ details: { pages: { title: string }[] } }[]>('/api/sites?path=/huyen-ba-be');
  const own = (await get('/huyen-ba-be/so-do-cong')).text;
  for (const { title } of body.data[0]?.details.pages ?? []) assert.ok(own.includes(title), title);
});

test('withdrawn is gone from feed, sitemap and search at the next request', async () => {
  const [article] = await articles();
  assert.ok(article);
  const everywhere = async (): Promise<boolean[]> => Promise.all(['/rss.xml', '/atom.xml', '/sitemap-1.xml', `/api/search?q=${encodeURIComponent(article.title)}`].map(async (path) => (await get(path)).text.includes(article.canonicalUrl)));
  for (const time of ['first', 'kept']) assert.deepEqual(await everywhere(), [true, true, true, true], time);
  const board = await app.signIn({ role: 'board', system: 'portal' });
  const { version } = await firstRow(`select version from congtinh.moderation_cases where document_id = $1 and state = 'published' order by id desc limit 1`, [article.documentId]);
  const withdrawn = await board.send('POST', `/moderation/published/api::article.article/${article.documentId}/unpublish`, { explanation: 'Thử: gỡ bài để xem nguồn tin', version });
  assert.equal(withdrawn.status, 200, JSON.stringify(withdrawn.body));
  assert.deepEqual(await everywhere(), [false, false, false, false]);
});

test('AR-1: an article’s page names its feeds and says in JSON-LD and oEmbed who wrote it, when, and where it stands', async () => {
  const [article] = await articles();
  assert.ok(article);
  const { text } = await get(here(article.canonicalUrl));
  const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
  const said = JSON.parse(script) as Record<string, unknown>;
  assert.deepEqual([said.headline, said.datePublished, said.mainEntityOfPage], [article.title, article.firstPublishedAt, article.canonicalUrl]);
  for (const type of ['application/rss+xml', 'application/atom+xml', 'application/json+oembed']) assert.ok(text.includes(`type="${type}"`), type);
  const answer = await get(`/oembed?url=${encodeURIComponent(article.canonicalUrl)}&format=json`);
  assert.equal(answer.status, 200, answer.text);
  const embedded = JSON.parse(answer.text) as Record<string, unknown>;
  assert.deepEqual([embedded.type, embedded.version, embedded.title, embedded.url, embedded.author_name ?? null], ['link', '1.0', article.title, article.canonicalUrl, article.author]);
});

test('oEmbed tells nothing of other addresses, drafts or other forms', async () => {
  const [article] = await articles();
  assert.ok(article);
  const draft = await firstRow(`select slug from articles d where published_at is null and slug is not null and not exists (select from articles p where p.document_id = d.document_id and p.published_at is not null) limit 1`);
  const base = article.canonicalUrl.slice(0, article.canonicalUrl.lastIndexOf('/') + 1);
  for (const url of ['https://example.com/bai-viet/x', `${base}../admin`, `${base}${String(draft.slug)}`, `${base}khong-co`, base, 'file:///etc/passwd', 'không phải địa chỉ']) {
    assert.equal((await get(`/oembed?url=${encodeURIComponent(url)}`)).status, 404, url);
  }
  assert.equal((await get('/oembed')).status, 400);
  assert.equal((await get(`/oembed?url=a&url=b`)).status, 400);
  assert.equal((await get(`/oembed?url=${'a'.repeat(3000)}`)).status, 400);
  assert.equal((await get(`/oembed?url=${encodeURIComponent(article.canonicalUrl)}&format=xml`)).status, 501);
  const small = JSON.parse((await get(`/oembed?url=${encodeURIComponent(article.canonicalUrl)}&maxwidth=1`)).text) as Record<string, unknown>;
  assert.equal(small.thumbnail_url, undefined);
});

test('addresses of feeds take no other writing, no endless numbers, nothing that is not a name', async () => {
  for (const path of ['/sitemap-0.xml', '/sitemap-99999.xml', '/sitemap--1.xml', '/rss/%2e%2e%2fadmin.xml', '/%00/rss.xml', `/${'a'.repeat(300)}/rss.xml`, '/rss/a%20b.xml']) {
    const { status, text } = await get(path);
    assert.ok(status === 404 || status === 400, `${path}: ${status}`);
    assert.doesNotMatch(text, /\bat .*:\d+:\d+/);
  }
});
