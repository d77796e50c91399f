import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import type * as BasicInformation from '../../../src/plugins/basic-information/server/public';
import type { ObligationView, Summary } from '../../../src/plugins/basic-information/contracts';
import { startApp, type TestApp } from '../../support/app';
import { make, setBusinessDay, unitId } from '../../support/content';
import { makePerson, type Person } from '../../support/staff';
import { figure, office } from './world';

const SYSTEM = 'basic-information' as const;
const RESPONSIBILITY = 'plugin::basic-information.responsibility';

let app: TestApp;
let work: ReturnType<typeof office>;
let member: Person;
let operator: Person;

const compiled = (): typeof BasicInformation =>
  createRequire(__filename)(path.resolve(__dirname, '..', '..', '..', 'dist/src/plugins/basic-information/server/public.js')) as typeof BasicInformation;

/** A duty of the district Na Rì in a group, quarterly from the first day of 2025 unless said. */
const duty = async (category: string, more: Record<string, unknown> = {}): Promise<string> =>
  make(app, RESPONSIBILITY, { unit: await unitId(app, '066'), category: await work.categoryId(category), frequency: 'quarterly', validFrom: '2025-01-01', legalBasis: 'Thử', ...more });

const standing = async (who: Person, category: string): Promise<ObligationView> => {
  const id = await work.categoryId(category);
  const found = (await work.obligations(who, `&search=${encodeURIComponent('Na Rì')}`)).data.find((one) => one.category.documentId === id && one.unit.code === '066');
  assert.ok(found, category);
  return found;
};
const said = ({ status, dueOn, days }: ObligationView): string => `${status} ${dueOn} ${days}`;

