import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { startApp, type TestApp } from '../../support/app';
import type { Found } from '../../support/judged-search';

const ARTICLE = 'api::article.article';
const MANY = 700;

/** Texts that the two ways of making rows might read differently. */
const ODD = [
  '<p>Hoà <strong>bi</strong>̀nh &amp; hòa bình&nbsp;– “thuỷ lợi”, kỹ sư Sỹ</p>', '', '<ul><li>một<li>hai</ul><!-- ẩn --><script>var x = 1</script>', 'Größe, naïve, Ærø, ﬁ, x²; ½ · 11/2024/QĐ-UBND',
  'a\u0301\u0323\u0308 z\u0335y \u0300', `<p>${'dài '.repeat(400)}</p>`, `${'x'.repeat(3000)} y ${'đ'.repeat(30)}`, 'Ủy\u00a0ban\u3000nhân\tdân\n\ntỉnh', '中文 字 и русский',
];

let app: TestApp;
const documentOf = (n: number): string => `mot${String(n).padStart(21, '0')}`;
const found = async (query: Readonly<Record<string, string>>) => {
  const { status, body } = await app.anonymous.get<Found[]>(`/api/search?${new URLSearchParams(query).toString()}`);
  assert.equal(status, 200, JSON.stringify(body));
  const meta = body.meta as unknown as { readonly pagination: { readonly total: number | null; readonly more: boolean; readonly next: string | null } };
  return { ids: body.data.map(({ documentId }) => documentId), meta };
};

/** Every row of these documents, all columns, as text. */
const rowsOf = (documents: readonly string[]) => app.sql('select i.document_id, i::text as line from congtinh.search_items i where document_id = any($1) order by 1', [documents]);
const settle = (documents: readonly string[]) => app.sql('select congtinh.settle_search($1, $2)', [ARTICLE, documents]);

/** An article a day up to 2024-12-01, number 0 the newest; one in three from the same day. All speak of quay and of zuluking. */
before(async () => {
  app = await startApp();
  const titles = Array.from({ length: MANY }, (_, n) => (n === 650 ? 'Vịt quẩy' : n === 651 ? 'Zuluking' : n === 652 ? 'Tin cũ' : `Tin quay số ${n} của tỉnh`));
  const bodies = Array.from({ length: MANY }, (_, n) => `<p>Vịt quay, bánh quây, zuluking; ${n === 652 ? 'thao quyển trường giang' : 'thao quyển, quyển trường, trường giang'}. zub${n.toString(36)} </p>${ODD[n % ODD.length] ?? ''}`);
  await app.sql(`do $do$ begin
    set local session_replication_role = replica;
    insert into public.articles (document_id, title, slug, summary, body, author, first_published_at, published_at, created_at, updated_at)
      select document, title, 'bai-' || document, null, body, 'Ai đó', timestamp '2024-12-01' - (n / 3) * interval '3 days', now(), now(), now()
      from jsonb_to_recordset($json$${JSON.stringify(titles.map((title, n) => ({ n, title, body: bodies[n], document: documentOf(n) })))}$json$) t(n int, title text, body text, document text);
    insert into public.articles_site_lnk (article_id, site_id) select a.id, s.id from public.articles a, public.sites s where a.document_id like 'mot%' and s.path = '/';
  end $do$`, [], 'super');
  await settle(Array.from({ length: MANY }, (_, n) => documentOf(n)));
});

test('items made one by one and hundreds at once are the same rows', async () => {
  const documents = Array.from({ length: 300 }, (_, n) => documentOf(n));
  const atOnce = await rowsOf(documents);
  assert.equal(atOnce.length, documents.length);
  assert.ok(atOnce.every(({ line }) => String(line).includes('zuluking')));
  for (const document of documents) await settle([document]);
  assert.deepEqual(await rowsOf(documents), atOnce);
  await settle(documents);
  assert.deepEqual(await rowsOf(documents), atOnce);
  assert.deepEqual(await app.sql('select * from congtinh.search_differences($1, $2)', [ARTICLE, documents]), []);
  assert.deepEqual(await app.sql('select count(*)::int as left from congtinh.search_waiting', [], 'super'), [{ left: 0 }]);
});

