import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { CaseSummary } from '../../../src/plugins/moderation/contracts';
import {
  act, approve, approved, ARTICLE, articleFields, DECLARATION, edit, giveBack, INFO, makeDraft, makeWorld, ok, open, panel, published, publishedRow,
  refused, submitted, type World,
} from './world';

const ready = makeWorld();
let w: World;
before(async () => {
  w = await ready;
});

test('PT-6.1g: an article goes from its unit through the secretariat and the board to the public', async () => {
  let at = await submitted(w);
  assert.deepEqual([at.state, at.stage, at.version, at.revision], ['open', 'unit-reviewer', 1, 1]);
  for (const [by, stage] of [[w.reviewer, 'secretariat'], [w.secretary, 'board'], [w.board, null]] as const) {
    assert.equal(await publishedRow(w, ARTICLE, at.documentId), null);
    at = ok(await approve(by, at));
    assert.equal(at.stage, stage);
  }
  assert.equal(at.state, 'approved');
  at = ok(await act(w.secretary, at.id, 'publish', { version: at.version }));
  assert.equal(at.state, 'published');
  const row = await publishedRow(w, ARTICLE, at.documentId);
  assert.equal(row?.title, 'Ngày hội việc làm');
  assert.ok(row?.firstPublishedAt);
  assert.deepEqual(at.history.map(({ kind, decision }) => decision ?? kind), ['edit', 'submit', 'approve', 'approve', 'approve', 'publish']);
});

test('PT-3.1: an article of a unit\'s own site is passed by that unit alone', async () => {
  let at = await submitted(w, { site: { connect: [{ documentId: w.unitSite }] } });
  assert.deepEqual(at.stages.map(({ key }) => key), ['unit-reviewer']);
  at = ok(await approve(w.reviewer, at));
  refused(await act(w.secretary, at.id, 'publish', { version: at.version }), 403, 'moderation.not-publisher');
  assert.equal(ok(await act(w.reviewer, at.id, 'publish', { version: at.version })).state, 'published');
});

test('BI-4.1, BI-6.1: an entry of basic information is checked by the operator of that system', async () => {
  const documentId = await makeDraft(w.author, INFO, {
    title: 'Dân số', category: { connect: [{ documentId: w.infoCategory }] }, author: 'A', source: 'Cục Thống kê',
    keyFigures: [{ label: 'Dân số', value: '326500', unitOfMeasure: 'người', asOf: '2024-12-31' }],
  });
  let at = ok(await open(w.author, INFO, documentId), 201);
  refused(await approve(w.secretary, at), 404, 'moderation.not-found');
  at = ok(await approve(w.operator, at));
  at = ok(await act(w.operator, at.id, 'publish', { version: at.version }));
  assert.equal(at.state, 'published');
});

test('a returned article is mended by its unit, submitted again and passes as a new revision', async () => {
  let at = await submitted(w);
  at = ok(await giveBack(w.reviewer, at, 'Sửa tiêu đề'));
  assert.equal(at.state, 'returned');
  refused(await edit(w.secretary, ARTICLE, at.documentId, { title: 'Khác' }), 403, 'moderation.locked');
  ok(await edit(w.author, ARTICLE, at.documentId, { title: 'Ngày hội việc làm 2025' }));
  const { case: now } = await panel(w.author, ARTICLE, at.documentId);
  at = ok(await act(w.author, at.id, 'submit', { declaration: DECLARATION, version: now?.version, comment: 'Đã sửa' }));
  assert.deepEqual([at.state, at.stage, at.revision], ['open', 'unit-reviewer', 2]);
  assert.equal(at.revisions.length, 2);
  assert.ok(at.revisions[1]?.text.includes('title: Ngày hội việc làm 2025'));
  for (const by of [w.reviewer, w.secretary, w.board]) at = ok(await approve(by, at));
  assert.equal(at.state, 'approved');
});

test('a change of a published article stays a draft until it is passed again', async () => {
  const first = await published(w);
  ok(await edit(w.author, ARTICLE, first.documentId, { title: 'Tiêu đề mới' }));
  assert.equal((await publishedRow(w, ARTICLE, first.documentId))?.title, 'Ngày hội việc làm');
  let at = ok(await open(w.author, ARTICLE, first.documentId), 201);
  for (const by of [w.reviewer2, w.secretary2, w.board2]) at = ok(await approve(by, at));
  at = ok(await act(w.board, at.id, 'publish', { version: at.version }));
  const row = await publishedRow(w, ARTICLE, first.documentId);
  assert.equal(row?.title, 'Tiêu đề mới');
});

