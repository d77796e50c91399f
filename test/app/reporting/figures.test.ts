import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { FigureForm, FigureTable } from '../../../src/plugins/reporting/contracts';
import { startApp, type TestApp } from '../../support/app';
import { unitId } from '../../support/content';
import { COMMUNES, DISTRICTS, makeReportingWorld, PROVINCE, type ReportingWorld } from '../../support/reporting-world';
import type { Person } from '../../support/staff';

let app: TestApp;
let world: ReportingWorld;

const ask = async (person: Person, query: string): Promise<readonly FigureTable[]> => {
  const answer = await person.get<readonly FigureTable[]>(`/reporting/figures?programme=${world.programme}&${query}`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body.data;
};
const cells = (table: FigureTable | undefined): Record<string, string | null> => Object.fromEntries((table?.cells ?? []).map(({ row, column, value }) => [`${row}/${column}`, value]));
const approve = (report: number): Promise<unknown> => app.sql(
  `set session_replication_role = 'replica'; update congtinh.reporting_reports set state = 'approved', level = 2, version = 2, approved_hash = repeat('a', 64), approved_at = now() where id = ${report}`, undefined, 'super');

describe('figures of several units', () => {
  let reports: number[];
  before(async () => {
    app = await startApp();
    world = await makeReportingWorld(app);
    const { current, previous } = world.periods;
    reports = [];
    for (const commune of Object.values(COMMUNES)) {
      reports.push(await world.open(current, 'T1', commune));
      await app.sql("insert into congtinh.reporting_obligations (period_id, template_id, unit) select $1, t.id, $2 from congtinh.reporting_templates t where t.programme_id = $3 and t.code = 'T1'", [current, await unitId(app, commune), world.programmeId], 'owner');
    }
    const [choRa = 0, banhTrach = 0, bangThanh = 0] = reports;
    await world.fill(choRa, { 'XA/1': '300', 'XA/2': '1200', 'XA/3': '100', 'XA/5': '1' });
    await world.fill(banhTrach, { 'XA/1': '100', 'XA/2': '500', 'XA/3': '1', 'XA/5': '2' });
    await world.fill(bangThanh, { 'XA/1': '123456789012345678901234567890', 'XA/3': '1' });
    await app.sql("update congtinh.reporting_periods set state = 'open' where id = $1", [previous], 'owner');
    await approve(choRa);
    await approve(banhTrach);
  });

  it('PR-2.3: counts are added by province, district and unit; a rate comes from the sums, never from rates', async () => {
    const { province } = world.people;
    const [whole] = await ask(province, 'template=T1&period=2024&level=province&state=provisional');
    assert.deepEqual([whole?.unit.code, whole?.owed, whole?.contained, whole?.approved, whole?.provisional], [PROVINCE, 3, 3, 2, true]);
    assert.equal(cells(whole)['XA/1'], '123456789012345678901234568290', 'exact, however long');
    const districts = await ask(province, 'template=T1&period=2024&level=district');
    assert.deepEqual(districts.map(({ unit, owed, contained, provisional }) => [unit.code, owed, contained, provisional]), [[DISTRICTS.pacNam, 1, 0, true], [DISTRICTS.baBe, 2, 2, false]]);
    // 101 of 400, not the mean of 33.33 and 1.
    assert.deepEqual(cells(districts[1]), { 'XA/1': '400', 'XA/2': '1700', 'XA/3': '101', 'XA/4': '25.25', 'XA/5': '3', 'XA/6': '0.75' });
    assert.deepEqual(cells(districts[0])['XA/1'], null, 'what is not approved is not in it');
    const units = await ask(province, 'template=T1&period=2024&level=unit');
    assert.deepEqual(units.filter(({ contained }) => contained > 0).map(({ unit, cells: [first] }) => [unit.code, first?.value]).sort(), [[COMMUNES.choRa, '300'], [COMMUNES.banhTrach, '100']].sort());
  });

  it('rows and columns of a form are named, from the outermost group of the heading to the column', async () => {
    const answer = await world.people.province.get(`/reporting/figures?programme=${world.programme}&template=T1&period=2024`);
    const { forms: [form] } = answer.body.meta as unknown as { forms: readonly FigureForm[] };
    assert.deepEqual([form?.code, form?.rows], ['T1', [{ code: 'XA', label: 'Toàn xã' }]]);
    assert.deepEqual(form?.indicators.find(({ column }) => column === '4'), { row: 'XA', column: '4', heading: ['Kết quả rà soát', 'Hộ nghèo', 'Tỷ lệ hộ nghèo'], measure: '%', places: 2 });
    assert.ok(!form?.indicators.some(({ column }) => column === 'ghi-chu'), 'texts are not put together');
  });

  it('PR-7.3: of a report that is reopened the figures count that were approved', async () => {
    const [report = 0] = reports;
    const filed = { format: 1, cells: [['XA', '1', 'value', '300', null], ['XA', '3', 'value', '100', null], ['XA', '5', 'not-applicable', null, 'Thử']], computed: [] };
    await app.sql("insert into congtinh.reporting_snapshots (report_id, hash, figures, at) values ($1, repeat('a', 64), $2, now())", [report, JSON.stringify(filed)], 'owner');
    await app.sql(`set session_replication_role = 'replica'; update congtinh.reporting_reports set state = 'reopened', level = 0, reopened_until = now() + interval '1 day' where id = ${report}`, undefined, 'super');
    await world.fill(report, { 'XA/1': '999' });
    const approved = await ask(world.people.province, 'template=T1&period=2024&level=district');
    assert.deepEqual([cells(approved[1])['XA/1'], approved[1]?.provisional], ['400', true]);
    assert.equal(cells((await ask(world.people.province, 'template=T1&period=2024&level=district&state=provisional'))[1])['XA/1'], '1099');
  });

  it('PR-4.2: a group is shown to whoever may see every unit of it', async () => {
    const { officer, district, otherDistrict } = world.people;
    assert.deepEqual(await ask(officer, 'template=T1&period=2024&level=district'), []);
    assert.deepEqual((await ask(officer, 'template=T1&period=2024&level=unit')).map(({ unit }) => unit.code), [COMMUNES.choRa]);
    assert.deepEqual((await ask(district, 'template=T1&period=2024&level=district')).map(({ unit }) => unit.code), [DISTRICTS.baBe]);
    assert.deepEqual((await ask(otherDistrict, `template=T1&period=2024&level=district&unit=${await unitId(app, DISTRICTS.baBe)}`)), []);
    assert.deepEqual(await ask(district, 'period=2024&level=province'), []);
    assert.equal((await app.anonymous.get('/reporting/figures?programme=x&period=y')).status, 401);
    assert.equal((await officer.get(`/reporting/figures?programme=${world.programme}`)).status, 400);
    assert.equal((await officer.get(`/reporting/figures?programme=${world.programme}&period=2024&level=world`)).status, 400);
  });
});
