import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { act, approve, ARTICLE, articleFields, giveBack, LONELY, makeDraft, makeWorld, ok, open, panel, refused, type World } from '../moderation/world';
import { makePerson } from '../../support/staff';
import { office, read } from './world';

let w: World;
let work: ReturnType<typeof office>;
const ready = makeWorld();
before(async () => {
  w = await ready;
  work = office(w);
});

test('PT-7.2: what a unit published on its own site it proposes for the portal as a copy with a case of its own', async () => {
  const original = await work.ownArticle({ title: 'Hội chợ nông sản', summary: 'Tóm tắt.' });
  const { documentId: copy, caseId } = ok(await work.propose(w.author, original), 201);
  const at = await work.caseOf(w.secretary, caseId);
  assert.deepEqual([at.documentId, at.workflow.key, at.state, at.stage, at.title], [copy, 'portal', 'open', 'unit-reviewer', 'Hội chợ nông sản']);
  assert.equal((await w.app.anonymous.get(`/api/articles/${copy}`)).status, 404, 'the board has not passed it yet');
  await work.passCopy(caseId);

  const [own, shown] = [await read(w, original), await read(w, copy)];
  assert.deepEqual([shown.title, shown.body, shown.author, shown.source, shown.unit.code], [own.title, own.body, own.author, own.source, own.unit.code]);
  assert.deepEqual([own.site.path === '/', shown.site.path], [false, '/']);
  assert.match(shown.slug, /^hoi-cho-nong-san/, 'the address is made by the rules of the portal');
});

test('PT-7.2: the copy is made of the published text, not of what is being changed', async () => {
  const original = await work.ownArticle({ title: 'Bản đã duyệt' });
  ok(await w.author.send('PUT', `/content-manager/collection-types/${ARTICLE}/${original}`, { title: 'Bản đang sửa' }));
  const { caseId } = ok(await work.propose(w.author, original), 201);
  assert.equal((await work.caseOf(w.author, caseId)).title, 'Bản đã duyệt');
});

test('one original has one living copy; a second proposal is told which', async () => {
  const original = await work.ownArticle();
  const { documentId: copy } = ok(await work.propose(w.author, original), 201);
  const again = await work.propose(w.colleague, original);
  refused(again, 409, 'linked-copies.exists');
  assert.equal((again.body.error?.details.copy as { documentId: string }).documentId, copy);
  refused(await work.propose(w.author, copy), 422, 'linked-copies.not-own-site');
});

test('of two proposals at the same moment one is made', async () => {
  const original = await work.ownArticle();
  const answers = await Promise.all([w.author, w.colleague, w.author].map((by) => work.propose(by, original)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409]);
  const rows = await w.app.sql('select copy from congtinh.linked_copies where original = $1', [original]);
  assert.equal(rows.length, 1);
});

test('nothing is left of a proposal that nobody could pass, or that declares nothing', async () => {
  const author = await makePerson(w.app, [{ role: 'author', system: 'portal', unit: LONELY }]);
  const reviewer = await makePerson(w.app, [{ role: 'unit-reviewer', system: 'portal', unit: LONELY }]);
  const unit = ((await w.app.strapi.db.query('plugin::units.unit').findOne({ where: { code: LONELY } })) as { documentId: string }).documentId;
  const site = (await w.app.strapi.documents('plugin::component-pages.site').create({ data: { path: '/thu-don-vi-le', title: 'Trang lẻ', unit } } as never)) as { documentId: string };
  const original = await makeDraft(author, ARTICLE, articleFields(w, { title: 'Bài của đơn vị lẻ', site: { connect: [{ documentId: site.documentId }] } }));
  let at = ok(await approve(reviewer, ok(await open(author, ARTICLE, original), 201)));
  at = ok(await act(reviewer, at.id, 'publish', { version: at.version }));
  refused(await work.propose(author, original, { noStateSecrets: true }), 422, 'moderation.declaration-required');
  ok(await reviewer.send('POST', `/moderation/published/${ARTICLE}/${original}/unpublish`, { explanation: 'Thử gỡ', version: at.version }));
  refused(await work.propose(author, original), 422, 'linked-copies.not-published');
  ok(await author.send('PUT', `/content-manager/collection-types/${ARTICLE}/${original}`, { title: 'Bài của đơn vị lẻ, sửa' }));
  at = ok(await approve(reviewer, ok(await open(author, ARTICLE, original), 201)));
  ok(await act(reviewer, at.id, 'publish', { version: at.version }));
  // The only reviewer goes: the portal's first stage has nobody.
  await w.app.strapi.db.query('admin::user').update({ where: { id: reviewer.id }, data: { isActive: false } });
  refused(await work.propose(author, original), 422, 'moderation.no-reviewer');
  assert.deepEqual(await w.app.sql('select id from congtinh.linked_copies where original = $1', [original]), []);
  assert.equal(await w.app.strapi.db.query(ARTICLE).count({ where: { title: { $contains: 'Bài của đơn vị lẻ' }, site: { path: '/' } } }), 0);
});

test('only an author of the unit proposes; for people of other units the item does not exist', async () => {
  const original = await work.ownArticle();
  refused(await work.propose(w.reviewer, original), 403, 'linked-copies.not-author');
  refused(await work.propose(w.secretary, original), 403, 'linked-copies.not-author');
  refused(await work.propose(w.superAdmin, original), 403, 'linked-copies.not-author');
  refused(await work.propose(w.outsider, original), 404, 'not-found');
  const draft = await makeDraft(w.author, ARTICLE, articleFields(w, { site: { connect: [{ documentId: w.unitSite }] } }));
  refused(await work.propose(w.author, draft), 422, 'linked-copies.not-published');
});

