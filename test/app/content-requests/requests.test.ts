import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { DefaultDueDay, DocumentOption } from '../../../src/plugins/content-requests/contracts';
import { startApp, type TestApp } from '../../support/app';
import { ARTICLE, INFO_ENTRY, make, setBusinessDay, unitId } from '../../support/content';
import { makePerson, type Person } from '../../support/staff';
import { statementsOf } from '../../support/statements';
import { office } from './world';

const PORTAL = 'portal' as const;
const DAY = '2025-02-20';

let app: TestApp;
let work: ReturnType<typeof office>;
let secretary: Person;
let operator: Person;
let author: Person;
let reviewer: Person;
let stranger: Person;

describe('requests for content', () => {
  before(async () => {
    app = await startApp();
    await setBusinessDay(app, DAY);
    work = office(app);
    secretary = await makePerson(app, [{ role: 'secretariat', system: PORTAL, unit: 'TT-CBTH' }]);
    operator = await makePerson(app, [{ role: 'operator', system: PORTAL, unit: 'VP-UBND' }]);
    author = await makePerson(app, [{ role: 'author', system: PORTAL, unit: '061' }]);
    reviewer = await makePerson(app, [{ role: 'unit-reviewer', system: PORTAL, unit: '061' }]);
    stranger = await makePerson(app, [{ role: 'author', system: PORTAL, unit: '058' }, { role: 'author', system: 'basic-information', unit: '061' }]);
  });

  it('PT-4.2: a request is raised to a unit, answered, asked again, answered and accepted, and every step stays written', async () => {
    const raised = await work.raise(secretary, '061', { documentNumber: '12/STN-VP', documentDate: '2025-02-18', title: 'Số liệu du lịch hồ Ba Bể' });
    assert.match(raised.number, /^2025-\d{4}$/);
    assert.deepEqual([raised.state, raised.version, raised.dueOn, raised.daysLeft, raised.documentDate], ['open', 1, '2025-02-27', 7, '2025-02-18'], 'five working days');
    assert.deepEqual(await work.unread(author, raised.id), ['asked']);
    assert.deepEqual(await work.unread(reviewer, raised.id), ['asked']);

    const answered = await work.done(author, raised, 'answers', { text: 'Số liệu ở bài kèm theo.' });
    assert.deepEqual([answered.state, answered.answeredLate, answered.may], ['answered', false, []]);
    assert.deepEqual(await work.unread(author, raised.id), [], 'nobody of the unit is asked any more');
    assert.deepEqual(await work.unread(secretary, raised.id), ['answered']);
    assert.deepEqual((await work.see(operator, raised.id)).may, ['close', 'reopen', 'cancel']);

    const again = await work.done(operator, answered, 'reopen', { reason: 'Thiếu số liệu quý IV.', dueOn: '2025-03-05' });
    assert.deepEqual([again.state, again.dueOn, again.answeredAt], ['open', '2025-03-05', null]);
    assert.deepEqual(await work.unread(reviewer, raised.id), ['asked']);
    assert.deepEqual(await work.unread(secretary, raised.id), []);

    const closed = await work.done(secretary, await work.done(reviewer, again, 'answers', { text: 'Đã bổ sung quý IV.' }), 'close');
    assert.deepEqual([closed.state, closed.may], ['closed', []]);
    assert.deepEqual(closed.events.map(({ kind, text, dueOn }) => [kind, text, dueOn]), [
      ['raised', null, '2025-02-27'], ['answered', 'Số liệu ở bài kèm theo.', null], ['reopened', 'Thiếu số liệu quý IV.', '2025-03-05'],
      ['answered', 'Đã bổ sung quý IV.', null], ['closed', null, null],
    ]);
    const entries = await app.sql(
      "select action, assignment_id from congtinh.ledger_entries where subject_type = 'content-requests.request' and subject_id = $1 order by seq", [String(raised.id)], 'owner');
    assert.deepEqual(entries.map(({ action }) => String(action).replace('content-requests.', '')), ['raised', 'answered', 'reopened', 'answered', 'closed']);
    assert.deepEqual([entries[0]?.assignment_id, entries[1]?.assignment_id], [secretary.assignments[0], author.assignments[0]]);
  });

  it('PT-4.2: only the portal’s secretariat and operator raise and accept, only the asked unit answers, and to others there is no request', async () => {
    const board = await makePerson(app, [{ role: 'board', system: PORTAL, unit: 'VP-UBND' }]);
    const local = await makePerson(app, [{ role: 'unit-admin', system: PORTAL, unit: '061' }]);
    const other = await makePerson(app, [{ role: 'operator', system: 'basic-information', unit: 'STTTT' }]);
    const admin = await makePerson(app, [], { superAdmin: true });
    for (const who of [board, local, other, admin, author, reviewer]) assert.equal((await work.raiseAnswer(who, '061')).status, 403);

    const { id, version } = await work.raise(operator, '061');
    for (const who of [stranger, board, local, other]) {
      assert.equal((await who.get(`/content-requests/requests/${id}`)).status, 404);
      for (const [verb, body] of [['answers', { text: 'Thử' }], ['close', {}], ['reopen', { reason: 'Thử' }], ['cancel', { reason: 'Thử' }]] as const) {
        assert.equal((await work.act(who, id, verb, { version, ...body })).status, 404, verb);
      }
      assert.deepEqual((await work.list(who)).data.filter((one) => one.id === id), []);
    }
    assert.deepEqual((await work.see(admin, id)).may, [], 'the super admin looks');
    assert.equal((await work.act(admin, id, 'cancel', { version, reason: 'Thử' })).status, 403);
    assert.equal((await work.act(author, id, 'cancel', { version, reason: 'Thử' })).status, 403);
    assert.equal((await work.act(secretary, id, 'answers', { version, text: 'Thử' })).status, 403);
    assert.equal((await work.list(author)).meta.mayRaise, false);
  });

  it('PT-4.2: a district answers for the communes below it when its reach says so, and its own people are told first', async () => {
    const above = await makePerson(app, [{ role: 'unit-reviewer', system: PORTAL, unit: '061', reach: 'subtree' }]);
    const request = await work.raise(secretary, '01900', { title: 'Danh sách thôn' });
    assert.deepEqual(await work.unread(above, request.id), ['asked'], 'the commune has nobody of its own');
    assert.equal((await author.get(`/content-requests/requests/${request.id}`)).status, 404, 'reach “own” ends at the unit');
    const own = await makePerson(app, [{ role: 'author', system: PORTAL, unit: '01900' }]);
    const second = await work.raise(secretary, '01900');
    assert.deepEqual([await work.unread(above, second.id), await work.unread(own, second.id)], [[], ['asked']]);
    assert.equal((await work.done(above, request, 'answers', { text: 'Thử' })).state, 'answered');
  });

  it('PT-4.2: an answer names documents that its writer may read; who reads it sees no more of them than he may', async () => {
    const [unit, foreign] = [await unitId(app, '061'), await unitId(app, '058')];
    const own = await make(app, ARTICLE, { title: 'Lịch tiếp công dân tháng 3 (thử)', unit });
    const theirs = await make(app, ARTICLE, { title: 'Bài của đơn vị khác (thử)', unit: foreign });
    const entry = await make(app, INFO_ENTRY, { title: 'Mục riêng của hệ thống khác (thử)', unit });
    const request = await work.raise(secretary, '061');
    const options = (await author.get<DocumentOption[]>(`/content-requests/requests/${request.id}/documents?search=Lịch tiếp`)).body.data;
    assert.deepEqual(options.map(({ documentId, published }) => [documentId, published]), [[own, false]]);
    assert.equal((await secretary.get(`/content-requests/requests/${request.id}/documents`)).status, 404, 'who does not answer has nothing to choose');

    const answer = (documents: object[]) => work.act(author, request.id, 'answers', { version: request.version, text: 'Thử', documents });
    for (const documents of [[{ contentType: ARTICLE, documentId: theirs }], [{ contentType: INFO_ENTRY, documentId: entry }], [{ contentType: ARTICLE, documentId: 'z'.repeat(24) }], [{ contentType: 'admin::user', documentId: own }]]) {
      const refused = await answer(documents);
      assert.deepEqual([refused.status, refused.body.error?.details.fields[0]?.path], [422, 'documents.0'], JSON.stringify(documents));
    }
    const both = await makePerson(app, [{ role: 'author', system: PORTAL, unit: '061' }, { role: 'author', system: 'basic-information', unit: '061' }]);
    const answered = await work.done(both, request, 'answers', { text: 'Thử', documents: [{ contentType: ARTICLE, documentId: own }, { contentType: INFO_ENTRY, documentId: entry }] });
    const shown = (detail: typeof answered) => detail.events[1]?.documents.map(({ title, state, published, link }) => [title, state, published, link === null]);
    assert.deepEqual(shown(answered), [['Lịch tiếp công dân tháng 3 (thử)', 'none', false, false], ['Mục riêng của hệ thống khác (thử)', 'none', false, false]]);
    assert.deepEqual(shown(await work.see(secretary, request.id)), [['Lịch tiếp công dân tháng 3 (thử)', 'none', false, false], [null, 'none', false, true]]);
    assert.ok(!JSON.stringify(await work.see(secretary, request.id)).includes('Mục riêng'));
  });

  it('a stale version, a wrong state and a missing reason are refused, and the refusal says what to do', async () => {
    const request = await work.raise(secretary, '061');
    assert.equal((await work.act(author, request.id, 'answers', { version: 1, text: '  ' })).status, 400);
    assert.equal((await work.act(secretary, request.id, 'cancel', { version: 1, reason: ' ' })).status, 400);
    assert.equal((await work.act(secretary, request.id, 'close', { version: 1 })).body.error?.details.code, 'content-request.wrong-state');
    const answered = await work.done(author, request, 'answers', { text: 'Thử' });
    const late = await work.act(reviewer, request.id, 'answers', { version: 1, text: 'Cùng lúc' });
    assert.deepEqual([late.status, late.body.error?.details.code, late.body.error?.details.request], [409, 'content-request.stale-version', { state: 'answered', version: 2 }]);
    const both = await Promise.all(['close', 'reopen'].map((verb) => work.act(secretary, request.id, verb, { version: answered.version, ...(verb === 'reopen' ? { reason: 'Thử' } : {}) })));
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409], 'of two at once one comes second');
    assert.equal((await work.act(secretary, request.id, 'nothing', {})).status, 405);
    for (const id of ['abc', '0', '9999999999999999999999']) assert.equal((await secretary.get(`/content-requests/requests/${id}`)).status, 404, id);
  });

  it('the due day comes from dated data in working days, may be set, and never lies in the past', async () => {
    await setBusinessDay(app, '2025-01-23');
    const { dueOn, workingDays } = (await secretary.get<DefaultDueDay>('/content-requests/due-day')).body.data;
    assert.deepEqual([dueOn, workingDays], ['2025-02-06', 5], 'the lunar new year does not count');
    assert.equal((await work.raise(secretary, '061', { dueOn: '2025-01-23' })).daysLeft, 0);
    const past = await work.raiseAnswer(secretary, '061', { dueOn: '2025-01-22' });
    assert.deepEqual([past.status, past.body.error?.details.fields[0]?.path], [422, 'dueOn']);
    assert.equal((await work.raiseAnswer(secretary, '061', { documentDate: '2025-01-24' })).status, 422);
    assert.equal((await work.raiseAnswer(secretary, '061', { dueOn: '2025-02-30' })).status, 400);
    await setBusinessDay(app, DAY);
  });

  it('a unit that has ended or has nobody who could answer is not asked', async () => {
    const nobody = await work.raiseAnswer(secretary, '01837');
    assert.deepEqual([nobody.status, nobody.body.error?.details.code], [422, 'content-request.nobody-answers']);
    const [ended] = await app.sql("select document_id from units where valid_to <= '2025-02-20' or valid_from > '2025-02-20' limit 1");
    const closed = await work.raiseAnswer(secretary, '061', { unit: ended?.document_id });
    assert.deepEqual([closed.status, closed.body.error?.details.code], [422, 'content-request.unit-closed']);
    assert.equal((await work.raiseAnswer(secretary, '061', { unit: 'z'.repeat(24) })).status, 422);
  });

  it('PT-4.2: what is late is called so, and people are reminded once before and once after the due day', async () => {
    const request = await work.raise(secretary, '061', { dueOn: '2025-02-21', title: 'Yêu cầu gấp (thử)' });
    const answered = await work.done(author, await work.raise(secretary, '061', { dueOn: '2025-02-21' }), 'answers', { text: 'Thử' });
    for (const day of ['2025-02-19', '2025-02-20', '2025-02-20', '2025-02-21']) {
      await setBusinessDay(app, day);
      await work.remind();
    }
    assert.deepEqual(await work.unread(author, request.id), ['asked', 'due-soon']);
    assert.equal((await work.see(secretary, request.id)).overdue, false, 'the day itself is in time');
    for (const day of ['2025-02-22', '2025-02-23', '2025-02-26']) {
      await setBusinessDay(app, day);
      await work.remind();
    }
    assert.deepEqual(await work.unread(author, request.id), ['asked', 'due-soon', 'overdue']);
    assert.deepEqual(await work.unread(secretary, request.id), ['overdue'], 'who raised it hears of it');
    assert.deepEqual(await work.unread(author, answered.id), []);
    const late = await work.see(secretary, request.id);
    assert.deepEqual([late.overdue, late.daysLeft], [true, -5]);
    assert.ok((await work.list(secretary, '&overdue=true')).data.some(({ id }) => id === request.id));
    assert.equal((await work.done(author, late, 'answers', { text: 'Thử' })).answeredLate, true);
    assert.deepEqual(await work.unread(secretary, request.id), ['answered'], 'what was reminded of is done');
    await setBusinessDay(app, DAY);
  });

  it('numbers follow one another within a year, also when two are raised at once', async () => {
    const numbers = (await Promise.all([1, 2, 3].map(() => work.raise(secretary, '061')))).map(({ number }) => Number(number.slice(5))).sort((a, b) => a - b);
    assert.deepEqual(numbers.map((number) => number - (numbers[0] ?? 0)), [0, 1, 2]);
    await setBusinessDay(app, '2026-01-05');
    const next = await makePerson(app, [{ role: 'author', system: PORTAL, unit: 'STTTT' }]);
    assert.ok(next);
    assert.equal((await work.raise(secretary, 'STTTT')).number, '2026-0001');
    await setBusinessDay(app, DAY);
  });

  it('the list is found by words without tones, by state and unit, and takes the same few statements however long it is', async () => {
    const wanted = await work.raise(secretary, '061', { title: 'Thống kê trẻ em dân tộc thiểu số', documentNumber: '77/LĐ' });
    for (const search of ['thong ke tre em', 'dan toc thieu', '77', wanted.number]) {
      assert.ok((await work.list(secretary, `&search=${encodeURIComponent(search)}`)).data.some(({ id }) => id === wanted.id), search);
    }
    assert.deepEqual((await work.list(secretary, '&search=khong-co-gi-nhu-the')).data, []);
    const open = await work.list(secretary, `&state=open&unit=${await unitId(app, '061')}`);
    assert.ok(open.data.length > 1 && open.data.every(({ state, unit }) => state === 'open' && unit.name === 'Huyện Ba Bể'));
    const all = await work.list(secretary);
    const firstDone = all.data.findIndex(({ state }) => state !== 'open');
    assert.ok(all.data.slice(firstDone).every(({ state }) => state !== 'open'), 'what is open stands first');
    const days = all.data.slice(0, firstDone).map(({ dueOn }) => dueOn);
    assert.deepEqual(days, [...days].sort());
    const statements = (query: string) => statementsOf(app, async () => void (await secretary.get(`/content-requests/requests?${query}`)));
    const [one, many] = [await statements('pageSize=1'), await statements('pageSize=100')];
    assert.ok(one === many && one <= 12, `${one} for one, ${many} for the page`);
  });

  it('what was asked and what happened cannot be changed, taken away or moved without a trace', async () => {
    const { id } = await work.raise(secretary, '061');
    const refused = (text: string, code: string) => assert.rejects(app.sql(text, [id]), (error: { code?: string }) => error.code === code, text);
    await refused('update congtinh.content_request_events set text = null where request_id = $1', '42501');
    await refused('delete from congtinh.content_requests where id = $1', '42501');
    const asOwner = (text: string) => assert.rejects(app.sql(text, [id], 'owner'), (error: { code?: string }) => error.code === 'CT074', text);
    await asOwner('delete from congtinh.content_request_events where request_id = $1');
    await asOwner('delete from congtinh.content_requests where id = $1');
    await refused("update congtinh.content_requests set text = 'khác', version = version + 1, state = 'answered', answered_at = now() where id = $1", 'CT074');
    await refused("update congtinh.content_requests set state = 'closed', answered_at = now(), version = version + 1 where id = $1", 'CT074');
    await refused("update congtinh.content_requests set state = 'cancelled' where id = $1", 'CT074');
    await refused("update congtinh.content_requests set due_on = '2030-01-01', state = 'cancelled', version = version + 1 where id = $1", 'CT074');
    await refused("update congtinh.content_requests set state = 'cancelled', version = version + 1 where id = $1", 'CT074');
    assert.equal((await work.see(secretary, id)).state, 'open');
  });

  it('a cancelled request tells the unit why and ends', async () => {
    const request = await work.raise(secretary, '061');
    const cancelled = await work.done(operator, request, 'cancel', { reason: 'Gửi nhầm đơn vị.' });
    assert.deepEqual([cancelled.state, cancelled.daysLeft, cancelled.may], ['cancelled', null, []]);
    assert.deepEqual(await work.unread(author, request.id), ['ended'], 'nobody is asked any more');
    assert.equal((await work.act(author, request.id, 'answers', { version: cancelled.version, text: 'Thử' })).status, 409);
  });

  it('the menu is offered to those who may use it', async () => {
    const holds = async (who: Person): Promise<readonly string[]> =>
      (await who.get<{ action: string }[]>('/admin/users/me/permissions')).body.data.map(({ action }) => action).filter((action) => action.startsWith('plugin::content-requests'));
    assert.deepEqual(await holds(secretary), ['plugin::content-requests.manage']);
    assert.deepEqual(await holds(author), ['plugin::content-requests.answer']);
    assert.deepEqual(await holds(await makePerson(app, [{ role: 'author', system: 'basic-information', unit: '061' }])), []);
  });
});
