import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Knex } from 'knex';
import { resources } from '../../../src/public-api/registry';
import type * as Rows from '../../../src/public-api/reading/rows';
import { startApp, type TestApp } from '../../support/app';
import { compiled } from '../../support/compiled';

interface Listed { readonly documentId: string }
interface Pagination { readonly page: number | null; readonly pageSize: number; readonly pageCount: number | null; readonly total: number | null; readonly next: string | null }

let app: TestApp;
before(async () => {
  app = await startApp();
  // Other files of the process write in the index past its triggers.
  await app.sql('select congtinh.recount_published()', [], 'super');
});

const list = async (url: string): Promise<{ ids: string[]; pagination: Pagination }> => {
  const { status, body } = await app.anonymous.get<Listed[]>(url);
  assert.equal(status, 200, `${url} ${JSON.stringify(body)}`);
  return { ids: body.data.map(({ documentId }) => documentId), pagination: body.meta?.pagination as Pagination };
};
const withQuery = (url: string, query: string): string => `${url}${url.includes('?') ? '&' : '?'}${query}`;

/** Every item by cursor, from the first page on. `between` runs after each page. */
const byCursor = async (url: string, between: () => Promise<void> = async () => undefined): Promise<{ ids: string[]; pages: Pagination[] }> => {
  const [ids, pages]: [string[], Pagination[]] = [[], []];
  for (let next: string | null = ''; next !== null;) {
    const page: Awaited<ReturnType<typeof list>> = await list(next === '' ? url : withQuery(url, `cursor=${next}`));
    ids.push(...page.ids);
    pages.push(page.pagination);
    next = page.pagination.next;
    await between();
  }
  return { ids, pages };
};

/** Every list that pages, with the parameters that it must have and the orders that it knows. */
const LISTS = resources.flatMap(({ routes }) => routes).filter(({ query, address }) => 'cursor' in query.shape && address !== '/search').map(({ address, query }) => ({
  url: address === '/pages' ? '/api/pages?site=/huyen-ba-be' : `/api${address}`,
  sorts: [...new Set(((query.shape.sort as unknown as { def: { innerType: { def: { out: { element: { options: string[] } } } } } }).def.innerType.def.out.element.options).filter((text) => !text.includes(':')))],
}));

test('lists that page are read by cursor too', () => {
  assert.deepEqual(LISTS.map(({ url }) => url).sort(), ['/api/articles', '/api/info-entries', '/api/legal-documents', '/api/pages?site=/huyen-ba-be', '/api/sites', '/api/units']);
});

test('by cursor each list gives the same items in the same order as by page numbers, each once, in every order', async () => {
  for (const { url, sorts } of LISTS) {
    assert.ok(sorts.length >= 4, url);
    for (const sort of [...sorts, `${sorts[0]},${sorts[2]}`]) {
      const asked = withQuery(url, `sort=${sort}&pageSize=9`);
      const first = await list(asked);
      const wanted: string[] = [];
      for (let page = 1; page <= (first.pagination.pageCount ?? 0); page += 1) wanted.push(...(await list(withQuery(asked, `page=${page}`))).ids);
      assert.equal(wanted.length, first.pagination.total, asked);
      const { ids, pages } = await byCursor(asked);
      assert.deepEqual(ids, wanted, asked);
      assert.equal(new Set(ids).size, ids.length, asked);
      for (const { page, total, pageCount } of pages.slice(1)) assert.deepEqual([page, total, pageCount], [null, null, null], asked);
    }
  }
});

/** A published article past every rule, in a session in which triggers rest: only its place in the list counts here. */
const insertArticle = (documentId: string, at: string): Promise<unknown> => app.sql(`
  set session_replication_role = 'replica';
  with made as (insert into public.articles (document_id, title, slug, language, first_published_at, changed_at, published_at, origin)
    values ('${documentId}', 'Bài chen vào', '${documentId}', 'vi', '${at}', '${at}', '${at}', 'original') returning id)
  insert into public.articles_site_lnk (article_id, site_id) select made.id, s.id from made, public.sites s where s.path = '/'`, [], 'super');

/** Other files of the process find the portal as it was. */
const removeInserted = (): Promise<unknown> => app.sql(`
  set session_replication_role = 'replica';
  with gone as (delete from public.articles where document_id like 'chen%' returning id) delete from public.articles_site_lnk where article_id in (select id from gone)`, [], 'super');

