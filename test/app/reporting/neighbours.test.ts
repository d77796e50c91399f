import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { ReportDetail, ReportDifferences } from '../../../src/plugins/reporting/contracts';
import { startApp, type TestApp } from '../../support/app';
import { setBusinessDay } from '../../support/content';
import { T1, T2, rule } from '../../support/reporting-forms';
import { COMMUNES, makeReportingWorld, type ReportingWorld } from '../../support/reporting-world';
import { makePerson, type Person } from '../../support/staff';
import { doAct, done, enter, GOOD, reporting, see } from './work';

let app: TestApp;
let world: ReportingWorld;

const MOVES = { 'HO/1': '40', 'HO/2': '5', 'HO/3': '3', 'KHAU/1': '160', 'KHAU/2': '20', 'KHAU/3': '10' } as const;
const found = ({ results }: Pick<ReportDetail, 'results'>, code: string): readonly unknown[] =>
  results.filter((one) => one.rule === code).map(({ row, outcome, left, right }) => [row, outcome, left, right]);

describe('figures of other forms, other periods and other units', () => {
  before(async () => {
    app = await startApp();
    world = await makeReportingWorld(app);
  });

  it('PR-7.2: forms of one unit and period are checked against each other, computed cells included', async () => {
    const { officer } = world.people;
    const [t1, t2] = [await world.open(world.periods.current, 'T1', COMMUNES.choRa), await world.open(world.periods.current, 'T2', COMMUNES.choRa)];
    await enter(officer, t1, GOOD);
    await enter(officer, t2, { ...MOVES, 'HO/2': '1' });
    const apart = await see(officer, t2);
    assert.deepEqual(found(apart, 'cuoi-ky-bang-t1'), [[null, 'broken', '42', '40']]);
    assert.deepEqual(apart.context.references.filter(({ form }) => form === 'T1'), [{ form: 'T1', period: 'this', row: 'XA', column: '3', status: 'value', value: '40' }]);
    assert.deepEqual(Object.keys(apart.outlines), ['T1']);
    await enter(officer, t2, { 'HO/2': '3' });
    assert.deepEqual(found(await see(officer, t2), 'cuoi-ky-bang-t1'), []);
    // Lists show what was counted last; the forms that read a changed one are counted anew after a pause.
    const listed = async (): Promise<number | undefined> => (await officer.get<ReportDetail[]>(`/reporting/reports?template=T2&period=${world.periods.current}`)).body.data[0]?.blocks;
    assert.equal(await listed(), 0);
    await enter(officer, t1, { 'XA/3': 39 });
    assert.deepEqual([await listed(), (await see(officer, t2)).blocks], [0, 1]);
    const [job] = await app.sql("select payload from graphile_worker._private_jobs where key like 'reporting.recheck %'", [], 'super');
    const { period, unit } = (typeof job?.payload === 'string' ? JSON.parse(job.payload) : job?.payload) as { period: number; unit: string };
    await reporting.recheckUnit(app.strapi, period, unit);
    assert.equal(await listed(), 1);
    await enter(officer, t1, { 'XA/3': 40 });
  });

  it('PR-7.2: what was there at the end of the last period begins this one; where there was nothing, the rule says so and blocks nobody', async () => {
    const { officer, neighbour } = world.people;
    const before = await world.open(world.periods.previous, 'T2', COMMUNES.choRa);
    await world.fill(before, MOVES);
    const { id } = (await officer.get<{ id: number }[]>(`/reporting/reports?template=T2&period=${world.periods.current}`)).body.data[0] as { id: number };
    const detail = await see(officer, id);
    assert.deepEqual(found(detail, 'dau-ky-bang-cuoi-ky-truoc'), [['HO', 'broken', '40', '38'], ['KHAU', 'broken', '160', '150']]);
    assert.deepEqual(detail.previous?.cells.filter(({ column }) => column === '9'), [{ row: 'HO', column: '9', value: '38' }, { row: 'KHAU', column: '9', value: '150' }]);
    assert.equal(detail.previous?.period.code, '2023');
    const differences = done(await officer.get<ReportDifferences>(`/reporting/reports/${id}/differences?against=previous`));
    assert.deepEqual([differences.base?.title, differences.cells.find(({ row, column }) => row === 'HO' && column === '2')], ['Năm 2023 (thử)', { row: 'HO', column: '2', before: { status: 'value', value: '5' }, after: { status: 'value', value: '3' } }]);

    const alone = await world.open(world.periods.current, 'T2', COMMUNES.banhTrach);
    await enter(neighbour, alone, MOVES);
    const without = await see(neighbour, alone);
    assert.deepEqual(found(without, 'dau-ky-bang-cuoi-ky-truoc').map((one) => (one as unknown[])[1]), ['not-computable', 'not-computable']);
    assert.deepEqual([without.previous, found(without, 'cuoi-ky-bang-t1').map((one) => (one as unknown[])[1])], [null, ['not-computable']]);
    assert.equal((await doAct(neighbour, alone, 'submit')).state, 'submitted', 'what cannot be computed does not block');
  });

  it('PR-7.2: after a merger the last period is the sum of the communes that were merged, ratios computed anew; while one is missing, nothing is said', async () => {
    const OLD = ['01858', '01861', '01864', '01870'] as const;
    const merged = '01864@2025-12-31';
    const [y2024, y2025] = [world.periods.current, await world.addPeriod('2025', 2025)];
    for (const [index, commune] of OLD.slice(0, 3).entries()) {
      await world.fill(await world.open(y2024, 'T2', commune), { ...MOVES, 'HO/1': String(40 + index) });
      await world.fill(await world.open(y2024, 'T1', commune), { 'XA/1': '100', 'XA/3': String(10 + index) });
    }
    const [t1, t2] = [await world.open(y2025, 'T1', merged, ['commune', 'province']), await world.open(y2025, 'T2', merged, ['commune', 'province'])];
    await setBusinessDay(app, '2026-01-15');
    const officer: Person = await makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: merged, from: '2025-07-02' }]);
    await enter(officer, t2, { ...MOVES, 'HO/1': '164', 'KHAU/1': '640' });
    assert.deepEqual(found(await see(officer, t2), 'dau-ky-bang-cuoi-ky-truoc').map((one) => (one as unknown[])[1]), ['not-computable', 'not-computable']);

    await world.fill(await world.open(y2024, 'T2', OLD[3]), { ...MOVES, 'HO/1': '43' });
    await world.fill(await world.open(y2024, 'T1', OLD[3]), { 'XA/1': '50', 'XA/3': '10' });
    // 40 + 41 + 42 + 43 at the beginning, each less five and three more; 160 - 20 + 10 persons in each.
    assert.deepEqual(found(await see(officer, t2), 'dau-ky-bang-cuoi-ky-truoc'), [['HO', 'broken', '164', '158'], ['KHAU', 'broken', '640', '600']]);
    await enter(officer, t2, { 'HO/1': '158', 'KHAU/1': '600' });
    assert.deepEqual(found(await see(officer, t2), 'dau-ky-bang-cuoi-ky-truoc'), []);
    const { previous } = await see(officer, t1);
    assert.deepEqual(previous?.cells.filter(({ column }) => ['1', '3', '4', 'ghi-chu'].includes(column)), [
      { row: 'XA', column: '1', value: '350' }, { row: 'XA', column: '3', value: '43' }, { row: 'XA', column: '4', value: '12.29' },
    ], 'a rate of the sums, and no text');
    await setBusinessDay(app, '2025-02-20');
  });

  it('PR-7.2: a figure far from those of the same level is found once five others are approved, as median and range only', async () => {
    const { colleague: subtree, district, province } = world.people;
    const period = await world.addPeriod('cung-cap', 2028);
    const approve = async (commune: string, poor: number): Promise<number> => {
      const id = await world.open(period, 'T1', commune);
      await enter(subtree, id, { ...GOOD, 'XA/3': poor });
      await doAct(subtree, id, 'submit');
      await doAct(district, id, 'approve');
      await doAct(province, id, 'approve');
      return id;
    };
    for (const [index, commune] of ['01894', '01897', '01900', '01906'].entries()) await approve(commune, 40 + index);
    const id = await world.open(period, 'T1', COMMUNES.choRa);
    await enter(subtree, id, { ...GOOD, 'XA/3': 240 });
    assert.deepEqual((await see(subtree, id)).context.peers, [], 'four are too few: one could guess whose figure it is');
    const fifth = await approve('01909', 44);
    const detail = await see(subtree, id);
    assert.deepEqual(detail.context.peers.find(({ column }) => column === '3'), { row: 'XA', column: '3', median: '42', low: '40', high: '44', spread: '1.4826', count: 5 });
    assert.equal(detail.context.peers.find(({ column }) => column === '4')?.median, '8.4', 'computed cells as they were approved');
    assert.deepEqual(detail.results.filter(({ rule: code }) => code === 'khac-thuong').map(({ column, left, right }) => [column, left, right]), [['3', '240', '42'], ['4', '48', '8.4']]);
    assert.deepEqual((await see(subtree, fifth)).context.peers, [], 'its own figure is none of its peers’');
  });

  it('forms that read each other round in a circle, or one that is not there, have no figure and fail nobody', async () => {
    const { officer } = world.people;
    const reading = (form: string) => ({ ...T2, rules: [rule('vong', 'block', `[HO/1] = ${form}[HO/9]`)], sections: T2.sections.map((section) => ({
      ...section, columns: section.columns.map((column) => (column.code === '9' ? { ...column, formula: { expression: `${form}[HO/9] + 1`, blank: 'propagate' as const } } : column)),
    })) });
    await world.addTemplate('VA', reading('VB'));
    await world.addTemplate('VB', reading('VA'));
    await world.addTemplate('VC', { ...T1, rules: [rule('xa', 'warn', '[1] = KHAC[X/1]'), rule('cot', 'warn', '[1] = VA[HO/77]')] });
    const ids = [await world.open(world.periods.current, 'VA', COMMUNES.choRa), await world.open(world.periods.current, 'VB', COMMUNES.choRa), await world.open(world.periods.current, 'VC', COMMUNES.choRa)] as const;
    for (const id of ids) {
      const detail = await see(officer, id);
      assert.deepEqual(detail.results.filter(({ outcome, rule: code }) => outcome === 'broken' && code !== 'required'), []);
    }
  });
});
