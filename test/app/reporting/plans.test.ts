import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { FormDefinition, ObligationView, PeriodView, ProgrammeView, TemplateVersionView, TemplateView } from '../../../src/plugins/reporting/contracts';
import { startApp, type TestApp } from '../../support/app';
import { unitId } from '../../support/content';
import { CHAINS, FORM, plansDesk } from '../../support/plans-desk';
import { input, rule, section } from '../../support/reporting-forms';
import { soonest } from '../../support/soonest';
import { loadUnits, makePerson, type Person } from '../../support/staff';

const POVERTY = 'poverty' as const;

let app: TestApp;
let operator: Person;
let officer: Person;
let desk: ReturnType<typeof plansDesk>;

/** A programme with one published form and a planned year. */
const planned = async (year = 2024): Promise<{ readonly programme: ProgrammeView; readonly template: TemplateView; readonly period: PeriodView }> => {
  const programme = await desk.programme();
  const template = await desk.template(programme.code, 'B1');
  await desk.publish(await desk.draft(template), '2020-01-01');
  return { programme, template, period: await desk.year(programme.code, year) };
};

const reportsOf = (period: Pick<PeriodView, 'id'>) => app.sql(`
  select r.unit, r.chain, r.state, r.level, r.due_on::text as due_on, v.number, e.kind, p.inputs
    from congtinh.reporting_reports r join congtinh.reporting_template_versions v on v.id = r.template_version_id
    join congtinh.reporting_events e on e.report_id = r.id join congtinh.reporting_progress p on p.report_id = r.id
   where r.period_id = $1`, [period.id]);

/** A unit whose code two units have had: the old one, and the one of July 2025. */
const unitOn = async (code: string, day: string): Promise<string> => {
  const [row] = await app.sql('select document_id as id from units where code = $1 and (valid_from is null or valid_from <= $2::date) and (valid_to is null or valid_to > $2::date)', [code, day]);
  return String(row?.id);
};

