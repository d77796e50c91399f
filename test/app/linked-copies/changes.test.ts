import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { act, approve, ARTICLE, giveBack, makeWorld, ok, refused, type World } from '../moderation/world';
import { makePerson } from '../../support/staff';
import { office, read } from './world';

let w: World;
let work: ReturnType<typeof office>;
const ready = makeWorld();
before(async () => {
  w = await ready;
  work = office(w);
});

const noticesOf = async (person: number, kind: string, copy: string): Promise<number> =>
  (await w.app.sql('select id from congtinh.notices where person = $1 and kind = $2 and link = $3 and read_at is null', [person, kind, `/plugins/review/${ARTICLE}/${copy}`])).length;

test('PT-8.2: a correction of the original opens a task, is taken over as a new case and shown when others have passed it', async () => {
  const { original, copy } = await work.linked({ title: 'Số điện thoại đường dây nóng', body: '<p>Gọi 111.</p>' });
  assert.deepEqual((await work.tasks(w.secretary)).filter((task) => task.copy.documentId === copy), []);
  await work.correct(original, { body: '<p>Gọi 112.</p>' });
  const task = await work.taskOf(w.secretary, copy);
  assert.deepEqual([task.kind, task.mayTake, task.maySettle, task.original.documentId], ['changed', true, true, original]);
  assert.deepEqual([await noticesOf(w.secretary.id, 'linked-copies.changed', copy), await noticesOf(w.board.id, 'linked-copies.changed', copy)], [1, 1]);
  const seen = await work.view(w.board, copy);
  assert.deepEqual([seen.relation, seen.differs, seen.task?.id], ['newer', ['Nội dung'], task.id]);
  assert.equal((await read(w, copy)).body, '<p>Gọi 111.</p>', 'readers of the portal see what its board passed');

  refused(await work.take(w.secretary, { id: task.id, originalHash: '0'.repeat(64) }), 409, 'linked-copies.original-moved');
  refused(await work.take(w.secretary, task, { accurate: true }), 422, 'moderation.declaration-required');
  const { caseId } = ok(await work.take(w.secretary, task));
  const at = await work.caseOf(w.secretary, caseId);
  assert.deepEqual([at.documentId, at.state, at.stage, at.submittedBy.userId], [copy, 'open', 'unit-reviewer', w.secretary.id]);
  assert.equal(await noticesOf(w.secretary2.id, 'linked-copies.changed', copy), 0, 'nobody is reminded of what is done');
  refused(await work.take(w.secretary2, task), 409, 'linked-copies.settled');

  const second = ok(await approve(w.reviewer2, at));
  refused(await approve(w.secretary, second), 403, 'moderation.contributor');
  await work.passCopy(caseId, [w.secretary2, w.board]);
  assert.equal((await read(w, copy)).body, '<p>Gọi 112.</p>');
  const done = await work.taskOf(w.secretary, copy, 'settled');
  assert.deepEqual([done.outcome, done.settledBy?.userId, (await work.view(w.author, copy)).relation], ['taken', w.secretary.id, 'same']);
});

test('a change is taken into the running case as a new revision; the slug and the section of the copy stay', async () => {
  const original = await work.ownArticle({ title: 'Lịch cấp nước' });
  const { documentId: copy, caseId } = ok(await work.propose(w.author, original), 201);
  const first = ok(await approve(w.reviewer, await work.caseOf(w.reviewer, caseId)));
  const slug = async (): Promise<unknown> => (await w.app.strapi.db.query(ARTICLE).findOne({ where: { documentId: copy } }) as { slug: string }).slug;
  const before = await slug();
  await work.correct(original, { title: 'Lịch cấp nước tuần này' });
  const { caseId: same } = ok(await work.take(w.secretary, await work.taskOf(w.secretary, copy)));
  const at = await work.caseOf(w.secretary, caseId);
  assert.deepEqual([same, at.revision, at.stage, at.title], [caseId, first.revision + 1, 'unit-reviewer', 'Lịch cấp nước tuần này']);
  assert.equal(await slug(), before);
  await work.passCopy(caseId, [w.reviewer2, w.secretary2, w.board]);
});

