import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { BulkResult, RemarkView, ReportDetail, ReportDifferences } from '../../../src/plugins/reporting/contracts';
import { startApp, type TestApp } from '../../support/app';
import { setBusinessDay } from '../../support/content';
import { COMMUNES, PROVINCE, makeReportingWorld, type ReportingWorld } from '../../support/reporting-world';
import { everyOfficerLeaves, makePerson } from '../../support/staff';
import { act, doAct, done, enter, GOOD, refused, reporting, save, change, see, tryAct, unread } from './work';

let app: TestApp;
let world: ReportingWorld;
let years = 2030;

/** A report that was handed in, in a period of its own. */
const handedIn = async (commune: string = COMMUNES.choRa, who = world.people.officer): Promise<number> => {
  const id = await world.open(await world.addPeriod(String(years), (years += 1) - 1), 'T1', commune);
  await enter(who, id, GOOD);
  await doAct(who, id, 'submit');
  return id;
};
const RETURN = { reason: 'wrong-figures', comment: 'Xem lại số hộ nghèo.' } as const;

describe('return, remarks and four eyes', () => {
  before(async () => {
    app = await startApp();
    await everyOfficerLeaves(app);
    world = await makeReportingWorld(app);
  });

  it('PR-7.3: a report is returned with reason, text, cells and a day; the unit answers, and the next reader sees what changed', async () => {
    const { officer, district } = world.people;
    const id = await handedIn();
    const returned = await doAct(district, id, 'return', { ...RETURN, wantedOn: '2025-02-25', remarks: [{ row: 'XA', column: '3', text: 'Khác sổ theo dõi.' }, { row: null, column: null, text: 'Thiếu chữ ký.' }] });
    assert.deepEqual([returned.state, returned.level, returned.wantedOn, returned.daysLeft, returned.openRemarks], ['returned', 0, '2025-02-25', 5, 2]);
    assert.deepEqual(returned.events.at(-1) && [returned.events.at(-1)?.kind, returned.events.at(-1)?.reason, returned.events.at(-1)?.comment], ['return', 'wrong-figures', 'Xem lại số hộ nghèo.']);
    assert.deepEqual(await unread(officer, id), ['returned']);

    const seen = await see(officer, id);
    assert.deepEqual(seen.remarks.map(({ row, column, figure, state, acts }) => [row, column, figure, state, acts]), [['XA', '3', '40', 'open', ['answer']], [null, null, null, 'open', ['answer']]]);
    assert.deepEqual([seen.waiting, seen.mayEnter, seen.changes], ['enter', true, []]);
    const [first] = seen.remarks as [RemarkView];
    const answered = done(await officer.send<ReportDetail>('POST', `/reporting/remarks/${first.id}/answers`, { version: first.version, text: 'Đã sửa theo sổ.' }));
    assert.deepEqual(answered.remarks[0]?.entries.map(({ kind, text }) => [kind, text]), [['remark', 'Khác sổ theo dõi.'], ['answer', 'Đã sửa theo sổ.']]);
    assert.equal(refused(await officer.send('POST', `/reporting/remarks/${first.id}/answers`, { version: first.version, text: 'Lần nữa' })).status, 409);
    await enter(officer, id, { 'XA/3': 45, 'XA/5': null });
    const changed = [{ row: 'XA', column: '3', before: { status: 'value', value: '40' }, after: { status: 'value', value: '45' } }, { row: 'XA', column: '5', before: { status: 'value', value: '60' }, after: null }];
    assert.deepEqual((await see(officer, id)).changes, changed);
    assert.equal((await tryAct(officer, id, 'submit')).code, 'reporting.blocked', 'an empty cell blocks');
    await enter(officer, id, { 'XA/5': 60 });
    const again = await doAct(officer, id, 'submit');
    assert.deepEqual([again.state, again.level, again.wantedOn], ['submitted', 1, null]);

    const judged = await see(district, id);
    assert.deepEqual(judged.changes, changed.slice(0, 1), 'what is other than in the submission before');
    assert.deepEqual(judged.events.filter(({ kind }) => kind === 'submit').map(({ submission }) => submission), [1, 2]);
    const differences = done(await district.get<ReportDifferences>(`/reporting/reports/${id}/differences?against=submission`));
    assert.deepEqual(differences.cells, changed.slice(0, 1));
    assert.deepEqual(judged.remarks.map(({ acts }) => acts), [['close', 'reopen'], ['close']]);
    const closed = done(await district.send<ReportDetail>('POST', `/reporting/remarks/${first.id}/close`, { version: 2 }));
    assert.deepEqual(closed.remarks[0]?.state, 'closed');
    const reopened = done(await district.send<ReportDetail>('POST', `/reporting/remarks/${first.id}/reopen`, { version: 3, text: 'Vẫn chưa khớp.' }));
    assert.deepEqual([reopened.remarks[0]?.state, reopened.openRemarks], ['open', 2]);
    assert.deepEqual(await unread(officer, id), ['remark']);
    const during = done(await district.send<ReportDetail>('POST', `/reporting/reports/${id}/remarks`, { row: 'XA', column: '4', text: 'Tỷ lệ này?' }));
    assert.deepEqual([during.state, during.remarks.at(-1)?.figure], ['submitted', '9']);
  });

  it('PR-7.3: a return without reason or text, to no lower level, with a past day or on a cell that is not there is refused', async () => {
    const { district, officer } = world.people;
    const id = await handedIn();
    const tried = async (more: object) => tryAct(district, id, 'return', more);
    assert.deepEqual(await tried({ comment: 'Thử' }), { status: 422, code: 'reporting.reason-missing', fields: ['reason'] });
    assert.deepEqual(await tried({ reason: 'other', comment: '  ' }), { status: 422, code: 'reporting.comment-missing', fields: ['comment'] });
    assert.deepEqual(await tried({ ...RETURN, wantedOn: '2025-02-19' }), { status: 422, code: 'reporting.wanted-past', fields: ['wantedOn'] });
    assert.deepEqual(await tried({ ...RETURN, toLevel: 1 }), { status: 422, code: 'reporting.level-unknown', fields: ['toLevel'] });
    assert.deepEqual(await tried({ ...RETURN, remarks: [{ row: 'XA', column: '99', text: 'Thử' }] }), { status: 422, code: 'reporting.cell-unknown', fields: ['remarks.0'] });
    assert.equal((await tried({ ...RETURN, remarks: [{ row: 'XA', column: null, text: 'Thử' }] })).code, 'input.invalid');
    assert.equal((await tried({ ...RETURN, reason: 'no-such' })).code, 'input.invalid');
    assert.equal((await see(officer, id)).state, 'submitted');
    assert.equal((await officer.send('POST', `/reporting/reports/${id}/remarks`, { row: 'XA', column: '1', text: 'Thử' })).status, 403);
  });

  it('PR-7.3: the province returns to the district or to the commune, and what the district passes again counts once', async () => {
    const { officer, district, secondDistrict, province } = world.people;
    const id = await handedIn();
    await doAct(district, id, 'approve');
    const judged = await see(province, id);
    assert.deepEqual([judged.acts, judged.returnTo], [['approve', 'return'], [0, 1]]);
    const down = await doAct(province, id, 'return', { ...RETURN, toLevel: 1 });
    assert.deepEqual([down.state, down.level, (await see(district, id)).waiting, (await see(officer, id)).mayEnter], ['returned', 1, 'decide', false]);
    assert.deepEqual(await unread(district, id), ['returned']);
    await doAct(secondDistrict, id, 'approve');
    assert.equal((await doAct(province, id, 'approve')).state, 'approved');

    const other = await handedIn();
    await doAct(district, other, 'approve');
    await doAct(province, other, 'return', { ...RETURN, toLevel: 0 });
    await doAct(officer, other, 'submit');
    await doAct(district, other, 'approve');
    assert.equal((await doAct(province, other, 'approve')).state, 'approved', 'unchanged figures are approved anew at every level');
  });

  it('PR-7.3: nobody approves what he entered or handed in, nor at two levels, nor in a district that is not his', async () => {
    const { officer, colleague, district, otherDistrict, secondProvince } = world.people;
    const both = await makePerson(app, [
      { role: 'data-officer', system: 'poverty', unit: PROVINCE, reach: 'subtree' }, { role: 'data-approver', system: 'poverty', unit: '061', reach: 'subtree' },
      { role: 'data-approver', system: 'poverty', unit: 'SLDTBXH', reach: 'province' },
    ]);
    const id = await world.open(await world.addPeriod('four-eyes', 2060), 'T1', COMMUNES.choRa);
    await enter(officer, id, GOOD);
    await enter(both, id, { 'XA/3': 41 });
    await doAct(officer, id, 'submit');
    assert.deepEqual(await tryAct(both, id, 'approve'), { status: 403, code: 'reporting.own-figures', fields: [] }, 'he entered one figure');
    assert.equal((await tryAct(colleague, id, 'approve')).status, 403);
    assert.equal(refused(await act(otherDistrict, id, { action: 'approve', version: 2 })).status, 404);
    await doAct(district, id, 'approve');
    assert.deepEqual(await tryAct(both, id, 'approve'), { status: 403, code: 'reporting.own-figures', fields: [] });
    assert.equal((await doAct(secondProvince, id, 'approve')).state, 'approved');

    const second = await handedIn();
    await doAct(both, second, 'approve');
    assert.deepEqual(await tryAct(both, second, 'approve'), { status: 403, code: 'reporting.other-level', fields: [] });
    assert.deepEqual((await see(both, second)).acts, []);
    assert.equal((await see(both, second)).waiting, null);
    assert.deepEqual((await both.get<{ id: number }[]>('/reporting/reports?waiting=decide&pageSize=200')).body.data.filter((line) => line.id === second), []);

    const third = await world.open(await world.addPeriod('four-eyes-2', 2061), 'T1', COMMUNES.choRa);
    await enter(officer, third, GOOD);
    await doAct(both, third, 'submit');
    assert.equal((await tryAct(both, third, 'approve')).code, 'reporting.own-figures', 'he handed it in');
  });

  it('PR-4.4: warnings want an explanation, and what nobody could approve is not handed in', async () => {
    const { officer, neighbour } = world.people;
    await world.fill(await world.open(world.periods.previous, 'T1', COMMUNES.choRa), { 'XA/3': '40' });
    const id = await world.open(world.periods.current, 'T1', COMMUNES.choRa);
    await enter(officer, id, { ...GOOD, 'XA/3': 90 });
    const detail = await see(officer, id);
    assert.deepEqual(detail.results.filter(({ outcome }) => outcome === 'broken').map(({ rule, row, column, left, right }) => [rule, row, column, left, right]), [['bien-dong', 'XA', '3', '90', '40']]);
    assert.deepEqual(detail.previous?.cells.find(({ column }) => column === '3'), { row: 'XA', column: '3', value: '40' });
    const silent = refused(await act(officer, id, { action: 'submit', version: detail.version }));
    assert.deepEqual(silent, { status: 422, code: 'reporting.unexplained', fields: [] });
    assert.deepEqual(done(await officer.send('PUT', `/reporting/reports/${id}/explanations`, { explanations: [{ key: 'bien-dong XA/3', text: 'Bão tháng 9 (thử).' }] })), [{ key: 'bien-dong XA/3', text: 'Bão tháng 9 (thử).' }]);
    const submitted = await doAct(officer, id, 'submit');
    assert.deepEqual(submitted.explanations, [{ key: 'bien-dong XA/3', text: 'Bão tháng 9 (thử).' }]);
    const [event] = await app.sql("select explanations from congtinh.reporting_events where report_id = $1 and kind = 'submit'", [id], 'owner');
    assert.deepEqual(JSON.parse(String(event?.explanations)), submitted.explanations, 'the submission keeps what was said');

    const alone = await makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: '02137' }]);
    const lonely = await world.open(await world.addPeriod('khong-ai', 2072), 'T1', '02137');
    await enter(alone, lonely, GOOD);
    const answer = await act(alone, lonely, { action: 'submit', version: 1 });
    assert.equal(refused(answer).code, 'reporting.nobody-decides');
    assert.match(answer.body.error?.message ?? '', /cấp huyện \(Huyện Na Rì\)/);
    assert.equal((await neighbour.get(`/reporting/reports/${lonely}`)).status, 404);
  });

  it('PR-7.3: approved figures change only by a ticket of two people, which runs out', async () => {
    const { officer, district, province, secondProvince } = world.people;
    const id = await handedIn();
    await doAct(district, id, 'approve');
    await doAct(province, id, 'approve');
    assert.equal(refused(await save(officer, id, [change('XA/3', 1, 1)])).code, 'reporting.not-open');
    assert.equal((await tryAct(officer, id, 'request-reopen', { comment: ' ' })).code, 'reporting.comment-missing');
    const asked = await doAct(officer, id, 'request-reopen', { comment: 'Nhập nhầm số hộ nghèo.' });
    assert.deepEqual([asked.state, asked.ticket?.state, asked.acts], ['approved', 'asked', []]);
    assert.equal((await tryAct(officer, id, 'request-reopen', { comment: 'Lần nữa' })).code, 'reporting.asked-already');
    assert.deepEqual([await unread(province, id), (await see(province, id)).waiting, (await see(district, id)).waiting], [['reopen-asked'], 'decide', null]);
    const allowed = await doAct(secondProvince, id, 'allow-reopen');
    assert.deepEqual([allowed.state, allowed.level, allowed.wantedOn, allowed.ticket?.state, allowed.ticket?.expiresAt], ['reopened', 0, '2025-02-25', 'allowed', '2025-02-25T16:59:59.999Z']);
    assert.deepEqual([await unread(officer, id), await unread(province, id)], [['reopen-decided'], []]);
    await enter(officer, id, { 'XA/3': 47 });
    await doAct(officer, id, 'submit');
    assert.equal((await see(officer, id)).ticket?.state, 'used');
    await doAct(district, id, 'approve');
    const again = await doAct(province, id, 'approve');
    assert.deepEqual([again.state, again.changes.map(({ after }) => after)], ['approved', [{ status: 'value', value: '47' }]]);

    await doAct(province, id, 'request-reopen', { comment: 'Kiểm tra lại.' });
    assert.equal((await tryAct(province, id, 'allow-reopen')).code, 'reporting.own-request');
    assert.equal((await tryAct(secondProvince, id, 'refuse-reopen')).code, 'reporting.comment-missing');
    const kept = await doAct(secondProvince, id, 'refuse-reopen', { comment: 'Số liệu đã đúng.' });
    assert.deepEqual([kept.state, kept.ticket?.state], ['approved', 'refused']);
    assert.equal((await tryAct(secondProvince, id, 'allow-reopen')).code, 'reporting.not-asked');
  });

  it('PR-7.3: when a ticket ran out, what was approved stands again, and what was typed stays in the history', async () => {
    const { officer, district, province, secondProvince } = world.people;
    const id = await handedIn();
    await doAct(district, id, 'approve');
    const approved = await doAct(province, id, 'approve');
    await doAct(officer, id, 'request-reopen', { comment: 'Nhập nhầm.' });
    await doAct(secondProvince, id, 'allow-reopen');
    await enter(officer, id, { 'XA/3': 49, 'XA/ghi-chu': 'Đang sửa' });
    assert.equal(await reporting.lapseTickets(app.strapi), 0, 'not before its time');
    await setBusinessDay(app, '2025-02-26');
    assert.equal(refused(await save(officer, id, [change('XA/5', 61, 1)])).code, 'reporting.ticket-expired');
    assert.equal((await tryAct(officer, id, 'submit')).code, 'reporting.ticket-expired');
    assert.equal(await reporting.lapseTickets(app.strapi), 1);
    const stands = await see(officer, id);
    assert.deepEqual([stands.state, stands.level, stands.ticket?.state, stands.changes], ['approved', 2, 'lapsed', []]);
    assert.deepEqual(stands.cells.filter(({ status }) => status !== 'blank').map(({ column, value }) => [column, value]).sort(), [['1', '500'], ['2', '2100'], ['3', '40'], ['5', '60']]);
    assert.equal(stands.events.at(-1)?.hash, approved.events.at(-1)?.hash);
    assert.deepEqual([stands.events.at(-1)?.kind, stands.events.at(-1)?.by], ['lapse', null]);
    const history = (await officer.get<{ content: { value?: string } | null; by: unknown }[]>(`/reporting/reports/${id}/cells/XA/3/history`)).body.data;
    assert.deepEqual(history.map(({ content, by }) => [content?.value, by === null]), [['40', true], ['49', false], ['40', false]]);
    await setBusinessDay(app, '2025-02-20');
  });

  it('many are approved at once, each under its own rules', async () => {
    const { district, otherDistrict, officer } = world.people;
    const ids = [await handedIn(), await handedIn(), await handedIn()] as const;
    const foreign = await world.open(await world.addPeriod('khac', 2080), 'T1', COMMUNES.bangThanh);
    const versions = await Promise.all(ids.map(async (id) => (await see(officer, id)).version));
    const results = done(await district.send<BulkResult[]>('POST', '/reporting/transitions', {
      action: 'approve', reports: [{ id: ids[0], version: versions[0] }, { id: ids[1], version: 1 }, { id: foreign, version: 1 }, { id: ids[2], version: versions[2] }],
    }));
    assert.deepEqual(results.map(({ id, ok, code, state }) => [id, ok, code, state]), [
      [ids[0], true, null, 'submitted'], [ids[1], false, 'reporting.stale-version', 'submitted'], [foreign, false, 'not-found', null], [ids[2], true, null, 'submitted'],
    ]);
    assert.deepEqual(await Promise.all(ids.map(async (id) => (await see(officer, id)).level)), [2, 1, 2]);
    const [entries] = await app.sql("select count(*)::int as n from congtinh.ledger_entries where action = 'reporting.approve' and subject_id = any($1)", [ids.map(String)], 'owner');
    assert.equal(entries?.n, 2);
    assert.equal((await district.send('POST', '/reporting/transitions', { action: 'return', reports: [{ id: ids[0], version: 1 }] })).status, 400);
    assert.equal((await district.send('POST', '/reporting/transitions', { action: 'approve', reports: [{ id: ids[0], version: 1 }, { id: ids[0], version: 2 }] })).status, 400);
    assert.deepEqual(done(await otherDistrict.send<BulkResult[]>('POST', '/reporting/transitions', { action: 'approve', reports: [{ id: ids[0], version: 1 }] })).map(({ ok, state }) => [ok, state]), [[false, null]]);
  });
});
