import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../../support/app';
import { COMMUNES, makeReportingWorld, type ReportingWorld } from '../../support/reporting-world';
import { doAct, enter, GOOD, see, tryAct } from './work';

let app: TestApp;
let world: ReportingWorld;
let approved: number;
let draft: number;
let handedIn: number;

const refusal = (text: string, values: unknown[], code: string, as: 'app' | 'owner' = 'app') =>
  assert.rejects(app.sql(text, values, as), (error: { code?: string }) => error.code === code, `${as}: ${text}`);

describe('what the database itself holds of reports', () => {
  before(async () => {
    app = await startApp();
    world = await makeReportingWorld(app);
    const { officer, district, province } = world.people;
    approved = await world.open(world.periods.current, 'T1', COMMUNES.choRa);
    await enter(officer, approved, GOOD);
    await enter(officer, approved, { 'XA/3': 41 });
    await doAct(officer, approved, 'submit');
    await doAct(district, approved, 'approve');
    await doAct(province, approved, 'approve');
    draft = await world.open(world.periods.current, 'T3', COMMUNES.choRa);
    await enter(officer, draft, { 'HO/1': 60 });
    handedIn = await world.open(world.periods.current, 'T1', COMMUNES.banhTrach);
    await enter(world.people.neighbour, handedIn, GOOD);
    await doAct(world.people.neighbour, handedIn, 'submit');
  });

  it('PR-7.3: approved figures and those that were handed in do not change, whoever writes', async () => {
    for (const id of [approved, handedIn]) {
      for (const as of ['app', 'owner'] as const) {
        await refusal("update congtinh.reporting_values set number = 1 where report_id = $1", [id], 'CT094', as);
        await refusal("insert into congtinh.reporting_values (report_id, row_code, column_code, status, number, changed_at) values ($1, 'XA', 'moi', 'value', 1, now())", [id], 'CT094', as);
      }
    }
    await refusal('update congtinh.reporting_values set report_id = $2 where report_id = $1', [draft, approved], 'CT094');
    await refusal("update congtinh.reporting_values set column_code = 'x' where report_id = $1", [draft], 'CT094');
  });

  it('nothing of a report is taken away, and what was replaced stays', async () => {
    for (const table of ['reporting_reports', 'reporting_values', 'reporting_value_history', 'reporting_events', 'reporting_snapshots', 'reporting_progress', 'reporting_remarks', 'reporting_tickets']) {
      const where = table === 'reporting_reports' ? 'id' : 'report_id';
      await refusal(`delete from congtinh.${table} where ${where} = $1`, [approved], '42501');
      await refusal(`truncate congtinh.${table} cascade`, [], '42501');
    }
    for (const table of ['reporting_values', 'reporting_value_history', 'reporting_events', 'reporting_snapshots']) await refusal(`delete from congtinh.${table} where report_id = $1`, [approved], 'CT090', 'owner');
    await refusal('update congtinh.reporting_value_history set number = 0 where report_id = $1', [approved], '42501');
    await refusal('insert into congtinh.reporting_value_history (report_id, row_code, column_code, status, version, changed_at) values ($1, $2, $3, $4, 9, now())', [approved, 'XA', '1', 'blank'], '42501');
    await refusal('update congtinh.reporting_value_history set number = 0 where report_id = $1', [approved], 'CT090', 'owner');
    await refusal("update congtinh.reporting_events set comment = 'khác' where report_id = $1", [approved], '42501');
    await refusal("update congtinh.reporting_snapshots set figures = '{}' where report_id = $1", [approved], 'CT090', 'owner');
    const history = await app.sql("select number::text as number from congtinh.reporting_value_history where report_id = $1 and column_code = '3'", [approved]);
    assert.deepEqual(history, [{ number: '40' }]);
  });

  it('PR-7.3: a head does not move without its event, and nothing is approved that was not approved at every level by others', async () => {
    const hash = 'a'.repeat(64);
    const head = 'update congtinh.reporting_reports set version = version + 1, changed_at = now()';
    await refusal(`${head}, state = 'submitted', level = 1 where id = $1`, [draft], 'CT092');
    await refusal(`${head}, state = 'approved', level = 2, approved_hash = $2 where id = $1`, [draft, hash], 'CT092');
    await refusal(`${head}, state = 'draft', level = 0 where id = $1`, [approved], 'CT092');
    await refusal(`${head}, unit = 'khac' where id = $1`, [draft], 'CT092');
    await refusal(`${head}, submitted_at = now() where id = $1`, [approved], 'CT092');
    await refusal("update congtinh.reporting_reports set state = 'submitted', level = 1 where id = $1", [draft], 'CT092');
    // With an event of one's own, but without the approvals that it would need.
    const forged = (person: number, kind: string, from: number, to: number) => `
      with shot as (insert into congtinh.reporting_snapshots (report_id, hash, figures, at) values ($1, $2, '{}', now()) on conflict do nothing),
      told as (insert into congtinh.reporting_events (report_id, version, kind, actor, from_level, to_level, hash, at)
        select id, version + 1, '${kind}', ${person}, ${from}, ${to}, $2, now() from congtinh.reporting_reports where id = $1)`;
    const { officer, district } = world.people;
    await refusal(`${forged(officer.id, 'approve', 2, 2)} ${head}, state = 'approved', level = 2, approved_hash = $2 where id = $1`, [draft, hash], 'CT093');
    await refusal(`${forged(district.id, 'approve', 2, 2)} ${head}, state = 'approved', level = 2, approved_hash = $2 where id = $1`, [handedIn, hash], 'CT093');
    await refusal(`${forged(district.id, 'transfer', 0, 2).replace("'transfer', ", "'lapse', ")} ${head}, state = 'approved', level = 2, approved_hash = $2 where id = $1`, [draft, hash], 'CT093');
    assert.equal((await see(officer, draft)).state, 'draft');
  });

  it('PR-7.3: figures that were changed behind the application are not approved', async () => {
    const { neighbour, district } = world.people;
    await app.sql(`
      alter table congtinh.reporting_values disable trigger reporting_values_open_update;
      update congtinh.reporting_values set number = 39 where report_id = ${handedIn} and column_code = '3';
      alter table congtinh.reporting_values enable trigger reporting_values_open_update`, undefined, 'owner');
    assert.equal((await tryAct(district, handedIn, 'approve')).code, 'reporting.figures-changed');
    await doAct(district, handedIn, 'return', { reason: 'wrong-figures', comment: 'Số liệu đã bị thay đổi.' });
    assert.deepEqual((await see(neighbour, handedIn)).changes, [{ row: 'XA', column: '3', before: { status: 'value', value: '40' }, after: { status: 'value', value: '39' } }]);
  });
});
