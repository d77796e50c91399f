import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import ExcelJS from 'exceljs';
import type { FoundEntry, LastVerification, SearchChoices } from '../../src/plugins/ledger/contracts';
import type * as LedgerModule from '../../src/plugins/ledger/server/public';
import type * as PlatformModule from '../../src/plugins/platform/server/public';
import { startApp, withToken, type TestApp } from '../support/app';
import { compiled } from '../support/compiled';
import { makePerson, type Person } from '../support/staff';

const CATEGORIES = '/content-manager/collection-types/api::category.category';

let app: TestApp;
let superAdmin: Person;
let operator: Person;
let povertyOperator: Person;
let unitAdmin: Person;
let author: Person;
let foreign: Person;
let officer: Person;

const ledger = (): typeof LedgerModule => compiled('plugins/ledger/server/public');
const platform = (): typeof PlatformModule => compiled('plugins/platform/server/public');

/** An entry as a service of that system writes it in a request of this person. */
const enter = (who: Person, type: string, action: LedgerModule.LedgerAction = 'document.update'): Promise<void> =>
  platform().inTransaction(app.strapi, async (uow) =>
    ledger().record(uow, { action, subject: { type, id: `thu-${who.id}` }, actor: { kind: 'staff', userId: who.id, address: '10.1.2.3' }, before: null, after: { n: 1 } }));

