import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { PresentPerson } from '../../src/plugins/presence/contracts';
import type { Person } from '../support/staff';
import { ARTICLE, articleFields, makeDraft, makeWorld, ok, refused, type World } from './moderation/world';

const ready = makeWorld();
let w: World;
let documentId: string;
before(async () => {
  w = await ready;
  documentId = await makeDraft(w.author, ARTICLE, articleFields(w));
});

const beat = (by: Person, tab: string, mode: string, more: object = {}) =>
  by.send<PresentPerson[]>('POST', '/presence/heartbeat', { contentType: ARTICLE, documentId, tab: `tab-${tab}-0000`, mode, ...more });
const names = async (by: Person, tab: string, mode = 'looking') => ok(await beat(by, tab, mode)).map(({ userId, mode: what }) => [userId, what]);

test('whoever opens an item learns who else has it open, and who is changing it', async () => {
  assert.deepEqual(await names(w.author, 'a'), []);
  assert.deepEqual(await names(w.colleague, 'b'), [[w.author.id, 'looking']]);
  await beat(w.author, 'a', 'editing');
  const [first] = ok(await beat(w.colleague, 'b', 'looking'));
  assert.deepEqual([first?.userId, first?.name, first?.mode], [w.author.id, 'Tác giả Test', 'editing']);
  // Real time, although the business clock of these tests stands elsewhere.
  assert.ok(Math.abs(Date.now() - new Date(first?.since ?? 0).getTime()) < 60_000);
  const since = first?.since;
  await beat(w.author, 'a', 'editing');
  assert.equal(ok(await beat(w.colleague, 'b', 'looking'))[0]?.since, since, 'a further heartbeat does not begin anew');
});

test('who leaves is gone at once; a tab that fell silent is gone after a minute, and its row with it', async () => {
  await beat(w.author, 'a', 'looking');
  await beat(w.author, 'a', 'gone');
  assert.ok(!(await names(w.colleague, 'b')).some(([id]) => id === w.author.id));
  await beat(w.author, 'a', 'editing');
  await w.app.sql("update congtinh.presence set seen_at = seen_at - interval '61 seconds' where user_id = $1", [w.author.id]);
  assert.ok(!(await names(w.colleague, 'b')).some(([id]) => id === w.author.id));
  assert.deepEqual(await w.app.sql('select 1 from congtinh.presence where user_id = $1', [w.author.id]), []);
});

test('nobody learns who is at an item that he may not read, nor that it exists', async () => {
  refused(await beat(w.outsider, 'c', 'looking'), 404, 'presence.not-found');
  refused(await beat(w.outsider, 'c', 'looking', { documentId: 'a'.repeat(24) }), 404, 'presence.not-found');
  refused(await beat(w.author, 'a', 'looking', { contentType: 'admin::user.user' }), 400, 'input.invalid');
  refused(await beat(w.author, 'a', 'looking', { contentType: 'plugin::upload.file' }), 404, 'presence.not-found');
  assert.deepEqual(await w.app.sql('select 1 from congtinh.presence where user_id = $1', [w.outsider.id]), []);
  assert.equal((await w.app.anonymous.send('POST', '/presence/heartbeat', {})).status, 401);
});

test('a heartbeat that says too much or too little is refused', async () => {
  refused(await beat(w.author, 'a', 'sleeping'), 400, 'input.invalid');
  refused(await beat(w.author, 'a', 'looking', { user: w.board.id }), 400, 'input.invalid');
});

test('many who open an item at once all come to stand there', async () => {
  const all = [w.author, w.colleague, w.reviewer, w.reviewer2, w.secretary];
  await Promise.all(all.flatMap((by, index) => [beat(by, `p${index}`, 'looking'), beat(by, `q${index}`, 'editing')]));
  const seen = await names(w.board, 'z');
  assert.deepEqual(seen.map(([id]) => id).sort(), all.map(({ id }) => id).sort());
  assert.ok(seen.every(([, mode]) => mode === 'editing'));
});