describe('programmes, forms, periods and obligations', () => {
  before(async () => {
    app = await startApp();
    await loadUnits(app);
    operator = await makePerson(app, [{ role: 'operator', system: POVERTY, unit: 'SLDTBXH' }]);
    officer = await makePerson(app, [{ role: 'data-officer', system: POVERTY, unit: '01888' }]);
    desk = plansDesk(operator);
  });

  it('PR-5.1: the operator makes a programme, a form and a period and says who owes it; opening gives each unit its report', async () => {
    const { period } = await planned();
    assert.deepEqual([period.state, period.obligations, period.reports], ['planned', 0, 0]);
    const owed = await desk.owe(period, [{ template: 'B1', units: { kind: 'commune' } }]);
    assert.deepEqual([owed.length, owed[0]?.units.length, owed[0]?.units.every(({ opened }) => !opened)], [1, 108, true]);
    const opened = await desk.open(await desk.period(period));
    assert.deepEqual([opened.state, opened.reports], ['open', 108]);
    const rows = await reportsOf(period);
    const choRa = await unitId(app, '01888');
    const one = rows.find(({ unit }) => unit === choRa);
    assert.deepEqual([rows.length, one?.state, one?.level, one?.due_on, one?.number, one?.kind, one?.inputs], [108, 'draft', 0, '2025-03-30', 1, 'opened', 2]);
    const entries = await app.sql(
      "select action, assignment_id from congtinh.ledger_entries where subject_type = 'reporting.period' and subject_id = $1 order by seq", [String(period.id)], 'owner');
    assert.deepEqual(entries.map(({ action }) => action), ['reporting.period-saved', 'reporting.obligations-saved', 'reporting.period-opened']);
    assert.ok(entries.every((entry) => entry.assignment_id === operator.assignments[0]));
    const closed = await desk.post<PeriodView>(`/periods/${period.id}/close`, { version: opened.version });
    assert.equal(closed.state, 'closed');
  });

  it('PR-4.1: the chain of a report is the levels and the units of the cut-off day, before and after the reform of July 2025', async () => {
    const { programme, period } = await planned();
    const [choRa, baBe, backan] = [await unitOn('01888', '2024-12-31'), await unitOn('061', '2024-12-31'), await unitOn('06', '2024-12-31')];
    await desk.owe(period, [{ template: 'B1', units: [choRa] }]);
    await desk.open(await desk.period(period));
    assert.deepEqual((await reportsOf(period)).map(({ chain }) => JSON.parse(String(chain)) as unknown), [[{ unit: choRa, level: 'commune' }, { level: 'district', unit: baBe }, { level: 'province', unit: backan }]]);

    const after = await desk.year(programme.code, 2025);
    const [merged, thaiNguyen] = [await unitOn('01912', '2025-12-31'), await unitOn('19', '2025-12-31')];
    const refused = await operator.send('PUT', `/reporting/periods/${after.id}/obligations`, { version: after.version, obligations: [{ template: 'B1', units: [choRa] }] });
    assert.deepEqual([refused.status, refused.body.error?.details.code, refused.body.error?.details.fields[0]?.path], [422, 'reporting.obligations-faulty', 'obligations.0.units.0']);
    assert.match(refused.body.error?.details.fields[0]?.message ?? '', /Thị trấn Chợ Rã .*2025-12-31/);
    await desk.owe(after, [{ template: 'B1', units: [merged] }]);
    await desk.open(await desk.period(after));
    assert.deepEqual((await reportsOf(after)).map(({ chain }) => JSON.parse(String(chain)) as unknown), [[{ level: 'commune', unit: merged }, { level: 'province', unit: thaiNguyen }]]);
  });

  it('PR-4.1: a unit that is not of the entering level gets no report, and the refusal names it', async () => {
    const { period } = await planned();
    await desk.owe(period, [{ template: 'B1', units: [await unitOn('061', '2024-12-31')] }]);
    const refused = await operator.send('POST', `/reporting/periods/${period.id}/open`, { version: (await desk.period(period)).version });
    assert.equal(refused.status, 422);
    assert.match(refused.body.error?.details.fields[0]?.message ?? '', /Huyện Ba Bể không thuộc cấp nhập/);
    assert.deepEqual([(await reportsOf(period)).length, (await desk.period(period)).state], [0, 'planned'], 'nothing of it was done');
  });

  it('PR-7.1: the last day on time follows the calendar, inclusive or not, and a unit may have its own', async () => {
    const { programme } = await planned();
    const years = [2023, 2027].map((year) => desk.year(programme.code, year));
    assert.deepEqual((await Promise.all(years)).map(({ dueOn }) => dueOn), ['2024-03-30', '2028-03-30'], 'leap year or not');
    const inclusive = await desk.year(programme.code, 2026, { dueRule: { monthDay: '03-31', years: 1, inclusive: true } });
    assert.equal(inclusive.dueOn, '2027-03-31');
    const quarter = await desk.post<PeriodView>('/periods', {
      programme: programme.code, code: '2024-Q1', kind: 'quarter', title: 'Quý I năm 2024', startsOn: '2024-01-01', endsOn: '2024-03-31', cutOffOn: '2024-03-31',
      dueRule: { monthDay: '15', years: 0, months: 1, inclusive: true },
    });
    assert.equal(quarter.dueOn, '2024-04-15');
    const choRa = await unitOn('01888', '2024-03-31');
    await desk.owe(quarter, [{ template: 'B1', units: [choRa], dueOn: '2024-04-20' }]);
    await desk.open(await desk.period(quarter));
    assert.deepEqual((await reportsOf(quarter)).map(({ due_on }) => due_on), ['2024-04-20']);
  });

  it('PR-7.1: days that the calendar of the period does not have are refused by the field', async () => {
    const { programme } = await planned();
    const attempt = async (more: object): Promise<readonly string[]> => {
      const answer = await operator.send('POST', '/reporting/periods', {
        programme: programme.code, code: '2022', kind: 'year', title: 'Năm 2022', startsOn: '2022-01-01', endsOn: '2022-12-31', cutOffOn: '2022-12-31',
        dueRule: { monthDay: '03-31', years: 1, inclusive: false }, ...more,
      });
      assert.ok(answer.status === 400 || answer.status === 422, JSON.stringify(answer.body));
      return answer.body.error?.details.fields.map(({ path }) => path) ?? [];
    };
    assert.deepEqual(await attempt({ startsOn: '2022-02-01' }), ['startsOn']);
    assert.deepEqual(await attempt({ kind: 'quarter' }), ['code']);
    assert.deepEqual(await attempt({ cutOffOn: '2023-01-01' }), ['cutOffOn']);
    assert.deepEqual(await attempt({ dueRule: { monthDay: '03-31', years: 0, inclusive: false } }), ['dueRule']);
    assert.deepEqual(await attempt({ dueRule: { monthDay: '02-30', years: 1, inclusive: false } }), ['dueRule']);
    assert.deepEqual(await attempt({ startsOn: '2022-02-30' }), ['startsOn']);
    assert.deepEqual(await attempt({ kind: 'ad-hoc' }), ['code'], 'an ad-hoc period is not called like a year');
  });

  it('PR-3.3, PR-12.3: a new policy is a new version with a date; each period has the form of its cut-off day', async () => {
    const { programme, template } = await planned();
    const wider: FormDefinition = { ...FORM, rules: [rule('khong-vuot', 'block', '[2] <= [1]'), rule('it-nhat-mot', 'warn', '[1] >= 1')] };
    const draft = await desk.draft(template, wider);
    assert.equal(draft.number, 2);
    assert.ok(draft.changes.some((sentence) => sentence.includes('it-nhat-mot')), JSON.stringify(draft.changes));
    const taken = await operator.send('POST', `/reporting/versions/${draft.id}/publish`, { version: draft.version, validFrom: '2020-01-01' });
    assert.deepEqual([taken.status, taken.body.error?.details.code], [422, 'reporting.valid-from-taken']);
    await desk.publish(draft, '2024-06-01');
    const versions = [];
    for (const year of [2023, 2025]) {
      const period = await desk.year(programme.code, year);
      await desk.owe(period, [{ template: 'B1', units: { kind: 'commune' } }]);
      await desk.open(await desk.period(period));
      versions.push([...new Set((await reportsOf(period)).map(({ number }) => number))]);
    }
    assert.deepEqual(versions, [[1], [2]]);
    const [view] = await desk.get<readonly TemplateView[]>(`/templates?programme=${programme.code}`);
    assert.deepEqual(view?.versions.map(({ number, state, validFrom, legalBasis }) => [number, state, validFrom, legalBasis]), [
      [2, 'published', '2024-06-01', 'Văn bản thử ngày 01/01/2020'], [1, 'published', '2020-01-01', 'Văn bản thử ngày 01/01/2020'],
    ]);
  });

  it('PR-3.3: a published version never changes, neither by a route nor by SQL; only a draft goes away', async () => {
    const { template } = await planned();
    const draft = await desk.draft(template);
    const published = await desk.publish(draft, '2021-01-01');
    const kept = async () => (await app.sql('select definition, hash, valid_from, note from congtinh.reporting_template_versions where id = $1', [published.id]))[0];
    const before = await kept();
    const edit = await operator.send('PUT', `/reporting/versions/${published.id}`, { version: published.version, definition: FORM, note: 'Khác' });
    assert.deepEqual([edit.status, edit.body.error?.details.code], [409, 'reporting.version-published']);
    assert.equal((await operator.send('DELETE', `/reporting/versions/${published.id}?version=${published.version}`)).status, 409);
    for (const statement of [
      `update congtinh.reporting_template_versions set definition = '{}' where id = ${published.id}`,
      `update congtinh.reporting_template_versions set valid_from = '2019-01-01' where id = ${published.id}`,
      `update congtinh.reporting_template_versions set state = 'draft' where id = ${published.id}`,
      `delete from congtinh.reporting_template_versions where id = ${published.id}`,
    ]) await assert.rejects(app.sql(statement), /CT091/, statement);
    assert.deepEqual(await kept(), before);

    const retired = await desk.post<TemplateVersionView>(`/versions/${published.id}/retire`, { version: published.version });
    assert.equal(retired.state, 'retired');
    assert.equal((await operator.send('POST', `/reporting/versions/${published.id}/retire`, { version: retired.version })).status, 409);
    const again = await desk.draft(template);
    assert.equal((await operator.send('POST', `/reporting/templates/${template.id}/draft`, {})).body.error?.details.code, 'reporting.draft-exists');
    assert.equal((await operator.send('DELETE', `/reporting/versions/${again.id}?version=${again.version}`)).status, 204);
    assert.equal((await operator.get(`/reporting/versions/${again.id}`)).status, 404);
  });

  it('PR-3.3: a retired version opens no period, and what was opened with it stays', async () => {
    const { programme, template, period } = await planned();
    await desk.owe(period, [{ template: 'B1', units: { kind: 'commune' } }]);
    await desk.open(await desk.period(period));
    const [only] = (await desk.get<readonly TemplateView[]>(`/templates?programme=${programme.code}`))[0]?.versions ?? [];
    await desk.post(`/versions/${only?.id}/retire`, { version: only?.version });
    assert.equal((await reportsOf(period)).length, 108);
    const next = await desk.year(programme.code, 2023);
    await desk.owe(next, [{ template: 'B1', units: { kind: 'commune' } }]);
    const refused = await operator.send('POST', `/reporting/periods/${next.id}/open`, { version: (await desk.period(next)).version });
    assert.match(refused.body.error?.details.fields[0]?.message ?? '', /Biểu B1 chưa có phiên bản nào áp dụng/);
    assert.equal(template.code, 'B1');
  });

  it('PR-7.2: a form with faults is kept as a draft but not published, each fault with its path and place', async () => {
    const { template } = await planned();
    const faulty: FormDefinition = {
      sections: [section([input('1', 'Số hộ'), { ...input('2', 'Hộ nghèo'), required: false, formula: { expression: '[1] + [9]', blank: 'propagate' } }], [{ code: 'XA', label: 'Toàn xã' }])],
      rules: [rule('sai', 'block', '[1] + 1'), rule('bieu-khac', 'block', '[1] = T9[1]')],
    };
    const draft = await desk.draft(template, faulty);
    const refused = await operator.send('POST', `/reporting/versions/${draft.id}/publish`, { version: draft.version, validFrom: '2022-01-01' });
    assert.deepEqual([refused.status, refused.body.error?.details.code], [422, 'reporting.definition-faulty']);
    const faults = refused.body.error?.details.faults as { path: string; from?: number; to?: number }[];
    assert.deepEqual(faults.map(({ path, from, to }) => [path, from, to]), [
      ['sections.0.columns.1.formula.expression', 6, 9], ['rules.0.expression', 0, 7], ['rules.1.expression', 6, 11],
    ]);
    assert.deepEqual(draft.faults.map(({ path }) => path), faults.map(({ path }) => path), 'the draft says the same while it is written');
    const shapeless = await operator.send('PUT', `/reporting/versions/${draft.id}`, { version: draft.version, definition: { sections: [{ code: 5 }], rules: 'không' } });
    assert.equal(shapeless.status, 422);
    assert.ok((shapeless.body.error?.details.fields ?? []).every(({ path }) => path.startsWith('definition.')));
  });

  it('PR-7.2: forms whose formulas read one another round in a circle are not published', async () => {
    const { programme, template } = await planned();
    const other = await desk.template(programme.code, 'B2');
    const reading = (from: string): FormDefinition => ({
      sections: [section([input('1', 'Số hộ'), { ...input('2', 'Theo biểu kia'), required: false, formula: { expression: `${from}[2]`, blank: 'propagate' } }], [{ code: 'XA', label: 'Toàn xã' }])], rules: [],
    });
    await desk.publish(await desk.draft(other, reading('B1')), '2021-01-01');
    const draft = await desk.draft(template, reading('B2'));
    const refused = await operator.send('POST', `/reporting/versions/${draft.id}/publish`, { version: draft.version, validFrom: '2022-01-01' });
    assert.equal(refused.status, 422);
    assert.match(refused.body.error?.details.fields[0]?.message ?? '', /B1 → B2 → B1/);
  });

  it('a formula of ten thousand parentheses, and a form far too large, are refused within a second', async () => {
    const { template } = await planned();
    const check = async (definition: unknown): Promise<{ faults: readonly { path: string; message: string }[] }> => {
      const { answer, took } = await soonest(1000, () => operator.send<{ faults: readonly { path: string; message: string }[] }>('POST', '/reporting/versions/check', { template: template.id, definition }));
      assert.ok(took < 1000, `${took} ms`);
      assert.equal(answer.status, 200, JSON.stringify(answer.body).slice(0, 300));
      return answer.body.data;
    };
    const formula = (expression: string): FormDefinition => ({
      sections: [section([input('1', 'Số hộ'), { ...input('2', 'Tính'), required: false, formula: { expression, blank: 'propagate' } }], [{ code: 'XA', label: 'Toàn xã' }])], rules: [],
    });
    for (const hostile of [`${'('.repeat(10_000)}[1]${')'.repeat(10_000)}`, `${'('.repeat(900)}[1]${')'.repeat(900)}`, `[1]${'+[1]'.repeat(480)}`, '9'.repeat(1900), `${'-'.repeat(1900)}[1]`]) {
      assert.ok((await check(formula(hostile))).faults.length > 0, hostile.slice(0, 20));
    }
    const wide = { sections: [section(Array.from({ length: 199 }, (_, index) => ({ ...input(`c${index}`, 'x'), ...(index > 0 ? { required: false, formula: { expression: 'sum([c0]..[c0])', blank: 'propagate' } } : {}) })), Array.from({ length: 25 }, (_, index) => ({ code: `r${index}`, label: 'x' })))], rules: [] };
    await check(wide);
    assert.ok((await check({ sections: Array.from({ length: 2000 }, () => ({})), rules: [] })).faults.length > 0);
    const huge = await operator.send('POST', '/reporting/versions/check', { template: template.id, definition: { sections: [], rules: [], padding: 'x'.repeat(1_200_000) } });
    assert.equal(huge.status, 413);
  });

  it('PR-5.1: obligations are copied, added to an open period, and never taken back once opened', async () => {
    const { programme, template, period } = await planned(2023);
    const [choRa, banhTrach] = [await unitOn('01888', '2023-12-31'), await unitOn('01891', '2023-12-31')];
    await desk.owe(period, [{ template: 'B1', units: [choRa] }]);
    const opened = await desk.open(await desk.period(period));
    const next = await desk.publish(await desk.draft(template, { ...FORM, rules: [] }), '2023-06-01');
    const more = await desk.owe(opened, [{ template: 'B1', units: [choRa, banhTrach] }]);
    assert.deepEqual(more[0]?.units.map(({ code, opened: has }) => [code, has]), [['01888', true], ['01891', true]]);
    assert.deepEqual([...new Set((await reportsOf(period)).map(({ number }) => number))], [1], `one form in a period, although version ${next.number} begins before its cut-off day`);
    const back = await operator.send('PUT', `/reporting/periods/${period.id}/obligations`, { version: (await desk.period(period)).version, obligations: [{ template: 'B1', units: [banhTrach] }] });
    assert.deepEqual([back.status, back.body.error?.details.code], [422, 'reporting.obligations-faulty']);
    const later = await desk.year(programme.code, 2024);
    const copied = await desk.owe(later, { copyFrom: period.id });
    assert.deepEqual(copied[0]?.units.map(({ code }) => code), ['01888', '01891']);
    const unknown = await operator.send('PUT', `/reporting/periods/${later.id}/obligations`, { version: (await desk.period(later)).version, obligations: [{ template: 'B9', units: ['z'.repeat(24)] }] });
    assert.deepEqual(unknown.body.error?.details.fields.map(({ path }) => path), ['obligations.0.template', 'obligations.0.units.0']);
  });

  it('PR-5.1: of an open period only the title changes, a closed one stays, and nothing owed opens nothing', async () => {
    const { programme, period } = await planned();
    assert.equal((await operator.send('POST', `/reporting/periods/${period.id}/open`, { version: period.version })).body.error?.details.code, 'reporting.nothing-owed');
    await desk.owe(period, [{ template: 'B1', units: { kind: 'commune' } }]);
    const opened = await desk.open(await desk.period(period));
    const facts = { code: '2024', kind: 'year', startsOn: '2024-01-01', endsOn: '2024-12-31', cutOffOn: '2024-12-31', dueRule: opened.dueRule, historic: false };
    const renamed = await desk.put<PeriodView>(`/periods/${period.id}`, { ...facts, version: opened.version, title: 'Năm 2024 (chính thức)' });
    assert.equal(renamed.title, 'Năm 2024 (chính thức)');
    const moved = await operator.send('PUT', `/reporting/periods/${period.id}`, { ...facts, version: renamed.version, title: 'x', dueRule: { ...opened.dueRule, inclusive: true } });
    assert.deepEqual([moved.status, moved.body.error?.details.fields[0]?.path], [422, 'dueRule']);
    assert.equal((await operator.send('POST', `/reporting/periods/${period.id}/open`, { version: renamed.version })).status, 409);
    const closed = await desk.post<PeriodView>(`/periods/${period.id}/close`, { version: renamed.version });
    assert.equal((await operator.send('PUT', `/reporting/periods/${period.id}`, { ...facts, version: closed.version, title: 'y' })).status, 409);
    assert.equal(programme.version, 1);
  });

  it('stale versions, unknown names and taken codes are refused', async () => {
    const { programme, template, period } = await planned();
    const { code, name } = programme;
    const changed = await desk.put<ProgrammeView>(`/programmes/${code}`, { version: 1, name: `${name} (mới)`, chains: [{ from: null, levels: ['commune', 'province'] }] });
    assert.deepEqual([changed.version, changed.chains], [2, [{ from: null, levels: ['commune', 'province'] }]]);
    const status = async (method: string, path: string, body?: object): Promise<readonly [number, unknown]> => {
      const answer = await operator.send(method, `/reporting${path}`, body);
      return [answer.status, answer.body.error?.details.code];
    };
    assert.deepEqual(await status('PUT', `/programmes/${code}`, { version: 1, name, chains: CHAINS }), [409, 'reporting.stale-version']);
    assert.deepEqual(await status('POST', '/programmes', { code, name, chains: CHAINS }), [422, 'reporting.code-taken']);
    assert.deepEqual(await status('PUT', '/programmes/khong-co', { version: 1, name, chains: CHAINS }), [404, 'not-found']);
    assert.deepEqual(await status('POST', '/programmes', { code: 'x1', name, chains: [{ from: null, levels: ['province', 'commune'] }, { from: null, levels: ['commune'] }] }), [422, 'reporting.chains-faulty']);
    assert.deepEqual(await status('POST', '/templates', { programme: code, code: 'B1', title: 'x' }), [422, 'reporting.code-taken']);
    assert.deepEqual(await status('PUT', `/periods/${period.id}/obligations`, { version: 7, obligations: [] }), [409, 'reporting.stale-version']);
    assert.deepEqual(await status('POST', `/periods/${period.id}/open`, { version: 7 }), [409, 'reporting.stale-version']);
    for (const path of ['/versions/999999', '/versions/khong', '/periods/999999/obligations', '/templates?programme=khong-co', '/periods?programme=khong-co']) {
      assert.equal((await operator.get(`/reporting${path}`)).status, 404, path);
    }
    assert.equal((await operator.send('POST', `/reporting/templates/999999/draft`, {})).status, 404);
    assert.equal((await operator.get('/reporting/templates')).status, 400);
    const renamed = await desk.put<TemplateView>(`/templates/${template.id}`, { title: 'Tên mới', position: 3 });
    assert.deepEqual([renamed.title, renamed.position], ['Tên mới', 3]);
    assert.equal((await operator.send('PUT', `/reporting/templates/${template.id}`, { title: 'Tên mới', position: 3, code: 'B2' })).status, 400);
  });

  it('PR-2.3, PR-5.1: whoever reports reads the plans, only the operator changes them, and others learn nothing', async () => {
    const { programme, template, period } = await planned();
    const draft = await desk.draft(template);
    const reads = ['/programmes', `/templates?programme=${programme.code}`, `/versions/${draft.id}`, `/periods?programme=${programme.code}`, `/periods/${period.id}/obligations`];
    const changes: readonly (readonly [string, string, object])[] = [
      ['POST', '/programmes', { code: 'khong-duoc', name: 'x', chains: CHAINS }], ['PUT', `/programmes/${programme.code}`, { version: 1, name: 'x', chains: CHAINS }],
      ['POST', '/templates', { programme: programme.code, code: 'B7', title: 'x' }], ['PUT', `/templates/${template.id}`, { title: 'x', position: 1 }],
      ['POST', `/templates/${template.id}/draft`, {}], ['PUT', `/versions/${draft.id}`, { version: draft.version, definition: FORM }],
      ['POST', '/versions/check', { template: template.id, definition: FORM }], ['DELETE', `/versions/${draft.id}?version=${draft.version}`, {}],
      ['POST', `/versions/${draft.id}/publish`, { version: draft.version, validFrom: '2022-01-01' }], ['POST', `/versions/${draft.id}/retire`, { version: draft.version }],
      ['POST', '/periods', { programme: programme.code, code: '2022', kind: 'year', title: 'x', startsOn: '2022-01-01', endsOn: '2022-12-31', cutOffOn: '2022-12-31', dueRule: period.dueRule }],
      ['PUT', `/periods/${period.id}`, { version: 1, code: '2024', kind: 'year', title: 'x', startsOn: '2024-01-01', endsOn: '2024-12-31', cutOffOn: '2024-12-31', dueRule: period.dueRule }],
      ['PUT', `/periods/${period.id}/obligations`, { version: 1, obligations: [] }], ['POST', `/periods/${period.id}/open`, { version: 1 }], ['POST', `/periods/${period.id}/close`, { version: 1 }],
    ];
    const approver = await makePerson(app, [{ role: 'data-approver', system: POVERTY, unit: 'SLDTBXH', reach: 'province' }]);
    const local = await makePerson(app, [{ role: 'data-approver', system: POVERTY, unit: '061', reach: 'subtree' }]);
    const ofAnother = await makePerson(app, [{ role: 'operator', system: POVERTY, unit: 'SLDTBXH', programme: 'chuong-trinh-khac' }]);
    const strangers = [await makePerson(app, [{ role: 'operator', system: 'portal', unit: 'VP-UBND' }]), await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }])];
    for (const who of [officer, approver, local, ofAnother]) for (const path of reads) assert.equal((await who.get(`/reporting${path}`)).status, 200, path);
    for (const who of strangers) for (const path of reads) assert.equal((await who.get(`/reporting${path}`)).status, 403, path);
    for (const who of [officer, approver, local, ofAnother, ...strangers]) {
      for (const [method, path, body] of changes) {
        const { status } = await who.send(method, `/reporting${path}`, body);
        assert.equal(status, 403, `${method} ${path}`);
      }
    }
    const admin = await makePerson(app, [], { superAdmin: true });
    assert.equal((await admin.get('/reporting/programmes')).status, 200, 'the super admin looks');
    assert.equal((await admin.send('POST', '/reporting/programmes', { code: 'khong-duoc', name: 'x', chains: CHAINS })).status, 403);
    assert.equal((await app.anonymous.get('/reporting/programmes')).status, 401);
  });

  it('the programme of poverty reduction is there: thirteen forms without faults, planned years with 108 communes each', async () => {
    const known = await desk.get<readonly TemplateView[]>('/templates?programme=giam-ngheo');
    assert.deepEqual(known.map(({ code }) => code), Array.from({ length: 13 }, (_, index) => `T${index + 1}`));
    assert.ok(known.every(({ versions }) => versions.length === 1 && versions[0]?.state === 'published'));
    const periods = await desk.get<readonly PeriodView[]>('/periods?programme=giam-ngheo');
    assert.deepEqual(periods.map(({ code, dueOn, historic, obligations }) => [code, dueOn, historic, obligations]), [
      ['2024', '2025-03-30', false, 1404], ['2023', '2024-03-30', true, 1404], ['2022', '2023-03-30', true, 1404], ['2021', '2022-03-30', true, 1404],
    ]);
    const owed = await desk.get<readonly ObligationView[]>(`/periods/${periods[0]?.id}/obligations`);
    assert.deepEqual(owed.map(({ template, units }) => [template, units.length]), known.map(({ code }) => [code, 108]));
  });
});
