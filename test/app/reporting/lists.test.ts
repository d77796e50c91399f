import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import type { Board, ReportCounts, ReportLine } from '../../../src/plugins/reporting/contracts';
import { startApp, type TestApp } from '../../support/app';
import { setBusinessDay } from '../../support/content';
import { COMMUNES, DISTRICTS, makeReportingWorld, type ReportingWorld } from '../../support/reporting-world';
import { makePerson, type Person } from '../../support/staff';
import { statementsOf } from '../../support/statements';
import { doAct, done, enter, GOOD, see } from './work';

let app: TestApp;
let world: ReportingWorld;
const ids: Record<string, number> = {};

const list = async (who: Pick<Person, 'get'>, query = ''): Promise<readonly ReportLine[]> => (await who.get<ReportLine[]>(`/reporting/reports?programme=${world.programme}&pageSize=100${query}`)).body.data;
const names = (lines: readonly ReportLine[]): readonly string[] => lines.map(({ template, unit }) => `${template.code} ${unit.code}`).sort();
const board = async (who: Pick<Person, 'get'>): Promise<Board> => done(await who.get<Board>(`/reporting/board?period=${world.periods.current}`));

describe('lists, board and sheets of reports', () => {
  before(async () => {
    app = await startApp();
    world = await makeReportingWorld(app);
    for (const template of ['T1', 'T2', 'T3']) {
      for (const commune of [COMMUNES.choRa, COMMUNES.banhTrach, COMMUNES.bangThanh]) ids[`${template} ${commune}`] = await world.open(world.periods.current, template, commune);
    }
    const { officer, neighbour, district, province } = world.people;
    const [first, second] = [ids[`T1 ${COMMUNES.choRa}`] as number, ids[`T1 ${COMMUNES.banhTrach}`] as number];
    await enter(officer, first, GOOD);
    await doAct(officer, first, 'submit');
    await doAct(district, first, 'approve');
    await doAct(province, first, 'approve');
    await enter(neighbour, second, GOOD);
    await doAct(neighbour, second, 'submit');
  });

  it('PR-2.3, PR-7.5: everybody lists what his assignment covers, and a list and a single report say the same', async () => {
    const { officer, district, otherDistrict, province, operator } = world.people;
    const all = Object.keys(ids).sort();
    const of = (...communes: readonly string[]): readonly string[] => all.filter((key) => communes.includes(key.split(' ')[1] as string));
    assert.deepEqual(names(await list(officer)), of(COMMUNES.choRa));
    assert.deepEqual(names(await list(district)), of(COMMUNES.choRa, COMMUNES.banhTrach));
    assert.deepEqual(names(await list(otherDistrict)), of(COMMUNES.bangThanh));
    assert.deepEqual(names(await list(province)), all);
    assert.deepEqual(names(await list(operator)), all);
    const elsewhere = await makePerson(app, [{ role: 'author', system: 'portal', unit: COMMUNES.choRa }]);
    assert.deepEqual(await list(elsewhere), []);
    const limited = await makePerson(app, [{ role: 'data-approver', system: 'poverty', unit: 'SLDTBXH', reach: 'province', programme: 'chuong-trinh-khac' }]);
    assert.deepEqual(await list(limited), []);
    for (const [key, id] of Object.entries(ids)) {
      for (const who of [officer, district, otherDistrict, province, limited]) {
        assert.equal((await who.get(`/reporting/reports/${id}`)).status === 200, (await list(who)).some((line) => line.id === id), key);
      }
    }
  });

  it('PR-9.4: lists are narrowed, sorted and searched; what waits for somebody is what he may do', async () => {
    const { officer, neighbour, district, province } = world.people;
    assert.deepEqual(names(await list(district, '&state=submitted')), [`T1 ${COMMUNES.banhTrach}`]);
    assert.deepEqual(names(await list(district, '&template=T2')), [`T2 ${COMMUNES.choRa}`, `T2 ${COMMUNES.banhTrach}`]);
    assert.deepEqual(names(await list(district, '&search=bành trach T3')), [`T3 ${COMMUNES.banhTrach}`]);
    assert.deepEqual(names(await list(district, '&waiting=decide')), [`T1 ${COMMUNES.banhTrach}`]);
    assert.deepEqual(names(await list(officer, '&waiting=enter')), [`T2 ${COMMUNES.choRa}`, `T3 ${COMMUNES.choRa}`]);
    assert.deepEqual(await list(province, '&waiting=decide'), []);
    assert.deepEqual(await list(district, '&waiting=enter'), []);
    const unit = (await see(officer, ids[`T1 ${COMMUNES.choRa}`] as number)).unit.documentId;
    assert.deepEqual(names(await list(province, `&unit=${unit}&period=${world.periods.current}`)), [`T1 ${COMMUNES.choRa}`, `T2 ${COMMUNES.choRa}`, `T3 ${COMMUNES.choRa}`]);
    for (const sort of ['urgent', 'due', 'unit', 'template', 'changed']) assert.equal((await list(province, `&sort=${sort}`)).length, 9, sort);
    assert.deepEqual((await list(province, '&sort=unit')).map((line) => line.unit.name).filter((name, at, all) => all.indexOf(name) === at).length, 3);
    assert.equal((await list(province)).at(-1)?.state, 'approved', 'what is done stands last');
    const paged = await province.get<ReportLine[]>(`/reporting/reports?programme=${world.programme}&pageSize=4&page=3`);
    assert.deepEqual([paged.body.data.length, paged.body.meta?.pagination], [1, { page: 3, pageSize: 4, pageCount: 3, total: 9 }]);
    assert.equal((await province.get('/reporting/reports?state=khong')).status, 400);
    assert.equal((await province.get('/reporting/reports?la=1')).status, 400);
    for (const who of [officer, neighbour, district, province]) {
      for (const line of await list(who)) assert.equal(line.waiting !== null, (await list(who, `&waiting=${line.waiting ?? 'enter'}`)).some(({ id }) => id === line.id), `${line.template.code} ${line.waiting}`);
    }
  });

  it('PR-2.2: late is who hands in after the last day, or has not yet', async () => {
    const { officer, district } = world.people;
    await setBusinessDay(app, '2025-03-30');
    assert.deepEqual(await list(district, '&late=true'), [], 'the last day is in time');
    await setBusinessDay(app, '2025-03-31');
    assert.deepEqual(names(await list(district, '&late=true')), [COMMUNES.banhTrach, COMMUNES.choRa].flatMap((commune) => [`T2 ${commune}`, `T3 ${commune}`]).sort());
    const [line] = await list(officer, '&template=T2');
    assert.deepEqual([line?.daysLeft, line?.late], [-1, true]);
    const { totals } = await board(district);
    assert.deepEqual([totals.owed, totals.onTime, totals.late], [6, 2, 4]);
    await setBusinessDay(app, '2025-02-20');
  });

  it('PR-2.1, PR-2.2: the board shows units by templates within the reader’s scope, with completeness and timeliness', async () => {
    const { district, otherDistrict, officer } = world.people;
    const shown = await board(district);
    assert.deepEqual(shown.units.map(({ code }) => code).sort(), [COMMUNES.choRa, COMMUNES.banhTrach].sort());
    assert.equal(new Set(shown.units.map(({ parentName }) => parentName)).size, 1);
    assert.deepEqual(shown.templates.map(({ code }) => code), ['T1', 'T2', 'T3']);
    assert.equal(shown.cells.length, 6);
    assert.deepEqual(shown.cells.filter(({ waiting }) => waiting !== null).map(({ template, state, waiting, warnings }) => [template, state, waiting, warnings]), [['T1', 'submitted', 'decide', 0]]);
    assert.deepEqual(shown.totals, { owed: 6, complete: 2, onTime: 2, late: 0, byState: { draft: 4, submitted: 1, returned: 0, reopened: 0, approved: 1 } });
    assert.equal((await board(officer)).cells.length, 3);
    assert.equal((await board(otherDistrict)).cells.length, 3);
    const stranger = await makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: '01834' }]);
    assert.equal((await stranger.get(`/reporting/board?period=${world.periods.current}`)).status, 404);
    assert.equal((await stranger.get('/reporting/board?period=999999')).status, 404);
  });

  it('PR-9.4: the home page counts what waits', async () => {
    const { officer, district, operator } = world.people;
    const counts = async (who: Pick<Person, 'get'>): Promise<ReportCounts> => done(await who.get<ReportCounts>('/reporting/reports/counts'));
    assert.deepEqual(await counts(officer), { enter: 2, returned: 0, decide: 0, late: 0, dueSoon: 0, openRemarks: 0 });
    assert.deepEqual(await counts(district), { enter: 0, returned: 0, decide: 1, late: 0, dueSoon: 0, openRemarks: 0 });
    assert.deepEqual(await counts(operator), { enter: 0, returned: 0, decide: 0, late: 0, dueSoon: 0, openRemarks: 0 });
    await setBusinessDay(app, '2025-03-25');
    assert.deepEqual((await counts(officer)).dueSoon, 2);
    await setBusinessDay(app, '2025-02-20');
    assert.equal((await (await makePerson(app, [])).get('/reporting/reports/counts')).status, 403);
  });

  it('a page, the board and the counts cost a fixed number of statements', async () => {
    const { province, district } = world.people;
    const cost = async (who: Pick<Person, 'get'>, path: string): Promise<number> => {
      await who.get(path);
      return statementsOf(app, async () => void done(await who.get(path)));
    };
    const [one, many] = [await cost(province, '/reporting/reports?pageSize=1'), await cost(province, '/reporting/reports?pageSize=100')];
    assert.ok(one === many && one <= 8, `${one} for one, ${many} for the page`);
    const boards = [await cost(district, `/reporting/board?period=${world.periods.current}`), await cost(province, `/reporting/board?period=${world.periods.current}`)] as const;
    assert.ok(boards[0] === boards[1] && boards[1] <= 7, `${boards[0]} for a district, ${boards[1]} for the province`);
    assert.ok(await cost(province, '/reporting/reports/counts') <= 7);
    console.log(`statements: list ${many}, board ${boards[1]}`);
  });

  it('PR-7.4: a report is a sheet that looks like the printed form, marked as a draft until it is approved', async () => {
    const { officer, otherDistrict } = world.people;
    const sheetOf = async (id: number): Promise<{ readonly sheet: ExcelJS.Worksheet; readonly name: string }> => {
      const { token } = (await app.anonymous.send<{ token: string }>('POST', '/admin/login', { email: officer.email, password: officer.password })).body.data;
      const answer = await fetch(`${app.url}/reporting/reports/${id}/workbook`, { headers: { authorization: `Bearer ${token}` } });
      assert.equal(answer.status, 200);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(await answer.arrayBuffer());
      return { sheet: book.worksheets[0] as ExcelJS.Worksheet, name: answer.headers.get('content-disposition') ?? '' };
    };
    const textOf = (sheet: ExcelJS.Worksheet): string => JSON.stringify(sheet.getSheetValues());
    const { sheet, name } = await sheetOf(ids[`T1 ${COMMUNES.choRa}`] as number);
    assert.match(name, /t1_thi-tran-cho-ra_2024\.xlsx/);
    assert.ok(!textOf(sheet).includes('DỰ THẢO') && textOf(sheet).includes('Thị trấn Chợ Rã') && textOf(sheet).includes('Năm 2024 (thử)') && textOf(sheet).includes('4=3/1*100'));
    let place = '';
    sheet.eachRow((row) => row.eachCell((cell) => { if (cell.value === 'Kết quả rà soát') place ||= cell.address; }));
    const group = sheet.getCell(place);
    assert.ok(group.isMerged && sheet.getCell(Number(group.row), Number(group.col) + 3).master.address === group.master.address, 'the group stands over its four columns');
    const line = sheet.getRow(sheet.rowCount);
    assert.deepEqual([2, 3, 4, 5, 6].map((at) => [line.getCell(at).value, line.getCell(at).numFmt]), [[500, '#,##0'], [2100, '#,##0'], [40, '#,##0'], [8, '#,##0.00'], [60, '#,##0']]);
    const draft = await sheetOf(ids[`T2 ${COMMUNES.choRa}`] as number);
    assert.ok(textOf(draft.sheet).includes('DỰ THẢO') && textOf(draft.sheet).includes('Đơn vị tính') && draft.name.includes('du-thao'));
    assert.equal((await otherDistrict.get(`/reporting/reports/${ids[`T1 ${COMMUNES.choRa}`]}/workbook`)).status, 404);
  });

  it('a district whose unit decides on the way reads a report also with reach “own”', async () => {
    const own = await makePerson(app, [{ role: 'data-approver', system: 'poverty', unit: DISTRICTS.baBe, reach: 'own' }]);
    assert.equal((await list(own)).length, 6);
    assert.deepEqual(names(await list(own, '&waiting=decide')), [`T1 ${COMMUNES.banhTrach}`]);
  });
});
