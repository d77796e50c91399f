import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { makePerson } from '../../support/staff';
import {
  act, approve, approved, ARTICLE, articleFields, CM, DECLARATION, edit, giveBack, LONELY, makeDraft, makeWorld, ok, open, panel, publishedRow, refused,
  submitted, UNIT, type World,
} from './world';

const ready = makeWorld();
let w: World;
before(async () => {
  w = await ready;
});

test('whoever saved a change approves none of its stages', async () => {
  let at = await submitted(w);
  ok(await edit(w.reviewer, ARTICLE, at.documentId, { summary: 'Sửa câu chữ' }));
  at = (await panel(w.reviewer, ARTICLE, at.documentId)).case!;
  assert.deepEqual([at.stage, at.revision, at.version], ['unit-reviewer', 2, 2]);
  refused(await approve(w.reviewer, at), 403, 'moderation.contributor');
});

test('an editor who changed the text passes his stage to a colleague ("chuyển")', async () => {
  let at = ok(await approve(w.reviewer, await submitted(w)));
  ok(await edit(w.secretary, ARTICLE, at.documentId, { summary: 'Thư ký sửa' }));
  at = (await panel(w.secretary, ARTICLE, at.documentId)).case!;
  assert.equal(at.stage, 'unit-reviewer', 'the changed text starts again at the first stage');
  refused(await act(w.secretary, at.id, 'pass', { to: w.board.id, version: at.version }), 422, 'moderation.pass-target');
  at = ok(await act(w.secretary, at.id, 'pass', { to: w.secretary2.id, version: at.version }));
  assert.equal(at.stages[1]?.assignedTo?.userId, w.secretary2.id);
  at = ok(await approve(w.reviewer, at));
  refused(await approve(w.secretary, at), 403, 'moderation.contributor');
  assert.equal(ok(await approve(w.secretary2, at)).stage, 'board');
});

test('the submitter approves nothing of what he submitted', async () => {
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w));
  const at = ok(await open(w.reviewer, ARTICLE, documentId), 201);
  refused(await approve(w.reviewer, at), 403, 'moderation.submitter');
  ok(await approve(w.reviewer2, at));
});

test('the super admin is not above the rules of moderation', async () => {
  const at = await submitted(w);
  refused(await approve(w.superAdmin, at), 403, 'moderation.super-admin');
  refused(await edit(w.superAdmin, ARTICLE, at.documentId, { title: 'X' }), 403, 'moderation.locked');
  const done = await approved(w);
  refused(await act(w.superAdmin, done.id, 'publish', { version: done.version }), 403, 'moderation.super-admin');
});

test('one person decides at most one stage of a revision', async () => {
  const both = await makePerson(w.app, [
    { role: 'unit-reviewer', system: 'portal', unit: UNIT }, { role: 'secretariat', system: 'portal', unit: 'VP-UBND' },
  ]);
  const at = ok(await approve(both, await submitted(w)));
  refused(await approve(both, at), 403, 'moderation.already-decided');
});

test('a return needs a comment', async () => {
  const at = await submitted(w);
  refused(await giveBack(w.reviewer, at, '  '), 400, 'moderation.comment-required');
  refused(await act(w.reviewer, at.id, 'decisions', { decision: 'return', comment: null, version: at.version }), 400, 'moderation.comment-required');
});

test('a stale version is 409 and tells the new state', async () => {
  const at = await submitted(w);
  ok(await approve(w.reviewer, at));
  const late = await giveBack(w.reviewer2, at, 'Muộn');
  refused(late, 409, 'moderation.stale');
  assert.deepEqual(late.body.error?.details.case, { id: at.id, state: 'open', stage: 'secretariat', version: 2, hash: at.hash });
});

