import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { setBusinessDay } from '../../support/content';
import { makePerson, type Person } from '../../support/staff';
import { act, approve, makeWorld, ok, submitted, UNIT, type World } from '../moderation/world';
import { moderation, type Row } from './told';

let w: World;
let operator: Person;
before(async () => {
  w = await makeWorld();
  operator = await makePerson(w.app, [{ role: 'operator', system: 'portal', unit: 'STTTT' }], { name: 'Vận hành' });
});

const toldTo = async (person: Person, kind: string): Promise<readonly Row[]> =>
  (await w.app.sql('select * from congtinh.notices where person = $1 and kind = $2 order by id', [person.id, kind])) as unknown as Row[];

test('what waits too long is told once a day to those whose turn it is, all in one notice', async () => {
  const first = await submitted(w, { title: 'Chờ lâu thứ nhất' });
  const second = ok(await approve(w.reviewer, await submitted(w, { title: 'Chờ lâu thứ hai' })));
  const passed = await submitted(w, { title: 'Đã chuyển' });
  ok(await act(w.reviewer, passed.id, 'pass', { to: w.reviewer2.id, version: passed.version }));
  await moderation.remindOverdue(w.app.strapi);
  assert.deepEqual(await toldTo(w.reviewer, 'moderation.overdue'), [], 'not yet');

  await setBusinessDay(w.app, '2025-02-24');
  await moderation.remindOverdue(w.app.strapi);
  await moderation.remindOverdue(w.app.strapi);
  const [mine, ...more] = await toldTo(w.reviewer, 'moderation.overdue');
  assert.deepEqual(more, []);
  assert.equal(mine?.title, 'Chờ duyệt quá 3 ngày: Chờ lâu thứ nhất');
  assert.equal(mine?.link, `/plugins/review/${first.contentType}/${first.documentId}`);
  assert.match(mine?.text ?? '', /chờ từ ngày 20\/02\/2025 ở bước «Lãnh đạo đơn vị»/);
  const [theirs] = await toldTo(w.reviewer2, 'moderation.overdue');
  assert.equal(theirs?.title, '2 hồ sơ chờ anh/chị duyệt quá 3 ngày');
  assert.equal(theirs?.link, '/plugins/moderation?view=to-decide');
  // The secretariat also has what waits in the demo; the notice counts all of it and names the oldest.
  const [{ count } = {}] = await w.app.sql(
    "select count(*) from congtinh.moderation_cases where turn = 'secretariat' and coalesce((assignees ->> 'secretariat')::int, $1) = $1", [w.secretary.id]);
  assert.equal(second.stage, 'secretariat');
  assert.equal((await toldTo(w.secretary, 'moderation.overdue')).at(-1)?.title, `${String(count)} hồ sơ chờ anh/chị duyệt quá 3 ngày`);
  assert.deepEqual([await toldTo(w.author, 'moderation.overdue'), await toldTo(w.outsider, 'moderation.overdue')], [[], []]);

  await setBusinessDay(w.app, '2025-02-25');
  await moderation.remindOverdue(w.app.strapi);
  assert.equal((await toldTo(w.reviewer, 'moderation.overdue')).length, 2, 'the next day again');
});

test('when the last reviewer of a stage leaves, those who give functions and the author\'s side are told', async () => {
  const unitAdmin = await makePerson(w.app, [{ role: 'unit-admin', system: 'portal', unit: UNIT }], { name: 'Quản trị' });
  const at = await submitted(w, { title: 'Mất người duyệt' });
  const end = async (who: Person): Promise<void> => {
    ok(await unitAdmin.send('POST', `/units/assignments/${who.assignments[0]}/end`, { to: '2025-02-25' }));
    const [job] = await w.app.sql("select payload from graphile_worker._private_jobs where payload->>'assignmentId' = $1", [who.assignments[0]], 'super');
    await moderation.tellMissingReviewers(w.app.strapi, job?.payload as never);
    await moderation.tellMissingReviewers(w.app.strapi, job?.payload as never);
  };
  await end(w.reviewer2);
  assert.deepEqual(await toldTo(operator, 'moderation.reviewer-missing'), [], 'one reviewer is left');
  await end(w.reviewer);
  const [told, ...more] = await toldTo(operator, 'moderation.reviewer-missing');
  assert.deepEqual(more, []);
  assert.equal(told?.link, '/plugins/units');
  for (const part of ['Phân công «Người duyệt của đơn vị» của Duyệt một Test kết thúc từ ngày 25/02/2025', '«Mất người duyệt» của Cơ quan THU-A: bước «Lãnh đạo đơn vị»', 'màn hình «Phân công»']) {
    assert.ok(told?.text.includes(part), `${part}: ${told?.text}`);
  }
  const [mine] = await toldTo(w.author, 'moderation.reviewer-missing');
  assert.match(mine?.text ?? '', /Anh\/chị chưa phải làm gì/);
  assert.equal((await toldTo(w.secretary, 'moderation.reviewer-missing')).length, 1);
  assert.deepEqual([await toldTo(unitAdmin, 'moderation.reviewer-missing'), await toldTo(w.outsider, 'moderation.reviewer-missing')], [[], []], 'never one\'s own act');
  assert.equal(at.stage, 'unit-reviewer');
});

test('an end on a later day is looked at on that day', async () => {
  ok(await operator.send('POST', `/units/assignments/${w.secretary2.assignments[0]}/end`, { to: '2025-03-10' }));
  const [job] = await w.app.sql(
    "select run_at - now() > interval '12 days' and run_at - now() < interval '14 days' as later from graphile_worker._private_jobs where payload->>'assignmentId' = $1",
    [w.secretary2.assignments[0]], 'super');
  assert.equal(job?.later, true);
});
