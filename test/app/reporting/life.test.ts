import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../support/app';
import { COMMUNES, makeReportingWorld, type ReportingWorld } from '../../support/reporting-world';
import { act, doAct, enter, GOOD, refused, see, tryAct, unread } from './work';

let app: TestApp;
let world: ReportingWorld;

const open = (template = 'T1', levels?: readonly ('commune' | 'district' | 'province')[]): Promise<number> => world.open(world.periods.current, template, COMMUNES.choRa, levels);

describe('life of a report', () => {
  before(async () => {
    app = await startApp();
    world = await makeReportingWorld(app);
  });

  it('PR-7.3, PR-4.1: a report goes from the commune over the district to the province, each level by another person', async () => {
    const { officer, district, province, otherDistrict } = world.people;
    const id = await open();
    const draft = await see(officer, id);
    assert.deepEqual([draft.state, draft.level, draft.filled, draft.inputs, draft.waiting, draft.mayEnter, draft.acts], ['draft', 0, 0, 4, 'enter', true, ['submit']]);
    assert.deepEqual([draft.dueOn, draft.daysLeft, draft.late], ['2025-03-30', 38, false]);
    await enter(officer, id, GOOD);
    const submitted = await doAct(officer, id, 'submit');
    assert.deepEqual([submitted.state, submitted.level, submitted.waiting, submitted.mayEnter], ['submitted', 1, null, false]);
    assert.match(submitted.events.at(-1)?.hash ?? '', /^[0-9a-f]{64}$/);
    assert.deepEqual(await unread(district, id), ['submitted']);
    assert.equal((await otherDistrict.get(`/reporting/reports/${id}`)).status, 404);
    assert.deepEqual(await tryAct(province, id, 'approve'), { status: 403, code: 'scope.forbidden', fields: [] }, 'not the turn of the province');

    const passed = await doAct(district, id, 'approve');
    assert.deepEqual([passed.state, passed.level], ['submitted', 2]);
    assert.deepEqual([await unread(district, id), await unread(province, id)], [[], ['submitted']]);
    const approved = await doAct(province, id, 'approve');
    assert.deepEqual([approved.state, approved.level, approved.waiting, approved.daysLeft], ['approved', 2, null, null]);
    assert.deepEqual(await unread(officer, id), ['approved']);
    assert.deepEqual(approved.events.map(({ kind, fromLevel, toLevel, submission }) => [kind, fromLevel, toLevel, submission]),
      [['opened', 0, 0, null], ['submit', 0, 1, 1], ['approve', 1, 2, null], ['approve', 2, 2, null]]);
    assert.equal(new Set(approved.events.flatMap(({ hash }) => hash ?? [])).size, 1, 'every level approved what was handed in');
    const entries = await app.sql("select action, assignment_id from congtinh.ledger_entries where subject_type = 'reporting.report' and subject_id = $1 order by seq", [String(id)], 'owner');
    assert.deepEqual(entries.map(({ action, assignment_id }) => [action, assignment_id]), [
      ['reporting.submit', officer.assignments[0]], ['reporting.approve', district.assignments[0]], ['reporting.approve', province.assignments[0]],
    ]);
  });

  it('PR-4.1: where there are two levels, the province approves what the commune hands in', async () => {
    const { officer, province, district } = world.people;
    const id = await open('T3', ['commune', 'province']);
    await enter(officer, id, { 'HO/1': 0, 'HO/2': 0, 'HO/3': 0, 'KHAU/1': 0, 'KHAU/2': 0, 'KHAU/3': 0 });
    // T3 is checked against T1 of the same commune, which the first test filled.
    assert.equal((await tryAct(officer, id, 'submit')).code, 'reporting.blocked');
    await enter(officer, id, { 'HO/1': 60, 'KHAU/1': 200 });
    assert.deepEqual([(await doAct(officer, id, 'submit')).level, await unread(district, id)], [1, []]);
    assert.equal((await doAct(province, id, 'approve')).state, 'approved');
  });

  it('a stale version and a wrong state are told apart from a right that is missing', async () => {
    const { officer, district, neighbour } = world.people;
    const id = await open('T2');
    assert.equal((await neighbour.get(`/reporting/reports/${id}`)).status, 404);
    assert.deepEqual(refused(await act(officer, id, { action: 'submit', version: 9 })), { status: 409, code: 'reporting.stale-version', fields: [] });
    assert.deepEqual(refused(await act(officer, id, { action: 'approve', version: 1 })), { status: 403, code: 'scope.forbidden', fields: [] });
    assert.deepEqual(refused(await act(district, id, { action: 'submit', version: 1 })), { status: 403, code: 'scope.forbidden', fields: [] });
    assert.deepEqual(refused(await act(officer, id, { action: 'request-reopen', version: 1, comment: 'Thử' })), { status: 409, code: 'reporting.wrong-state', fields: [] });
  });
});