test('a change is taken into a returned copy and submitted again; the unit itself may take it', async () => {
  const original = await work.ownArticle({ title: 'Thông báo tuyển sinh' });
  const { documentId: copy, caseId } = ok(await work.propose(w.author, original), 201);
  ok(await giveBack(w.reviewer, await work.caseOf(w.reviewer, caseId), 'Sửa tiêu đề ở bài gốc'));
  await work.correct(original, { title: 'Thông báo tuyển sinh năm 2025' });
  ok(await work.take(w.author, await work.taskOf(w.author, copy)));
  const at = await work.caseOf(w.author, caseId);
  assert.deepEqual([at.state, at.title], ['open', 'Thông báo tuyển sinh năm 2025']);
});

test('a taking that leaves nobody to pass it is refused in the words of the engine, and changes nothing', async () => {
  const { original, copy } = await work.linked({ title: 'Kế hoạch diễn tập' });
  // He could pass the first stage, had he not written the change himself.
  const both = await makePerson(w.app, [{ role: 'author', system: 'portal', unit: 'THU-A' }, { role: 'unit-reviewer', system: 'portal', unit: 'THU-A' }]);
  await work.correct(original, { title: 'Kế hoạch diễn tập, sửa' }, both);
  const task = await work.taskOf(w.secretary, copy);
  const away = async (active: boolean): Promise<void> => {
    for (const { id } of [w.reviewer, w.reviewer2]) await w.app.strapi.db.query('admin::user').update({ where: { id }, data: { isActive: active } });
  };
  await away(false);
  refused(await work.take(w.secretary, task), 422, 'moderation.no-reviewer');
  await away(true);
  assert.equal((await w.app.strapi.db.query(ARTICLE).findOne({ where: { documentId: copy, publishedAt: null } }) as { title: string }).title, 'Kế hoạch diễn tập');
  assert.equal((await work.taskOf(w.secretary, copy)).id, task.id);
  const { caseId } = ok(await work.take(w.secretary, task));
  refused(await approve(both, await work.caseOf(both, caseId)), 403, 'moderation.contributor');
  await w.app.strapi.db.query('admin::user').update({ where: { id: both.id }, data: { isActive: false } });
});

test('in a running case too a taking is refused where a stage has nobody left', async () => {
  const original = await work.ownArticle({ title: 'Danh sách điểm trực' });
  const { documentId: copy, caseId } = ok(await work.propose(w.author, original), 201);
  await work.correct(original, { title: 'Danh sách điểm trực mới' });
  const task = await work.taskOf(w.secretary, copy);
  for (const { id } of [w.reviewer, w.reviewer2]) await w.app.strapi.db.query('admin::user').update({ where: { id }, data: { isActive: false } });
  refused(await work.take(w.secretary, task), 422, 'moderation.edit-would-block');
  for (const { id } of [w.reviewer, w.reviewer2]) await w.app.strapi.db.query('admin::user').update({ where: { id }, data: { isActive: true } });
  assert.equal((await work.caseOf(w.secretary, caseId)).revision, 1);
});

test('what waits for publication only is not changed by a taking', async () => {
  const original = await work.ownArticle();
  const { documentId: copy, caseId } = ok(await work.propose(w.author, original), 201);
  let at = await work.caseOf(w.secretary, caseId);
  for (const by of [w.reviewer, w.secretary, w.board]) at = ok(await approve(by, at));
  await work.correct(original, { title: 'Bản sửa khi đang chờ đăng' });
  const task = await work.taskOf(w.secretary2, copy);
  assert.equal(task.mayTake, false);
  refused(await work.take(w.secretary2, task), 403, 'moderation.locked');
});

test('a task is settled with a reason by an office of the portal, and the proposer hears why', async () => {
  const { original, copy } = await work.linked();
  await work.correct(original, { summary: 'Chỉ thêm một dòng.' });
  const task = await work.taskOf(w.secretary, copy);
  refused(await work.settle(w.author, task.id, 'Không cần'), 403, 'linked-copies.not-yours');
  refused(await work.settle(w.superAdmin, task.id, 'Không cần'), 403, 'linked-copies.not-yours');
  refused(await work.settle(w.secretary, task.id, '  '), 400, 'input.invalid');
  ok(await work.settle(w.secretary, task.id, 'Chỉ bổ sung thông tin nội bộ của đơn vị'));
  const done = await work.taskOf(w.board, copy, 'settled');
  assert.deepEqual([done.outcome, done.reason, done.settledBy?.userId], ['not-needed', 'Chỉ bổ sung thông tin nội bộ của đơn vị', w.secretary.id]);
  assert.equal(await noticesOf(w.author.id, 'linked-copies.settled', copy), 1);
  refused(await work.settle(w.board, task.id, 'Lần nữa'), 409, 'linked-copies.settled');
  await assert.rejects(w.app.sql('update congtinh.linked_copy_tasks set reason = $1 where id = $2', ['khác', task.id]), /closed once/);
});

