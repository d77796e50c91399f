import assert from 'node:assert/strict';
import path from 'node:path';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import type { DiscrepancyAct, DiscrepancyDetail, DiscrepancyLine, DiscrepancySummary } from '../../../src/plugins/reporting/contracts';
import type * as Reporting from '../../../src/plugins/reporting/server/public';
import { startApp, type TestApp } from '../../support/app';
import { COMMUNES, makeReportingWorld, type ReportingWorld } from '../../support/reporting-world';
import type { Person } from '../../support/staff';
import { doAct, enter, GOOD, refused } from './work';

let app: TestApp;
let world: ReportingWorld;
let report: number;

const record = (person: Person, body: object) => person.send<DiscrepancyDetail>('POST', '/reporting/discrepancies', body);
const see = async (person: Person, id: number): Promise<DiscrepancyDetail> => (await person.get<DiscrepancyDetail>(`/reporting/discrepancies/${id}`)).body.data;
const tryAct = async (person: Person, id: number, act: DiscrepancyAct, more: object = {}) => {
  const { version } = await see(world.people.province, id);
  return person.send<DiscrepancyDetail>('POST', `/reporting/discrepancies/${id}/acts`, { act, version, ...more });
};
const done = async (person: Person, id: number, act: DiscrepancyAct, more: object = {}): Promise<DiscrepancyDetail> => {
  const answer = await tryAct(person, id, act, more);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body.data;
};
const pass = async (id: number): Promise<void> => {
  const { officer, district, province } = world.people;
  await doAct(officer, id, 'submit');
  await doAct(district, id, 'approve');
  await doAct(province, id, 'approve');
};

/** The ordinary way to change what was approved: two people reopen it. */
const reopen = async (id: number): Promise<void> => {
  await doAct(world.people.officer, id, 'request-reopen', { comment: 'Sửa chênh lệch (thử)' });
  await doAct(world.people.province, id, 'allow-reopen');
};

