import assert from 'node:assert/strict';
import http from 'node:http';
import { before, test } from 'node:test';
import type { ImportReport } from '../../../src/plugins/reporting/contracts';
import { startApp, type Answer, type TestApp } from '../../support/app';
import { T2 } from '../../support/reporting-forms';
import { COMMUNES, makeReportingWorld, type ReportingWorld } from '../../support/reporting-world';
import { everyOfficerLeaves, type Person } from '../../support/staff';

let app: TestApp;
let world: ReportingWorld;
let reports: { t1: number; t2: number; foreign: number };
let tokens: Record<'officer' | 'operator' | 'province', string>;

before(async () => {
  app = await startApp();
  await everyOfficerLeaves(app);
  world = await makeReportingWorld(app);
  const { current } = world.periods;
  reports = {
    t1: await world.open(current, 'T1', COMMUNES.choRa), t2: await world.open(current, 'T2', COMMUNES.choRa),
    foreign: await world.open(current, 'T1', COMMUNES.bangThanh),
  };
  const { officer, operator, province } = world.people;
  const tokenOf = async ({ email, password }: Person): Promise<string> => (await app.anonymous.send<{ token: string }>('POST', '/admin/login', { email, password })).body.data.token;
  tokens = { officer: await tokenOf(officer), operator: await tokenOf(operator), province: await tokenOf(province) };
});

interface Sending { readonly as?: keyof typeof tokens; readonly type?: string; readonly query?: string }

