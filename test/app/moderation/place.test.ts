import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { ARTICLE, articleFields, approved, act, CM, edit, makeDraft, makeWorld, ok, open, panel, refused, type World } from './world';

const ready = makeWorld();
let w: World;
before(async () => {
  w = await ready;
});

const link = (documentId: string) => ({ connect: [{ documentId }], disconnect: [] });

test("PT-7.2: a unit writes on its own site and on no other unit's, whether it begins there or moves there", async () => {
  refused(await w.outsider.send('POST', CM(ARTICLE), articleFields(w, { site: link(w.unitSite) })), 422, 'moderation.foreign-site');
  const documentId = await makeDraft(w.outsider, ARTICLE, articleFields(w));
  refused(await edit(w.outsider, ARTICLE, documentId, { site: { connect: [{ documentId: w.unitSite }], disconnect: [{ documentId: w.portal }] } }), 422, 'moderation.foreign-site');
  ok(await open(w.author, ARTICLE, await makeDraft(w.author, ARTICLE, articleFields(w, { site: link(w.unitSite) }))), 201);
});

test('PT-19.2: outside a case a draft is edited by its unit, not by the offices of the portal', async () => {
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w));
  refused(await edit(w.secretary, ARTICLE, documentId, { summary: 'Thư ký sửa' }), 403, 'moderation.locked');
  refused(await edit(w.board, ARTICLE, documentId, { summary: 'Ban Biên tập sửa' }), 403, 'moderation.locked');
  ok(await edit(w.colleague, ARTICLE, documentId, { summary: 'Đồng nghiệp sửa' }));
});

test('the delete button is offered exactly where deletion succeeds', async () => {
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w));
  assert.equal((await panel(w.author, ARTICLE, documentId)).deletable, true);
  assert.equal((await panel(w.secretary, ARTICLE, documentId)).deletable, false);
  ok(await open(w.author, ARTICLE, documentId), 201);
  assert.equal((await panel(w.author, ARTICLE, documentId)).deletable, false);
  refused(await w.author.send('DELETE', `${CM(ARTICLE)}/${documentId}`), 403, 'moderation.delete-refused');

  const done = await approved(w);
  ok(await act(w.board, done.id, 'publish', { version: done.version }));
  assert.equal((await panel(w.author, ARTICLE, done.documentId)).deletable, false);

  const free = await makeDraft(w.author, ARTICLE, articleFields(w));
  assert.equal((await w.author.send('DELETE', `${CM(ARTICLE)}/${free}`)).status, 200);
});

test('BI-3.1, PT-20.1: a plain true declares both, a plain false nothing, anything else is refused', async () => {
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w));
  refused(await open(w.author, ARTICLE, documentId, false), 422, 'moderation.declaration-required');
  refused(await open(w.author, ARTICLE, documentId, 'có'), 400, 'input.invalid');
  refused(await open(w.author, ARTICLE, documentId, { noStateSecrets: true, accurate: true, other: true }), 400, 'input.invalid');
  ok(await open(w.author, ARTICLE, documentId, true), 201);
});