test('what is published meanwhile neither repeats nor hides an item', async (t) => {
  t.after(removeInserted);
  const url = '/api/articles?pageSize=4';
  const before = (await list('/api/articles?pageSize=100')).ids;
  assert.ok(before.length > 12);
  let made = 0;
  const { ids } = await byCursor(url, async () => {
    made += 1;
    await insertArticle(`chen${String(made).padStart(20, '0')}`, `2025-02-20 09:00:${String(made).padStart(2, '0')}`);
  });
  assert.deepEqual(ids, before);
  // By page numbers the same reading shows items twice.
  const shifted = [...(await list(`${url}&page=1`)).ids];
  await insertArticle('chen99999999999999999999', '2025-02-20 10:00:00');
  assert.ok((await list(`${url}&page=2`)).ids.some((id) => shifted.includes(id)));
});

test('a cursor of another list, another order or another filter is refused, and one beside a page number', async () => {
  const cursor = (await list('/api/articles?pageSize=1')).pagination.next ?? '';
  const refused = async (url: string): Promise<[number, string | undefined, string[]]> => {
    const { status, body } = await app.anonymous.get(url);
    return [status, body.error?.details.code, body.error?.details.fields.map(({ path }) => path) ?? []];
  };
  for (const url of ['/api/info-entries?', '/api/legal-documents?', '/api/units?', '/api/search?q=tin&', '/api/articles?sort=title&', '/api/articles?site=/huyen-ba-be&', '/api/articles?from=2020-01-01&', '/api/pages?path=/gioi-thieu&']) {
    assert.deepEqual(await refused(`${url}cursor=${cursor}`), [400, 'query.invalid', ['cursor']], url);
  }
  for (const page of ['page=1', 'page=2', 'pagination[page]=2']) assert.deepEqual(await refused(`/api/articles?cursor=${cursor}&${page}`), [400, 'query.twice', ['page', 'cursor']]);
  for (const wrong of ['abc', '', '%27', `${cursor}x`, cursor.slice(0, -4)]) assert.deepEqual(await refused(`/api/articles?cursor=${wrong}`), [400, 'query.invalid', ['cursor']], wrong);
});

const statementsAt = async (url: string): Promise<{ sql: string; bindings: readonly unknown[] }[]> => {
  const found: { sql: string; bindings: readonly unknown[] }[] = [];
  const note = (one: { sql: string; bindings: readonly unknown[] }): void => void found.push(one);
  const connection = app.strapi.db.connection as Knex;
  connection.on('query', note);
  try {
    await list(url);
  } finally {
    connection.removeListener('query', note);
  }
  return found;
};