const send = async (body: string | Buffer | object, { as = 'officer', type, query = 'dryRun=false' }: Sending = {}): Promise<Answer<ImportReport>> => {
  const isText = typeof body === 'string' || Buffer.isBuffer(body);
  const response = await fetch(`${app.url}/reporting/imports?${query}`, {
    method: 'POST', headers: { authorization: `Bearer ${tokens[as]}`, 'content-type': type ?? (isText ? 'text/csv' : 'application/json') },
    body: isText ? body as string : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() as Answer<ImportReport>['body'] };
};

const HEADING = 'programme,template,period,unit,row,column,value';
const csv = (...rows: readonly string[]): string => [HEADING, ...rows.map((row) => `${world.programme},${row}`)].join('\n');
const line = (template: string, row: string, column: string, value: unknown, more: object = {}): object =>
  ({ programme: world.programme, template, period: '2024', unit: COMMUNES.choRa, row, column, value, ...more });

const valuesOf = (report: number) => app.sql(
  'select row_code || \'/\' || column_code as cell, status, trim_scale(number)::text as number, text, reason, version from congtinh.reporting_values where report_id = $1 order by 1', [report]);
const stored = async (): Promise<number> => Number((await app.sql('select count(*) as n from congtinh.reporting_values v join congtinh.reporting_reports r on r.id = v.report_id join congtinh.reporting_periods p on p.id = r.period_id where p.programme_id = $1', [world.programmeId]))[0]?.n);

/** The one refusal of a file that says nothing right. */
const refusedBecause = async (body: string | object, options?: Sending): Promise<{ line: number; column: string | null; code: string; message: string }> => {
  const answer = await send(body, options);
  assert.equal(answer.status, 422, JSON.stringify(answer.body));
  const { report } = answer.body.error?.details as unknown as { report: ImportReport };
  assert.equal(report.faults.length, 1, JSON.stringify(report.faults));
  return report.faults[0] as never;
};

test('PR-7.2: a file of long form is tried first, then fills reports, with progress, log and ledger', async () => {
  const body = csv('T1,2024,01888,XA,1,"1.250"', 'T1,2024,01888,XA,2,5100', 'T1,2024,01888,XA,3,100', 'T1,2024,01888,XA,5,80', 'T1,2024,01888,XA,ghi-chu,"Số liệu thử, có dấu phẩy"');
  const tried = await send(body, { query: 'dryRun=true' });
  assert.equal(tried.status, 200, JSON.stringify(tried.body));
  assert.deepEqual(tried.body.data, { dryRun: true, lines: 5, reports: 1, added: 5, changed: 0, unchanged: 0, faults: [], more: false });
  assert.equal(await stored(), 0);

  const done = await send(body);
  assert.equal(done.status, 200, JSON.stringify(done.body));
  assert.deepEqual({ ...done.body.data, dryRun: null }, { ...tried.body.data, dryRun: null });
  assert.deepEqual((await valuesOf(reports.t1)).map(({ cell, number, text }) => [cell, number ?? text]),
    [['XA/1', '1250'], ['XA/2', '5100'], ['XA/3', '100'], ['XA/5', '80'], ['XA/ghi-chu', 'Số liệu thử, có dấu phẩy']]);
  const [progress] = await app.sql('select inputs, filled, blocks, saved_by from congtinh.reporting_progress where report_id = $1', [reports.t1]);
  assert.deepEqual(progress, { inputs: 4, filled: 4, blocks: 0, saved_by: world.people.officer.id });
  // T2 of the same commune reads T1: its count in lists follows, as after a save.
  assert.equal((await app.sql("select from graphile_worker._private_jobs where key like 'reporting.recheck %'", [], 'super')).length, 1);
  const [log] = await app.sql('select lines, reports, actor, document from congtinh.reporting_imports order by id desc limit 1');
  assert.deepEqual(log, { lines: 5, reports: 1, actor: world.people.officer.id, document: null });
  const [entry] = await app.sql("select action, after ->> 'added' as added from congtinh.ledger_entries where action = 'reporting.imported' order by 1 desc limit 1");
  assert.deepEqual(entry, { action: 'reporting.imported', added: '5' });
});

test('PR-7.2: what stands already is not touched, what changes keeps its history', async () => {
  const again = await send(csv('T1,2024,01888,XA,1,1250', 'T1,2024,01888,XA,2,5200', 'T1,2024,01888,XA,5,'));
  assert.equal(again.status, 200, JSON.stringify(again.body));
  assert.deepEqual([again.body.data.added, again.body.data.changed, again.body.data.unchanged], [0, 2, 1]);
  const values = new Map((await valuesOf(reports.t1)).map((row) => [row.cell, row]));
  assert.equal(values.get('XA/1')?.version, 1);
  assert.equal(values.get('XA/2')?.version, 2);
  assert.equal(values.get('XA/5')?.status, 'blank');
  const history = await app.sql("select trim_scale(number)::text as number, version from congtinh.reporting_value_history where report_id = $1 and column_code = '2'", [reports.t1]);
  assert.deepEqual(history, [{ number: '5100', version: 1 }]);
});

test('JSON, Vietnamese headings, tab and semicolon, BOM, windows line ends and quotes say the same', async () => {
  const bodies: readonly (readonly [string | Buffer | object, Sending?])[] = [
    [[line('T2', 'HO', '1', 120), line('T2', 'HO', '2', '20')]],
    [{ lines: [line('T2', 'HO', '1', '120'), line('T2', 'HO', '2', '20')] }],
    [Buffer.from(`\uFEFFChương trình;Biểu;Kỳ;Đơn vị;Dòng;Cột;Giá trị\r\n${world.programme};T2;2024;01888;HO;1;"120"\r\n\r\n${world.programme};T2;2024;01888;HO;2;20\r\n`)],
    [`unit\trow\tcolumn\tvalue\treason\tprogramme\ttemplate\tperiod\n01888@2025-02-20\tHO\t1\t120\t\t${world.programme}\tT2\t2024\n01888\tHO\t2\t20\t\t${world.programme}\tT2\t2024`, { type: 'text/tab-separated-values; charset=utf-8' }],
  ];
  for (const [index, [body, options]] of bodies.entries()) {
    const { status, body: answer } = await send(body, options);
    assert.equal(status, 200, JSON.stringify(answer));
    assert.deepEqual([answer.data.added, answer.data.changed, answer.data.unchanged, answer.data.lines], index === 0 ? [2, 0, 0, 2] : [0, 0, 2, 2]);
  }
});

test('a form with a file is taken, a workbook is not', async () => {
  const form = new FormData();
  form.append('files', new Blob([csv('T2,2024,01888,HO,3,5')], { type: 'text/csv' }), 'so-lieu.csv');
  const post = (body: FormData) => fetch(`${app.url}/reporting/imports?dryRun=false`, { method: 'POST', headers: { authorization: `Bearer ${tokens.officer}` }, body });
  const answer = await post(form);
  assert.equal(answer.status, 200, await answer.text());
  const [log] = await app.sql('select file_name, length(sha256) as n from congtinh.reporting_imports order by id desc limit 1');
  assert.deepEqual(log, { file_name: 'so-lieu.csv', n: 64 });
  const workbook = new FormData();
  workbook.append('files', new Blob(['PK']), 'so-lieu.xlsx');
  assert.equal((await post(workbook)).status, 415);
  assert.equal((await send('x', { type: 'application/pdf' })).status, 415);
});

test('not applicable needs a reason, and is no zero and no empty cell', async () => {
  assert.equal((await send([line('T2', 'KHAU', '1', 'KAD: Chưa rà soát'), line('T2', 'KHAU', '2', 'không áp dụng', { reason: 'Không có' }), line('T2', 'KHAU', '3', 0)])).status, 200);
  const values = new Map((await valuesOf(reports.t2)).map((row) => [row.cell, row]));
  assert.deepEqual([values.get('KHAU/1')?.status, values.get('KHAU/1')?.reason], ['not-applicable', 'Chưa rà soát']);
  assert.equal(values.get('KHAU/2')?.reason, 'Không có');
  assert.equal(values.get('KHAU/3')?.number, '0');
  assert.equal((await refusedBecause([line('T2', 'KHAU', '1', 'KAD')])).column, 'reason');
  assert.equal((await refusedBecause([line('T2', 'KHAU', '1', '5', { reason: 'Vì sao' })])).column, 'reason');
});

/** Every bad line of the issue: the code it is refused with, the column that is named, what the sentence must say. */
const BAD: readonly (readonly [name: string, line: object, code: string, column: string, says?: RegExp])[] = [
  ['text for a number', { value: 'nhiều' }, 'reporting.figure-not-a-number', 'value'],
  ['a figure that may mean two numbers, with both readings', { value: '1,234' }, 'reporting.figure-ambiguous', 'value', /1,234.*1\.234|1\.234.*1,234/],
  ['1e309', { value: '1e309' }, 'reporting.figure-exponent', 'value'],
  ['NaN', { value: 'NaN' }, 'reporting.figure-not-a-number', 'value'],
  ['minus households', { value: '-1' }, 'reporting.import-range', 'value'],
  ['forty digits', { value: '1'.repeat(40) }, 'reporting.figure-too-long', 'value'],
  ['a fraction of a household', { value: '1,5' }, 'reporting.figure-not-whole', 'value'],
  ['a row outside the form', { row: 'ZZ' }, 'reporting.import-row', 'row'],
  ['a column outside the form', { column: '99' }, 'reporting.import-column', 'column'],
  ['a formula cell', { column: '4' }, 'reporting.import-computed', 'column'],
  ['a programme that is none', { programme: 'khong-co' }, 'reporting.import-programme', 'programme'],
  ['a form that is none', { template: 'T99' }, 'reporting.import-template', 'template'],
  ['a period that is none', { period: '1999' }, 'reporting.import-period', 'period'],
  ['a period not open', { period: '2023' }, 'reporting.import-period-closed', 'period'],
  ['a unit that is none', { unit: '99999' }, 'reporting.import-unit', 'unit'],
  ['a unit of somebody else', { unit: COMMUNES.bangThanh }, 'reporting.import-scope', 'unit'],
  ['a report not owed', { template: 'T3' }, 'reporting.import-not-owing', 'unit'],
];

for (const [name, wrong, code, column, says] of BAD) {
  test(`PR-7.2: refused with line and reason, nothing stored: ${name}`, async () => {
    const before = await valuesOf(reports.t1);
    const fault = await refusedBecause([line('T1', 'XA', '2', '7'), { ...line('T1', 'XA', '1', '1'), ...wrong }]);
    assert.deepEqual([fault.line, fault.code, fault.column], [2, code, column], fault.message);
    if (says) assert.match(fault.message, says);
    assert.deepEqual(await valuesOf(reports.t1), before);
  });
}

test('a cell that stands twice in a file is refused, naming both lines', async () => {
  const fault = await refusedBecause(csv('T1,2024,01888,XA,1,1', 'T1,2024,01888,XA,2,1', 'T1,2024,01888@2025-02-20,XA,1,1'));
  assert.deepEqual([fault.line, fault.code], [4, 'reporting.import-duplicate']);
  assert.match(fault.message, /dòng 2 và dòng 4/);
});

test('lines are counted as an editor counts them, also when a field holds line ends', async () => {
  const fault = await refusedBecause(csv('T1,2024,01888,XA,ghi-chu,"Dòng một\nDòng hai"', 'T1,2024,01888,XA,1,x'));
  assert.equal(fault.line, 4);
});

test('missing and unknown columns, an empty file and another encoding are refused with what is expected', async () => {
  const cases: readonly (readonly [string | Buffer, number, RegExp])[] = [
    ['programme,template,period,unit,row,value\n', 400, /Thiếu cột.*cột \(column\).*đơn vị \(unit\)/],
    [`${HEADING},mau-sac\n`, 400, /không nhận: “mau-sac”/],
    [`${HEADING},Cột\n`, 400, /hai lần/],
    ['', 400, /Tệp trống/],
    [Buffer.from(`\uFEFF${HEADING}\n`, 'utf16le'), 400, /UTF-8/],
    [Buffer.concat([Buffer.from(`${HEADING}\n`), Buffer.from([0xe1, 0x41])]), 400, /UTF-8/],
  ];
  for (const [body, status, says] of cases) {
    const answer = await send(body);
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    assert.match(answer.body.error?.message ?? '', says);
  }
  for (const body of ['{', '{"rows":[]}', '5', '"x"']) assert.equal((await send(body, { type: 'application/json' })).body.error?.details.code, 'reporting.import-json');
  assert.equal((await refusedBecause([{ ...line('T1', 'XA', '1', '1'), mau: 1 }])).code, 'reporting.import-shape');
  assert.equal((await refusedBecause([line('T1', 'XA', '1', { a: 1 })])).code, 'reporting.import-shape');
  assert.equal((await refusedBecause(`${HEADING}\n${world.programme},T1\n`)).code, 'reporting.import-shape');
  assert.equal((await refusedBecause(`${HEADING}\n${world.programme},T1,2024,01888,XA,1,"5\n`)).code, 'reporting.import-syntax');
});

test('of many faults a thousand are listed, and that there are more', async () => {
  const answer = await send(csv(...Array.from({ length: 1500 }, () => 'T1,2024,01888,ZZ,1,1')), { query: 'dryRun=true' });
  assert.equal(answer.status, 200);
  assert.equal(answer.body.data.faults.length, 1000);
  assert.equal(answer.body.data.more, true);
  assert.equal(answer.body.data.lines, 1500);
});

test('200 MB are refused before they are read', async () => {
  const status = await new Promise<number>((resolve, reject) => {
    const request = http.request(`${app.url}/reporting/imports?dryRun=true`, {
      method: 'POST', headers: { authorization: `Bearer ${tokens.officer}`, 'content-type': 'text/csv', 'content-length': String(200 * 1024 * 1024) },
    }, (response) => { resolve(response.statusCode ?? 0); request.destroy(); });
    request.on('error', reject);
    request.write(`${HEADING}\n`);
  });
  assert.equal(status, 413);
});

test('who sends without saying how much is stopped at the limit', async () => {
  const piece = Buffer.from(`${HEADING}\n${'x'.repeat(1_000)}\n`.repeat(1000));
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({ pull: (to) => { sent += piece.length; if (sent > 60 * 1024 * 1024) to.close(); else to.enqueue(piece); } });
  const before = process.memoryUsage().rss;
  const response = await fetch(`${app.url}/reporting/imports?dryRun=true`, { method: 'POST', headers: { authorization: `Bearer ${tokens.officer}`, 'content-type': 'text/csv' }, body, duplex: 'half' } as RequestInit);
  assert.equal(response.status, 413);
  assert.ok(process.memoryUsage().rss - before < 300 * 1024 * 1024);
});

test('who enters no figures imports none, the operator imports for every unit, nobody but he transfers', async () => {
  const foreign = [{ ...line('T1', 'XA', '1', '9'), unit: COMMUNES.bangThanh }];
  assert.equal((await send(foreign, { as: 'province' })).status, 403);
  assert.equal((await send(foreign, { as: 'operator' })).status, 200);
  assert.equal((await send(foreign, { query: 'dryRun=true&transfer=true&document=S%E1%BB%91%201' })).status, 403);
  assert.equal((await fetch(`${app.url}/reporting/imports`, { method: 'POST', body: '[]', headers: { 'content-type': 'application/json' } })).status, 401);
  assert.equal((await send([], { query: 'dryRun=perhaps' })).status, 400);
  assert.equal((await send([], { query: 'transfer=true' })).status, 400);
});

test('PR-7.3: a report that was handed in or approved takes no figures', async () => {
  const report = await world.open(world.periods.current, 'T3', COMMUNES.banhTrach);
  const one = [{ ...line('T3', 'HO', '1', '9'), unit: COMMUNES.banhTrach }];
  const client = "set session_replication_role = 'replica'; update congtinh.reporting_reports set state = 'submitted', level = 1 where id = ";
  await app.sql(`${client}${report}`, undefined, 'super');
  assert.equal((await refusedBecause(one, { as: 'operator' })).code, 'reporting.import-state');
});

test('PR-3.3: a form that is retired takes no figures', async () => {
  await world.addTemplate('T9', T2);
  await world.open(world.periods.current, 'T9', COMMUNES.choRa);
  await app.sql("update congtinh.reporting_template_versions set state = 'retired', retired_at = now(), version = version + 1 where template_id = (select id from congtinh.reporting_templates where programme_id = $1 and code = 'T9')", [world.programmeId], 'owner');
  assert.equal((await refusedBecause([line('T9', 'HO', '1', '9')])).code, 'reporting.import-retired');
});

test('PR-2.1: figures approved before there was this system are taken over with their paper, in historic periods only', async () => {
  const past = await world.addPeriod('2021', 2021);
  const query = `dryRun=false&transfer=true&document=${encodeURIComponent('Quyết định 123/QĐ-UBND ngày 31/12/2021 (thử)')}`;
  const report = await world.open(past, 'T2', COMMUNES.choRa);
  const lines = [{ ...line('T2', 'HO', '1', '100'), period: '2021' }, { ...line('T2', 'HO', '2', '10'), period: '2021' }];
  assert.equal((await refusedBecause(lines.slice(1), { as: 'operator', query })).code, 'reporting.import-not-historic');
  await app.sql('update congtinh.reporting_periods set historic = true where id = $1', [past], 'owner');
  const done = await send(lines, { as: 'operator', query });
  assert.equal(done.status, 200, JSON.stringify(done.body));
  const [head] = await app.sql('select state, level, version, approved_hash from congtinh.reporting_reports where id = $1', [report]);
  assert.deepEqual([head?.state, head?.level, head?.version], ['approved', 2, 2]);
  const [event] = await app.sql("select kind, comment, hash from congtinh.reporting_events where report_id = $1 and version = 2", [report]);
  assert.equal(event?.kind, 'transfer');
  assert.equal(event?.hash, head?.approved_hash);
  const [snapshot] = await app.sql('select figures from congtinh.reporting_snapshots where report_id = $1', [report]);
  assert.deepEqual((JSON.parse(String(snapshot?.figures)) as { computed: unknown }).computed, [['HO', '9', '90'], ['KHAU', '9', null]]);
  assert.equal((await refusedBecause(lines.slice(1), { as: 'operator', query })).code, 'reporting.import-transferred');
});
