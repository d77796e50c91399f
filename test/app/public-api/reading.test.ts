import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { strapi as client } from '@strapi/client';
import type { z } from 'zod';
import { resources } from '../../../src/public-api/registry';
import type { articleShape } from '../../../src/public-api/resources/article-shape';
import type { PublicRoute } from '../../../src/public-api/route';
import { startApp, type TestApp } from '../../support/app';
import { setBusinessDay } from '../../support/content';

type Article = z.output<typeof articleShape>;

let app: TestApp;
before(async () => {
  app = await startApp();
});

const routeOf = (name: string, action: string): PublicRoute => {
  const route = resources.find((resource) => resource.name === name)?.routes.find((one) => one.action === action);
  if (!route) throw new Error(`No route ${name}.${action}`);
  return route;
};

/** What the route answers, checked against the schema that OpenAPI publishes; nothing more than the schema may come. */
const read = async <T>(name: string, action: string, url: string): Promise<{ data: T; meta: { pagination?: { total: number } } }> => {
  const { status, body } = await app.anonymous.get(url);
  assert.equal(status, 200, `${url} ${JSON.stringify(body)}`);
  const checked = routeOf(name, action).answer.parse(body);
  assert.deepEqual(checked, body, `${url} answers more than its schema`);
  return checked as { data: T; meta: { pagination?: { total: number } } };
};

const articles = async (query = ''): Promise<Article[]> => (await read<Article[]>('article', 'find', `/api/articles${query}`)).data;

const first = async (query = ''): Promise<Article> => {
  const [article] = await articles(query);
  if (!article) throw new Error(`No article at ${query}`);
  return (await read<Article>('article', 'findOne', `/api/articles/${article.documentId}`)).data;
};

test('PT-3.1: one API serves the portal and the pages of units, each item naming the unit that publishes it', async () => {
  const portal = await articles();
  const district = await articles('?site=/huyen-ba-be');
  assert.ok(portal.length > 0 && district.length > 0);
  for (const { unit, site } of portal) {
    assert.ok(unit?.code && unit.name && unit.kind);
    assert.equal(site?.path, '/');
  }
  assert.deepEqual(district.map(({ unit, site }) => [unit?.code, site?.path]), district.map(() => ['061', '/huyen-ba-be']));
});

test('PT-1: each unit has its site on the portal, with the unit that answers for it', async () => {
  const { data } = await read<{ path: string; url: string; unit: { code: string } }[]>('site', 'find', '/api/sites?path=/huyen-ba-be');
  assert.deepEqual(data.map(({ path, url, unit }) => [path, url, unit.code]), [['/huyen-ba-be', 'https://backan.gov.vn/huyen-ba-be', '061']]);
  const all = await read<{ unit: { documentId: string } }[]>('site', 'find', '/api/sites?pageSize=100');
  assert.equal(new Set(all.data.map(({ unit }) => unit.documentId)).size, all.data.length);
});

test('PT-3.4: canonical links use the host of the portal or of the site', async () => {
  const [portal, district] = [await first(), await first('?site=/huyen-ba-be')];
  assert.equal(portal.canonicalUrl, `https://backan.gov.vn/bai-viet/${portal.slug}`);
  assert.equal(district.canonicalUrl, `https://backan.gov.vn/huyen-ba-be/bai-viet/${district.slug}`);
  const { data } = await read<{ host: string | null; url: string }[]>('site', 'find', '/api/sites?path=/so-khdt');
  assert.deepEqual(data.map(({ url }) => url), ['https://sokhdt.backan.gov.vn']);
});

test('PT-6.1d: every published item names its responsible unit', async () => {
  for (const [name, url] of [['article', '/api/articles'], ['legal-document', '/api/legal-documents'], ['info-entry', '/api/info-entries']] as const) {
    const { data } = await read<{ unit: { code: string } | null }[]>(name, 'find', url);
    assert.ok(data.length > 0);
    for (const { unit } of data) assert.ok(unit?.code, name);
  }
});

test('PT-6.2: every article gives author, source and a citation with the portal\'s name and address', async () => {
  for (const { author, source, citation, canonicalUrl } of await articles()) {
    assert.ok(author && source);
    assert.equal(citation.portal, 'Cổng Thông tin điện tử tỉnh Bắc Kạn');
    assert.equal(citation.host, 'backan.gov.vn');
    for (const part of [author, source, citation.title, citation.portal, 'backan.gov.vn', canonicalUrl]) assert.ok(citation.text.includes(part), part);
  }
});

test('PT-17.3: every published item says which revision was passed by which offices when, and no person', async () => {
  const names = app.accounts.map(({ name }) => name.replace(' (mẫu)', ''));
  for (const [name, url, stages] of [
    ['article', '/api/articles', 3], ['article', '/api/articles?site=/huyen-ba-be', 1], ['legal-document', '/api/legal-documents', 3], ['info-entry', '/api/info-entries', 1],
  ] as const) {
    const { data } = await read<Article[]>(name, 'find', url);
    for (const { approval } of data) {
      assert.match(approval?.hash ?? '', /^[0-9a-f]{64}$/);
      assert.equal(approval?.steps.length, stages, url);
      for (const { office, date } of approval.steps) assert.ok(office && date <= approval.publishedOn);
      for (const person of names) assert.ok(!JSON.stringify(approval).includes(person));
    }
  }
});

