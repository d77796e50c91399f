import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import type { EntryView } from '../../src/plugins/ledger/server/public';
import type * as LedgerModule from '../../src/plugins/ledger/server/public';
import type * as PlatformModule from '../../src/plugins/platform/server/public';
import { startApp, type TestApp } from '../support/app';
import { compiled } from '../support/compiled';
import { makePerson, type Person } from '../support/staff';

const CATEGORIES = '/content-manager/collection-types/api::category.category';

let app: TestApp;
let admin: Person;
let ledger: typeof LedgerModule;
let platform: typeof PlatformModule;

before(async () => {
  app = await startApp();
  admin = await makePerson(app, [], { superAdmin: true });
  ledger = compiled('plugins/ledger/server/public');
  platform = compiled('plugins/platform/server/public');
});

const history = async (type: string, id: string | number): Promise<EntryView[]> => {
  const { status, body } = await admin.get<EntryView[]>(`/ledger/subjects/${type}/${id}?pageSize=100`);
  assert.equal(status, 200, JSON.stringify(body));
  return body.data;
};

const newest = async (): Promise<Record<string, unknown>> =>
  (await app.sql('select * from congtinh.ledger_entries order by seq desc limit 1'))[0]!;

const lastSeq = async (): Promise<number> => Number((await newest()).seq);

const everythingStored = async (): Promise<string> =>
  JSON.stringify(await app.sql('select * from congtinh.ledger_entries'));

const makeCategory = async (slug: string, more: object = {}): Promise<string> => {
  const { status, body } = await admin.send<{ documentId: string }>('POST', CATEGORIES, { name: 'Tin hoạt động', slug, ...more });
  assert.equal(status, 201, JSON.stringify(body));
  return body.data.documentId;
};

test('SD-11.3: for a record the ledger says who changed what from what to what, when and from where', async () => {
  const documentId = await makeCategory('tin-hoat-dong-thu');
  const changed = await admin.send('PUT', `${CATEGORIES}/${documentId}`, { name: 'Tin tức – sự kiện' });
  assert.equal(changed.status, 200, JSON.stringify(changed.body));
  const removed = await admin.send('DELETE', `${CATEGORIES}/${documentId}`);
  assert.equal(removed.status, 200, JSON.stringify(removed.body));

  const [gone, update, created] = await history('api::category.category', documentId);
  assert.equal(created?.action, 'document.create');
  assert.equal((created?.after as { slug?: string }).slug, 'tin-hoat-dong-thu');
  assert.deepEqual([update?.action, update?.before, update?.after], ['document.update', { name: 'Tin hoạt động' }, { name: 'Tin tức – sự kiện' }]);
  assert.deepEqual([gone?.action, gone?.after], ['document.delete', null]);
  assert.deepEqual(update?.actor && { ...update.actor, sessionId: null }, {
    kind: 'staff', id: String(admin.id), name: 'Người thử Test', assignmentId: null, sessionId: null, address: '127.0.0.1',
  });
  assert.ok(update?.actor.sessionId, 'the session');
  assert.ok(Math.abs(Date.parse(update?.recordedAt ?? '') - Date.now()) < 60_000, 'real time');
  assert.equal(update?.businessAt.slice(0, 10), '2025-02-20', 'business time');
});

test('SD-11.3: relations are recorded by documentId, components as they read', async () => {
  const parent = await makeCategory('muc-cha-thu');
  const child = await makeCategory('muc-con-thu', { deadlines: [{ workingDays: 2, countedFrom: 'creation', legalBasis: 'Quyết định 11/2024/QĐ-UBND' }] });
  const { status, body } = await admin.send('PUT', `${CATEGORIES}/${child}`, { parent: { connect: [{ documentId: parent }] } });
  assert.equal(status, 200, JSON.stringify(body));
  const [moved, created] = await history('api::category.category', child);
  assert.deepEqual([moved?.before, moved?.after], [{ parent: null }, { parent }]);
  const deadlines = (created?.after as { deadlines: object[] }).deadlines;
  assert.deepEqual(deadlines.map((one) => Object.keys(one).includes('id')), [false]);
  assert.equal((deadlines[0] as { workingDays: number }).workingDays, 2);
});

test('a change that is refused or changes nothing leaves no entry', async () => {
  const documentId = await makeCategory('khong-doi-thu');
  const seq = await lastSeq();
  assert.equal((await admin.send('PUT', `${CATEGORIES}/${documentId}`, { name: '<b>x</b>' })).status, 400);
  assert.equal((await admin.send('PUT', `${CATEGORIES}/${documentId}`, { slug: 'Không hợp lệ' })).status, 400);
  assert.equal((await admin.send('PUT', `${CATEGORIES}/${documentId}`, { name: 'Tin hoạt động' })).status, 200);
  await assert.rejects(platform.inTransaction(app.strapi, async () => {
    await app.strapi.documents('api::category.category').update({ documentId, data: { name: 'Khác' } as never });
    throw new Error('rolled back');
  }), /rolled back/);
  assert.equal(await lastSeq(), seq);
});

