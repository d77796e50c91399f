import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { periodOf, type Figures, type Statistics, type UnitChoice } from '../../../src/plugins/statistics/contracts';
import { startApp, type TestApp } from '../../support/app';
import { ARTICLE, make, unitId } from '../../support/content';
import { makePerson, type Person } from '../../support/staff';
import { statementsOf } from '../../support/statements';
import { casesArbitrary, dayOf, storeCases, type Ground, type MadeCase } from './made-cases';

const PORTAL = 'portal' as const;
const COUNTS = ['published', 'corrected', 'returned', 'withdrawn', 'onTime', 'late', 'withoutDue'] as const;
type Counts = Pick<Figures, (typeof COUNTS)[number]>;

let app: TestApp;
let board: Person;
let ground: Ground;
let made: readonly MadeCase[];

const countsOf = (figures: Figures): Counts => Object.fromEntries(COUNTS.map((name) => [name, figures[name]])) as unknown as Counts;
const sum = (all: readonly Figures[]): Counts =>
  Object.fromEntries(COUNTS.map((name) => [name, all.reduce((total, one) => total + one[name], 0)])) as unknown as Counts;

/** The same figures counted in another way, from what was made. */
const expected = (cases: readonly MadeCase[], from: string, to: string, within: (one: MadeCase) => boolean): Counts & { seconds: number } => {
  const inside = (instant: number | null): boolean => instant !== null && dayOf(instant) >= from && dayOf(instant) <= to;
  const found = { published: 0, corrected: 0, returned: 0, withdrawn: 0, onTime: 0, late: 0, withoutDue: 0, seconds: 0 };
  const seen = new Set<string>();
  for (const one of cases) {
    const document = `${one.contentType} ${one.document}`;
    const again = seen.has(document);
    if (one.publishedAt !== null) seen.add(document);
    if (!within(one)) continue;
    found.returned += one.returnedAt.filter(inside).length;
    if (inside(one.withdrawnAt)) found.withdrawn += 1;
    if (one.publishedAt === null || !inside(one.publishedAt)) continue;
    found[again ? 'corrected' : 'published'] += 1;
    found[one.dueOn === null ? 'withoutDue' : dayOf(one.publishedAt) <= one.dueOn ? 'onTime' : 'late'] += 1;
    found.seconds += (one.publishedAt - one.submittedAt) / 1000;
  }
  return found;
};

