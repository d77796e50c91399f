import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { ConflictView } from '../../../src/plugins/basic-information/contracts';
import { startApp, type TestApp } from '../../support/app';
import { makePerson, type Person } from '../../support/staff';
import { figure, office } from './world';

const SYSTEM = 'basic-information' as const;
const GROUP = 'dat-dai-dan-so';

let app: TestApp;
let work: ReturnType<typeof office>;
let statistics: Person;
let labour: Person;
let planning: Person;
let operator: Person;

describe('conflicting figures', () => {
  before(async () => {
    app = await startApp();
    work = office(app);
    statistics = await makePerson(app, [{ role: 'author', system: SYSTEM, unit: 'CTK' }]);
    labour = await makePerson(app, [{ role: 'author', system: SYSTEM, unit: 'SLDTBXH' }]);
    planning = await makePerson(app, [{ role: 'author', system: SYSTEM, unit: 'SKHDT' }]);
    operator = await makePerson(app, [{ role: 'operator', system: SYSTEM, unit: 'STTTT' }]);
  });

  const conflicts = async (who: Person, state = 'open'): Promise<readonly ConflictView[]> =>
    (await who.get<ConflictView[]>(`/basic-information/conflicts?pageSize=100&state=${state}`)).body.data;
  const settle = (who: Person, pair: string, body: unknown = { holds: 'left', reason: 'Theo niên giám (thử).' }) =>
    who.send('POST', `/basic-information/conflicts/${pair}/settlements`, body);

  it('BI-3.3: another value for the same indicator, unit and period is flagged, by another name and in another unit of measure too', async () => {
    const known = await work.published(statistics, operator, 'CTK', GROUP, [figure('Dân số', '328609', 'người')]);
    const draft = await work.draft(labour, 'SLDTBXH', GROUP, [figure('Tổng dân số', '330', 'nghìn người')]);
    const { conflicts: found, figures, hiddenConflicts } = await work.figures(labour, draft);
    assert.deepEqual([found.length, hiddenConflicts, figures[0]?.conflicts.length], [1, 0, 1]);
    const [conflict] = found;
    const other = [conflict!.left, conflict!.right].find(({ ref }) => ref === known)!;
    assert.deepEqual([other.value, other.unitOfMeasure, other.published, other.unit], ['328609', 'người', true, 'Cục Thống kê tỉnh Bắc Kạn']);
    assert.equal(conflict!.subject.code, '06', 'a department speaks of the province');
    assert.equal(conflict!.difference.replace('-', ''), '1391');
    assert.ok(!(await conflicts(operator)).some(({ pair }) => pair === conflict!.pair), 'what is still being written contradicts nothing');

    await work.save(labour, draft, [figure('Tổng dân số', '328.609', 'nghìn người')]);
    assert.deepEqual((await work.figures(labour, draft)).conflicts, [], 'the same number in thousands agrees');
    await work.save(labour, draft, [figure('Tổng dân số', '330', 'nghìn người', { subject: '061' })]);
    assert.deepEqual((await work.figures(labour, draft)).conflicts, [], 'a district is another unit');
  });

  it('BI-3.3: a member learns that a figure under verification differs, not which', async () => {
    await work.submit(labour, await work.draft(labour, 'SLDTBXH', 'lao-dong', [figure('Lực lượng lao động', '202555', 'người')], { title: 'Tiêu đề còn kín' }));
    const own = await work.draft(planning, 'SKHDT', 'lao-dong', [figure('Lực lượng lao động', '201000', 'người')]);
    const answer = await planning.get<{ hiddenConflicts: number; conflicts: unknown[] }>(`/basic-information/entries/${own}/figures`);
    assert.deepEqual([answer.body.data.hiddenConflicts, answer.body.data.conflicts], [1, []]);
    assert.ok(!/202555|Tiêu đề còn kín/.test(JSON.stringify(answer.body)));
    const provided = await work.submit(planning, own);
    const item = (await work.queue(operator, '&only=conflicts')).find(({ documentId }) => documentId === provided.documentId);
    assert.equal(item?.hiddenConflicts, 0);
    assert.equal(item?.conflicts.length, 1, 'the operator sees both');
  });

  it('BI-6.1: the queue shows the published figure beside the new one, exactly', async () => {
    const id = await work.published(statistics, operator, 'CTK', 'tong-hop-kinh-te', [figure('Thu ngân sách nhà nước trên địa bàn', '0.1', 'tỷ đồng', { asOf: '2022-12-31', period: 'year' })]);
    await work.save(statistics, id, [figure('Tổng thu ngân sách nhà nước trên địa bàn', '0.3', 'tỷ đồng', { period: 'year', note: 'Ước tính (thử)' })]);
    await work.submit(statistics, id);
    const item = (await work.queue(operator)).find(({ documentId }) => documentId === id);
    assert.deepEqual(item?.figures[0]?.previous, { value: '0.1', unitOfMeasure: 'tỷ đồng', asOf: '2022-12-31', difference: '0.2', percent: '200' });
    assert.deepEqual([item?.source, item?.figures[0]?.note, item?.published], ['Dữ liệu thử', 'Ước tính (thử)', true]);
  });

  it('BI-3.3: the operator says which holds and why; another value opens the conflict anew', async () => {
    await work.published(statistics, operator, 'CTK', GROUP, [figure('Dân số thành thị', '73565', 'người', { asOf: '2022-12-31' })]);
    const theirs = await work.submit(planning, await work.draft(planning, 'SKHDT', GROUP, [figure('Dân số thành thị', '73000', 'người', { asOf: '2022-12-31' })]));
    const of = (all: readonly ConflictView[]) => all.find(({ left, right }) => [left.ref, right.ref].includes(theirs.documentId));
    const open = of(await conflicts(operator));
    assert.ok(open);

    assert.equal((await settle(planning, open.pair)).status, 403, 'a member settles nothing');
    const admin = await makePerson(app, [], { superAdmin: true });
    assert.equal((await settle(admin, open.pair)).status, 403, 'the super admin is not above verification');
    assert.equal((await settle(operator, open.pair, { holds: 'left', reason: '  ' })).status, 400);
    assert.equal((await settle(operator, open.pair, { holds: 'nobody', reason: 'x' })).status, 400);
    assert.equal((await settle(operator, open.pair)).status, 201);

    assert.equal(of(await conflicts(operator)), undefined);
    const settled = of(await conflicts(operator, 'settled'));
    assert.deepEqual([settled?.settlement?.holds, settled?.settlement?.reason], ['left', 'Theo niên giám (thử).']);
    const [entry] = await app.sql("select count(*)::int as n from congtinh.ledger_entries where action = 'basic-information.settle-conflict' and subject_id = $1", [open.pair], 'owner');
    assert.equal(entry?.n, 1);

    await work.sendBack(operator, theirs, 'Hãy kiểm tra lại (thử).');
    await work.save(planning, theirs.documentId, [figure('Dân số thành thị', '73100', 'người', { asOf: '2022-12-31' })]);
    assert.equal((await settle(operator, open.pair)).status, 409, 'the figure is another now');
    const reopened = (await work.figures(planning, theirs.documentId)).conflicts.find(({ settlement }) => settlement === null);
    assert.ok(reopened && reopened.pair !== open.pair);
  });

  it('BI-3.3: what was found cannot be changed or taken away', async () => {
    for (const text of ["update congtinh.basic_information_settlements set reason = 'khác'", 'delete from congtinh.basic_information_settlements', 'truncate congtinh.basic_information_settlements']) {
      await assert.rejects(app.sql(text), (error: { code?: string }) => error.code === '42501', text);
    }
  });

  it('names that nobody knows are refused at their field', async () => {
    const answer = await work.draftAnswer(labour, 'SLDTBXH', GROUP, [figure('Dân số', '1', 'người'), figure('Dân số', '1', 'người', { subject: '99999', indicator: 'KHONG-CO', asOf: '2021-01-01' })]);
    assert.equal(answer.status, 400);
    assert.deepEqual(answer.body.error?.details.fields.map(({ path }) => path).sort(), ['keyFigures.1.indicator', 'keyFigures.1.subject']);
  });

  it('BI-6.4: an entry outside the person\'s scope is not found, and the lists of the operator are empty for a member', async () => {
    const own = await work.draft(labour, 'SLDTBXH', GROUP, [figure('Dân số', '5', 'người')]);
    const limited = await makePerson(app, [{ role: 'author', system: SYSTEM, unit: 'SLDTBXH', categories: [await work.categoryId('lao-dong')] }]);
    const portal = await makePerson(app, [{ role: 'board', system: 'portal', unit: 'VP-UBND' }]);
    for (const who of [planning, limited, portal]) assert.equal((await who.get(`/basic-information/entries/${own}/figures`)).status, 404);
    assert.equal((await operator.get(`/basic-information/entries/${own}/figures`)).status, 200);
    assert.deepEqual(await work.queue(labour), []);
    assert.deepEqual(await conflicts(labour), []);
    const local = await makePerson(app, [{ role: 'operator', system: SYSTEM, unit: 'STTTT', categories: [await work.categoryId('y-te')] }]);
    assert.deepEqual(await work.queue(local), [], 'an operator of another group');
    assert.deepEqual(await conflicts(local), []);
  });

  it('BI-4.1: readers see no figure that was not accepted, and the names of the new fields only add to the answer', async () => {
    const draft = await work.draft(labour, 'SLDTBXH', 'muc-song-giam-ngheo', [figure('Hộ nghèo', '98765', 'hộ', { subject: '061', period: 'year', indicator: 'HN01' })]);
    const text = async () => JSON.stringify((await app.anonymous.get('/api/info-entries?pageSize=100')).body);
    assert.ok(!(await text()).includes('98765'));
    await work.accept(operator, await work.submit(labour, draft));
    const { body } = await app.anonymous.get<{ keyFigures: object[] }>(`/api/info-entries/${draft}`);
    assert.deepEqual(body.data.keyFigures[0], {
      label: 'Hộ nghèo', value: '98765', unitOfMeasure: 'hộ', asOf: '2023-12-31', note: null, indicator: 'HN01', period: 'year', subject: '061',
    });
  });

  it('a withdrawn entry contradicts nothing', async () => {
    const shown = await work.published(statistics, operator, 'CTK', 'y-te', [figure('Số giường bệnh (thử)', '900', 'giường')]);
    const own = await work.draft(labour, 'SLDTBXH', 'y-te', [figure('số giường bệnh (thử)', '901', 'giường')]);
    assert.equal((await work.figures(labour, own)).conflicts.length, 1);
    const { body } = await operator.get<{ publishedVersion: number }>(`/moderation/documents/api::info-entry.info-entry/${shown}`);
    const gone = await operator.send('POST', `/moderation/published/api::info-entry.info-entry/${shown}/unpublish`, { explanation: 'Thử', version: body.data.publishedVersion });
    assert.equal(gone.status, 200, JSON.stringify(gone.body));
    assert.deepEqual((await work.figures(labour, own)).conflicts, []);
  });

  it('the queue takes the same few SQL statements however long it is', async () => {
    const one = await work.statements(operator, '/basic-information/queue?pageSize=1');
    for (let index = 0; index < 4; index += 1) {
      await work.submit(labour, await work.draft(labour, 'SLDTBXH', GROUP, [figure('Dân số nông thôn', `${index + 10}`, 'người'), figure(`Thử ${index}`, '1', 'người')]));
    }
    const many = await work.statements(operator, '/basic-information/queue?pageSize=100');
    assert.ok((await work.queue(operator)).length >= 5);
    assert.ok(one <= 40 && many <= 40, `${one} statements for one, ${many} for the page`);
    assert.ok(many - one <= 4, `${one} statements for one, ${many} for the page`);
  });
});