describe('differences between the system and reality', () => {
  before(async () => {
    app = await startApp();
    world = await makeReportingWorld(app);
    report = await world.open(world.periods.current, 'T1', COMMUNES.choRa);
    await enter(world.people.officer, report, GOOD);
  });

  it('PR-2.4: is recorded of what was handed in, with what the system says and what was found', async () => {
    const { district, officer, otherDistrict } = world.people;
    const found = { report, row: 'XA', column: '3', source: 'audit', description: 'Rà soát lại tại thôn (thử)', realFigure: '1.001' };
    assert.equal((await record(district, found)).status, 409, 'while it is being entered, remarks do');
    await pass(report);
    assert.deepEqual(refused(await record(officer, found)), { status: 403, code: 'scope.forbidden', fields: [] });
    assert.equal((await record(otherDistrict, found)).status, 404);
    assert.deepEqual(refused(await record(district, { ...found, realFigure: null })).fields, ['realFigure']);
    assert.deepEqual(refused(await record(district, { ...found, realFigure: 'nhiều' })).fields, ['realFigure']);
    assert.deepEqual(refused(await record(district, { ...found, column: '99' })).code, 'reporting.cell-unknown');
    assert.equal((await record(district, { ...found, column: undefined })).status, 400);
    const { status, body: { data } } = await record(district, found);
    assert.equal(status, 201);
    assert.match(data.number, /^CL-2025-\d{4}$/);
    assert.deepEqual([data.state, data.version, data.systemFigure, data.realFigure, data.age, data.acts], ['found', 1, String(GOOD['XA/3']), '1001', 0, ['verify', 'dismiss']]);
    assert.deepEqual((await see(officer, data.id)).acts, []);
    const told = await app.sql("select person from congtinh.notices where kind = 'reporting.discrepancy-found' and link = $1 order by 1", [`/plugins/reporting/discrepancies/${data.id}`], 'owner');
    assert.ok(told.some(({ person }) => person === officer.id), 'whose figures they are hears of it');
  });

  it('PR-2.4: verified, cause, correction linked to the values changed, signed off by somebody else', async () => {
    const { district, secondDistrict, officer, province } = world.people;
    const { body: { data: { id } } } = await record(district, { report, row: 'XA', column: '3', source: 'approver', description: 'Khác sổ theo dõi (thử)' });
    assert.equal((await tryAct(officer, id, 'verify')).status, 403);
    assert.equal((await tryAct(district, id, 'explain', { text: 'x' })).status, 409);
    const verified = await done(district, id, 'verify', { realFigure: '150' });
    assert.deepEqual([verified.state, verified.realFigure], ['verified', '150']);
    assert.deepEqual(refused(await tryAct(officer, id, 'explain')).fields, ['text']);
    assert.equal((await done(officer, id, 'explain', { text: 'Nhập nhầm cột (thử)' })).cause, 'Nhập nhầm cột (thử)');
    assert.deepEqual(refused(await tryAct(officer, id, 'correct')).code, 'reporting.discrepancy-unchanged');

    await reopen(report);
    await enter(officer, report, { 'XA/5': 77 });
    assert.deepEqual(refused(await tryAct(officer, id, 'correct')).code, 'reporting.discrepancy-unchanged', 'another cell is no correction of this one');
    await enter(officer, report, { 'XA/3': 150 });
    const corrected = await done(officer, id, 'correct');
    assert.deepEqual(corrected.events.at(-1)?.corrections, [{ row: 'XA', column: '3', before: String(GOOD['XA/3']), after: '150' }]);
    assert.deepEqual(refused(await tryAct(secondDistrict, id, 'sign-off')).code, 'reporting.discrepancy-not-approved');
    // The warning of a large change is explained, as always.
    await pass(report);
    const signed = await done(province, id, 'sign-off');
    assert.deepEqual([signed.state, signed.acts, signed.events.map(({ kind }) => kind)], ['signed-off', [], ['found', 'verify', 'explain', 'correct', 'sign-off']]);
    const entries = await app.sql("select action from congtinh.ledger_entries where subject_type = 'reporting.discrepancy' and subject_id = $1 order by seq", [String(id)], 'owner');
    assert.deepEqual(entries.map(({ action }) => action), ['found', 'verify', 'explain', 'correct', 'sign-off'].map((kind) => `reporting.discrepancy-${kind}`));
  });

  it('PR-2.4: who recorded the correction does not sign it off; a correction that is not enough begins again', async () => {
    const { district, secondDistrict, officer } = world.people;
    const { body: { data: { id } } } = await record(district, { report, source: 'approver', description: 'Cả báo cáo (thử)' });
    await done(district, id, 'verify');
    await done(officer, id, 'explain', { text: 'Thiếu hộ (thử)' });
    await reopen(report);
    await enter(officer, report, { 'XA/5': 78 });
    await done(district, id, 'correct');
    await pass(report);
    assert.deepEqual(refused(await tryAct(district, id, 'sign-off')).code, 'reporting.own-correction');
    assert.deepEqual((await see(district, id)).acts, ['verify']);
    assert.equal((await done(secondDistrict, id, 'verify', { text: 'Chưa đủ (thử)' })).state, 'verified');
    await done(officer, id, 'explain', { text: 'Còn thiếu (thử)' });
    assert.equal((await tryAct(officer, id, 'correct')).status, 422, 'what was linked before is no new correction');
  });

  it('PR-2.4: is dismissed with a reason only', async () => {
    const { district } = world.people;
    const { body: { data: { id } } } = await record(district, { report, source: 'approver', description: 'Nhầm (thử)' });
    assert.deepEqual(refused(await tryAct(district, id, 'dismiss')).fields, ['text']);
    assert.equal((await done(district, id, 'dismiss', { text: 'Đúng số (thử)' })).state, 'dismissed');
    assert.equal((await tryAct(district, id, 'verify')).status, 409);
    assert.equal((await district.send('POST', `/reporting/discrepancies/${id}/acts`, { act: 'verify', version: 1 })).status, 409);
  });

  it('PR-2.4: rules find them in approved reports at night, each once', async () => {
    const { findByRule } = createRequire(__filename)(path.resolve(__dirname, '../../../dist/src/plugins/reporting/server/public.js')) as typeof Reporting;
    const other = await world.open(world.periods.current, 'T1', COMMUNES.banhTrach);
    await world.fill(other, { 'XA/1': '10', 'XA/2': '40', 'XA/3': '20', 'XA/5': '0' });
    await app.sql(`set session_replication_role = 'replica'; update congtinh.reporting_reports set state = 'approved', level = 2, version = 2, approved_hash = repeat('a', 64), approved_at = '2025-02-20 08:00+07' where id = ${other}`, undefined, 'super');
    assert.ok((await findByRule(app.strapi)) > 0);
    assert.equal(await findByRule(app.strapi), 0);
    const { body: { data } } = await world.people.neighbour.get<readonly DiscrepancyLine[]>(`/reporting/discrepancies?report=${other}&source=rule`);
    assert.ok(data.some(({ rule }) => rule?.startsWith('tong-ho')), JSON.stringify(data));
    assert.ok(data.every(({ state, source }) => state === 'found' && source === 'rule'));
  });

  it('PR-2.4: list, ages and the report of a period, within the reader\'s scope', async () => {
    const { province, officer, neighbour, otherDistrict } = world.people;
    const all = await province.get<readonly DiscrepancyLine[]>(`/reporting/discrepancies?period=${world.periods.current}&pageSize=200`);
    const own = await officer.get<readonly DiscrepancyLine[]>('/reporting/discrepancies?state=found&state=signed-off&template=T1');
    assert.ok(own.body.data.length > 0 && own.body.data.every(({ state, reportId }) => ['found', 'signed-off'].includes(state) && reportId === report));
    assert.deepEqual((await otherDistrict.get<unknown[]>('/reporting/discrepancies')).body.data, []);
    assert.deepEqual((await officer.get<unknown[]>('/reporting/discrepancies?age=1')).body.data, []);
    assert.equal((await officer.get('/reporting/discrepancies?state=lost')).status, 400);
    const foreign = all.body.data.find(({ reportId }) => reportId !== report);
    assert.equal((await officer.get(`/reporting/discrepancies/${foreign?.id}`)).status, 404);
    assert.equal((await neighbour.get(`/reporting/discrepancies/${foreign?.id}`)).status, 200);
    const { data } = (await province.get<DiscrepancySummary>(`/reporting/discrepancies/report?period=${world.periods.current}`)).body;
    assert.equal(data.total, all.body.data.length);
    assert.deepEqual([data.byState['signed-off'], data.byState.dismissed, data.bySource.audit, data.medianDaysToCorrect], [1, 1, 1, 0]);
    const file = await province.get<string>(`/reporting/discrepancies/report.xlsx?period=${world.periods.current}`);
    assert.deepEqual([file.status, file.headers.get('content-type')], [200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
  });
});