test('PT-8.2: when the unit withdraws its article the portal has a task, and withdraws its copy or says why it stays', async () => {
  const [first, second] = [await work.linked(), await work.linked()];
  for (const { original } of [first, second]) await work.withdraw(w.reviewer, original);
  const task = await work.taskOf(w.board, first.copy);
  assert.deepEqual([task.kind, task.explanation, task.mayTake], ['withdrawn', 'Thông tin không còn đúng', false]);
  assert.equal((await read(w, first.copy)).original, null);
  refused(await work.take(w.secretary, { id: task.id, originalHash: '0'.repeat(64) }), 422, 'linked-copies.nothing-to-take');
  await work.withdraw(w.board, first.copy);
  const done = await work.taskOf(w.secretary, first.copy, 'settled');
  assert.deepEqual([done.outcome, done.settledBy?.userId], ['copy-withdrawn', w.board.id]);
  ok(await work.settle(w.secretary, (await work.taskOf(w.secretary, second.copy)).id, 'Vẫn đúng trên phạm vi toàn tỉnh'));
  assert.equal((await read(w, second.copy)).documentId, second.copy);
});

test('the newest thing that happened is the one to settle; a publication of the same text asks for nothing', async () => {
  const { original, copy } = await work.linked({ title: 'Giờ mở cửa' });
  await work.correct(original, { title: 'Giờ mở cửa mùa hè' });
  const old = await work.taskOf(w.secretary, copy);
  await work.correct(original, { title: 'Giờ mở cửa mùa đông' });
  const next = await work.taskOf(w.secretary, copy);
  assert.notEqual(next.id, old.id);
  refused(await work.take(w.secretary, old), 409, 'linked-copies.settled');
  await work.correct(original, { title: 'Giờ mở cửa' });
  assert.deepEqual((await work.tasks(w.secretary)).filter((task) => task.copy.documentId === copy), []);
});

test('a taking that is taken back opens the task again', async () => {
  const { original, copy } = await work.linked();
  await work.correct(original, { title: 'Bản mới của bài gốc' });
  const { caseId } = ok(await work.take(w.secretary, await work.taskOf(w.secretary, copy)));
  const at = await work.caseOf(w.secretary, caseId);
  ok(await act(w.secretary, caseId, 'cancel', { version: at.version }));
  assert.equal((await work.taskOf(w.secretary, copy)).kind, 'changed');
  assert.equal((await work.view(w.secretary, copy)).relation, 'newer');
});

test('people of other units see no link, no task and touch none', async () => {
  const { original, copy } = await work.linked();
  await work.correct(original, { title: 'Bản mới, đơn vị khác không thấy' });
  const task = await work.taskOf(w.secretary, copy);
  assert.deepEqual(await work.tasks(w.outsider), []);
  assert.equal(ok(await w.outsider.get<{ open: number }>('/linked-copies/tasks/count')).open, 0);
  for (const id of [original, copy]) refused(await w.outsider.get(`/linked-copies/documents/${ARTICLE}/${id}`), 404, 'not-found');
  refused(await work.take(w.outsider, task), 404, 'not-found');
  refused(await work.settle(w.outsider, task.id, 'Thử'), 404, 'not-found');
  assert.ok(ok(await w.secretary.get<{ open: number }>('/linked-copies/tasks/count')).open > 0);
});

test('what people did about copies stands in the ledger', async () => {
  const { original, copy } = await work.linked();
  await work.correct(original, { title: 'Bản mới cho nhật ký' });
  ok(await work.settle(w.board, (await work.taskOf(w.board, copy)).id, 'Không cần'));
  await work.withdraw(w.board, copy);
  const entries = ok(await w.superAdmin.get<{ action: string }[]>(`/ledger/subjects/${ARTICLE}/${copy}?pageSize=100`)).map(({ action }) => action);
  assert.deepEqual(entries.filter((action) => action.startsWith('linked-copies.')).sort(),
    ['linked-copies.end', 'linked-copies.propose', 'linked-copies.raise', 'linked-copies.settle']);
});
