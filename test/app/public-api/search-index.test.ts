import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { before, test } from 'node:test';
import type * as Settle from '../../../src/public-api/search/settle-index';
import { heard } from '../../support/app';
import type { Found } from '../../support/judged-search';
import { compiled } from '../../support/compiled';
import { ledgerCommand } from '../../support/ledger-command';
import { act, approve, approved, ARTICLE, articleFields, edit, INFO, LEGAL, makeDraft, makeWorld, ok, open, published, type World } from '../moderation/world';
import { office } from '../linked-copies/world';
import { create, PAGE, publish, text } from '../component-pages/world';

let w: World;
let work: ReturnType<typeof office>;
const ready = makeWorld();
before(async () => {
  w = await ready;
  work = office(w);
});

/** A word that stands nowhere else: consonants only, so that none like it is offered. */
const mark = (): string => Array.from({ length: 12 }, () => 'bcdghklmnpqrstvxz'[randomInt(17)]).join('');

const ask = async (q: string, further = ''): Promise<Found[]> => ok(await w.app.anonymous.get<Found[]>(`/api/search?q=${encodeURIComponent(`"${q}"`)}&pageSize=100${further}`));
const found = async (q: string, further = ''): Promise<string[]> => (await ask(q, further)).map(({ documentId }) => documentId).sort();
const drift = () => w.app.sql('select * from congtinh.search_drift()', [], 'super');
const differences = () => w.app.sql(
  'select d.document_id from (select content_type, array_agg(document_id) as documents from congtinh.search_items group by 1) t cross join lateral congtinh.search_differences(t.content_type, t.documents) d', [], 'super');

/** What an operator of the database might do with all triggers of moderation away: those of the search remain. */
const pastModeration = (sql: string, table: string): Promise<unknown> =>
  w.app.sql(`do $$ begin alter table public.${table} disable trigger congtinh_moderation_guard; ${sql}; set constraints all immediate; alter table public.${table} enable trigger congtinh_moderation_guard; end $$`, [], 'super');

test('PT-6.1g: an article is found from its publication on, and at no stage before', async () => {
  const word = mark();
  const at = await approved(w, { title: `Bài ${word}`, body: `<p>Trong <strong>${word.slice(0, 4)}</strong>${word.slice(4)} này.</p>` });
  assert.deepEqual(await found(word), []);
  ok(await act(w.secretary, at.id, 'publish', { version: at.version }));
  assert.deepEqual(await found(word), [at.documentId]);
  const [{ highlights } = { highlights: { title: [], excerpt: [] } }] = await ask(word);
  assert.deepEqual(highlights.excerpt.filter(({ hit }) => hit).map((piece) => piece.text), [word], 'a mark within a word does not part it');
});

test('a new text is found when it has passed, and the old one until then', async () => {
  const [old, fresh] = [mark(), mark()];
  const first = await published(w, { title: `Bài ${old}` });
  ok(await edit(w.author, ARTICLE, first.documentId, { title: `Bài ${fresh}` }));
  assert.deepEqual([await found(old), await found(fresh)], [[first.documentId], []]);
  let at = ok(await open(w.author, ARTICLE, first.documentId), 201);
  for (const by of [w.reviewer2, w.secretary2, w.board2]) at = ok(await approve(by, at));
  assert.deepEqual([await found(old), await found(fresh)], [[first.documentId], []]);
  ok(await act(w.board, at.id, 'publish', { version: at.version }));
  assert.deepEqual([await found(old), await found(fresh)], [[], [first.documentId]]);
});

test('what is withdrawn is found no more, and no suggestion leads to it', async () => {
  const word = 'khuỳnhxoảng';
  const { documentId } = await published(w, { title: `Bài ${word}` });
  assert.deepEqual(await found(word), [documentId]);
  await work.withdraw(w.board, documentId);
  for (const q of [word, 'khuynhxoang', 'khuynhxoan', 'khuynxoang']) {
    const { body } = await w.app.anonymous.get<Found[]>(`/api/search?q=${encodeURIComponent(q)}`);
    assert.deepEqual([body.data, body.meta?.suggestion], [[], null], q);
  }
});

test('a linked copy and its original are found each at its own place, and one may go without the other', async () => {
  const word = mark();
  const { original, copy } = await work.linked({ title: `Tin ${word}` });
  const site = (documentId: string, all: Found[]) => all.find((one) => one.documentId === documentId)?.site?.path;
  const all = await ask(word);
  assert.equal(all.length, 2);
  assert.equal(site(copy, all), '/');
  assert.notEqual(site(original, all), '/');
  assert.deepEqual(await found(word, '&site=/'), [copy]);
  await work.withdraw(w.board, copy);
  assert.deepEqual(await found(word), [original]);
});