test('whoever wrote the original passes no stage of its copy, though he did not propose it', async () => {
  const writer = await makePerson(w.app, [{ role: 'author', system: 'portal', unit: 'THU-A' }, { role: 'unit-reviewer', system: 'portal', unit: 'THU-A' }]);
  const original = await makeDraft(writer, ARTICLE, articleFields(w, { site: { connect: [{ documentId: w.unitSite }] } }));
  const at = ok(await approve(w.reviewer, ok(await open(writer, ARTICLE, original), 201)));
  ok(await act(w.reviewer, at.id, 'publish', { version: at.version }));
  const { caseId } = ok(await work.propose(w.colleague, original), 201);
  refused(await approve(writer, await work.caseOf(writer, caseId)), 403, 'moderation.contributor');
  const history = (await panel(w.author, ARTICLE, (await work.caseOf(w.author, caseId)).documentId)).history;
  assert.deepEqual(history.filter(({ kind }) => kind === 'edit').map(({ actor }) => actor.userId), [w.colleague.id], 'he saved nothing here, and the history does not say so');
});

test('both sides show the link, in the panel and under review; readers are told of the other place', async () => {
  const { original, copy } = await work.linked({ title: 'Lịch tiêm phòng' });
  const [own, shown] = [await work.view(w.author, original), await work.view(w.secretary, copy)];
  assert.deepEqual([own.role, own.other?.documentId, own.other?.published, own.relation], ['original', copy, true, 'same']);
  assert.deepEqual([shown.role, shown.other?.documentId, shown.differs, shown.task], ['copy', original, [], null]);
  const notes = async (id: string) => ok(await w.secretary.get<{ title: string; lead: string }[]>(`/review/documents/${ARTICLE}/${id}/notes`)).map(({ title }) => title);
  assert.deepEqual([await notes(original), await notes(copy)], [['Bản liên kết'], ['Bản liên kết']]);

  const [first, second] = [await read(w, original), await read(w, copy)];
  assert.deepEqual([first.original, first.portalCopy], [null, { documentId: copy, canonicalUrl: second.canonicalUrl }]);
  assert.deepEqual([second.original, second.portalCopy], [{ documentId: original, canonicalUrl: first.canonicalUrl }, null]);
  const listed = ok(await w.app.anonymous.get<{ documentId: string; original: { documentId: string } | null }[]>('/api/articles?pageSize=100'));
  assert.equal(listed.find(({ documentId }) => documentId === copy)?.original?.documentId, original);
});

test('a copy that is withdrawn leaves the original; a new proposal brings it back to its old address', async () => {
  const { original, copy } = await work.linked();
  const { slug } = await read(w, copy);
  await work.withdraw(w.board, copy);
  assert.equal((await read(w, original)).portalCopy, null);
  const former = await work.view(w.author, copy);
  assert.deepEqual([former.role, former.other?.documentId], ['former', original]);
  refused(await open(w.author, ARTICLE, copy), 422, 'moderation.objection');
  assert.equal((await work.view(w.author, original)).propose?.allowed, true);

  const again = ok(await work.propose(w.author, original), 201);
  assert.equal(again.documentId, copy);
  await work.passCopy(again.caseId);
  assert.deepEqual([(await read(w, copy)).slug, (await read(w, original)).portalCopy?.documentId], [slug, copy]);
});

test('a proposal that is taken back or returned: the first ends the link, the second goes on', async () => {
  const original = await work.ownArticle();
  const { documentId: copy, caseId } = ok(await work.propose(w.author, original), 201);
  const back = ok(await giveBack(w.reviewer, await work.caseOf(w.reviewer, caseId), 'Bổ sung tóm tắt'));
  assert.equal((await work.view(w.author, copy)).role, 'copy');
  ok(await act(w.author, back.id, 'cancel', { version: back.version }));
  assert.equal((await work.view(w.author, original)).role, 'alone');
  ok(await work.propose(w.author, original), 201);
});

test('the database holds what a link is: one living copy, no chain, nothing rewritten', async () => {
  const { original, copy } = await work.linked();
  const insert = (from: string, to: string): Promise<unknown> => w.app.sql(
    "insert into congtinh.linked_copies (content_type, original, copy, unit, proposed_by, proposed_at) values ($1, $2, $3, 'x', 1, now())", [ARTICLE, from, to]);
  await assert.rejects(insert(original, 'banthuhai'), /linked_copies_one_copy/);
  await assert.rejects(insert(copy, 'bancuaban'), /never an original/);
  await assert.rejects(insert('goccuagoc', original), /never an original/);
  await assert.rejects(insert('gockhac', copy), /one original/);
  await assert.rejects(w.app.sql('update congtinh.linked_copies set original = $1 where copy = $2', ['x', copy]), /permission denied/);
  await assert.rejects(w.app.sql('update congtinh.linked_copies set original = $1 where copy = $2', ['x', copy], 'owner'), /written once/);
  await assert.rejects(w.app.sql('delete from congtinh.linked_copy_takings', [], 'owner'), /append-only/);
  await assert.rejects(w.app.sql(`insert into congtinh.linked_copy_takings (link_id, original_case, original_revision, hash, content_hash, edit_id, copy_case, taken_by, taken_at)
    select t.link_id, t.copy_case, t.original_revision, t.hash, t.content_hash, t.edit_id, t.copy_case, 1, now() from congtinh.linked_copy_takings t limit 1`), /stands published/);
});