const search = async (who: Person, query = ''): Promise<FoundEntry[]> => {
  const { status, body } = await who.get<FoundEntry[]>(`/ledger/entries?pageSize=100${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body.data;
};
const actors = (entries: readonly FoundEntry[]): Set<string | null> => new Set(entries.map(({ actor }) => actor.id));

before(async () => {
  app = await startApp();
  superAdmin = await makePerson(app, [], { superAdmin: true });
  operator = await makePerson(app, [{ role: 'operator', system: 'portal', unit: 'STTTT' }]);
  povertyOperator = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH' }]);
  unitAdmin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '061' }]);
  author = await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }]);
  foreign = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }]);
  officer = await makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: '061' }]);
  await enter(author, 'api::article.article');
  await enter(foreign, 'api::article.article');
  await enter(officer, 'reporting.report');
});

test('SD-7.1: a unit administrator finds what the people of his unit did, without their addresses, and nobody else’s', async () => {
  const found = await search(unitAdmin);
  const seen = actors(found);
  assert.ok(seen.has(String(author.id)));
  assert.ok(![foreign, officer, operator, superAdmin].some(({ id }) => seen.has(String(id))));
  assert.ok(found.every(({ actor }) => actor.address === null && actor.sessionId === null));
  assert.deepEqual(await search(unitAdmin, `&actor=${foreign.id}`), []);
  assert.deepEqual(await search(unitAdmin, '&unit=060'), []);
});

test('SD-7.1, PR-5.3: an operator finds what concerns his own system and its accounts only', async () => {
  const portal = await search(operator);
  assert.ok([author, foreign].every(({ id }) => actors(portal).has(String(id))));
  assert.ok(!actors(portal).has(String(officer.id)) && portal.every(({ subject }) => !subject.type.startsWith('reporting.')));
  assert.equal(portal.find(({ subject }) => subject.id === `thu-${author.id}`)?.actor.address, '10.1.2.3');
  const poverty = await search(povertyOperator);
  assert.ok(actors(poverty).has(String(officer.id)) && !actors(poverty).has(String(author.id)));
  assert.ok(poverty.some(({ subject }) => subject.type === 'reporting.report'));
});

test('PR-5.3: the operator of one programme finds nothing that concerns another one only, nor what names none', async () => {
  const of = (programme: string): Promise<Person> => makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH', programme }]);
  const [one, other] = [await of('mot'), await of('hai')];
  const note = (id: string, type: string, before: LedgerModule.LedgerEntry['before'], after: LedgerModule.LedgerEntry['after']): Promise<void> =>
    platform().inTransaction(app.strapi, async (uow) =>
      ledger().record(uow, { action: 'document.update', subject: { type, id: `ct-${id}` }, actor: { kind: 'staff', userId: officer.id }, before, after }));
  await note('mot', 'reporting.report', null, { programme: 'mot' });
  await note('hai', 'reporting.report', { state: 'draft' }, { programme: 'hai' });
  await note('deleted', 'reporting.template-version', { programme: 'hai' }, null);
  await note('both', 'reporting.import', null, { programmes: ['mot', 'hai'] });
  await note('none', 'reporting.report', null, { n: 1 });
  const found = async (who: Person): Promise<string[]> => (await search(who)).map(({ subject }) => subject.id).filter((id) => id.startsWith('ct-')).sort();
  assert.deepEqual(await found(one), ['ct-both', 'ct-mot']);
  assert.deepEqual(await found(other), ['ct-both', 'ct-deleted', 'ct-hai']);
  assert.deepEqual(await found(povertyOperator), ['ct-both', 'ct-deleted', 'ct-hai', 'ct-mot', 'ct-none']);
  assert.deepEqual(await found(operator), []);
  assert.deepEqual(await search(one, '&subject=reporting.report/ct-hai'), []);
});

test('PR-5.3: what somebody with functions in two systems did in the other one is not shown to whoever looks after him in one', async () => {
  const both = await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }, { role: 'author', system: 'basic-information', unit: '061' }]);
  await enter(both, 'api::info-entry.info-entry');
  await enter(both, 'api::article.article');
  const types = (await search(unitAdmin, `&actor=${both.id}`)).map(({ subject }) => subject.type);
  assert.ok(types.includes('api::article.article') && !types.includes('api::info-entry.info-entry'));
  await platform().inTransaction(app.strapi, async (uow) =>
    ledger().record(uow, { action: 'moderation.approve', subject: { type: 'moderation.case', id: '2000000007' }, actor: { kind: 'staff', userId: both.id }, before: null, after: { contentType: 'api::info-entry.info-entry' } }));
  assert.deepEqual(await search(unitAdmin, '&subject=moderation.case/2000000007'), [], 'a case belongs to the system of what it is about');
  assert.equal((await search(superAdmin, '&subject=moderation.case/2000000007')).length, 1);
});

test('SD-7.1: who is neither operator nor unit administrator searches nothing, nor does anybody without a session', async () => {
  for (const url of ['/ledger/entries', '/ledger/entries.xlsx', '/ledger/choices', '/ledger/verification']) {
    assert.equal((await author.get(url)).status, 403, url);
    assert.equal((await app.anonymous.get(url)).status, 401, url);
    assert.equal((await withToken(app, 'x'.repeat(40)).get(url)).status, 401, url);
  }
});

test('SD-11.3: entries are found by person, act, kind of act, subject, unit and day', async () => {
  const { body } = await superAdmin.send<{ documentId: string }>('POST', CATEGORIES, { name: 'Tra cứu thử', slug: 'tra-cuu-thu' });
  const id = body.data.documentId;
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  for (const query of [`&subject=api::category.category/${id}`, `&actor=${superAdmin.id}&action=document.create`, `&action=document.&from=${day}&to=${day}`, `&subject=api::category.category&from=${day}`]) {
    const found = await search(superAdmin, query);
    assert.ok(found.some(({ subject }) => subject.id === id), query);
  }
  assert.ok((await search(superAdmin, '&action=session.')).every(({ action }) => action.startsWith('session.')));
  assert.deepEqual(await search(superAdmin, '&to=2020-01-01'), []);
  assert.deepEqual([...actors(await search(superAdmin, '&unit=060'))].filter((id) => id !== null).includes(String(foreign.id)), true);
  const about = (await search(superAdmin, `&subject=admin::user/${author.id}`))[0];
  assert.equal(about?.subjectName, 'Người thử Test');
});

test('SD-11.3: pages follow each other without gap, newest first', async () => {
  const whole = (await search(superAdmin)).slice(0, 6).map(({ seq }) => seq);
  const pages = await Promise.all([1, 2, 3].map(async (page) => (await superAdmin.get<FoundEntry[]>(`/ledger/entries?page=${page}&pageSize=2`)).body));
  assert.deepEqual(pages.flatMap(({ data }) => data.map(({ seq }) => seq)), whole);
  assert.deepEqual([...whole].sort((a, b) => b - a), whole);
  assert.ok(Number((pages[0]?.meta?.pagination as { total: number }).total) > 6);
});

test('SD-11.3: what cannot be asked is said with its field', async () => {
  for (const query of ['from=hom-qua', 'actor=0', 'action=DROP', 'subject=a%20b', 'page=0', 'pageSize=101', 'order=seq', `unit=${encodeURIComponent("1' or 1=1")}`]) {
    const { status, body } = await superAdmin.get(`/ledger/entries?${query}`);
    assert.deepEqual([status, body.error?.details.code], [400, 'input.invalid'], query);
    assert.ok((body.error?.details.fields.length ?? 0) > 0);
  }
  assert.equal((await superAdmin.get('/ledger/entries?unit=99999')).status, 404);
});

test('SD-7.1: an export holds what was asked for and nothing beyond the scope', async () => {
  const response = await fetch(`${app.url}/ledger/entries.xlsx?action=document.update`, { headers: { authorization: `Bearer ${await tokenOf(unitAdmin)}` } });
  assert.equal(response.status, 200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const text = JSON.stringify(book.worksheets[0]?.getSheetValues());
  assert.ok(text.includes(`api::article.article/thu-${author.id}`) && !text.includes(`thu-${foreign.id}`));
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.deepEqual((await search(unitAdmin, '&action=data.exported')).map(({ actor }) => actor.id), [String(unitAdmin.id)]);
});

const tokenOf = async (person: Person): Promise<string> =>
  (await app.anonymous.send<{ token: string }>('POST', '/admin/login', { email: person.email, password: person.password })).body.data.token;

test('SD-11.3: filters offer every act by the name that people read', async () => {
  const { body: { data: { actions, people, units } } } = await unitAdmin.get<SearchChoices>('/ledger/choices');
  assert.equal(actions.find(({ action }) => action === 'session.refused')?.name, 'đăng nhập bị từ chối');
  assert.ok(actions.every(({ action, name }) => name !== '' && name !== action), JSON.stringify(actions.filter(({ action, name }) => name === action)));
  assert.ok(people.some(({ id }) => id === String(author.id)) && people.every(({ id }) => id !== String(foreign.id)));
  assert.ok(units.length > 0);
});

test('PT-13.2: a ledger that was never verified says so', async () => {
  const { verifiedAt, stale } = (await operator.get<LastVerification>('/ledger/verification')).body.data;
  assert.deepEqual([verifiedAt, stale], [null, true]);
});

test('PR-8, SD-7.1: erasing the key of a subject makes its personal values unreadable for everybody, and the chain stays whole', async () => {
  const leaving = await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }], { name: 'Sẽ Được Xóa' });
  const about = `&subject=admin::user/${leaving.id}`;
  const names = async (): Promise<string> => JSON.stringify((await search(superAdmin, about)).map(({ before, after, facts, actor }) => [before, after, facts, actor.address]));
  assert.ok((await names()).includes(leaving.email) && (await names()).includes('127.0.0.1'));
  await platform().inTransaction(app.strapi, async (uow) =>
    ledger().forgetSubject(uow, ledger().actorOf(app.strapi, 'test'), { type: 'admin::user', id: String(leaving.id) }, [leaving.email]));
  assert.deepEqual(await app.sql(`select 1 from congtinh.ledger_subject_keys where subject_type = 'admin::user' and subject_id = $1`, [String(leaving.id)]), []);
  const left = await names();
  for (const value of [leaving.email, 'Sẽ Được Xóa', '127.0.0.1']) assert.ok(!left.includes(value), value);
  assert.ok((await search(superAdmin, about)).some(({ erased }) => erased.includes('after.email')), 'and it says so');
  assert.deepEqual(await ledger().verifyDaily(app.strapi), []);
});

test('PT-13.2: verification runs as a job, is kept with its time, and a broken chain names the entry and alarms the operators by mail and notice', async () => {
  assert.deepEqual(await ledger().verifyDaily(app.strapi), []);
  const whole = (await operator.get<LastVerification>('/ledger/verification')).body.data;
  assert.deepEqual([whole.findings, whole.ageHours, whole.stale], [[], 0, false]);
  assert.ok(whole.entries > 10);

  const [victim] = await app.sql(`select seq from congtinh.ledger_entries where subject_id = $1`, [`thu-${author.id}`]);
  await app.sql(`alter table congtinh.ledger_entries disable trigger user`, [], 'super');
  await app.sql(`update congtinh.ledger_entries set after = '{"n":2}' where seq = ${Number(victim?.seq)}`, [], 'super');
  await app.sql(`alter table congtinh.ledger_entries enable always trigger ledger_link; alter table congtinh.ledger_entries enable always trigger ledger_keep; alter table congtinh.ledger_entries enable always trigger ledger_keep_whole`, [], 'super');
  const findings = await ledger().verifyDaily(app.strapi);
  assert.ok(findings.some(({ kind, seq }) => kind === 'changed' && seq === Number(victim?.seq)), JSON.stringify(findings));
  const broken = (await operator.get<LastVerification>('/ledger/verification')).body.data;
  assert.ok(broken.findings.some((sentence) => sentence.includes(`Bản ghi ${String(victim?.seq)} đã bị sửa`)));
  for (const told of [operator, povertyOperator, superAdmin]) {
    const { body } = await told.get<{ kind: string; text: string }[]>('/notices?state=unread');
    const notice = body.data.find(({ kind }) => kind === 'accounts.ledger-broken');
    assert.ok(notice?.text.includes(`Bản ghi ${String(victim?.seq)}`), 'names the entry');
  }
  const { body } = await author.get<{ kind: string }[]>('/notices?state=unread');
  assert.ok(body.data.every(({ kind }) => kind !== 'accounts.ledger-broken'));
  const mails = await app.sql(`select payload::text as payload from graphile_worker._private_jobs`, [], 'super');
  assert.ok(mails.some(({ payload }) => String(payload).includes(operator.email)), 'a mail to the operator');
});

test('PT-13.2: what a verification found is changed by nobody', async () => {
  await assert.rejects(app.sql(`update congtinh.ledger_verifications set findings = '[]'`), /denied|append-only/);
  await assert.rejects(app.sql(`delete from congtinh.ledger_verifications`, [], 'owner'), /append-only/);
});
