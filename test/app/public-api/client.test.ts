import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createPortalClient, PortalRefusal, type DeprecationNotice, type Fetch, type Schemas } from '../../../clients/portal-client/index';
import type { resources as Resources } from '../../../src/public-api/registry';
import type { Deprecation } from '../../../src/public-api/deprecation';
import { startApp, type TestApp } from '../../support/app';
import { compiled } from '../../support/compiled';

let app: TestApp;
before(async () => {
  app = await startApp();
});

interface Seen { readonly status: number; readonly asked: string | null }

/** A fetch that notes what goes over the wire. */
const watched = (): { fetch: Fetch; seen: Seen[] } => {
  const seen: Seen[] = [];
  return {
    seen,
    fetch: async (request) => {
      const answer = await globalThis.fetch(request);
      seen.push({ status: answer.status, asked: request.headers.get('if-none-match') });
      return answer;
    },
  };
};

const client = (further: object = {}) => createPortalClient({ baseUrl: `${app.url}/`, ...further });

test('PT-3.1: a typed client, generated from the contract, reads portal, pages, documents and entries', async () => {
  const portal = client();
  const { data: articles } = await portal.GET('/articles', { params: { query: { site: '/huyen-ba-be', sort: ['-firstPublishedAt'], pageSize: 2 } } });
  const [article] = articles?.data ?? [];
  assert.ok(article && articles);
  // The compiler knows these; a contract without them would not compile.
  const unit: Schemas['Unit'] | null = article.unit;
  assert.equal(unit?.code, '061');
  assert.ok(articles.meta.pagination.total === null || articles.meta.pagination.total > 0);

  const { data: one } = await portal.GET('/articles/{documentId}', { params: { path: { documentId: article.documentId } } });
  assert.equal(one?.data.title, article.title);
  const { data: bySlug } = await portal.GET('/articles/by-slug/{slug}', { params: { path: { slug: article.slug ?? '' }, query: { site: '/huyen-ba-be' } } });
  assert.equal(bySlug?.data.documentId, article.documentId);

  const { data: documents } = await portal.GET('/legal-documents', { params: { query: { number: '11/2024', fields: ['reference', 'validity'] } } });
  assert.equal(documents?.data[0]?.validity.state, 'in-force');
  const { data: site } = await portal.GET('/sites', { params: { query: { path: '/huyen-ba-be' } } });
  assert.ok((site?.data[0]?.details?.menus.header.length ?? 0) > 0);
  const { data: page } = await portal.GET('/pages', { params: { query: { site: '/huyen-ba-be', path: '/gioi-thieu/lanh-dao' } } });
  const [whole] = page?.data ?? [];
  assert.ok(whole && 'sections' in whole && whole.sections.length > 0);
  const { data: unitAnswer } = await portal.GET('/units/{unit}', { params: { path: { unit: '06@2025-06-30' }, query: { on: '2025-07-01' } } });
  assert.equal(unitAnswer?.data.state, 'closed');
  const { data: found } = await portal.GET('/search', { params: { query: { q: 'giảm nghèo', kind: ['article', 'page'] } } });
  assert.ok(found?.data.every(({ kind }) => kind === 'article' || kind === 'page'));
});

test('the compiler refuses what the contract does not have', async () => {
  const portal = client();
  const refusals = await Promise.all([
    // @ts-expect-error no such address
    portal.GET('/drafts'),
    // @ts-expect-error no such parameter
    portal.GET('/articles', { params: { query: { status: 'draft' } } }),
    // @ts-expect-error no such order
    portal.GET('/articles', { params: { query: { sort: ['author'] } } }),
    // @ts-expect-error the question is missing
    portal.GET('/search', { params: { query: {} } }),
  ]);
  assert.deepEqual(refusals.map(({ response }) => response.status), [404, 400, 400, 400]);
  const { data } = await portal.GET('/articles');
  // @ts-expect-error no such field
  assert.equal(data?.data[0]?.publishedBy, undefined);
});