test('staff accounts: roles and state are recorded, names and addresses only encrypted, passwords never', async () => {
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code: 'congtinh-unit-admin' } });
  const email = 'nguyen.van.thu@backan.example.vn';
  const made = await admin.send<{ id: number }>('POST', '/admin/users', { email, firstname: 'Thứ', lastname: 'Nguyễn Văn', roles: [role?.id] });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const { id } = made.body.data;
  const changed = await admin.send('PUT', `/admin/users/${id}`, { isActive: true, password: 'Mat-khau-2025-thu', email: `moi.${email}` });
  assert.equal(changed.status, 200, JSON.stringify(changed.body));

  const [set, update, created] = await history('admin::user', id);
  assert.deepEqual([set?.action, set?.after], ['account.password-set', { by: 'issued', mustChange: true }]);
  assert.deepEqual([created?.action, (created?.after as { email: string }).email], ['record.create', email]);
  assert.deepEqual((created?.after as { roles: number[] }).roles, [role?.id]);
  assert.deepEqual(update?.before, { isActive: false, email });
  assert.deepEqual(update?.after, { isActive: true, passwordChanged: true, email: `moi.${email}` });

  const [row] = await app.sql('select password, registration_token from admin_users where id = $1', [id]);
  const stored = await everythingStored();
  for (const secret of [email, 'Nguyễn Văn', '127.0.0.1', 'Mat-khau-2025-thu', String(row?.password), String(row?.registration_token)]) {
    assert.ok(!stored.includes(secret), `"${secret}" stands in the ledger`);
  }
});

test('a person’s data are erased from the ledger while the chain stays whole', async () => {
  const staff = await makePerson(app, [], { superAdmin: true });
  const refused = await app.anonymous.send('POST', '/admin/login', { email: staff.email, password: 'sai-mat-khau' });
  assert.equal(refused.status, 400);
  const trace = String((await newest()).subject_id);
  assert.equal((await history('sign-in', trace))[0]?.facts.email, staff.email);

  await platform.inTransaction(app.strapi, async (uow) => {
    await ledger.forgetSubject(uow, ledger.actorOf(app.strapi, 'test'), { type: 'admin::user', id: String(staff.id) }, [staff.email]);
  });
  const entries = await history('admin::user', staff.id);
  assert.equal(entries[0]?.action, 'subject.forgotten');
  const created = entries.find(({ action }) => action === 'record.create');
  assert.ok(created?.erased.includes('after.email') && !('email' in (created.after as object)));
  assert.ok(entries.every(({ actor }) => actor.address === null), 'addresses of his own acts');
  assert.deepEqual([(await history('sign-in', trace))[0]?.facts, (await history('sign-in', trace))[0]?.erased], [{}, ['facts.email']]);
});

test('roles, permissions and tokens are recorded without their keys', async () => {
  const role = await admin.send<{ id: number }>('POST', '/admin/roles', { name: 'Vai thử', description: 'Để thử' });
  assert.equal(role.status, 201, JSON.stringify(role.body));
  const granted = await admin.send('PUT', `/admin/roles/${role.body.data.id}/permissions`, {
    permissions: [{ action: 'plugin::upload.read', subject: null, properties: {}, conditions: [] }],
  });
  assert.equal(granted.status, 200, JSON.stringify(granted.body));
  assert.equal((await history('admin::role', role.body.data.id))[0]?.action, 'record.create');
  const permission = (await app.sql(
    `select after ->> 'action' as action, after ->> 'role' as role from congtinh.ledger_entries
     where subject_type = 'admin::permission' order by seq desc limit 1`))[0];
  assert.deepEqual(permission, { action: 'plugin::upload.read', role: String(role.body.data.id) });

  const token = await admin.send<{ id: number; accessKey: string }>('POST', '/admin/api-tokens', {
    name: 'Kết nối thử', description: '', type: 'read-only', lifespan: null, permissions: null,
  });
  assert.equal(token.status, 201, JSON.stringify(token.body));
  assert.equal((await history('admin::api-token', token.body.data.id)).at(-1)?.action, 'record.create');
  const [row] = await app.sql('select access_key, encrypted_key from strapi_api_tokens where id = $1', [token.body.data.id]);
  const stored = await everythingStored();
  for (const secret of [token.body.data.accessKey, String(row?.access_key), String(row?.encrypted_key)]) assert.ok(!stored.includes(secret));
});