test('pages and cursors go through all finds of a frequent word, each once: the best by weight, the rest newest first', async () => {
  const read = async (step: (at: number, cursor: string | null) => Record<string, string>): Promise<string[]> => {
    const all: string[] = [];
    let cursor: string | null = null;
    for (let at = 0; ; at += 1) {
      const { ids, meta } = await found({ q: 'zuluking ', pageSize: '37', ...step(at, cursor) });
      all.push(...ids);
      cursor = meta.pagination.next;
      if (!meta.pagination.more) return all;
    }
  };
  const [paged, followed] = [await read((at) => ({ page: String(at + 1) })), await read((_, cursor): Record<string, string> => (cursor === null ? {} : { cursor }))];
  assert.equal(paged.length, MANY);
  assert.equal(new Set(paged).size, MANY);
  assert.deepEqual(followed, paged);
  assert.equal(paged[0], documentOf(651), 'the title is what was asked for, however old it is');
  const rest = paged.slice(150).map((document) => Math.floor(Number(document.slice(3)) / 3));
  assert.deepEqual(rest, [...rest].sort((a, b) => a - b));
});

test('what has the tones asked for is found behind hundreds of newer ones without them', async () => {
  assert.equal((await found({ q: 'quẩy ' })).ids[0], documentOf(650));
  assert.equal((await found({ q: 'vịt quẩy' })).ids[0], documentOf(650));
  assert.ok(!(await found({ q: 'quay ' })).ids.slice(0, 5).includes(documentOf(650)));
});

test('words in quotation marks are found together behind hundreds of newer items that have them apart', async () => {
  assert.deepEqual((await found({ q: '"thao quyển trường giang"' })).ids, [documentOf(652)]);
  assert.equal((await found({ q: '"thao quyển"', count: 'true' })).meta.pagination.total, MANY);
});

test('a word half typed is found with few endings and with hundreds', async () => {
  assert.equal((await found({ q: 'zuluki', count: 'true' })).meta.pagination.total, MANY);
  assert.equal((await found({ q: 'quay zub', count: 'true' })).meta.pagination.total, MANY);
  assert.deepEqual((await found({ q: `quay zub${(699).toString(36)}` })).ids, [documentOf(699)]);
  assert.deepEqual((await found({ q: `"thao quyển" zub${(5).toString(36)} ` })).ids, [documentOf(5)]);
  assert.deepEqual((await found({ q: 'zuluking zubzzzzz' })).meta.pagination.next, null);
});

test('days narrow what is weighed, wherever in the years they lie', async () => {
  const { ids, meta } = await found({ q: 'zuluking ', from: '2023-05-01', to: '2023-05-31', count: 'true', pageSize: '100' });
  const [row] = await app.sql("select array_agg(document_id order by at desc, document_id) as documents from congtinh.search_items where document_id like 'mot%' and at >= '2023-04-30 17:00' and at < '2023-05-31 17:00'");
  assert.ok(ids.length > 5);
  assert.deepEqual([...ids].sort(), [...(row?.documents as string[])].sort());
  assert.equal(meta.pagination.total, ids.length);
});

test('counting ends at a thousand, and a question is answered from a bounded number of items', async () => {
  const [{ weighed, rest } = { weighed: 0, rest: 0 }] = await app.sql(`select cardinality(weighed) as weighed, cardinality(rest) as rest from congtinh.search_candidates(
    p_words => '''zuluking''', p_half => null, p_exact => null, p_side => null, p_side_last => null, p_quoted => null, p_phrase => null, p_title => 'zuluking', p_facets => '[]', p_sites => null,
    p_without => null, p_only => null, p_since => null, p_until => null, p_from => null, p_to => null, p_anywhere => false, p_most => 150, p_upto => 200, p_behind => null, p_at => null, p_document => null)`);
  assert.deepEqual([weighed, rest], [150, 50]);
});