test('legal documents and entries are found by their words, their figures and their number', async () => {
  const [inDocument, inFigure] = [mark(), mark()];
  const number = `${randomInt(100_000, 999_999)}/2024`;
  const legal = await makeDraft(w.author, LEGAL, {
    number, symbol: 'QĐ-UBND', kind: 'quyet-dinh', issuer: 'Ủy ban nhân dân tỉnh', signer: 'Phạm Duy Hưng', issuedOn: '2018-01-10', effectiveFrom: '2018-01-20', abstract: `Quy chế ${inDocument}.`, author: 'Sở', source: 'Công báo',
  });
  const entry = await makeDraft(w.author, INFO, {
    title: 'Số liệu thử', body: '<p>Nội dung</p>', author: 'Sở', source: 'Cục Thống kê', category: { connect: [{ documentId: w.infoCategory }], disconnect: [] },
    keyFigures: [{ label: `Chỉ số ${inFigure}`, value: '12.5', unitOfMeasure: '%', asOf: '2024-12-31' }],
  });
  assert.deepEqual([await found(inDocument), await found(inFigure)], [[], []]);
  let at = ok(await open(w.author, LEGAL, legal), 201);
  for (const by of [w.reviewer, w.secretary, w.board]) at = ok(await approve(by, at));
  ok(await act(w.secretary, at.id, 'publish', { version: at.version }));
  const entryCase = ok(await approve(w.operator, ok(await open(w.author, INFO, entry), 201)));
  ok(await act(w.operator, entryCase.id, 'publish', { version: entryCase.version }));
  assert.deepEqual([await found(inDocument), await found(inFigure), await found(`${number}/QĐ-UBND`)], [[legal], [entry], [legal]]);
  const [{ date, publishedAt } = { date: '', publishedAt: '' }] = await ask(inDocument);
  assert.deepEqual([date, publishedAt], ['2018-01-10', null], 'the day it was issued');
});

test('a page is found by what stands in its sections, at its address; a site in preparation shows nothing', async () => {
  const word = mark();
  const [site] = (await w.app.sql('select path, state, id from public.sites where document_id = $1', [w.unitSite])) as [{ path: string; state: string | null; id: number }];
  const page = await create(w.author, PAGE, w.unitSite, { title: 'Trang thử', slug: `trang-${mark()}`, sections: [
    { __component: 'pages.rich-text', heading: 'Mở đầu', body: '<p>Lời mở</p>' },
    { __component: 'pages.people', heading: 'Lãnh đạo', people: [{ name: `Ông ${word}`, position: 'Chủ tịch' }] },
  ] });
  await publish(w.author, w.reviewer, PAGE, page);
  const [one] = await ask(word);
  assert.deepEqual([one?.documentId, one?.kind, one?.site?.path], [page, 'page', site.path]);
  assert.equal(one?.canonicalUrl, (ok(await w.app.anonymous.get<{ canonicalUrl: string }>(`/api/pages/${page}`))).canonicalUrl);
  await w.app.sql("update public.sites set state = 'preparing' where id = $1", [site.id]);
  assert.deepEqual(await found(word), []);
  await w.app.sql('update public.sites set state = $2 where id = $1', [site.id, site.state]);
  assert.deepEqual(await found(word), [page]);
  const address = (to: string, from: string) => w.app.sql(`update congtinh.page_addresses set is_current = ${to} where page = $1 and is_current = ${from}`, [page]);
  await address('false', 'true');
  assert.deepEqual(await found(word), [], 'a page without an address is not there');
  await address('true', 'false');
});

