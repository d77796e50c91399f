import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Workbook } from 'exceljs';
import fc from 'fast-check';
import type { DayViews, ItemKind, Shown, ViewStatistics } from '../../../src/plugins/statistics/contracts';
import type * as Rules from '../../../src/plugins/statistics/server/domain/view-rules';
import type * as AddViews from '../../../src/plugins/statistics/server/services/add-views';
import type * as SumUp from '../../../src/plugins/statistics/server/services/sum-up-views';
import type * as Counter from '../../../src/view-counts/view-counter';
import { ask as askApp } from '../../support/abuse/wire';
import { startApp, type TestApp } from '../../support/app';
import { compiled } from '../../support/compiled';
import { unitId } from '../../support/content';
import { makePerson, type Person } from '../../support/staff';
import { statementsOf } from '../../support/statements';
import { anotherNode, ownCache, until } from '../read-cache/nodes';

const PORTAL = 'portal' as const;
const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0' };
const SITE = 'plugin::component-pages.site';

let app: TestApp;
let board: Person;
/** documentIds, and addresses of published things. */
let at: Readonly<Record<'root' | 'site' | 'article' | 'slug' | 'category' | 'section' | 'ofSite' | 'ofSiteSlug' | 'law' | 'entry' | 'page' | 'pagePath', string>>;

const { addViews } = compiled<typeof AddViews>('plugins/statistics/server/services/add-views');
const { createViewCounter } = compiled<typeof Counter>('view-counts/view-counter');
const { daysKeptFrom } = compiled<typeof Rules>('plugins/statistics/server/domain/view-rules');

const counter = (): Counter.ViewCounter => app.strapi.get('congtinh.view-counter') as Counter.ViewCounter;

interface Row { day: string; site: string; kind: string; document_id: string; category: string; views: number }
const rows = async (): Promise<Row[]> => {
  await counter().flush();
  return (await app.sql("select day::text, site, kind, document_id, category, views::float8 as views from congtinh.view_days")) as unknown as Row[];
};
/** What was counted while something was done, as one text for each thing: `article ID site category ×2`. */
const counted = async (work: () => Promise<unknown>): Promise<string[]> => {
  const keyOf = ({ kind, document_id, site, category }: Row): string => [kind, document_id, site, category].filter((part) => part !== '').join(' ');
  const earlier = new Map((await rows()).map((row) => [`${row.day} ${keyOf(row)}`, row.views]));
  await work();
  return (await rows()).map((row) => ({ key: keyOf(row), more: row.views - (earlier.get(`${row.day} ${keyOf(row)}`) ?? 0) }))
    .filter(({ more }) => more > 0).map(({ key, more }) => `${key} ×${more}`).sort();
};
const look = async (target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; etag: string }> => {
  const { status, headers: got } = await askApp(app, { method, target, headers: { ...BROWSER, ...headers } });
  return { status, etag: String(got.etag) };
};