test('an answer to a question with fields or populate has the type of what it names, and that is what comes', async () => {
  const portal = client();
  const { data: some } = await portal.GET('/articles', { params: { query: { fields: ['title', 'body'], populate: ['category'], pageSize: 2 } } });
  const [article] = some?.data ?? [];
  assert.ok(article && some?.meta.pagination);
  // What lists leave out else is there when it is named: a text or null, never undefined.
  const parts: readonly [string, string, string | null, string | undefined] = [article.documentId, article.title, article.body, article.category?.slug];
  assert.deepEqual([Object.keys(article).sort(), parts.includes(undefined)], [['body', 'category', 'documentId', 'title'], false]);
  // @ts-expect-error not named in fields
  assert.equal(article.canonicalUrl, undefined);
  // @ts-expect-error not named in populate
  assert.equal(article.site, undefined);

  const { data: all } = await portal.GET('/articles/{documentId}', { params: { path: { documentId: article.documentId }, query: { fields: ['title'], populate: ['*'] } } });
  const links: readonly [Schemas['Unit'] | null | undefined, Schemas['File'][] | undefined] = [all?.data.unit, all?.data.attachments];
  assert.ok(links.every((one) => one !== undefined));
  // @ts-expect-error not named in fields
  assert.equal(all?.data.body, undefined);

  for await (const document of portal.each('/legal-documents', { fields: ['reference'], pageSize: 50 })) {
    assert.equal(typeof document.reference, 'string');
    // @ts-expect-error not named in fields
    assert.equal(document.abstract, undefined);
    // populate is left out: what is connected stays.
    assert.ok('unit' in document && (document.unit === null || document.unit.code !== ''));
  }

  // A question that is put together elsewhere: the compiler does not know what it names, and the type stays whole.
  const wide: { fields?: ('title' | 'slug')[]; pageSize: number } = { pageSize: 1 };
  const { data: unknown } = await portal.GET('/articles', { params: { query: wide } });
  assert.ok(unknown?.data[0]?.canonicalUrl);
  const { data: whole } = await portal.GET('/articles', { params: { query: { pageSize: 1 } } });
  // @ts-expect-error lists leave the text out
  const body: string | null = whole?.data[0]?.body ?? undefined;
  assert.equal(body, undefined);
});

test('refusals come typed, with code and fields, and as an exception from a reading to the end', async () => {
  const portal = client();
  const { data, error, response } = await portal.GET('/articles', { params: { query: { site: '/khong-co' } } });
  assert.deepEqual([data, response.status, error?.error.details.code], [undefined, 404, 'site.unknown']);
  const wrong = await portal.GET('/articles', { params: { query: { page: 0 } } });
  assert.deepEqual([wrong.response.status, wrong.error?.error.details.code, wrong.error?.error.details.fields[0]?.path], [400, 'query.invalid', 'page']);
  await assert.rejects(async () => { for await (const _ of portal.each('/articles', { category: 'khong-co' })) assert.fail('nothing to read'); },
    (refusal) => refusal instanceof PortalRefusal && refusal.status === 404 && refusal.code === 'category.unknown' && /chuyên mục/.test(refusal.message));
  await assert.rejects(async () => { for await (const _ of portal.each('/search', { q: '--' })) assert.fail('nothing to read'); }, { name: 'PortalRefusal', code: 'search.too-short' });
});

test('a list is read to its end by cursor, each item once, and a search too', async () => {
  const portal = client();
  for (const [path, query] of [['/articles', {}], ['/legal-documents', {}], ['/info-entries', { sort: ['title'] }], ['/units', { state: 'all' }], ['/sites', {}]] as const) {
    const { data } = await portal.GET(path, { params: { query: { pageSize: 1 } } });
    const [ids, all] = [new Set<string>(), [] as string[]];
    for await (const item of portal.each(path, { ...query, pageSize: 7 } as never)) {
      ids.add((item as { documentId: string }).documentId);
      all.push((item as { documentId: string }).documentId);
    }
    assert.equal(ids.size, all.length, path);
    assert.ok(path === '/units' ? all.length > (data?.meta.pagination.total ?? 0) : all.length === data?.meta.pagination.total, path);
  }
  const titles: string[] = [];
  for await (const { title, kind } of portal.each('/search', { q: 'thông tin', pageSize: 5 })) titles.push(`${kind} ${title}`);
  const { data } = await portal.GET('/search', { params: { query: { q: 'thông tin', pageSize: 100, count: 'true' } } });
  assert.equal(titles.length, data?.meta.pagination.total);
  const stop = new AbortController();
  await assert.rejects(async () => { for await (const _ of portal.each('/units', { pageSize: 1 }, { signal: stop.signal })) stop.abort(); }, { name: 'AbortError' });
});