test('files are recorded', async () => {
  const form = new FormData();
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  form.append('files', new Blob([png], { type: 'image/png' }), 'ho-ba-be.png');
  const { status, body } = await admin.send('POST', '/upload', form);
  assert.ok(status === 200 || status === 201, JSON.stringify(body));
  const [file] = body as unknown as { id: number }[];
  const [created] = await history('plugin::upload.file', file!.id);
  assert.deepEqual([created?.action, (created?.after as { name: string }).name], ['record.create', 'ho-ba-be.png']);
});

test('signing in and out is recorded', async () => {
  const staff = await makePerson(app, [], { superAdmin: true });
  assert.equal((await staff.send('POST', '/admin/logout', {})).status, 200);
  const actions = (await history('admin::user', staff.id)).map(({ action }) => action);
  assert.deepEqual(actions, ['session.signed-out', 'session.signed-in', 'record.create']);
});

test('a refused sign-in is recorded although its transaction rolls back, the same whether or not the account exists', async () => {
  const shape = async (email: string): Promise<unknown> => {
    const { status } = await app.anonymous.send('POST', '/admin/login', { email, password: 'sai-mat-khau' });
    assert.equal(status, 400);
    const { seq: _seq, hash: _hash, previous_hash: _previous, recorded_at: _at, business_at: _business, transaction_id: _transaction,
      request_id: _request, subject_id: _subject, address, personal, ...rest } = await newest();
    return { ...rest, address: String(address).length, personal: String(personal).length, action: rest.action };
  };
  const known = await shape(admin.email);
  assert.deepEqual(known, await shape(admin.email.replace(/^./, (first) => (first === 'a' ? 'b' : 'a'))));
  assert.equal((known as { action: string }).action, 'session.refused');
});

test('twenty wrong passwords at once are all recorded and block nobody', async () => {
  const seq = await lastSeq();
  const started = Date.now();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) =>
    app.anonymous.send('POST', '/admin/login', { email: `ai-do-${n}@example.vn`, password: 'sai-mat-khau' })));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [400]);
  assert.equal(await lastSeq(), seq + 20);
  assert.ok(Date.now() - started < 10_000, 'no waiting for connections');
});

test('entries of one request share its id and its transaction', async () => {
  const documentId = await makeCategory('mot-yeu-cau-thu');
  const [entry] = await app.sql('select request_id, transaction_id from congtinh.ledger_entries where subject_id = $1', [documentId]);
  assert.match(String(entry?.request_id), /^[0-9a-f-]{36}$/);
  assert.match(String(entry?.transaction_id), /^\d+$/);
});

test('an unregistered action is an error, a registered one is recorded', async () => {
  const entry = { subject: { type: 'test', id: '1' }, actor: ledger.actorOf(app.strapi, 'test'), before: null, after: { n: 1 } };
  await assert.rejects(platform.inTransaction(app.strapi, async (uow) => ledger.record(uow, { ...entry, action: 'test.unknown' })), /register/);
  const action = ledger.registerLedgerAction('test.known', 'thử');
  await platform.inTransaction(app.strapi, async (uow) => ledger.record(uow, { ...entry, action }));
  const [view] = await history('test', '1');
  assert.deepEqual([view?.action, view?.actionName, view?.actor.id, view?.after], ['test.known', 'thử', 'test', { n: 1 }]);
});

test('rows of our types written by query, outside documents, are recorded too', async () => {
  const documentId = await makeCategory('qua-truy-van-thu');
  await app.strapi.db.query('api::category.category').updateMany({ where: { documentId }, data: { order: 7 } });
  const [change] = await history('api::category.category', documentId);
  assert.deepEqual([change?.action, change?.before, change?.after], ['record.update', { order: 0 }, { order: 7 }]);
});

test('history is for those who may read its subject', async () => {
  const nobody = await makePerson(app, []);
  assert.equal((await app.anonymous.get('/ledger/subjects/admin::user/1')).status, 401);
  const { status, body } = await nobody.get('/ledger/subjects/admin::user/1');
  assert.deepEqual([status, body.error?.details.code], [403, 'ledger.forbidden']);
  assert.equal((await admin.get('/ledger/subjects/admin::user/1?page=0')).status, 400);
  assert.equal((await admin.get('/ledger/subjects/admin::user/1?order=seq;drop')).status, 400);
  assert.equal((await admin.get(`/ledger/subjects/admin::user/${encodeURIComponent("1' or '1'='1")}`)).status, 400);
});

test('histories come in pages, newest first', async () => {
  const documentId = await makeCategory('nhieu-trang-thu');
  for (let n = 1; n <= 5; n += 1) await admin.send('PUT', `${CATEGORIES}/${documentId}`, { order: n });
  const { body } = await admin.get<EntryView[]>(`/ledger/subjects/api::category.category/${documentId}?page=2&pageSize=2`);
  assert.deepEqual(body.data.map(({ after }) => after), [{ order: 3 }, { order: 2 }]);
  assert.deepEqual(body.meta, { pagination: { page: 2, pageSize: 2, total: 6, pageCount: 3 } });
});