const statistics = async (who: Pick<Person, 'get'>, period: string, unit?: string): Promise<ViewStatistics> => {
  const answer = await who.get<ViewStatistics>(`/statistics/views?period=${period}${unit === undefined ? '' : `&unit=${unit}`}`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body.data;
};

describe('views', () => {
  before(async () => {
    app = await startApp();
    await until(() => ownCache(app).state().fresh);
    board = await makePerson(app, [{ role: 'board', system: PORTAL, unit: 'VP-UBND' }]);
    interface Item { documentId: string; slug: string; path: string; site: { documentId: string }; category: { documentId: string; slug: string } | null }
    const first = async (url: string): Promise<Item> => (await app.anonymous.get<Item[]>(url)).body.data.find(({ category }) => category !== null || !url.includes('articles'))!;
    const [article, ofSite, law, entry, page] = [await first('/api/articles'), await first('/api/articles?site=/huyen-ba-be'), await first('/api/legal-documents'), await first('/api/info-entries'), await first('/api/pages?site=/huyen-ba-be')];
    const site = await first('/api/sites?path=/huyen-ba-be');
    at = {
      root: article.site.documentId, site: site.documentId, article: article.documentId, slug: article.slug, category: article.category!.documentId, section: article.category!.slug,
      ofSite: `${ofSite.documentId} ${site.documentId} ${ofSite.category!.documentId}`, ofSiteSlug: ofSite.slug, law: law.documentId, entry: `${entry.documentId} ${entry.category!.documentId}`, page: page.documentId, pagePath: page.path,
    };
  });

  it('PT-3.2: each time a reader opens an item it is one view of it, its site and its section, whether the answer is made, kept or confirmed', async () => {
    const article = `article ${at.article} ${at.root} ${at.category}`;
    const target = `/api/articles/${at.article}`;
    let etag = '';
    assert.deepEqual(await counted(async () => { etag = (await look(`${target}?fields=title,body`)).etag; }), [`${article} ×1`], 'made');
    assert.deepEqual(await counted(async () => { for (let time = 0; time < 3; time += 1) await look(`${target}?fields=title,body`); }), [`${article} ×3`], 'kept');
    assert.deepEqual(await counted(async () => { assert.equal((await look(`${target}?fields=title,body`, { 'if-none-match': etag })).status, 304); }), [`${article} ×1`], 'confirmed');
    assert.deepEqual(await counted(() => Promise.all(Array.from({ length: 8 }, () => look(`${target}?fields=body`)))), [`${article} ×8`], 'who waits for the same answer is a reader too');
    for (const address of [target, `/bai-viet/${at.slug}`, `/api/articles/by-slug/${at.slug}`, `/api/articles?slug=${at.slug}&fields=body`]) assert.deepEqual(await counted(() => look(address)), [`${article} ×1`], address);
    // A proxy that speaks of hosts is left to the application.
    assert.deepEqual(await counted(() => look(`/bai-viet/${at.slug}`, { 'x-forwarded-host': 'backan.gov.vn' })), [`${article} ×1`]);
    assert.deepEqual(await counted(() => look(`/huyen-ba-be/bai-viet/${at.ofSiteSlug}`)), [`article ${at.ofSite} ×1`]);
    for (const address of [`/huyen-ba-be/trang${at.pagePath}`, `/api/pages?site=/huyen-ba-be&path=${at.pagePath}`, `/api/pages/${at.page}`]) assert.deepEqual(await counted(() => look(address)), [`page ${at.page} ${at.site} ×1`], address);
    for (const address of [`/van-ban/${at.law}`, `/api/legal-documents/${at.law}`]) assert.deepEqual(await counted(() => look(address)), [`legal-document ${at.law} ×1`], address);
    const [entry] = at.entry.split(' ');
    for (const address of [`/thong-tin/${entry}`, `/api/info-entries/${entry}`]) assert.deepEqual(await counted(() => look(address)), [`info-entry ${at.entry} ×1`], address);
  });

  it('PT-3.2: the first page of a list is a look at its site and section; further pages, parts of items, trees and feeds are none', async () => {
    assert.deepEqual(await counted(() => look('/api/articles')), [`list ${at.root} ×1`]);
    assert.deepEqual(await counted(() => look('/api/articles?site=/huyen-ba-be')), [`list ${at.site} ×1`]);
    assert.deepEqual(await counted(() => look(`/api/articles?category=${at.section}`)), [`list ${at.root} ${at.category} ×1`]);
    assert.deepEqual(await counted(async () => {
      for (const address of ['/api/articles?page=2', `/api/articles/${at.article}?fields=title`, `/api/articles?slug=${at.slug}`, '/api/sites?path=/huyen-ba-be', '/api/categories', '/api/units', '/api/search?q=ba', '/api/pages?site=/huyen-ba-be', '/rss.xml', '/sitemap.xml', '/so-do-cong']) await look(address);
    }), []);
  });

  it('PT-3.2: robots, programs, prefetching, HEAD, errors, tokens and made-up addresses are not counted', async () => {
    const target = `/api/articles/${at.article}`;
    const token = (await app.anonymous.send<{ token: string }>('POST', '/admin/login', { email: board.email, password: board.password })).body.data.token;
    assert.deepEqual(await counted(async () => {
      for (const agent of ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'curl/8.5.0', 'node', '']) await look(target, { 'user-agent': agent });
      for (const headers of [{ 'sec-purpose': 'prefetch;prerender' }, { purpose: 'prefetch' }, { 'x-moz': 'prefetch' }, { authorization: `Bearer ${token}` }] as Record<string, string>[]) await look(target, headers);
      await look(target, {}, 'HEAD');
      for (const address of ['/api/articles/khong-co', `/api/articles/${'z'.repeat(24)}`, '/bai-viet/khong-co', '/api/articles?sort=x', '/api/articles?site=/khong-co', '/api/articles?category=khong-co', '/admin/init', '/huyen-ba-be/trang/khong-co']) await look(address);
    }), []);
    // However an address is varied, what it shows is one thing.
    const varied = await counted(async () => { for (let time = 0; time < 60; time += 1) await look(`/api/articles?pageSize=${time + 1}&from=2020-01-01`); });
    assert.deepEqual(varied, [`list ${at.root} ×60`]);
  });

  it('PT-3.2: a page that a frontend keeps tells of its reader, from where readers read, and only of what stands published', async () => {
    const { host } = new URL(app.url);
    const tell = (target: string, headers: Record<string, string> = {}, body?: string) => askApp(app, { method: 'POST', target, headers: { ...BROWSER, host, origin: `http://${host}`, ...headers }, ...(body === undefined ? {} : { body }) });
    const told = async (...given: Parameters<typeof tell>): Promise<[number, string[]]> => {
      let status = 0;
      const more = await counted(async () => { ({ status } = await tell(...given)); });
      return [status, more];
    };
    for (const _time of [1, 2]) assert.deepEqual(await told(`/api/articles/${at.article}/views`), [204, [`article ${at.article} ${at.root} ${at.category} ×1`]]);
    assert.deepEqual(await told(`/api/pages/${at.page}/views`), [204, [`page ${at.page} ${at.site} ×1`]]);
    assert.deepEqual(await told(`/api/legal-documents/${at.law}/views`), [204, [`legal-document ${at.law} ×1`]]);
    assert.deepEqual(await told(`/api/info-entries/${at.entry.split(' ')[0]}/views`), [204, [`info-entry ${at.entry} ×1`]]);
    const [statements, kept] = [await statementsOf(app, async () => void (await tell(`/api/articles/${at.article}/views`))), ownCache(app).state().answers];
    assert.deepEqual([statements, kept > 0], [0, true], 'no statement for a view');

    const draft = (await app.strapi.db.query('api::article.article').findOne({ where: { publishedAt: null, documentId: { $notIn: ((await app.strapi.db.query('api::article.article').findMany({ where: { publishedAt: { $notNull: true } }, select: ['documentId'] })) as { documentId: string }[]).map(({ documentId }) => documentId) } } })) as { documentId: string };
    for (const id of [draft.documentId, 'z'.repeat(24)]) assert.deepEqual(await told(`/api/articles/${id}/views`), [404, []]);
    assert.deepEqual(await told(`/api/pages/${at.article}/views`), [404, []]);
    for (const origin of ['https://evil.example', 'null']) assert.deepEqual(await told(`/api/articles/${at.article}/views`, { origin }), [403, []], origin);
    assert.deepEqual(await told(`/api/articles/${at.article}/views`, {}, '{"views":1000000}'), [400, []]);
    assert.deepEqual(await told(`/api/articles/${at.article}/views`, { 'user-agent': 'curl/8.5.0' }), [204, []]);
    for (const [method, target] of [['POST', `/api/units/${at.article}/views`], ['PUT', `/api/articles/${at.article}/views`], ['POST', `/api/articles/${at.article}`]] as const) {
      assert.ok([404, 405].includes((await askApp(app, { method, target, headers: { ...BROWSER, origin: `http://${host}` } })).status), `${method} ${target}`);
    }
  });

  it('PT-3.2: pages that tell at the same moment of an item that is not kept share one question, and each is counted; a refusal is asked for by each', async () => {
    const seen: string[] = [];
    const node = await anotherNode(app, { views: { note: (_request, shown) => void seen.push(String(shown)) } });
    const { host } = new URL(app.url);
    const tell = (id: string) => askApp(node, { method: 'POST', target: `/api/articles/${id}/views`, headers: { ...BROWSER, host, origin: `http://${host}` } });
    const statusesOf = async (id: string, times: number): Promise<number[]> => [...new Set((await Promise.all(Array.from({ length: times }, () => tell(id)))).map(({ status }) => status))];
    assert.deepEqual(await statusesOf(at.article, 50), [204]);
    assert.deepEqual([node.cache.state().misses, seen.length, [...new Set(seen)]], [1, 50, [`article ${at.article} ${at.root} ${at.category}`]]);
    assert.deepEqual(await statusesOf('z'.repeat(24), 5), [404]);
    assert.deepEqual([node.cache.state().misses, seen.length], [6, 50]);
  });

  it('PT-3.2: counting writes nothing while readers ask; what several nodes counted adds up, whatever the order, and a node that stops stores its rest', async () => {
    const ids = Array.from({ length: 4 }, (_, index) => `thing${'0'.repeat(18)}${index}`);
    const things: fc.Arbitrary<Shown> = fc.record({ kind: fc.constantFrom<ItemKind[]>('article', 'page'), documentId: fc.constantFrom(...ids), site: fc.constant(at.site), category: fc.option(fc.constant(at.category), { nil: null }) });
    const counts = fc.uniqueArray(fc.record({ shown: things, day: fc.constantFrom('2024-03-01', '2024-03-31'), views: fc.integer({ min: 1, max: 1000 }) }), { selector: ({ shown, day }) => JSON.stringify([shown, day]), maxLength: 12 });
    let wanted = 0;
    await fc.assert(fc.asyncProperty(fc.array(counts, { minLength: 2, maxLength: 5 }), async (nodes) => {
      await Promise.all(nodes.map((node) => addViews(app.strapi, node.map(({ shown, day, views }): DayViews => ({ ...shown, day, views })))));
      wanted += nodes.flat().reduce((sum, { views }) => sum + views, 0);
      const [{ sum }] = (await app.sql("select sum(views)::float8 as sum from congtinh.view_days where document_id like 'thing0%'")) as unknown as [{ sum: number | null }];
      assert.equal(sum ?? 0, wanted);
    }), { numRuns: 40 });
    const { total, times, top } = await statistics(board, '2024-03', await unitId(app, '061'));
    assert.equal(total.items, wanted);
    assert.equal(times.reduce((sum, { items }) => sum + items, 0), wanted);
    assert.equal(top.reduce((sum, { views }) => sum + views, 0), wanted);
    assert.ok(top.every(({ title }) => title === null), 'what is not published is not named');

    const nodes = [createViewCounter(app.strapi), createViewCounter(app.strapi)];
    const key = `article thing${'9'.repeat(19)} ${at.site} `;
    const statements = await statementsOf(app, async () => { for (const node of nodes) for (let time = 0; time < 50; time += 1) node.note({ method: 'GET', headers: BROWSER }, key, '2024-04-01'); });
    assert.equal(statements, 0);
    assert.equal(await statementsOf(app, async () => { for (const node of nodes) await node.stop(); }), 2, 'one statement for each node');
    assert.equal((await rows()).find(({ document_id }) => document_id === `thing${'9'.repeat(19)}`)?.views, 100);
  });

  it('PT-3.2: views that cannot be stored wait in their node; another node counts by itself and both add up', async () => {
    let refuse = true;
    const connection = app.strapi.db.connection as unknown as { raw(...given: unknown[]): Promise<unknown> };
    const strapi = { log: app.strapi.log, db: { connection: { raw: (...given: unknown[]) => (refuse ? Promise.reject(new Error('gone')) : connection.raw(...given)) } } };
    const node = createViewCounter(strapi as never);
    const id = `thing${'8'.repeat(19)}`;
    node.note({ method: 'GET', headers: BROWSER }, `page ${id} ${at.site} `, '2024-04-02');
    await node.flush();
    refuse = false;
    node.note({ method: 'GET', headers: BROWSER }, `page ${id} ${at.site} `, '2024-04-02');
    await node.stop();
    assert.equal((await rows()).find(({ document_id }) => document_id === id)?.views, 2);

    const other = await anotherNode(app);
    assert.equal((await askApp(other, { method: 'GET', target: `/api/articles/${at.article}`, headers: BROWSER })).status, 200);
  });

  it('PT-3.2: days older than the rule keeps become sums of their months, once, and no view is lost by it', async () => {
    const { sumUpViews } = compiled<typeof SumUp>('plugins/statistics/server/services/sum-up-views');
    const from = daysKeptFrom('2025-02-20');
    assert.equal(from, '2023-02-01');
    const view = (day: string, views: number): DayViews => ({ kind: 'article', documentId: at.article, site: at.site, category: null, day, views });
    await addViews(app.strapi, [view('2023-01-01', 3), view('2023-01-31', 4), view('2022-12-31', 5), view('2023-02-01', 6)]);
    const unit = await unitId(app, '061');
    const totals = () => Promise.all(['2022', '2023', '2023-01', '2022-12', '2022-12-15..2023-01-31'].map(async (period) => (await statistics(board, period, unit)).total.items));
    const before = await totals();
    for (const _time of [1, 2]) await sumUpViews(app.strapi);
    assert.deepEqual((await app.sql('select month::text, views::int from congtinh.view_months order by 1')).map((row) => Object.values(row)), [['2022-12-01', 5], ['2023-01-01', 7]]);
    assert.deepEqual((await app.sql("select day::text from congtinh.view_days where day < '2024-01-01'")).map(({ day }) => day), ['2023-02-01']);
    // Of a month that is asked in part nothing can be said any more.
    assert.deepEqual(await totals(), [...before.slice(0, 4), before[4]! - 5]);
    await addViews(app.strapi, [view('2023-01-02', 1)]);
    await sumUpViews(app.strapi);
    assert.equal((await statistics(board, '2023-01', unit)).total.items, 8);
    assert.equal((await statistics(board, '2023-01', unit)).step, 'month');
    assert.deepEqual([await board.get('/statistics/views.csv?period=2023-01')].map(({ status, body }) => [status, body.error?.details.code]), [[422, 'views.days-gone']]);
  });

  it('PT-3.2: each reads the views of the sites of his units, the portal’s offices all of them, others none', async () => {
    const [district, commune, city] = await Promise.all(['061', '01906', '058'].map((code) => unitId(app, code)));
    await rows();
    const author = await makePerson(app, [{ role: 'author', system: PORTAL, unit: '061' }]);
    const own = await statistics(author, '2025-02');
    assert.deepEqual([own.unit?.code, own.sites.map(({ key }) => key)], ['061', [at.site]]);
    assert.ok(own.total.items > 0 && own.top.some(({ documentId, title }) => documentId === at.page && title !== null));
    assert.ok(own.top.every(({ documentId }) => documentId !== at.article), 'the portal’s article is not his');
    for (const unit of [commune, city]) for (const form of ['', '.xlsx', '.csv']) assert.equal((await author.get(`/statistics/views${form}?period=2025-02&unit=${unit}`)).status, 404);
    const all = await statistics(board, '2025-02');
    assert.deepEqual([all.unit, all.units.find(({ unit }) => unit.documentId === district)?.items], [null, own.total.items]);
    for (const parts of [all.times, all.units, all.sites, all.categories] as const) {
      assert.deepEqual([parts.reduce((sum, { items }) => sum + items, 0), parts.reduce((sum, { lists }) => sum + lists, 0)], [all.total.items, all.total.lists]);
    }
    assert.equal(all.kinds.reduce((sum, { items }) => sum + items, 0), all.total.items);
    const root = all.sites.find(({ key }) => key === at.root)!;
    assert.ok(root.items > own.total.items && root.lists > 0, 'documents and entries stand on the portal itself');
    assert.equal(all.times.length, 20, 'days to come are not told');
    const outsider = await makePerson(app, [{ role: 'operator', system: 'basic-information', unit: 'STTTT' }]);
    for (const form of ['', '.xlsx', '.csv']) assert.equal((await outsider.get(`/statistics/views${form}?period=2025`)).status, 403);
    assert.equal((await app.anonymous.get('/statistics/views?period=2025')).status, 401);
    for (const query of ['', 'period=2025-13', 'period=2025&unit=A', 'period=2025&x=1', 'period=2025&period=2024', 'period[a]=1']) assert.equal((await board.get(`/statistics/views?${query}`)).status, 400, query);
  });

  it('PT-3.2: views come as files: tables of Excel with sums, and every day by itself as CSV', async () => {
    const { token } = (await app.anonymous.send<{ token: string }>('POST', '/admin/login', { email: board.email, password: board.password })).body.data;
    const download = (form: string): Promise<Response> => fetch(`${app.url}/statistics/views.${form}?period=2025-02&unit=${district}`, { headers: { authorization: `Bearer ${token}` } });
    const district = await unitId(app, '061');
    const { total } = await statistics(board, '2025-02', district);
    const excel = await download('xlsx');
    assert.equal(excel.headers.get('content-disposition'), 'attachment; filename="luot-xem_huyen-ba-be_thang-02-2025.xlsx"');
    const book = new Workbook();
    await book.xlsx.load(await excel.arrayBuffer());
    assert.deepEqual(book.worksheets.map(({ name }) => name), ['Theo ngày', 'Theo đơn vị', 'Theo trang', 'Theo chuyên mục', 'Theo loại nội dung', 'Nội dung']);
    const sites = book.getWorksheet('Theo trang')!;
    assert.deepEqual((sites.lastRow!.values as unknown[]).slice(1), ['Tổng số', total.items, total.lists]);
    const csv = await download('csv');
    assert.match(csv.headers.get('content-type') ?? '', /^text\/csv; charset=utf-8/);
    const lines = (await csv.text()).trim().split('\r\n').slice(1);
    assert.equal(lines.reduce((sum, line) => sum + Number(line.split(',').at(-1)), 0), total.items + total.lists);
    assert.ok(lines.some((line) => line.startsWith('2025-02-20,061,/huyen-ba-be,page,') && line.includes(at.page)));
  });

  it('takes the same few statements for a month of one unit and for ten years of all', async () => {
    const statements = (query: string) => statementsOf(app, async () => void (await statistics(board, query)));
    await counter().flush();
    const [small, large] = [await statements(`2021-02&unit=${await unitId(app, '061')}`), await statements('2015-01-01..2024-12-31')];
    assert.ok(small === large && large <= 16, `${small} and ${large}`);
  });

  it('PT-3.2: no table, log line or ledger entry tells who looked: neither address nor browser', async () => {
    const [mark, address] = ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0 dau-vet-rieng', '203.0.113.77'];
    const said: string[] = [];
    const [level, write] = [app.strapi.log.level, process.stdout.write.bind(process.stdout)];
    app.strapi.log.level = 'silly';
    // Lines of the log are texts; what the runner of tests has to say passes.
    process.stdout.write = ((text: string | Uint8Array, ...rest: never[]) => {
      if (typeof text !== 'string') return write(text, ...rest);
      said.push(text);
      return true;
    }) as typeof process.stdout.write;
    try {
      const more = await counted(async () => {
        for (const target of [`/api/articles/${at.article}`, `/bai-viet/${at.slug}`, `/api/articles/${at.article}?populate=unit&fields=body`, '/api/articles?pageSize=17']) {
          for (const _time of [1, 2]) await look(target, { 'user-agent': mark, 'x-forwarded-for': address, referer: 'https://dau-vet-rieng.example/', cookie: 'a=dau-vet-rieng' });
        }
        // Lines of kept answers are written by the second.
        await until(() => said.some((line) => line.includes('(ready)')));
      });
      assert.deepEqual(more, [`article ${at.article} ${at.root} ${at.category} ×6`, `list ${at.root} ×2`].sort());
    } finally {
      process.stdout.write = write;
      app.strapi.log.level = level;
    }
    assert.ok(said.length > 0);
    for (const line of said) assert.ok(!line.includes('dau-vet-rieng') && !line.includes(address), line);
    const tables = (await app.sql("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'congtinh', 'graphile_worker')", [], 'super')).map(({ name }) => name as string);
    assert.ok(tables.length > 100 && tables.includes('congtinh.view_days'));
    for (const table of tables) {
      const [{ found }] = (await app.sql(`select count(*)::int as found from ${table} t where t::text ~ 'dau-vet-rieng|203\\.0\\.113\\.77'`, [], 'super')) as unknown as [{ found: number }];
      assert.equal(found, 0, table);
    }
  });

  it('a site keeps its views when it is closed', async () => {
    const before = (await statistics(board, '2025-02')).sites.find(({ key }) => key === at.site);
    await app.strapi.db.query(SITE as never).update({ where: { documentId: at.site }, data: { state: 'closed' } } as never);
    assert.deepEqual((await statistics(board, '2025-02')).sites.find(({ key }) => key === at.site), before);
    await app.strapi.db.query(SITE as never).update({ where: { documentId: at.site }, data: { state: 'open' } } as never);
  });
});