const ask = async (who: Pick<Person, 'get'>, period: string, unit?: string): Promise<Statistics> => {
  const answer = await who.get<Statistics>(`/statistics/figures?period=${period}${unit === undefined ? '' : `&unit=${unit}`}`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body.data;
};

describe('statistics', () => {
  before(async () => {
    app = await startApp();
    board = await makePerson(app, [{ role: 'board', system: PORTAL, unit: 'VP-UBND' }]);
    const ids = async (uid: string): Promise<string[]> => ((await app.strapi.db.query(uid as never).findMany({ select: ['documentId'], limit: 5 } as never)) as { documentId: string }[]).map(({ documentId }) => documentId);
    ground = {
      units: await Promise.all(['061', '058', '01906', 'STTTT'].map((code) => unitId(app, code))),
      sites: await ids('plugin::component-pages.site'), categories: await ids('api::category.category'),
    };
    made = fc.sample(casesArbitrary(ground, 600), { numRuns: 1, seed: 20250220 })[0] ?? [];
    await storeCases(app, made);
  });

  it('PT-19.4: over any period and unit the figures are those of the decisions, by the calendar of Hà Nội', async () => {
    const periods = fc.oneof(
      fc.tuple(fc.integer({ min: 2021, max: 2023 }), fc.constantFrom('', '-Q1', '-Q2', '-Q3', '-Q4', '-H1', '-H2', '-01', '-02', '-06', '-12')).map(([year, part]) => `${year}${part}`),
      fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 190 })).map(([from, length]) =>
        [from, from + length].map((day) => dayOf(Date.parse('2021-01-01T12:00:00+07:00') + day * 86_400_000)).join('..')),
    );
    await fc.assert(fc.asyncProperty(periods, fc.option(fc.constantFrom(...ground.units), { nil: undefined }), async (key, unit) => {
      const { total } = await ask(board, key, unit);
      const { from, to } = periodOf(key)!;
      const { seconds, ...counts } = expected(made, from, to, (one) => unit === undefined || one.unit === unit);
      assert.deepEqual(countsOf(total), counts, `${key} ${unit}`);
      const published = counts.published + counts.corrected;
      assert.equal(total.averageDays === null, published === 0);
      if (published > 0) assert.ok(Math.abs((total.averageDays ?? 0) - seconds / 86_400 / published) <= 0.051, `${key} ${total.averageDays} ${seconds / 86_400 / published}`);
    }), { numRuns: 60 });
  });

  it('PT-19.4: the months sum up to the year, the units to the whole, and so does every other table', async () => {
    for (const year of [2021, 2022, 2023]) {
      const whole = await ask(board, String(year));
      const total = countsOf(whole.total);
      assert.ok(total.published > 10 && total.corrected > 10 && total.late > 10, JSON.stringify(total));
      assert.equal(total.onTime + total.late + total.withoutDue, total.published + total.corrected);
      for (const table of [whole.months, whole.units, whole.types, whole.sites, whole.categories]) assert.deepEqual(sum(table), total);
      const months = await Promise.all(Array.from({ length: 12 }, (_, index) => ask(board, `${year}-${String(index + 1).padStart(2, '0')}`)));
      assert.deepEqual(sum(months.map((one) => one.total)), total);
      assert.deepEqual(whole.months.map(countsOf), months.map((one) => countsOf(one.total)), 'a month of the table is the month itself');
      for (const parts of [['Q1', 'Q2', 'Q3', 'Q4'], ['H1', 'H2']]) {
        assert.deepEqual(sum((await Promise.all(parts.map((part) => ask(board, `${year}-${part}`)))).map((one) => one.total)), total);
      }
      const units = await Promise.all(ground.units.map((unit) => ask(board, String(year), unit)));
      assert.deepEqual(sum(units.map((one) => one.total)), total);
    }
  });

  it('PT-19.4: each reads the units of his assignment, the portal’s offices all of them, others none', async () => {
    const [district, commune, city] = [ground.units[0]!, ground.units[2]!, ground.units[1]!];
    const people: readonly [Person, readonly string[], readonly string[]][] = [
      [await makePerson(app, [{ role: 'author', system: PORTAL, unit: '061' }]), [district], [commune, city]],
      [await makePerson(app, [{ role: 'unit-reviewer', system: PORTAL, unit: '061', reach: 'subtree' }]), [district, commune], [city]],
      [await makePerson(app, [{ role: 'unit-admin', system: PORTAL, unit: '058' }]), [city], [district, commune]],
      [await makePerson(app, [{ role: 'secretariat', system: PORTAL, unit: 'TT-CBTH' }]), ground.units, []],
      [await makePerson(app, [{ role: 'operator', system: PORTAL, unit: 'VP-UBND' }]), ground.units, []],
    ];
    for (const [who, own, foreign] of people) {
      for (const unit of foreign) assert.equal((await who.get(`/statistics/figures?period=2022&unit=${unit}`)).status, 404);
      const { total, units } = await ask(who, '2022');
      const { seconds: _seconds, ...counts } = expected(made, '2022-01-01', '2022-12-31', (one) => own.includes(one.unit));
      assert.deepEqual(countsOf(total), counts);
      assert.ok(foreign.every((id) => !units.some(({ unit }) => unit.documentId === id)));
      const choices = (await who.get<UnitChoice[]>('/statistics/units')).body.data.map(({ documentId }) => documentId);
      assert.deepEqual([own.every((id) => choices.includes(id)), foreign.some((id) => choices.includes(id))], [true, false]);
    }
    for (const role of ['author', 'operator'] as const) {
      const outsider = await makePerson(app, [{ role, system: 'basic-information', unit: role === 'author' ? '061' : 'STTTT' }]);
      for (const path of ['/statistics/units', '/statistics/figures?period=2022', '/statistics/figures.xlsx?period=2022']) assert.equal((await outsider.get(path)).status, 403, path);
    }
  });

  it('province functions see the worst first, a unit that published nothing is a line too, and no person is named', async () => {
    const { units } = await ask(board, '2022');
    const late = units.map((one) => one.late);
    assert.deepEqual(late, [...late].sort((a, b) => b - a));
    assert.ok(units.some(({ published, sites }) => published === 0 && sites.length > 0));
    assert.ok(!/"(userId|email|actor|by)"/.test(JSON.stringify(await ask(board, '2025'))));
    assert.ok(units.length > 4 && units[0]!.sites.every((path) => path.startsWith('/')));
  });

  it('what waits is counted as it stands now, and what happens in moderation is counted at once', async () => {
    const author = await makePerson(app, [{ role: 'author', system: PORTAL, unit: '01909' }]);
    const reviewer = await makePerson(app, [{ role: 'unit-reviewer', system: PORTAL, unit: '01909' }]);
    const unit = await unitId(app, '01909');
    const site = await make(app, 'plugin::component-pages.site', { path: '/xa-thu', title: 'Xã thử', unit });
    const category = ground.categories[0]!;
    const documentId = await make(app, ARTICLE, { title: 'Tin thử', slug: 'tin-thu-thong-ke', body: '<p>Nội dung.</p>', author: 'Người thử', source: 'Thử', unit, site, category });
    const before = await ask(author, '2025-02');
    const send = async <T>(who: Person, path: string, body: object): Promise<T> => {
      const answer = await who.send<T>('POST', path, body);
      assert.ok(answer.status < 300, JSON.stringify(answer.body));
      return answer.body.data;
    };
    interface Case { id: number; version: number }
    const opened = await send<Case>(author, '/moderation/cases', { contentType: ARTICLE, documentId, declaration: { noStateSecrets: true, accurate: true } });
    assert.equal((await ask(author, '2025-02')).total.waiting, before.total.waiting + 1);
    const approved = await send<Case>(reviewer, `/moderation/cases/${opened.id}/decisions`, { decision: 'approve', comment: null, version: opened.version });
    await send(reviewer, `/moderation/cases/${opened.id}/publish`, { version: approved.version });
    const after = await ask(author, '2025-02');
    assert.deepEqual([after.total.waiting, after.total.published, after.total.averageDays], [before.total.waiting, before.total.published + 1, 0]);
    assert.deepEqual(after.sites.map(({ name, published }) => [name, published]), [['Xã thử (/xa-thu)', 1]]);
    assert.deepEqual((await ask(author, '2025-Q1')).months.map(({ month }) => month), ['2025-01', '2025-02'], 'of months to come nothing is said');
  });

  it('PT-19.4: the same figures come as a file of Excel with real numbers and days', async () => {
    const name = '=HYPERLINK("http://example.vn","Bấm vào đây")';
    const category = await make(app, 'api::category.category', { name, slug: 'muc-co-cong-thuc' });
    await app.sql(`do $do$ begin set local session_replication_role = replica;
      update congtinh.moderation_cases set category = '${category}' where id >= 5000000 and category = '${ground.categories[0]}'; end $do$`, [], 'super');
    const { token } = (await app.anonymous.send<{ token: string }>('POST', '/admin/login', { email: board.email, password: board.password })).body.data;
    const answer = await fetch(`${app.url}/statistics/figures.xlsx?period=2022-Q1&unit=${ground.units[0]}`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="thong-ke_huyen-ba-be_quy-i-2022.xlsx"');
    const book = new Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    assert.deepEqual(book.worksheets.map((sheet) => sheet.name), ['Theo đơn vị', 'Theo tháng', 'Theo loại nội dung', 'Theo trang', 'Theo chuyên mục']);
    const { months, total } = await ask(board, '2022-Q1', ground.units[0]);

    const sheet = book.getWorksheet('Theo tháng')!;
    assert.deepEqual((sheet.getRow(4).values as unknown[]).slice(1, 4), ['Tháng', 'Ngày đầu tháng', 'Đăng lần đầu']);
    assert.equal((sheet.views[0] as { ySplit: number }).ySplit, 4, 'the header stays');
    assert.equal(sheet.pageSetup.printTitlesRow, '4:4');
    for (const [index, { month, published, returned }] of months.entries()) {
      const row = sheet.getRow(5 + index);
      assert.deepEqual(row.getCell(2).value, new Date(`${month}-01T00:00:00Z`));
      assert.deepEqual([row.getCell(3).value, row.getCell(5).value], [published, returned]);
    }
    const last = sheet.getRow(5 + months.length);
    assert.deepEqual([last.getCell(1).value, last.getCell(3).value, last.getCell(4).value], ['Tổng số', total.published, total.corrected]);

    const names = book.getWorksheet('Theo chuyên mục')!.getColumn(1).values.filter((value) => typeof value === 'string');
    assert.ok(names.includes(name), 'what looks like a formula is a text');
  });

  it('unknown periods, units and fields are refused', async () => {
    for (const query of ['', 'period=2025-13', 'period=2025-H3', 'period=2025-Q5', 'period=25', 'period=2025-02-20..2025-02-19', 'period=2025-02-30..2025-03-01', 'period=2025&page=1', 'period=2025&unit=X Y']) {
      assert.equal((await board.get(`/statistics/figures?${query}`)).status, 400, query);
    }
    assert.equal((await board.get(`/statistics/figures?period=2025&unit=${'z'.repeat(24)}`)).status, 404);
  });

  it('takes the same few statements for a month of one unit and for ten years of all', async () => {
    const statements = (query: string) => statementsOf(app, async () => void (await ask(board, query)));
    const [small, large] = [await statements(`2021-02&unit=${ground.units[0]}`), await statements('2014-01-01..2023-12-31')];
    assert.ok(small === large && large <= 16, `${small} and ${large}`);
  });
});