test('a withdrawal takes the item from the public, with its reason, and it can be published again', async () => {
  const first = await published(w);
  const where = `/moderation/published/${ARTICLE}/${first.documentId}/unpublish`;
  refused(await w.secretary.send('POST', where, { explanation: 'Sai', version: first.version }), 403, 'moderation.not-publisher');
  refused(await w.board.send('POST', where, { explanation: ' ', version: first.version }), 400, 'moderation.explanation-required');
  ok(await w.board.send('POST', where, { explanation: 'Sai số liệu', version: first.version }));
  assert.equal(await publishedRow(w, ARTICLE, first.documentId), null);
  let at = ok(await open(w.author, ARTICLE, first.documentId), 201);
  for (const by of [w.reviewer, w.secretary, w.board]) at = ok(await approve(by, at));
  assert.equal(ok(await act(w.board, at.id, 'publish', { version: at.version })).state, 'published');
});

test('a case that is taken back frees the draft, and a new one may be opened', async () => {
  const at = await approved(w);
  refused(await edit(w.author, ARTICLE, at.documentId, { title: 'X' }), 403, 'moderation.locked');
  assert.equal(ok(await act(w.author, at.id, 'cancel', { version: at.version })).state, 'cancelled');
  ok(await edit(w.author, ARTICLE, at.documentId, { title: 'X' }));
  assert.notEqual(ok(await open(w.author, ARTICLE, at.documentId), 201).id, at.id);
});

test('PT-9: each person\'s inbox holds what waits for that person', async () => {
  const at = await submitted(w, { title: 'Hộp việc' });
  const inbox = async (who: keyof World, view: string): Promise<boolean> => {
    const person = w[who] as World['author'];
    const found = ok(await person.get<CaseSummary[]>(`/moderation/cases?view=${view}&pageSize=100`));
    return found.some(({ id }) => id === at.id);
  };
  assert.deepEqual(
    [await inbox('reviewer', 'to-decide'), await inbox('secretary', 'to-decide'), await inbox('outsider', 'all'), await inbox('author', 'mine'),
      await inbox('author', 'submitted'), await inbox('superAdmin', 'to-decide'), await inbox('superAdmin', 'all')],
    [true, false, false, true, true, false, true],
  );
  ok(await giveBack(w.reviewer, at, 'Thiếu ảnh'));
  assert.deepEqual([await inbox('colleague', 'returned'), await inbox('secretary', 'returned'), await inbox('reviewer', 'to-decide')], [true, false, false]);
  refused(await w.author.get('/moderation/cases?view=everything'), 400, 'input.invalid');
});

test('mails tell those whose turn it is, never the one who acted, and cannot fail the act', async () => {
  await w.app.strapi.db.query('admin::user').update({ where: { id: w.reviewer2.id }, data: { isActive: false } });
  const at = await submitted(w, { title: `Thư ${Date.now()}` });
  await w.app.strapi.db.query('admin::user').update({ where: { id: w.reviewer2.id }, data: { isActive: true } });
  const jobs = await w.app.sql(
    "select payload from graphile_worker._private_jobs where payload->>'subject' like $1", [`%${at.title}%`], 'super') as { payload: { to: string } }[];
  assert.deepEqual(jobs.map(({ payload }) => payload.to), [w.reviewer.email]);
  await w.app.sql('alter table graphile_worker._private_jobs rename to gone', [], 'super');
  try {
    assert.equal(ok(await approve(w.reviewer, at)).stage, 'secretariat');
  } finally {
    await w.app.sql('alter table graphile_worker.gone rename to _private_jobs', [], 'super');
  }
});

test('the ledger holds every act with who, in which capacity, and the hash', async () => {
  const at = await published(w);
  const rows = await w.app.sql(
    "select action, actor_id, assignment_id, after from congtinh.ledger_entries where subject_type = 'moderation.case' and subject_id = $1 order by seq", [String(at.id)], 'owner');
  assert.deepEqual(rows.map(({ action }) => action), ['moderation.submit', 'moderation.approve', 'moderation.approve', 'moderation.approve', 'moderation.publish']);
  assert.deepEqual(rows.map(({ actor_id: actor }) => Number(actor)), [w.author, w.reviewer, w.secretary, w.board, w.secretary].map(({ id }) => id));
  assert.deepEqual(rows.slice(1).map(({ assignment_id: assignment }) => assignment), [w.reviewer, w.secretary, w.board, w.secretary].map(({ assignments }) => assignments[0]));
});

test('a draft never published and without a case may be deleted; anything else stays', async () => {
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w));
  const at = ok(await open(w.author, ARTICLE, documentId), 201);
  const remove = () => w.author.send('DELETE', `/content-manager/collection-types/${ARTICLE}/${documentId}`);
  refused(await remove(), 403, 'moderation.delete-refused');
  ok(await act(w.author, at.id, 'cancel', { version: at.version }));
  assert.equal((await remove()).status, 200);
  assert.equal((await w.author.get(`/moderation/cases/${at.id}`)).status, 200);
});