test('answers are kept and confirmed: the second asking costs a 304 and gives the same', async () => {
  const { fetch, seen } = watched();
  const portal = client({ fetch });
  const ask = async () => (await portal.GET('/articles', { params: { query: { pageSize: 3 } } })).data;
  const [first, second] = [await ask(), await ask()];
  assert.deepEqual(second, first);
  assert.deepEqual(seen.map(({ status, asked }) => [status, asked !== null]), [[200, false], [304, true]]);
  // Something changed: the next asking brings it.
  const [article] = first?.data ?? [];
  const kept = seen.length;
  await app.sql("update public.sites set title = title || ' ' where path = '/'", [], 'super');
  const third = await ask();
  assert.deepEqual([seen[kept]?.status, third?.data[0]?.documentId], [200, article?.documentId]);
  await app.sql("update public.sites set title = rtrim(title) where path = '/'", [], 'super');
  const refused = async () => (await portal.GET('/articles', { params: { query: { site: '/khong-co' } } })).response.status;
  assert.deepEqual([await refused(), await refused(), seen.at(-1)?.asked], [404, 404, null]);
});

test('no more answers are kept than allowed, and none where keeping is left to the platform', async () => {
  const small = watched();
  const portal = client({ fetch: small.fetch, kept: { most: 2 } });
  for (const unit of ['061', '060', '058', '061', '061']) await portal.GET('/units/{unit}', { params: { path: { unit } } });
  assert.deepEqual(small.seen.map(({ status }) => status), [200, 200, 200, 200, 304]);
  const none = watched();
  const plain = client({ fetch: none.fetch, kept: false });
  for (let round = 0; round < 2; round += 1) await plain.GET('/units/{unit}', { params: { path: { unit: '061' } } });
  assert.deepEqual(none.seen, [{ status: 200, asked: null }, { status: 200, asked: null }]);
});

const GONE: Deprecation = { since: '2025-01-01', sunset: '2026-06-30', instead: 'hãy dùng /units.', link: 'https://backan.gov.vn/thay-doi' };

/** Puts registry data onto a route of the running application for as long as `work` runs. */
const withDeprecations = async (address: string, deprecations: readonly Deprecation[], work: () => Promise<void>): Promise<void> => {
  const { resources } = compiled<{ resources: typeof Resources }>('public-api/registry');
  const route = resources.flatMap(({ routes }) => routes).find((one) => one.address === address) as { deprecations?: readonly Deprecation[] };
  route.deprecations = deprecations;
  try {
    await work();
  } finally {
    delete route.deprecations;
  }
};

test('a deprecated address says so in every answer, also in a kept, a confirmed and a refused one, and the client tells', async () => {
  const told: DeprecationNotice[] = [];
  const portal = client({ onDeprecated: (notice: DeprecationNotice) => told.push(notice) });
  const url = `${app.url}/api/units/064`;
  const headersOf = ({ headers }: Response): (string | null)[] => ['deprecation', 'sunset', 'link'].map((name) => headers.get(name));
  const wanted = ['@1735664400', 'Mon, 29 Jun 2026 17:00:00 GMT', '<https://backan.gov.vn/thay-doi>; rel="deprecation"; type="text/html"'];
  await withDeprecations('/units/:unit', [GONE], async () => {
    const made = await fetch(url);
    assert.deepEqual([made.status, ...headersOf(made)], [200, ...wanted]);
    assert.match(made.headers.get('access-control-expose-headers') ?? '', /Deprecation, Sunset/);
    assert.deepEqual(headersOf(await fetch(`${app.url}/api/units/KHONG-CO`)), wanted);
    assert.deepEqual(headersOf(await fetch(`${url}?khong-co=1`)), wanted);
    for (let round = 0; round < 2; round += 1) await portal.GET('/units/{unit}', { params: { path: { unit: '064' } } });
  });
  // Kept before, and so answered as it was made: the registry changes with a start of the application alone.
  const kept = await fetch(url, { headers: { 'if-none-match': '"x"', 'cache-control': 'max-age=0' } });
  assert.deepEqual([kept.status, ...headersOf(kept)], [200, ...wanted]);
  const confirmed = await fetch(url, { method: 'HEAD', headers: { 'if-none-match': kept.headers.get('etag') ?? '', 'cache-control': 'max-age=0' } });
  assert.deepEqual([confirmed.status, ...headersOf(confirmed)], [304, ...wanted]);
  assert.deepEqual(told.map(({ since, sunset }) => [since?.toISOString(), sunset?.toISOString()]), [['2024-12-31T17:00:00.000Z', '2026-06-29T17:00:00.000Z']]);
});

test('a deprecated parameter is named only to who uses it, in whichever spelling', async () => {
  await withDeprecations('/units', [{ ...GONE, parameters: ['kind'] }], async () => {
    const says = async (query: string): Promise<boolean> => (await fetch(`${app.url}/api/units?pageSize=11${query}`)).headers.has('deprecation');
    assert.deepEqual([await says(''), await says('&kind=district'), await says('&filters[kind][$eq]=commune')], [false, true, true]);
  });
});
