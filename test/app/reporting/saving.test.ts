import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CellVersion, StoredCell } from '../../../src/plugins/reporting/contracts';
import { startApp, type TestApp } from '../../support/app';
import { COMMUNES, makeReportingWorld, PROVINCE, type ReportingWorld } from '../../support/reporting-world';
import { wide } from '../../support/reporting-forms';
import { everyOfficerLeaves, makePerson } from '../../support/staff';
import { statementsOf } from '../../support/statements';
import { cellIn, change, doAct, done, enter, GOOD, refused, save, see } from './work';

let app: TestApp;
let world: ReportingWorld;
let id: number;
const REFUSED = { status: 400, code: 'reporting.cells-refused' };

/** What a refused save leaves: nothing of it. */
const untouched = async (work: () => Promise<void>): Promise<void> => {
  const standing = async (): Promise<unknown> => (await see(world.people.officer, id)).cells;
  const was = await standing();
  await work();
  assert.deepEqual(await standing(), was);
};

describe('saving figures', () => {
  before(async () => {
    app = await startApp();
    await everyOfficerLeaves(app);
    world = await makeReportingWorld(app);
    await world.addTemplate('RONG', wide(300));
    id = await world.open(world.periods.current, 'T1', COMMUNES.choRa);
  });

  it('PR-7.2: figures are read as people write them, formulas and rules are computed at once', async () => {
    const { officer } = world.people;
    const saved = done(await save(officer, id, [change('XA/1', '1.234'), change('XA/2', 5000), change('XA/3', '100'), change('XA/5', '0'), change('XA/ghi-chu', '  Số liệu thử ')]));
    assert.deepEqual(saved.cells.map(({ row, column, value, version }) => [`${row}/${column}`, value, version]),
      [['XA/1', '1234', 1], ['XA/2', '5000', 1], ['XA/3', '100', 1], ['XA/5', '0', 1], ['XA/ghi-chu', 'Số liệu thử', 1]]);
    assert.deepEqual(saved.computed, [{ row: 'XA', column: '4', value: '8.1' }, { row: 'XA', column: '6', value: '0' }]);
    assert.deepEqual(saved.results.filter(({ outcome }) => outcome === 'broken'), []);
    const { filled, inputs } = await see(officer, id);
    assert.deepEqual([filled, inputs], [4, 4], 'a note is nobody’s duty');
    const broken = await enter(officer, id, { 'XA/5': 1200 });
    assert.deepEqual(broken.results.filter(({ outcome }) => outcome === 'broken').map(({ rule, row, left, right }) => [rule, row, left, right]), [['tong-ho', 'XA', '1300', '1234']]);
    assert.deepEqual((await see(officer, id)).blocks, 1);
    await enter(officer, id, { 'XA/5': 0 });
  });

  it('PR-2.1: zero, empty and not applicable are three different things, and what stands already is not written', async () => {
    const { officer } = world.people;
    const note = cellIn((await see(officer, id)).cells, 'XA/ghi-chu')?.version ?? 0;
    const kept = done(await save(officer, id, [change('XA/ghi-chu', 'Số liệu thử', note)]));
    assert.equal(kept.cells[0]?.version, note);
    const emptied = done(await save(officer, id, [change('XA/ghi-chu', null, note)])).cells[0];
    assert.deepEqual([emptied?.status, emptied?.value, emptied?.version], ['blank', null, note + 1]);
    const not = done(await save(officer, id, [{ row: 'XA', column: 'ghi-chu', notApplicable: true, reason: 'Không có gì để ghi', version: note + 1 }])).cells[0];
    assert.deepEqual([not?.status, not?.reason, not?.version], ['not-applicable', 'Không có gì để ghi', note + 2]);
    const history = done(await officer.get<CellVersion[]>(`/reporting/reports/${id}/cells/XA/ghi-chu/history`));
    assert.deepEqual(history.map(({ version, content, by }) => [version, content?.status ?? null, by?.userId]), [[3, 'not-applicable', officer.id], [2, null, officer.id], [1, 'value', officer.id]]);
    assert.equal((await officer.get(`/reporting/reports/${id}/cells/XA/99/history`)).status, 404);
  });

  it('PR-7.2: what is no figure of its cell is refused at the cell, and nothing of the save is stored', async () => {
    const { officer } = world.people;
    const bad: readonly (readonly [string, object])[] = [
      ['text in a number', change('XA/1', 'một trăm', 9)], ['ambiguous', change('XA/1', '1,234.5.6', 9)], ['exponent', change('XA/1', '1e309', 9)], ['NaN', change('XA/1', 'NaN', 9)],
      ['negative households', change('XA/1', '-5', 9)], ['forty digits', change('XA/1', '9'.repeat(40), 9)], ['decimals of households', change('XA/1', '1,5', 9)],
      ['outside the form', change('XA/77', '5', 0)], ['no such row', change('KHONG/1', '5', 0)], ['a formula', change('XA/4', '5', 0)],
      ['a row by the name of a property', change('__proto__/constructor', '5', 0)],
      ['not applicable together with a figure', { row: 'XA', column: '1', value: '5', notApplicable: true, reason: 'Thử', version: 9 }],
    ];
    await untouched(async () => {
      for (const [what, cell] of bad) {
        const answer = await save(officer, id, [change('XA/2', 4999, 1), cell as never]);
        assert.deepEqual(refused(answer), { ...REFUSED, fields: ['cells.1.value'] }, what);
      }
      const noReason = await save(officer, id, [{ row: 'XA', column: '1', notApplicable: true, reason: '  ', version: 1 }]);
      assert.deepEqual(refused(noReason), { ...REFUSED, fields: ['cells.0.reason'] });
      const twice = await save(officer, id, [change('XA/1', 5, 1), change('XA/2', 6, 1), change('XA/1', 7, 1)]);
      assert.deepEqual(refused(twice), { ...REFUSED, fields: ['cells.2.value'] });
      const many = await save(officer, id, [change('XA/1', 'x', 1), change('XA/2', 'y', 1)]);
      assert.deepEqual(refused(many).fields, ['cells.0.value', 'cells.1.value'], 'every fault is told at once');
    });
  });

  it('input of no form is refused before anything is looked up', async () => {
    const { officer } = world.people;
    const send = (body: unknown) => officer.send('PUT', `/reporting/reports/${id}/values`, body);
    await untouched(async () => {
      for (const body of [{}, { cells: [] }, { cells: 'x' }, { cells: [change('XA/1', 1)], more: 1 }, { cells: [{ row: 'XA', column: '1', value: true, version: 0 }] },
        { cells: [{ row: 'XA', column: '1', value: 1 }] }, { cells: [{ row: 'XA', column: '1', value: 1, version: -1 }] }, { cells: Array.from({ length: 5001 }, (_, at) => change(`D${at}/1`, 1)) }]) {
        assert.equal(refused(await send(body)).code, 'input.invalid', JSON.stringify(body).slice(0, 80));
      }
      assert.equal((await send('{"cells":[{"row":"XA","column":"1","value":1e309,"version":1}]}')).status, 400);
      assert.equal((await officer.send('PUT', '/reporting/reports/khong/values', { cells: [change('XA/1', 1)] })).status, 404);
    });
  });

  it('PR-2.3, PR-7.5: only whoever enters for the unit saves; to others there is no report', async () => {
    const { neighbour, district, otherDistrict, province, operator } = world.people;
    const admin = await makePerson(app, [], { superAdmin: true });
    const elsewhere = await makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: PROVINCE, reach: 'subtree', programme: 'chuong-trinh-khac' }]);
    await untouched(async () => {
      for (const who of [neighbour, otherDistrict, elsewhere]) assert.equal((await save(who, id, [change('XA/1', 1, 1)])).status, 404);
      for (const who of [district, province, operator, admin]) assert.equal((await save(who, id, [change('XA/1', 1, 1)])).status, 403);
    });
  });

  it('two tabs: the second finds the cells that moved, as they stand, and nothing of it is stored', async () => {
    const { officer, colleague } = world.people;
    const wide = await world.open(world.periods.current, 'RONG', COMMUNES.choRa);
    done(await save(officer, wide, [change('D1/1', 10), change('D1/2', 20)]));
    done(await save(colleague, wide, [change('D1/2', 21, 1), change('D1/3', 30)]));
    const answer = await save(officer, wide, [change('D1/1', 11, 1), change('D1/2', 22, 1), change('D1/3', 33)]);
    assert.deepEqual(refused(answer), { status: 409, code: 'reporting.stale-cells', fields: ['cells.1.value', 'cells.2.value'] });
    const cells = answer.body.error?.details.cells as readonly StoredCell[];
    assert.deepEqual(cells.map(({ row, column, value, version }) => [`${row}/${column}`, value, version]), [['D1/2', '21', 2], ['D1/3', '30', 1]]);
    assert.deepEqual([cellIn((await see(officer, wide)).cells, 'D1/1')?.value, cellIn((await see(officer, wide)).cells, 'D1/1')?.version], ['10', 1]);
    done(await save(officer, wide, [change('D1/1', 10, 0)]));
    done(await save(officer, wide, [change('D1/2', 22, 2)]));
  });

  it('PR-7.3: what was handed in is not entered any more', async () => {
    const { officer } = world.people;
    const report = await world.open(world.periods.current, 'T1', COMMUNES.banhTrach);
    const { neighbour } = world.people;
    await enter(neighbour, report, GOOD);
    await doAct(neighbour, report, 'submit');
    assert.deepEqual(refused(await save(neighbour, report, [change('XA/1', 1, 1)])), { status: 409, code: 'reporting.not-open', fields: [] });
    assert.equal((await neighbour.send('PUT', `/reporting/reports/${report}/explanations`, { explanations: [] })).status, 409);
    const closed = await world.open(world.periods.previous, 'T1', COMMUNES.choRa);
    assert.deepEqual(refused(await save(officer, closed, [change('XA/1', 1)])), { status: 409, code: 'reporting.period-closed', fields: [] });
  });

  it('twelve windows save one form at once: every final cell is the last write that was acknowledged', async () => {
    const report = await world.open(world.periods.current, 'RONG', COMMUNES.banhTrach);
    const officers = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? world.people.neighbour : world.people.colleague));
    const keys = Array.from({ length: 20 }, (_, index) => `D${index + 1}/1`);
    const acknowledged = new Map<string, { value: string; version: number }>();
    let conflicts = 0;
    await Promise.all(officers.map(async (who, at) => {
      const seen = new Map<string, number>();
      for (let round = 0; round < 8; round += 1) {
        const mine = keys.filter((_, index) => (index + at + round) % 4 === 0);
        const answer = await save(who, report, mine.map((key, index) => change(key, at * 1000 + round * 50 + index + 1, seen.get(key) ?? 0)));
        const cells = answer.status === 200 ? answer.body.data.cells : (answer.body.error?.details.cells ?? []) as readonly StoredCell[];
        assert.ok(answer.status === 200 || answer.status === 409, JSON.stringify(answer.body).slice(0, 300));
        if (answer.status === 409) conflicts += 1;
        for (const { row, column, value, version } of cells) {
          seen.set(`${row}/${column}`, version);
          if (answer.status === 200 && version > (acknowledged.get(`${row}/${column}`)?.version ?? 0)) acknowledged.set(`${row}/${column}`, { value: value ?? '', version });
        }
      }
    }));
    const standing = (await see(officers[0] as never, report)).cells;
    assert.deepEqual(Object.fromEntries(standing.map(({ row, column, value, version }) => [`${row}/${column}`, { value, version }])), Object.fromEntries(acknowledged));
    assert.ok(conflicts > 0, 'they were in each other’s way');
    const [history] = await app.sql('select count(*)::int as n from congtinh.reporting_value_history where report_id = $1', [report], 'owner');
    assert.equal(history?.n, standing.reduce((sum, { version }) => sum + version - 1, 0), 'every replaced value is kept');
  });

  it('opening and saving a form of 300 cells cost a fixed number of statements', async () => {
    const { officer } = world.people;
    const { id: report } = (await officer.get<{ id: number }[]>('/reporting/reports?template=RONG')).body.data[0] as { id: number };
    const opening = () => statementsOf(app, async () => void (await see(officer, report)));
    await opening();
    const few = await opening();
    const all = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`D${Math.floor(at / 10) + 1}/${(at % 10) + 1}`, at]));
    await enter(officer, report, all);
    const { cells } = await see(officer, report);
    assert.equal(cells.length, 300);
    const many = await opening();
    assert.ok(few === many && many <= 20, `${few} with a few cells, ${many} with 300`);
    const saving = (changed: readonly StoredCell[]) => statementsOf(app, async () => void done(await save(officer, report, changed.map(({ row, column, version }) => change(`${row}/${column}`, 7_777 + version, version)))));
    const [one, hundred] = [await saving(cells.slice(0, 1)), await saving(cells.slice(10, 300))];
    assert.ok(one === hundred && one <= 18, `${one} for one cell, ${hundred} for 290`);
    console.log(`statements: opening ${many}, saving ${one}`);
  });
});