describe('what units answer for', () => {
  before(async () => {
    app = await startApp();
    work = office(app);
    member = await makePerson(app, [{ role: 'author', system: SYSTEM, unit: '066' }]);
    operator = await makePerson(app, [{ role: 'operator', system: SYSTEM, unit: 'STTTT' }]);
    for (const group of ['giao-duc', 'y-te', 'tu-phap', 'giao-thong']) await duty(group);
  });

  it('BI-8.8: what was never provided is a row that says how many days are left, and after the quarter how many it is late', async () => {
    await setBusinessDay(app, '2025-03-23');
    const missing = await standing(member, 'giao-duc');
    assert.deepEqual([said(missing), missing.entryCount, missing.mayProvide, missing.mayConfirm], ['due 2025-03-31 8', 0, true, false]);
    await setBusinessDay(app, '2025-04-03');
    assert.equal(said(await standing(member, 'giao-duc')), 'late 2025-03-31 3');
    const late = await work.obligations(operator, '&status=late');
    assert.ok(late.data.every(({ status }) => status === 'late'));
    assert.equal(late.meta.counts.late, late.meta.pagination.total);
    assert.ok(late.data.some(({ unit, category }) => unit.code === '066' && category.name === 'Giáo dục'), 'the operator sees who is late');
  });

  it('BI-8.8: it is provided when it is sent, and owed again when it comes back, with the remark', async () => {
    await setBusinessDay(app, '2025-02-20');
    const sent = await work.submit(member, await work.draft(member, '066', 'y-te', [figure('Trạm y tế (thử)', '17', 'trạm')]));
    const waiting = await standing(member, 'y-te');
    assert.deepEqual([waiting.status, waiting.entries[0]?.state, waiting.lastProvidedOn], ['provided', 'open', '2025-02-20']);
    await work.sendBack(operator, sent, 'Thiếu nguồn (thử).');
    const back = await standing(member, 'y-te');
    assert.deepEqual([back.status, back.entries[0]?.state, back.entries[0]?.remark, back.entries[0]?.editedBy], ['due', 'returned', 'Thiếu nguồn (thử).', 'Người thử Test']);
    const { data } = (await member.get<Summary>('/basic-information/summary')).body;
    assert.deepEqual([data.returned, data.waiting], [1, null]);
  });

  it('BI-8.3: a member confirms that nothing changed, once something stands published', async () => {
    await setBusinessDay(app, '2025-02-20');
    const confirm = async (who: Person): Promise<number> => (await who.send('POST', '/basic-information/confirmations', { responsibility: (await standing(operator, 'tu-phap')).responsibility })).status;
    assert.equal(await confirm(member), 422);
    await work.published(member, operator, '066', 'tu-phap', [figure('Hòa giải viên (thử)', '300', 'người')]);
    await setBusinessDay(app, '2025-04-10');
    assert.deepEqual([(await standing(member, 'tu-phap')).status, (await standing(member, 'tu-phap')).mayConfirm], ['due', true]);
    assert.equal(await confirm(await makePerson(app, [{ role: 'author', system: SYSTEM, unit: '061' }])), 404);
    assert.equal(await confirm(operator), 404, 'the operator does not speak for a unit');
    assert.equal(await confirm(member), 201);
    assert.equal(said(await standing(member, 'tu-phap')), 'provided 2025-06-30 81');
    await assert.rejects(app.sql('delete from congtinh.basic_information_confirmations'), (error: { code?: string }) => error.code === '42501');
  });

  it('BI-6.4: a member sees the duties of his groups and area, and nobody else\'s', async () => {
    await setBusinessDay(app, '2025-02-20');
    const limited = await makePerson(app, [{ role: 'author', system: SYSTEM, unit: '066', categories: [await work.categoryId('y-te')] }]);
    assert.deepEqual([...new Set((await work.obligations(limited)).data.map(({ category }) => category.name))], ['Y tế']);
    assert.ok((await work.obligations(member)).data.every(({ unit }) => unit.code === '066'));
    assert.deepEqual((await work.obligations(await makePerson(app, [{ role: 'board', system: 'portal', unit: 'VP-UBND' }]))).data, []);
    assert.equal((await makePerson(app, [{ role: 'author', system: 'portal', unit: '066' }]).then((one) => one.get('/basic-information/summary'))).status, 403);
    const foreign = await limited.send('POST', '/basic-information/entries', { unit: await unitId(app, '066'), category: await work.categoryId('giao-duc'), title: 'Ngoài phạm vi' });
    assert.equal(foreign.status, 403);
  });

  it('BI-1.2: organisations and persons that are members have their rows too', async () => {
    const person = await makePerson(app, [{ role: 'author', system: SYSTEM, unit: 'VD-CANHAN' }]);
    const [own] = (await work.obligations(person)).data;
    assert.deepEqual([own?.unit.code, own?.status, own?.mayProvide], ['VD-CANHAN', 'on-change', true]);
  });

  it('a new entry begins with its unit, group, provider and source', async () => {
    const begun = await member.send<{ documentId: string }>('POST', '/basic-information/entries', { unit: await unitId(app, '066'), category: await work.categoryId('giao-thong'), title: 'Đường xã (thử)' });
    assert.equal(begun.status, 201, JSON.stringify(begun.body));
    const row = await standing(member, 'giao-thong');
    assert.deepEqual([row.entries[0]?.documentId, row.entries[0]?.state, row.status], [begun.body.data.documentId, 'none', 'due'], 'a draft provides nothing');
  });

  it('BI-8.8: an operator ends a duty; it is then no longer owed', async () => {
    const ended = await duty('moi-truong');
    const put = await operator.send('PUT', `/content-manager/collection-types/${RESPONSIBILITY}/${ended}`, { validTo: '2025-02-01' });
    assert.equal(put.status, 200, JSON.stringify(put.body));
    assert.ok(!(await work.obligations(member)).data.some(({ category }) => category.name === 'Môi trường'));
    assert.equal((await operator.send('DELETE', `/content-manager/collection-types/${RESPONSIBILITY}/${ended}`)).status, 403);
    assert.equal((await member.send('PUT', `/content-manager/collection-types/${RESPONSIBILITY}/${ended}`, { validTo: null })).status, 403);
  });

  it('BI-8.8: members are told on the days that the data name, each once', async () => {
    await setBusinessDay(app, '2025-03-25');
    assert.equal(await compiled().tellDue(app.strapi), 0);
    await setBusinessDay(app, '2025-03-26');
    const jobs = async (): Promise<string> => JSON.stringify(await app.sql('select payload from graphile_worker._private_jobs'));
    const told = await compiled().tellDue(app.strapi);
    assert.ok(told > 0);
    assert.ok((await jobs()).includes('Thông tin cơ bản đến hạn cung cấp'));
  });

  it('the overview takes the same few SQL statements however long it is', async () => {
    const [one, many] = [await work.statements(operator, '/basic-information/obligations?pageSize=1'), await work.statements(operator, '/basic-information/obligations?pageSize=100')];
    assert.ok(one <= 24 && many <= 24, `${one} statements for one, ${many} for the page`);
    assert.ok(many - one <= 2, `${one} statements for one, ${many} for the page`);
  });
});