test('with a cursor nothing is counted unless asked, and Strapi\'s own way of asking is understood', async () => {
  const counts = async (url: string): Promise<number> => (await statementsAt(url)).filter(({ sql }) => /count\(|published_totals/i.test(sql)).length;
  for (const url of ['/api/articles', '/api/legal-documents', '/api/info-entries', '/api/sites', '/api/pages?site=/huyen-ba-be']) {
    const next = (await list(withQuery(url, 'pageSize=2'))).pagination.next ?? '';
    assert.deepEqual(await Promise.all([withQuery(url, 'pageSize=3'), withQuery(url, 'pageSize=3&count=false')].map(async (one) => (await list(one)).pagination.total === null)), [false, true]);
    assert.equal(await counts(withQuery(url, 'pageSize=41')), 1, url);
    assert.equal(await counts(withQuery(url, 'pageSize=41&count=false')), 0, url);
    assert.equal(await counts(withQuery(url, 'pageSize=42&pagination[withCount]=false')), 0, url);
    assert.equal(await counts(withQuery(url, `pageSize=41&cursor=${next}`)), 0, url);
    assert.equal(await counts(withQuery(url, `pageSize=41&cursor=${next}&count=true`)), 1, url);
  }
});

test('a page by cursor takes the same few statements, however many it shows', async () => {
  for (const [url, most] of [['/api/articles', 13], ['/api/legal-documents', 10], ['/api/info-entries', 13], ['/api/sites', 4], ['/api/pages?site=/huyen-ba-be', 6], ['/api/units', 1]] as const) {
    const next = (await list(withQuery(url, 'pageSize=1'))).pagination.next ?? '';
    const [few, many] = [(await statementsAt(withQuery(url, `pageSize=2&cursor=${next}`))).length, (await statementsAt(withQuery(url, `pageSize=90&cursor=${next}`))).length];
    // At the end of a rising order the rows without a value are asked for too.
    assert.ok(few <= most && many <= few + 2, `${url}: ${few} statements for two, ${many} for ninety`);
  }
});

test('totals that are kept are those that counting gives, while items come and go', async () => {
  const counted = (uid: string): string => (uid === 'api::info-entry.info-entry' ? 'info_entries' : 'legal_documents');
  const totalOf = async (url: string): Promise<number | null> => (await list(url)).pagination.total;
  for (const [uid, url] of [['api::info-entry.info-entry', '/api/info-entries'], ['api::legal-document.legal-document', '/api/legal-documents']] as const) {
    const [row] = await app.sql(`select count(*)::int as n from public.${counted(uid)} where published_at is not null`);
    assert.equal(await totalOf(withQuery(url, 'pageSize=51')), row?.n, url);
  }
  const bySite = await app.sql(`
    select s.path, s.document_id as site, (select count(*)::int from public.articles a join public.articles_site_lnk l on l.article_id = a.id where a.published_at is not null and l.site_id = s.id) as articles,
      (select count(*)::int from public.site_pages p join public.site_pages_site_lnk l on l.page_id = p.id where p.published_at is not null and l.site_id = s.id) as pages
    from public.sites s where s.state is distinct from 'preparing'`);
  assert.ok(bySite.some(({ articles }) => Number(articles) > 10) && bySite.some(({ pages }) => Number(pages) > 3));
  for (const { path, articles, pages } of bySite) {
    assert.deepEqual([await totalOf(`/api/articles?site=${String(path)}&pageSize=51`), await totalOf(`/api/pages?site=${String(path)}&pageSize=51`)], [articles, pages], String(path));
  }
  const inCategories = await app.sql(`
    select k.slug, count(*)::int as n from public.articles a join public.articles_site_lnk l on l.article_id = a.id join public.sites s on s.id = l.site_id and s.path = '/'
    join public.articles_category_lnk c on c.article_id = a.id join public.categories k on k.id = c.category_id
    where a.published_at is not null and not exists (select from public.categories_parent_lnk p where p.inv_category_id = k.id) group by 1`);
  assert.ok(inCategories.length > 1);
  for (const { slug, n } of inCategories) assert.equal(await totalOf(`/api/articles?category=${String(slug)}&pageSize=51`), n, String(slug));
  const before = Number(bySite.find(({ path }) => path === '/')?.articles);
  const kept = async (): Promise<number> => Number((await app.sql(`select sum(total) as total from congtinh.published_totals where content_type = 'api::article.article' and site = '${String(bySite.find(({ path }) => path === '/')?.site)}'`))[0]?.total);
  const settle = (documentId: string): Promise<unknown> => app.sql(`select congtinh.settle_search('api::article.article', array['${documentId}'])`, [], 'super');
  await insertArticle('chen88888888888888888888', '2024-01-01 09:00:00');
  await settle('chen88888888888888888888');
  assert.equal(await kept(), before + 1);
  await settle('chen88888888888888888888');
  assert.equal(await kept(), before + 1, 'settled again, counted once');
  await removeInserted();
  await settle('chen88888888888888888888');
  assert.equal(await kept(), before);
  await app.sql("update congtinh.published_totals set total = total + 7", [], 'super');
  await app.sql('select congtinh.recount_published()');
  const { rows } = await (app.strapi.db.connection as Knex).raw<{ rows: object[] }>(`
    select * from (select content_type, coalesce(site, '') as site, coalesce(category, '') as category, count(*) as total from congtinh.search_items group by 1, 2, 3) counted
    full join (select * from congtinh.published_totals where total <> 0) kept using (content_type, site, category) where counted.total is distinct from kept.total`);
  assert.deepEqual(rows, []);
});

interface Plan { readonly 'Node Type': string; readonly 'Index Name'?: string; readonly Plans?: readonly Plan[] }
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

test('every order and filter of articles, documents and entries has an index that PostgreSQL can enter, at its beginning and at a cursor', async () => {
  const { rows: [category] } = await (app.strapi.db.connection as Knex).raw<{ rows: { slug: string }[] }>('select slug from public.info_categories order by id limit 1');
  const filters: Record<string, string[]> = {
    '/api/articles': ['language=vi', 'slug=khong-co-bai-nay', 'from=2020-01-01&to=2025-01-01'],
    '/api/legal-documents': ['kind=quyet-dinh', 'number=11/2024', 'symbol=Q%C4%90-UBND', 'issuer=UBND', 'from=2020-01-01', 'validity=expired&sort=effectiveFrom', 'validity=not-yet', 'validity=in-force'],
    '/api/info-entries': ['from=2020-01-01', `category=${category?.slug}`],
  };
  for (const { url, sorts } of LISTS.filter((one) => one.url in filters)) {
    const firsts = [...sorts.map((sort) => `sort=${sort}`), ...(filters[url] ?? [])].map((query) => withQuery(url, `${query}&pageSize=3&count=false`));
    const nexts = await Promise.all(firsts.map(async (first) => ({ first, next: (await list(first)).pagination.next })));
    for (const asked of [...firsts, ...nexts.flatMap(({ first, next }) => (next === null ? [] : [`${first}&cursor=${next}`]))]) {
      const find = (await statementsAt(asked.replace('pageSize=3', 'pageSize=2'))).find(({ sql }) => /select "t0"\."document_id" from/.test(sql));
      assert.ok(find, asked);
      const plan = await app.strapi.db.transaction(async ({ trx }) => {
        // The demo is small: what counts is whether there is a way without reading or sorting everything.
        await trx.raw('set local enable_seqscan = off; set local enable_sort = off; set local enable_bitmapscan = off');
        const { rows: [{ 'QUERY PLAN': [{ Plan: found }] }] } = await trx.raw(`explain (format json) ${find.sql.replace(/\$\d+/g, '?')}`, find.bindings as never) as { rows: [{ 'QUERY PLAN': [{ Plan: Plan }] }] };
        return found;
      });
      const nodes = nodesOf(plan);
      const enters = nodes.some((node) => /_list_(?!id_idx)/.test(node['Index Name'] ?? '')) && nodes.every((node) => node['Node Type'] !== 'Sort');
      assert.ok(enters, `${asked}: ${JSON.stringify(nodes.map((node) => [node['Node Type'], node['Index Name']]))}`);
    }
  }
});

test('what is read of articles together is what core reads relation by relation', async () => {
  const { publishedRows } = compiled<typeof Rows>('public-api/reading/rows');
  const uid = 'api::article.article';
  const compare = async (): Promise<void> => {
    const parts = { unit: { select: ['id', 'documentId', 'code', 'name', 'kind', 'validTo'] }, site: true, category: { select: ['id', 'documentId'] }, cover: true, attachments: true };
    const question = { select: ['documentId', 'title'], orderBy: [{ id: 'asc' }] };
    const wanted = await app.strapi.db.query(uid).findMany({ ...question, where: { publishedAt: { $notNull: true } }, populate: parts } as never);
    const found = await publishedRows(app.strapi, uid, { ...question, near: Object.keys(parts) });
    assert.ok(wanted.some((row: { attachments: unknown[] }) => row.attachments.length > 2) && wanted.some((row: { cover: unknown }) => row.cover === null));
    assert.deepEqual(JSON.parse(JSON.stringify(found)), JSON.parse(JSON.stringify(wanted)));
    await assert.rejects(publishedRows(app.strapi, uid, { ...question, near: ['title'] }), /is not a relation/);
  };
  const some = (await app.sql(`select related_id as id from files_related_mph where related_type = $1 and field = 'cover' and related_id in (select id from articles where published_at is not null) order by related_id limit 3`, [uid]) as { id: number }[]).map(({ id }) => id);
  assert.equal(some.length, 3);
  const past = (text: string): Promise<unknown> => app.sql(`begin; set local session_replication_role = 'replica'; ${text}; commit`, undefined as never, 'super');
  // Files of several articles, in an order that is not that of their ids; and one article whose cover is gone.
  await past(`insert into files_related_mph (file_id, related_id, related_type, field, "order") select f.id, a, '${uid}', 'attachments', 1000 - f.id from (select id from files order by id limit 4) f, unnest(array[${some.join()}]) a;
    update files_related_mph set field = 'no-cover' where related_type = '${uid}' and field = 'cover' and related_id = ${some[0]}`);
  try {
    await compare();
  } finally {
    await past(`delete from files_related_mph where related_type = '${uid}' and field = 'attachments' and "order" > 500; update files_related_mph set field = 'cover' where field = 'no-cover'`);
  }
});