test('PT-3.4: a find on a site with a host of its own leads to that host', async () => {
  const word = mark();
  const documentId = await work.ownArticle({ title: `Tin ${word}` });
  const [site] = await w.app.sql('select host from public.sites where document_id = $1', [w.unitSite]);
  await w.app.sql("update public.sites set host = 'thu.backan.gov.vn' where document_id = $1", [w.unitSite]);
  const [one] = await ask(word);
  await w.app.sql('update public.sites set host = $2 where document_id = $1', [w.unitSite, site?.host]);
  assert.equal(one?.documentId, documentId);
  assert.match(one.canonicalUrl, /^https:\/\/thu\.backan\.gov\.vn\/bai-viet\//);
});

test('drafts are found by nobody, whatever is asked', async () => {
  const word = mark();
  await makeDraft(w.author, ARTICLE, articleFields(w, { title: word }));
  await makeDraft(w.author, INFO, { title: word, author: 'Sở', source: 'Cục Thống kê', category: { connect: [{ documentId: w.infoCategory }], disconnect: [] } });
  await create(w.author, PAGE, w.unitSite, { title: word, slug: `trang-${mark()}`, ...text(word) });
  for (const q of [word, word.slice(0, 8)]) assert.ok(!JSON.stringify((await w.app.anonymous.get(`/api/search?q=${q}`)).body).includes(word));
});

test('a new name of a unit, a section or a site is found with what belongs to it', async () => {
  const word = mark();
  const { documentId } = await published(w, { title: 'Bài của mục' });
  for (const [table, column, id] of [['categories', 'name', w.category], ['sites', 'title', w.portal]] as const) {
    const [row] = await w.app.sql(`select ${column} as name from public.${table} where document_id = $1`, [id]);
    await w.app.sql(`update public.${table} set ${column} = $2 where document_id = $1`, [id, `${String(row?.name)} ${word}`]);
    assert.ok((await found(word)).includes(documentId), table);
    await w.app.sql(`update public.${table} set ${column} = $2 where document_id = $1`, [id, row?.name]);
    assert.deepEqual(await found(word), [], table);
  }
});

test('what is written past the application, by SQL, is followed in the same transaction', async () => {
  const word = mark();
  const { documentId } = await published(w, { title: 'Bài sẽ đổi' });
  await pastModeration(`update public.articles set title = 'Bài ${word}' where document_id = '${documentId}' and published_at is not null`, 'articles');
  assert.deepEqual(await found(word), [documentId]);
  await pastModeration(`delete from public.articles where document_id = '${documentId}' and published_at is not null`, 'articles');
  assert.deepEqual(await found(word), []);
  assert.deepEqual([await drift(), await differences()], [[], []]);
});

test('a change that is rolled back leaves the index as it was', async () => {
  const word = mark();
  const { documentId } = await published(w, { title: 'Bài ở lại' });
  await assert.rejects(w.app.sql(`do $$ begin update public.categories set name = '${word}' where document_id = '${w.category}'; set constraints all immediate; raise exception 'taken back'; end $$`, [], 'super'), /taken back/);
  assert.deepEqual([await found(word), await drift(), await differences()], [[], [], []]);
  assert.ok((await found('Bài ở lại')).includes(documentId));
});

test('drift is found: nothing that is not published is shown, and the next look settles it', async () => {
  const word = mark();
  const gone = (await published(w, { title: `Bài ${word} một` })).documentId;
  const there = (await published(w, { title: `Bài ${word} hai` })).documentId;
  const quietly = (sql: string) => w.app.sql(`do $$ begin set local session_replication_role = replica; ${sql}; end $$`, [], 'super');
  await quietly(`delete from public.articles where document_id = '${gone}' and published_at is not null`);
  await quietly(`delete from congtinh.search_items where document_id = '${there}'`);
  assert.deepEqual(await found(word), [], 'shown only while it stands published');
  assert.deepEqual((await drift()).map(({ document_id, what }) => [document_id, what]).sort(), [[gone, 'extra'], [there, 'missing']].sort());
  const { settleIndex } = compiled<typeof Settle>('public-api/search/settle-index');
  assert.equal(await settleIndex(w.app.strapi), 2);
  // Settling is nobody's act that waits for readers: nodes hear of it within the second.
  await heard(w.app.strapi);
  assert.deepEqual([await found(word), await drift()], [[there], []]);
  await quietly(`update congtinh.search_items set body = 'khác' where document_id = '${there}'`);
  assert.deepEqual([await drift(), (await differences()).map((row) => row.document_id)], [[], [there]], 'word for word is another look');
  const byCommand = (...words: string[]) => ledgerCommand('search-index', words, { DATABASE_URL: w.app.databaseUrl });
  const wrong = await byCommand();
  assert.equal(wrong.code, 1);
  assert.match(wrong.output, new RegExp(`${there}: khác`));
  assert.equal((await byCommand('--rebuild')).code, 0);
  assert.deepEqual([(await byCommand()).code, await differences()], [0, []]);
});

test('two writers at once leave what stands last', async () => {
  const items = await Promise.all(Array.from({ length: 4 }, () => approved(w, { title: `Bài ${mark()}` })));
  await Promise.all([
    ...items.map((at) => act(w.secretary, at.id, 'publish', { version: at.version })),
    w.app.sql("update public.categories set name = name || ' mới' where document_id = $1", [w.category]),
    w.app.sql('select congtinh.settle_search($1, array(select document_id from public.articles))', [ARTICLE]),
  ]);
  assert.deepEqual([await drift(), await differences()], [[], []]);
});

test('a text of any size is published and found by its beginning', async () => {
  const word = mark();
  const { documentId } = await published(w, { title: 'Bài rất dài', body: `<p>${word} ${Array.from({ length: 45_000 }, (_, at) => `từ${at.toString(36)}`).join(' ')}</p>` });
  assert.deepEqual(await found(word), [documentId]);
});

test('every table of the index has its trigger', async () => {
  const rows = await w.app.sql("select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'congtinh_search' and t.tgenabled = 'O' and t.tgdeferrable order by 1");
  assert.deepEqual(rows.map(({ relname }) => relname), [
    'articles', 'articles_category_lnk', 'articles_site_lnk', 'articles_unit_lnk', 'categories', 'info_categories', 'info_entries', 'info_entries_category_lnk', 'info_entries_unit_lnk',
    'legal_documents', 'legal_documents_unit_lnk', 'site_pages', 'site_pages_site_lnk', 'site_pages_unit_lnk', 'sites', 'units',
  ]);
});
