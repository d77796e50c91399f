import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { ARTICLE, articleFields, edit, makeDraft, makeWorld, ok, type World } from './moderation/world';

interface Entry { action: string; actor: { kind: string; id: string | null; assignmentId: string | null; address: string | null }; before: Record<string, unknown> | null; after: Record<string, unknown> | null }

const ready = makeWorld();
let w: World;
before(async () => {
  w = await ready;
});

test('SD-11.3: the history of a record says who changed what from what to what, and by which assignment', async () => {
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w, { summary: 'Tóm tắt cũ' }));
  ok(await edit(w.colleague, ARTICLE, documentId, { summary: 'Tóm tắt mới' }));

  const [latest, first] = ok(await w.reviewer.get<Entry[]>(`/ledger/subjects/${ARTICLE}/${documentId}`));
  assert.deepEqual([latest?.actor.id, first?.actor.id].map(Number), [w.colleague.id, w.author.id]);
  assert.equal(latest?.before?.summary, 'Tóm tắt cũ');
  assert.equal(latest.after?.summary, 'Tóm tắt mới');
  const [assignment] = await w.app.sql('select document_id from assignments where admin_user_id = $1', [w.colleague.id]);
  assert.equal(latest.actor.assignmentId, assignment?.document_id);
  assert.equal(latest.actor.address, null, 'addresses of colleagues are not for every reader');
});

test('SD-11.3: a history is read by those who may read the record, and by nobody else', async () => {
  const documentId = await makeDraft(w.author, ARTICLE, articleFields(w));
  const address = `/ledger/subjects/${ARTICLE}/${documentId}`;
  assert.equal((await w.colleague.get(address)).status, 200);
  assert.equal((await w.superAdmin.get(address)).status, 200);
  assert.equal((await w.outsider.get(address)).status, 403);
  assert.equal((await w.app.anonymous.get(address)).status, 401);
  assert.equal((await w.author.get('/ledger/subjects/admin::user/1')).status, 403);
});