test('two reviewers decide at once: one wins, the other gets 409', async () => {
  const at = await submitted(w);
  const answers = await Promise.all([approve(w.reviewer, at), giveBack(w.reviewer2, at, 'Chưa được')]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  assert.equal(((await w.author.get(`/moderation/cases/${at.id}`)).body.data as typeof at).version, 2);
});

test('two submissions at once make one case', async () => {
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w));
  const answers = await Promise.all([open(w.author, ARTICLE, documentId), open(w.colleague, ARTICLE, documentId)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
});

test('only the holders of the current stage edit under review; approved texts are edited by nobody', async () => {
  let at = await submitted(w);
  for (const by of [w.author, w.colleague, w.secretary, w.board]) refused(await edit(by, ARTICLE, at.documentId, { title: 'X' }), 403, 'moderation.locked');
  for (const by of [w.reviewer, w.secretary, w.board]) at = ok(await approve(by, at));
  for (const by of [w.author, w.reviewer, w.secretary, w.board, w.superAdmin]) {
    refused(await edit(by, ARTICLE, at.documentId, { title: 'X' }), 403, 'moderation.locked');
  }
});

test('a save that changes nothing makes no revision and nobody a contributor', async () => {
  const at = await submitted(w);
  ok(await edit(w.reviewer, ARTICLE, at.documentId, { title: 'Ngày hội việc làm' }));
  assert.equal((await panel(w.reviewer, ARTICLE, at.documentId)).case?.revision, 1);
  ok(await approve(w.reviewer, at));
});

test('a save over a newer draft is 409 with both texts', async () => {
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w));
  const read = ok(await w.author.get<{ updatedAt: string } & Record<string, unknown>>(`${CM(ARTICLE)}/${documentId}`));
  const { draftHash } = await panel(w.author, ARTICLE, documentId);
  ok(await edit(w.colleague, ARTICLE, documentId, { title: 'Của đồng nghiệp' }));
  const whole = await edit(w.author, ARTICLE, documentId, { documentId, updatedAt: read.updatedAt, title: 'Của tác giả' });
  refused(whole, 409, 'moderation.newer-draft');
  const details = whole.body.error?.details as { stored: { text: string; savedBy: string }; yours: { text: string } } | undefined;
  assert.ok(details?.stored.text.includes('title: Của đồng nghiệp') && details.yours.text.includes('title: Của tác giả'));
  assert.equal((await panel(w.author, ARTICLE, documentId)).draftHash === draftHash, false);
  const stored = await w.app.strapi.db.query(ARTICLE).findOne({ where: { documentId } });
  assert.equal(stored?.title, 'Của đồng nghiệp');
});

test('a submission that no living reviewer could pass is refused, naming the gap', async () => {
  const alone = await makePerson(w.app, [{ role: 'author', system: 'portal', unit: LONELY }]);
  const documentId = await makeDraft(alone, ARTICLE, articleFields(w));
  const answer = await open(alone, ARTICLE, documentId);
  refused(answer, 422, 'moderation.no-reviewer');
  assert.ok(answer.body.error?.message.includes('«Lãnh đạo đơn vị»'));
  const only = await makePerson(w.app, [{ role: 'unit-reviewer', system: 'portal', unit: LONELY }]);
  const at = ok(await open(alone, ARTICLE, documentId), 201);
  refused(await edit(only, ARTICLE, documentId, { title: 'Tự sửa' }), 422, 'moderation.edit-would-block');
  ok(await approve(only, at));
});

test('PT-6.2: author and source are required at submission, and for what is republished its original too', async () => {
  const bare = await makeDraft(w.author, ARTICLE, articleFields(w, { author: null, source: ' ', origin: 'republished' }));
  const answer = await open(w.author, ARTICLE, bare);
  refused(answer, 422, 'moderation.incomplete');
  assert.deepEqual(answer.body.error?.details.fields.map(({ path }) => path), ['author', 'source', 'originalUrl', 'originalDate']);
});