test('PT-17.3: the office of a unit\'s own stage is that unit', async () => {
  const article = await first('?site=/huyen-ba-be');
  assert.equal(article.approval?.steps[0]?.office, article.unit?.name);
});

test('AR-1: an article gives category, date, title, summary, body and author', async () => {
  const article = await first();
  assert.ok(article.category?.name && article.firstPublishedAt && article.title && article.summary && article.author);
  assert.match(article.body ?? '', /<p>/);
  assert.deepEqual(article.category.path.at(-1), { slug: article.category.slug, name: article.category.name });
});

test('AR-1: an article is found by its address on its site, and on no other', async () => {
  const article = await first('?site=/huyen-ba-be');
  const { data } = await read<Article>('article', 'findBySlug', `/api/articles/by-slug/${article.slug}?site=/huyen-ba-be`);
  assert.equal(data.documentId, article.documentId);
  assert.equal((await app.anonymous.get(`/api/articles/by-slug/${article.slug}`)).status, 404);
});

test('an article carries the Dublin Core elements of Circular 24/2011', async () => {
  const { dublinCore, canonicalUrl, title } = await first();
  assert.deepEqual([dublinCore.title, dublinCore.identifier], [title, canonicalUrl]);
  for (const name of ['creator', 'date', 'description', 'publisher', 'language', 'source', 'contributor', 'subject'] as const) assert.ok(dublinCore[name], name);
});

test('images come in several widths', async () => {
  const cover = (await articles('?pageSize=100')).find((article) => article.cover)?.cover;
  assert.ok(cover && cover.variants.length > 1);
  assert.deepEqual([...cover.variants].sort((a, b) => a.width - b.width), cover.variants);
  assert.equal((await fetch(app.url + cover.variants[0]?.url)).status, 200);
});

test('BI-1.2: members of all five kinds, organisations and persons among them, are named by their kind', async () => {
  const route = routeOf('unit', 'find');
  const kinds = (route.query.shape.kind as unknown as { unwrap(): { options: string[] } }).unwrap().options;
  assert.deepEqual([...kinds].sort(), ['commune', 'department', 'district', 'organisation', 'person', 'province']);
  for (const kind of ['province', 'department', 'district', 'commune', 'organisation']) {
    const { meta } = await read('unit', 'find', `/api/units?kind=${kind}&pageSize=1`);
    assert.ok((meta.pagination?.total ?? 0) > 0, kind);
  }
});

test('BI-3.2: every entry of basic information gives its source', async () => {
  const { data } = await read<{ source: string; keyFigures: { value: string }[] }[]>('info-entry', 'find', '/api/info-entries');
  assert.ok(data.length > 0);
  for (const { source } of data) assert.ok(source);
});

test('BI-5.3: an attached document gives number, date, issuer, signer, hash and whether it is signed', async () => {
  const { data } = await read<{ document: { number: string; issuedOn: string; issuer: string; signer: string; file: { sha256: string; signature: string } | null } | null }[]>('info-entry', 'find', '/api/info-entries');
  const document = data.find((entry) => entry.document?.file)?.document;
  assert.ok(document?.number && document.issuedOn && document.issuer && document.signer);
  assert.match(document.file?.sha256 ?? '', /^[0-9a-f]{64}$/);
  assert.equal(document.file?.signature, 'absent');
});

test('a category is asked for with everything below it', async () => {
  const { data: tree } = await read<{ slug: string; children: { slug: string }[] }[]>('category', 'find', '/api/categories');
  const parent = tree.find(({ children }) => children.some(({ slug }) => slug === 'tin-trong-tinh'));
  assert.ok(parent);
  const [below, all] = [await articles('?category=tin-trong-tinh'), await articles(`?category=${parent.slug}`)];
  assert.ok(below.length > 0);
  for (const { documentId } of below) assert.ok(all.some((article) => article.documentId === documentId));
});

test('the tree of basic information and the deadlines of categories are served', async () => {
  const { data: groups } = await read<{ children: unknown[] }[]>('info-category', 'find', '/api/info-categories');
  assert.ok(groups.length > 0);
  const { data: categories } = await read<{ deadlines: { workingDays: number; legalBasis: string }[] }[]>('category', 'find', '/api/categories');
  assert.ok(categories.some(({ deadlines }) => deadlines.some(({ workingDays, legalBasis }) => workingDays > 0 && legalBasis)));
});

