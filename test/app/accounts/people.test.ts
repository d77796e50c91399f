import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { AccountView } from '../../../src/plugins/accounts/contracts';
import { expiryOf } from '../../../src/plugins/accounts/server/domain/expiry';
import type * as Accounts from '../../../src/plugins/accounts/server/public';
import { ageAccount, ledgerOf } from '../../support/account-rows';
import { startApp, type Answer, type TestApp } from '../../support/app';
import { compiled } from '../../support/compiled';
import { everyOfficerLeaves, makePerson, signInWith, units, type Person } from '../../support/staff';

const accounts = (): typeof Accounts => compiled<typeof Accounts>('plugins/accounts/server/public');

const DAY_MS = 86_400_000;
const realDay = (daysAgo: number): string => new Date(Date.now() + 7 * 3_600_000 - daysAgo * DAY_MS).toISOString().slice(0, 10);
/** How long ago a password was set that has at the most so many days left; months differ in length. */
const daysAgoFor = (left: number): number => {
  let ago = 140;
  while (expiryOf(realDay(ago), 6, realDay(0)).daysLeft > left) ago += 1;
  return ago;
};

describe('people and their accounts', () => {
  let app: TestApp;
  let admin: Person;
  let operator: Person;
  let povertyOperator: Person;
  let superAdmin: Person;
  const author = (unit = '061'): Promise<Person> => makePerson(app, [{ role: 'author', system: 'portal', unit }]);
  const act = <T>(who: Person, id: number, verb: string, reason = 'Theo đề nghị'): Promise<Answer<T>> => who.send<T>('POST', `/accounts/people/${id}/${verb}`, { reason });
  const lock = async (person: Person): Promise<void> => {
    for (let n = 0; n < 5; n += 1) await app.anonymous.send('POST', '/admin/login', { email: person.email, password: `Sai-${n}-mat-khau` });
  };
  const listed = async (who: Person, query = ''): Promise<readonly AccountView[]> => (await who.get<AccountView[]>(`/accounts/people?pageSize=100${query}`)).body.data;

  before(async () => {
    app = await startApp();
    await everyOfficerLeaves(app);
    admin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '061' }]);
    operator = await makePerson(app, [{ role: 'operator', system: 'portal', unit: 'STTTT' }]);
    povertyOperator = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH' }]);
    superAdmin = await makePerson(app, [], { superAdmin: true });
  });

  it('SD-6.3: a unit administrator unlocks people of the own unit, with a reason that is kept', async () => {
    const person = await author();
    await lock(person);
    assert.equal((await listed(admin, '&state=locked')).find(({ id }) => id === person.id)?.state, 'locked');
    assert.equal((await admin.send('POST', `/accounts/people/${person.id}/unlock`, { reason: ' ' })).status, 400);
    assert.equal((await act(admin, person.id, 'unlock')).status, 200);
    await signInWith(app, person.email, person.password);
    assert.equal((await act(admin, person.id, 'unlock')).body.error?.details.code, 'account.not-locked');
    assert.equal((await ledgerOf(app, person.id)).find(({ action }) => action === 'account.unlocked')?.actorId, String(admin.id));
  });

  it('SD-6.3, SD-12.2: of other units, of operators and of himself he neither sees nor touches an account', async () => {
    const foreign = await author('060');
    const reviewer = await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }, { role: 'author', system: 'portal', unit: '060' }]);
    for (const verb of ['unlock', 'reissue-password', 'close']) {
      for (const id of [foreign.id, operator.id, admin.id, superAdmin.id, 2_000_000_000]) assert.equal((await act(admin, id, verb)).status, 404, `${verb} ${id}`);
    }
    const seen = (await listed(admin)).map(({ id }) => id);
    assert.ok([foreign.id, operator.id, superAdmin.id, admin.id].every((id) => !seen.includes(id)));
    assert.deepEqual([(await act(admin, reviewer.id, 'reissue-password')).status, (await act(admin, reviewer.id, 'close')).status], [403, 403], 'a new password would open the other unit too');
  });

  it('PR-5.3: accounts of the poverty programme are its operator\'s alone', async () => {
    const officer = await makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: '061' }]);
    const both = await makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: '060' }, { role: 'author', system: 'portal', unit: '061' }]);
    await lock(officer);
    for (const who of [admin, operator]) {
      for (const person of [officer, both]) assert.equal((await act(who, person.id, 'unlock')).status, 404);
    }
    assert.equal((await act(povertyOperator, officer.id, 'unlock')).status, 200);
    assert.equal((await act(povertyOperator, (await author()).id, 'close')).status, 404);
  });

  it('PR-5.2b, BI-9.2: a reissued password is told once, ends every session and the lock, and must be changed', async () => {
    const person = await author();
    await lock(person);
    const { status, body } = await act<{ temporaryPassword: string }>(operator, person.id, 'reissue-password');
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal((await person.get('/accounts/me')).status, 401);
    const anew = await signInWith(app, person.email, body.data.temporaryPassword);
    assert.equal((await anew.get('/notices/count')).body.error?.details.code, 'PASSWORD_CHANGE_REQUIRED');
    assert.equal((await listed(operator)).find(({ id }) => id === person.id)?.state, 'change-due');
    const everywhere = await app.sql(
      `select 1 from congtinh.ledger_entries e where to_jsonb(e)::text like '%' || $1 || '%' union all select 1 from graphile_worker._private_jobs j where j.payload::text like '%' || $1 || '%'`,
      [body.data.temporaryPassword]);
    assert.deepEqual(everywhere, [], 'neither ledger nor mails hold it');
  });

  it('PR-5.7: a closed account ends its sessions and tokens at once; its name stays in the history', async () => {
    const person = await author();
    assert.equal((await act(admin, person.id, 'close', 'Chuyển công tác')).status, 200);
    assert.equal((await person.get('/accounts/me')).status, 401);
    assert.equal((await app.anonymous.send('POST', '/admin/login', { email: person.email, password: person.password })).status, 400);
    const view = (await listed(admin, '&state=closed')).find(({ id }) => id === person.id);
    assert.deepEqual([view?.closeReason, view?.may], ['Chuyển công tác', []]);
    assert.equal((await act(admin, person.id, 'close')).body.error?.details.code, 'account.closed');
    const history = await superAdmin.get<{ action: string; actor: { name: string } }[]>(`/ledger/subjects/admin::user/${person.id}`);
    assert.equal(history.body.data.find(({ action }) => action === 'session.signed-in')?.actor.name, 'Người thử Test');
  });

  it('PR-5.7: an account that stands in the ledger is deleted on no path, and keeps its number', async () => {
    const person = await author();
    for (const answer of [await superAdmin.send('DELETE', `/admin/users/${person.id}`), await superAdmin.send('POST', '/admin/users/batch-delete', { ids: [person.id] })]) {
      assert.equal(answer.body.error?.details.code, 'account.kept', JSON.stringify(answer.body));
    }
    const users = (app.strapi.admin as unknown as { services: { user: { deleteById(id: number): Promise<unknown> } } }).services.user;
    await assert.rejects(users.deleteById(person.id), /hãy đóng tài khoản/, 'the command line');
    await assert.rejects(app.strapi.db.query('admin::user').deleteMany({ where: { id: person.id } }), /hãy đóng tài khoản/);
    for (const sql of [`delete from admin_users where id = ${person.id}`, 'truncate admin_users cascade', `update admin_users set id = 1999999999 where id = ${person.id}`]) {
      await assert.rejects(app.sql(sql), { code: 'CT100' }, sql);
    }
    assert.equal((await person.get('/accounts/me')).status, 200);
  });

  it('PR-5.7: without its guarding triggers the application does not start', async () => {
    const { guardReport } = compiled<{ guardReport(strapi: unknown): Promise<string[]> }>('plugins/platform/server/public');
    assert.deepEqual(await guardReport(app.strapi), []);
    await app.sql('alter table admin_users disable trigger congtinh_account_keep');
    assert.match((await guardReport(app.strapi)).join('\n'), /congtinh_account_keep/);
    await app.sql('alter table admin_users enable trigger congtinh_account_keep');
  });

  it('PR-5.6: everybody is told by mail fourteen, seven and one days before, each once', async () => {
    const person = await author();
    const letters = async (): Promise<string[]> => (await app.sql(`select payload->>'subject' as subject from graphile_worker._private_jobs where payload->>'to' = $1 order by id`, [person.email])).map(({ subject }) => String(subject));
    for (const left of [20, 13, 13, 7, 1]) {
      await ageAccount(app, person.id, daysAgoFor(left));
      await accounts().warnOfExpiry(app.strapi);
    }
    const subjects = await letters();
    assert.equal(subjects.length, 3, subjects.join(', '));
    assert.ok(subjects.every((subject) => /mật khẩu hết hạn sau \d+ ngày/.test(subject)));
  });

  it('SD-6.3: the end of the last function ends the sessions; the end of one of two does not', async () => {
    const one = await author();
    const two = await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }, { role: 'author', system: 'basic-information', unit: '061' }]);
    const end = (id: string) => units().endAssignment(app.strapi, { kind: 'system', reason: 'test' }, id, { to: '2025-02-20' });
    await end(one.assignments[0] ?? '');
    await end(two.assignments[0] ?? '');
    assert.deepEqual([(await one.get('/accounts/me')).status, (await two.get('/accounts/me')).status], [401, 200]);
  });

  it('PR-5.2b: the first operator comes from the command line, with a password for one sign-in and no default', async () => {
    const input = { email: 'hoang.thi.mai@backan.gov.vn', name: 'Hoàng Thị Mai', superAdmin: false, system: 'portal', unit: 'STTTT', decisionNumber: '12/QĐ-STTTT', decisionDate: '2025-02-17' };
    const password = await accounts().createOperator(app.strapi, input);
    const session = await signInWith(app, input.email, password);
    assert.equal((await session.get('/accounts/people')).body.error?.details.code, 'PASSWORD_CHANGE_REQUIRED');
    assert.equal((await session.send('POST', '/accounts/me/password', { currentPassword: password, password: 'Mùa nước 2025 ở Ba Bể' })).status, 200);
    assert.equal((await (await signInWith(app, input.email, 'Mùa nước 2025 ở Ba Bể')).get('/accounts/people')).status, 200);
    await assert.rejects(accounts().createOperator(app.strapi, input), { code: 'operator.exists' });
    for (const wrong of [{ email: 'admin@example.com' }, { email: 'khong-phai-thu' }, { name: 'Admin' }, { name: 'Quản trị viên' }, { system: undefined }, { superAdmin: true }, { decisionNumber: '' }, { decisionDate: '17/02/2025' }, { system: 'khac' }]) {
      await assert.rejects(accounts().createOperator(app.strapi, { ...input, email: 'moi@backan.gov.vn', ...wrong }), { code: 'operator.invalid' }, JSON.stringify(wrong));
    }
  });
});