test('BI-3.1, SD-1.2, PT-20.1: nothing is submitted without the declaration, which is kept', async () => {
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w));
  refused(await open(w.author, ARTICLE, documentId, { noStateSecrets: true, accurate: false }), 422, 'moderation.declaration-required');
  const at = ok(await open(w.author, ARTICLE, documentId), 201);
  const [row] = await w.app.sql("select details from congtinh.moderation_decisions where case_id = $1 and decision = 'submit'", [at.id]);
  assert.deepEqual(JSON.parse(String(row?.details)), { declaration: DECLARATION });
});

test('the site is fixed at first submission, the unit while a case runs', async () => {
  const at = ok(await giveBack(w.reviewer, await submitted(w), 'Sửa'));
  const moved = await edit(w.author, ARTICLE, at.documentId, { site: { connect: [{ documentId: w.unitSite }], disconnect: [] } });
  refused(moved, 422, 'moderation.fixed-attribute');
});

test('a draft that was changed past the document service is not approved and not published', async () => {
  const open1 = await submitted(w);
  await w.app.strapi.db.query(ARTICLE).update({ where: { documentId: open1.documentId }, data: { title: 'Sau lưng' } } as never);
  refused(await approve(w.reviewer, open1), 409, 'moderation.draft-changed');
  const done = await approved(w);
  await w.app.strapi.db.query(ARTICLE).update({ where: { documentId: done.documentId }, data: { title: 'Sau lưng' } } as never);
  refused(await act(w.board, done.id, 'publish', { version: done.version }), 409, 'moderation.draft-changed');
  assert.equal(await publishedRow(w, ARTICLE, done.documentId), null);
});

test('people of other units neither see nor touch a case', async () => {
  const at = await submitted(w);
  refused(await w.outsider.get(`/moderation/cases/${at.id}`), 404, 'moderation.not-found');
  refused(await approve(w.outsider, at), 404, 'moderation.not-found');
  refused(await w.outsider.get(`/moderation/documents/${ARTICLE}/${at.documentId}`), 404, 'moderation.not-found');
  refused(await open(w.outsider, ARTICLE, at.documentId), 404, 'moderation.not-found');
});

test('bad input is 4xx with a code and stores nothing', async () => {
  const at = await submitted(w);
  const bad: readonly (readonly [string, unknown])[] = [
    ['/moderation/cases', { contentType: ARTICLE, documentId: at.documentId, declaration: DECLARATION, extra: 1 }],
    ['/moderation/cases', { contentType: "api::article.article'; drop table x", documentId: at.documentId, declaration: DECLARATION }],
    ['/moderation/cases', { contentType: ARTICLE, documentId: '../../etc', declaration: DECLARATION }],
    ['/moderation/cases', '[]'], ['/moderation/cases', {}],
    [`/moderation/cases/${at.id}/decisions`, { decision: 'approve', comment: null }],
    [`/moderation/cases/${at.id}/decisions`, { decision: 'publish', comment: null, version: 1 }],
    [`/moderation/cases/${at.id}/decisions`, { decision: 'return', comment: 'x\u0000', version: 1 }],
    [`/moderation/cases/${at.id}/decisions`, { decision: 'return', comment: 'x'.repeat(6000), version: 1 }],
    [`/moderation/cases/${at.id}/decisions`, { decision: 'return', comment: 'x', version: 1.5 }],
    ['/moderation/cases/1e9/decisions', { decision: 'return', comment: 'x', version: 1 }],
    ['/moderation/cases/abc/publish', { version: 1 }],
    [`/moderation/cases/${at.id}/pass`, { to: -1, version: 1 }],
    [`/moderation/published/${ARTICLE}/nosuchdocument/unpublish`, { explanation: 'x', version: 1 }],
  ];
  for (const [url, body] of bad) {
    const answer = await w.reviewer.send('POST', url, body);
    assert.ok(answer.status >= 400 && answer.status < 500, `${url} ${JSON.stringify(body)}: ${answer.status}`);
    assert.ok(answer.body.error?.details.code, url);
  }
  assert.equal((ok(await w.reviewer.get(`/moderation/cases/${at.id}`)) as typeof at).version, 1);
  assert.equal((await w.app.anonymous.get('/moderation/cases')).status, 401);
});