test('legal documents tell their state on the business date and on any other day', async () => {
  const on = async (day: string) => (await read<{ reference: string; validity: { state: string } }[]>('legal-document', 'find', `/api/legal-documents?number=01/2025&on=${day}`)).data[0];
  assert.equal((await on('2025-02-03'))?.validity.state, 'not-yet');
  assert.equal((await on('2025-02-04'))?.validity.state, 'in-force');
  const { data } = await read<{ reference: string }[]>('legal-document', 'find', '/api/legal-documents?validity=not-yet&on=2025-02-03');
  assert.ok(data.some(({ reference }) => reference === '01/2025/QĐ-UBND'));
});

test('sorting, paging and choosing parts work in Strapi\'s spelling', async () => {
  const titles = (await articles('?sort=title&pageSize=100')).map(({ title }) => title);
  assert.deepEqual(titles, [...titles].sort(new Intl.Collator('vi').compare));
  assert.deepEqual((await articles('?sort=title:desc&pageSize=100')).map(({ title }) => title), [...titles].reverse());
  const { body } = await app.anonymous.get<Record<string, unknown>[]>('/api/articles?pagination[page]=2&pagination[pageSize]=1&sort=title&fields[0]=title&populate[0]=unit');
  assert.deepEqual(Object.keys(body.data[0] ?? {}).sort(), ['documentId', 'title', 'unit']);
  assert.equal(body.data[0]?.title, titles[1]);
});

test('the official client of Strapi reads lists, single items and refusals', async () => {
  const portal = client({ baseURL: `${app.url}/api` });
  const list = await portal.collection('articles').find({
    sort: ['title:asc'], pagination: { page: 1, pageSize: 2 }, fields: ['title', 'body'], populate: ['unit', 'category'],
    filters: { unit: { code: { $eq: 'STTTT' } }, firstPublishedAt: { $gte: '2023-01-01' } },
  });
  assert.ok(list.data.length > 0 && list.meta.pagination?.pageSize === 2);
  const one = await portal.collection('articles').findOne(list.data[0]?.documentId ?? '');
  assert.equal(one.data.title, list.data[0]?.title);
  assert.ok((await portal.collection('categories').find()).data.length > 0);
  assert.ok((await portal.collection('legal-documents').find({ filters: { kind: 'quyet-dinh' } })).data.length > 0);
  assert.ok((await portal.collection('units').find({ filters: { kind: { $eq: 'district' } } })).data.length === 8);
  await assert.rejects(portal.collection('articles').find({ status: 'draft' }), /400/);
  await assert.rejects(portal.collection('articles').create({ title: 'x' }), /405/);
});

test('a list of any length takes the same few SQL statements', async () => {
  const statements = async (url: string): Promise<number> => {
    let count = 0;
    const note = () => { count += 1; };
    app.strapi.db.connection.on('query', note);
    await app.anonymous.get(url);
    app.strapi.db.connection.removeListener('query', note);
    return count;
  };
  for (const [url, most] of [['/api/articles', 14], ['/api/legal-documents', 11], ['/api/info-entries', 13], ['/api/categories', 3], ['/api/sites', 4], ['/api/units', 1]] as const) {
    const [one, many] = [await statements(`${url}${url.endsWith('categories') ? '' : '?pageSize=1'}`), await statements(url)];
    assert.ok(one <= most && many <= most, `${url}: ${one} statements for one item, ${many} for a page`);
  }
});

test('answers may be kept by caches only after asking again', async () => {
  assert.equal((await app.anonymous.get('/api/articles')).headers.get('cache-control'), 'public, no-cache');
});

test('a closed unit is read with its dates and successors, and a code means what it meant on the day', async () => {
  const { data } = await read<{ state: string; validTo: string; successors: { code: string }[] }>('unit', 'findOne', '/api/units/06@2025-06-30?on=2025-07-01');
  assert.deepEqual([data.state, data.validTo, data.successors.map(({ code }) => code)], ['closed', '2025-07-01', ['19']]);
  const names = await Promise.all(['01843@2025-06-30', '01843@2025-07-01'].map(async (unit) => (await read<{ name: string }>('unit', 'findOne', `/api/units/${unit}`)).data.name));
  assert.deepEqual(names, ['Phường Phùng Chí Kiên', 'Phường Bắc Kạn']);
  assert.equal((await app.anonymous.get('/api/units/061@2025-07-01')).status, 404);
});

test('content of a closed unit still reads', async () => {
  const before = await articles('?site=/huyen-ba-be&unit=061');
  await setBusinessDay(app, '2025-08-01');
  assert.equal((await app.anonymous.get('/api/articles?site=/huyen-ba-be&unit=061')).status, 404);
  const after = await articles('?site=/huyen-ba-be&unit=061@2025-06-30');
  assert.deepEqual(after.map(({ documentId, unit }) => [documentId, unit?.closed]), before.map(({ documentId }) => [documentId, true]));
  const { data } = await read<Article>('article', 'findOne', `/api/articles/${before[0]?.documentId}`);
  assert.equal(data.unit?.code, '061');
});
