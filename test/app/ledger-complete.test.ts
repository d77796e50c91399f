import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import type * as Accounts from '../../src/plugins/accounts/server/public';
import type { FoundEntry } from '../../src/plugins/ledger/contracts';
import { startApp, type TestApp } from '../support/app';
import { compiled } from '../support/compiled';
import { makePerson, signInWith, type Person } from '../support/staff';

const SECRET = 'Bi-mat-Khong-Ghi-2026';

let app: TestApp;
let admin: Person;
let person: Person;
let apiToken: { id: number; accessKey: string };
let newcomer: { id: number; email: string };
let role: number;
let assignment: string;

before(async () => {
  app = await startApp();
  admin = await makePerson(app, [], { superAdmin: true });
  person = await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }]);
});

const ok = async (who: { send: Person['send'] }, method: string, url: string, body?: unknown): Promise<unknown> => {
  const answer = await who.send(method, url, body);
  assert.ok(answer.status >= 200 && answer.status < 300, `${method} ${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return (answer.body as { data?: unknown }).data ?? answer.body;
};
const idOf = (data: unknown): number => (data as { id: number }).id;
const refused = async (who: { send: Person['send'] }, method: string, url: string, body?: unknown): Promise<void> => {
  const { status } = await who.send(method, url, body);
  assert.ok(status >= 400 && status < 500, `${method} ${url} answered ${status}`);
};

interface Act {
  readonly name: string;
  run(): Promise<unknown>;
  readonly action: string;
  /** Type, or type and id, of the subject. */
  subject(): string;
  readonly who: () => Person | 'public';
  /** What the entry must say. */
  readonly says?: (entry: FoundEntry) => boolean;
  /** Values that must stand nowhere in the stored row. */
  readonly sealed?: () => readonly string[];
}

const after = (entry: FoundEntry): Record<string, unknown> => (entry.after ?? {}) as Record<string, unknown>;
const login = (email: string, password: string): Promise<unknown> => app.anonymous.send('POST', '/admin/login', { email, password });

/** Every kind of act that PT-13.2 and the task of the ledger name, done over HTTP, in this order. */
const ACTS: readonly Act[] = [
  { name: 'a sign-in', run: () => signInWith(app, person.email, person.password), action: 'session.signed-in', subject: () => `admin::user/${person.id}`, who: () => person, says: (entry) => after(entry).by === 'password' },
  { name: 'a failed sign-in', run: () => login(person.email, SECRET), action: 'session.refused', subject: () => 'sign-in', who: () => 'public', says: (entry) => after(entry).because === 'password' && entry.facts.email === person.email, sealed: () => [person.email] },
  { name: 'a sign-in to a locked account', run: async () => { for (let n = 0; n < 5; n += 1) await login(person.email, SECRET); }, action: 'session.refused', subject: () => 'sign-in', who: () => 'public', says: (entry) => after(entry).because === 'locked' },
  { name: 'an unlocking', run: () => ok(admin, 'POST', `/accounts/people/${person.id}/unlock`, { reason: 'Đã gọi điện xác minh' }), action: 'account.unlocked', subject: () => `admin::user/${person.id}`, who: () => admin, says: (entry) => entry.facts.reason === 'Đã gọi điện xác minh' },
  { name: 'a request behind the gate', run: async () => { const issued = await makePerson(app, [], { issued: true }); gated = issued; await refused(issued, 'GET', '/units/people'); }, action: 'session.gated', subject: () => `admin::user/${gated.id}`, who: () => gated, says: (entry) => after(entry).request === 'GET /units/people' && after(entry).reason === 'issued' },
  { name: 'an account made', run: async () => { newcomer = (await ok(admin, 'POST', '/admin/users', { email: 'le.thi.moi@backan.gov.vn', firstname: 'Lê Thị', lastname: 'Mới', roles: [await anyRole()] })) as typeof newcomer; }, action: 'record.create', subject: () => `admin::user/${newcomer.id}`, who: () => admin, says: (entry) => after(entry).email === newcomer.email, sealed: () => ['le.thi.moi', 'Lê Thị'] },
  { name: 'an account changed', run: () => ok(admin, 'PUT', `/admin/users/${newcomer.id}`, { lastname: 'Đổi' }), action: 'record.update', subject: () => `admin::user/${newcomer.id}`, who: () => admin, says: (entry) => after(entry).lastname === 'Đổi', sealed: () => ['"Đổi"'] },
  { name: 'a password reissued', run: () => ok(admin, 'POST', `/accounts/people/${person.id}/reissue-password`, { reason: 'Quên mật khẩu' }), action: 'account.password-reissued', subject: () => `admin::user/${person.id}`, who: () => admin },
  { name: 'an account closed', run: () => ok(admin, 'POST', `/accounts/people/${newcomer.id}/close`, { reason: 'Nghỉ việc' }), action: 'account.closed', subject: () => `admin::user/${newcomer.id}`, who: () => admin },
  { name: 'an assignment', run: async () => { const other = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }]); assignment = ((await ok(admin, 'POST', '/units/assignments', { userId: other.id, unit: '061', role: 'author', system: 'portal', reach: 'own', from: '2025-02-20', decisionNumber: '15/QĐ', decisionDate: '2025-02-19' })) as { documentId: string }).documentId; }, action: 'document.create', subject: () => `plugin::units.assignment/${assignment}`, who: () => admin, says: (entry) => after(entry).decisionNumber === '15/QĐ' },
  { name: 'the end of an assignment', run: () => ok(admin, 'POST', `/units/assignments/${assignment}/end`, { to: '2025-03-01' }), action: 'document.update', subject: () => `plugin::units.assignment/${assignment}`, who: () => admin, says: (entry) => after(entry).to === '2025-03-01' },
  { name: 'a role made', run: async () => { role = idOf(await ok(admin, 'POST', '/admin/roles', { name: 'Vai thử đủ', description: '' })); }, action: 'record.create', subject: () => `admin::role/${role}`, who: () => admin },
  { name: 'a permission given', run: () => ok(admin, 'PUT', `/admin/roles/${role}/permissions`, { permissions: [{ action: 'plugin::upload.read', subject: null, properties: {}, conditions: [] }] }), action: 'record.create', subject: () => 'admin::permission', who: () => admin, says: (entry) => after(entry).role === role },
  { name: 'a role removed', run: () => ok(admin, 'DELETE', `/admin/roles/${role}`), action: 'record.delete', subject: () => `admin::role/${role}`, who: () => admin },
  { name: 'an API token made', run: async () => { apiToken = (await ok(admin, 'POST', '/admin/api-tokens', { name: 'Kết nối đủ', description: '', type: 'read-only', lifespan: null, permissions: null })) as typeof apiToken; }, action: 'record.create', subject: () => `admin::api-token/${apiToken.id}`, who: () => admin, sealed: () => [apiToken.accessKey] },
  { name: 'an API token renewed', run: async () => { apiToken = { ...apiToken, ...(await ok(admin, 'POST', `/admin/api-tokens/${apiToken.id}/regenerate`) as object) }; }, action: 'record.update', subject: () => `admin::api-token/${apiToken.id}`, who: () => admin, says: (entry) => after(entry).keyChanged === true, sealed: () => [apiToken.accessKey] },
  { name: 'an API token revoked', run: () => ok(admin, 'DELETE', `/admin/api-tokens/${apiToken.id}`), action: 'record.delete', subject: () => `admin::api-token/${apiToken.id}`, who: () => admin },
  { name: 'a setting of uploads', run: () => ok(admin, 'PUT', '/upload/settings', { sizeOptimization: false, responsiveDimensions: true, autoOrientation: true, aiMetadata: false }), action: 'record.update', subject: () => 'strapi::core-store/plugin_upload_settings', who: () => admin, says: (entry) => (after(entry).value as { autoOrientation?: boolean }).autoOrientation === true },
  { name: 'a language', run: () => ok(admin, 'POST', '/i18n/locales', { code: 'fr', name: 'Tiếng Pháp', isDefault: false }), action: 'record.create', subject: () => 'plugin::i18n.locale', who: () => admin },
  { name: 'an export of the ledger itself', run: async () => { assert.equal((await admin.get('/ledger/entries.xlsx?action=session.signed-in')).status, 200); }, action: 'data.exported', subject: () => 'export/ledger', who: () => admin, says: (entry) => (after(entry).asked as { action: string }).action === 'session.signed-in' && Number(after(entry).rows) > 0 },
  { name: 'a sign-out', run: async () => { leaving = await makePerson(app, []); await ok(leaving, 'POST', '/admin/logout', {}); }, action: 'session.signed-out', subject: () => `admin::user/${leaving.id}`, who: () => leaving },
];
let gated: Person;
let leaving: Person;

const anyRole = async (): Promise<number> => Number((await app.sql("select id from admin_roles where code = 'congtinh-author'"))[0]?.id);
const lastSeq = async (): Promise<number> => Number((await app.sql('select seq from congtinh.ledger_head'))[0]?.seq);

for (const act of ACTS) {
  test(`PT-13.2, SD-7.1: ${act.name} leaves an entry that says who, what, when and from where, without secrets`, async () => {
    const seq = await lastSeq();
    await act.run();
    const { status, body } = await admin.get<FoundEntry[]>(`/ledger/entries?action=${act.action}&subject=${encodeURIComponent(act.subject())}&pageSize=100`);
    assert.equal(status, 200, JSON.stringify(body));
    const who = act.who();
    const found = body.data.filter((entry) => entry.seq > seq && (act.says?.(entry) ?? true) &&
      (who === 'public' ? entry.actor.kind === 'public' : entry.actor.id === String(who.id)));
    const [entry] = found;
    assert.ok(entry, `${act.action} of ${act.subject()}: ${JSON.stringify(body.data.slice(0, 3))}`);
    assert.equal(entry.actor.address, '127.0.0.1');
    assert.ok(Math.abs(Date.parse(entry.recordedAt) - Date.now()) < 60_000, 'real time');
    assert.notEqual(entry.actionName, entry.action, 'a name that people read');
    const rows = await app.sql('select * from congtinh.ledger_entries where seq > $1', [seq]);
    assert.ok(rows.every(({ address }) => address === null || !String(address).includes('127.0.0.1')), 'the address is sealed');
    const stored = JSON.stringify(rows);
    for (const secret of [SECRET, person.password, ...(act.sealed?.() ?? [])]) assert.ok(!stored.includes(secret), `"${secret}" stands in the ledger`);
  });
}

test('PT-13.2: a lock is recorded when the person is told of it', async () => {
  const { tellLocked } = compiled<typeof Accounts>('plugins/accounts/server/public');
  const locked = await makePerson(app, []);
  for (let n = 0; n < 5; n += 1) await login(locked.email, SECRET);
  await tellLocked(app.strapi, locked.email);
  const { body } = await admin.get<FoundEntry[]>(`/ledger/entries?action=account.locked&subject=admin::user/${locked.id}`);
  assert.equal(body.data.length, 1);
});
