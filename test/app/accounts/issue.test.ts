import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { IssuedAccount } from '../../../src/plugins/accounts/contracts';
import { ledgerOf } from '../../support/account-rows';
import { startApp, type Answer, type TestApp } from '../../support/app';
import { decisionFile } from '../../support/decision-file';
import { makePerson, signInWith, type Person } from '../../support/staff';

const DAY = '2025-02-20';
let serial = 0;
const newcomer = (): { email: string; name: string } => ({ email: `nhan.su.${(serial += 1)}@example.vn`, name: 'Hoàng Văn Tính' });

describe('who issues accounts', () => {
  let app: TestApp;
  let admin: Person;
  let poverty: Person;
  let basic: Person;
  let portal: Person;
  const given = (more: object = {}): object => ({ role: 'author', unit: '061', reach: 'own', system: 'portal', from: DAY, decisionNumber: '15/QĐ-UBND', decisionDate: '2025-02-18', ...more });
  const issue = (who: Person, assignments: readonly object[], more: object = {}): Promise<Answer<IssuedAccount>> =>
    who.send<IssuedAccount>('POST', '/accounts/people', { ...newcomer(), assignments, ...more });
  const accounts = async (): Promise<number> => Number((await app.sql('select count(*)::int as n from admin_users'))[0]?.n);

  before(async () => {
    app = await startApp();
    admin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '061' }, { role: 'unit-admin', system: 'sector', unit: '061' }]);
    poverty = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH' }]);
    basic = await makePerson(app, [{ role: 'operator', system: 'basic-information', unit: 'STTTT' }]);
    portal = await makePerson(app, [{ role: 'operator', system: 'portal', unit: 'STTTT' }]);
  });

  it('SD-6.3, SD-12.2: a unit administrator issues an account of his unit; its password is told once and opens only its change', async () => {
    const person = newcomer();
    const { status, body: { data } } = await admin.send<IssuedAccount>('POST', '/accounts/people', { ...person, assignments: [given(), given({ role: 'data-officer', system: 'sector' })] });
    assert.equal(status, 201, JSON.stringify(data));
    assert.equal(data.assignments.length, 2);
    const session = await signInWith(app, person.email, data.temporaryPassword);
    assert.equal((await session.get('/notices/count')).body.error?.details.code, 'PASSWORD_CHANGE_REQUIRED');
    assert.equal((await ledgerOf(app, data.id)).find(({ action }) => action === 'account.issued')?.actorId, String(admin.id));
    const told = await app.sql(
      `select 1 from congtinh.ledger_entries e where to_jsonb(e)::text like '%' || $1 || '%' union all select 1 from graphile_worker._private_jobs j where j.payload::text like '%' || $1 || '%'`, [data.temporaryPassword]);
    assert.deepEqual(told, [], 'neither ledger nor mails hold it');
    assert.equal((await session.send('POST', '/accounts/me/password', { currentPassword: data.temporaryPassword, password: 'Mùa nước 2025 ở Ba Bể' })).status, 200);
    assert.equal((await (await signInWith(app, person.email, 'Mùa nước 2025 ở Ba Bể')).get('/notices/count')).status, 200);
  });

  it('SD-6.2, SD-6.3: neither another unit, nor another system, nor a function above his own; all or nothing', async () => {
    const before = await accounts();
    const tried = [given({ unit: '060' }), given({ unit: '01888' }), given({ system: 'basic-information' }), given({ role: 'unit-admin' }), given({ role: 'operator', reach: 'province' }), given({ reach: 'subtree' }), given({ role: 'data-officer', system: 'poverty' })];
    const file = await decisionFile(admin);
    for (const one of tried) assert.equal((await issue(admin, [given(), { ...one, documentFileId: file }])).status, 403, JSON.stringify(one));
    const author = await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }]);
    assert.equal((await issue(author, [given()])).status, 403);
    assert.equal(await accounts(), before + 1, 'no account without its functions');
  });

  it('PR-5.3: only the operator of the programme issues its accounts, and the written request is kept with each', async () => {
    const officer = { role: 'data-officer', system: 'poverty', unit: '01894' };
    for (const who of [admin, portal, basic]) assert.equal((await issue(who, [given({ ...officer, documentFileId: await decisionFile(who) })])).status, 403);
    const other = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH', programme: 'nha-o' }]);
    assert.equal((await issue(other, [given({ ...officer, programme: 'giam-ngheo', documentFileId: await decisionFile(other) })])).status, 403, 'of another programme');
    assert.equal((await issue(other, [given({ ...officer, documentFileId: await decisionFile(other) })])).status, 403, 'of all programmes');

    const [decision, letter] = [await decisionFile(poverty), await decisionFile(poverty, 'cong-van.pdf')];
    const { status, body } = await issue(poverty, [given({ ...officer, documentFileId: decision })], { request: { number: '44/UBND-LĐ', date: '2025-02-17', documentFileId: letter } });
    assert.equal(status, 201, JSON.stringify(body));
    const [kept] = await app.sql('select document_number, document_file, account, assignment, state, paper from congtinh.account_requests where account = $1', [body.data.id]);
    assert.deepEqual(kept, { document_number: '44/UBND-LĐ', document_file: letter, account: body.data.id, assignment: body.data.assignments[0], state: 'approved', paper: true });
    assert.equal((await poverty.send('POST', '/upload/actions/bulk-delete', { fileIds: [letter] })).status >= 400, true, 'the letter stays');
    await assert.rejects(app.sql("update congtinh.account_requests set reason = 'khác'"), { code: 'CT117' });
  });

  it('PR-5.3, PR-5.7: the super admin gives no function of the poverty programme, by no door, and touches none of its accounts', async () => {
    const boss = await makePerson(app, [], { superAdmin: true });
    const file = await decisionFile(boss);
    const roles = [{ role: 'data-officer' }, { role: 'data-approver' }, { role: 'operator', reach: 'province', unit: 'SLDTBXH' }, { role: 'operator', reach: 'province', unit: 'SLDTBXH', programme: 'giam-ngheo' }];
    const before = await accounts();
    const other = await makePerson(app, [{ role: 'author', system: 'portal', unit: '01897' }]);
    for (const one of roles) {
      const work = { unit: '01897', ...one, system: 'poverty' };
      assert.equal((await issue(boss, [given({ ...work, documentFileId: file })])).status, 403, `issued: ${one.role}`);
      const { documentFileId: _, ...assignment } = given({ ...work, document: file }) as Record<string, unknown>;
      assert.equal((await boss.send('POST', '/units/assignments', { userId: other.id, ...assignment })).status, 403, `assigned: ${one.role}`);
    }
    const officer = await makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: '01897' }]);
    const [assignment] = officer.assignments;
    const decision = { decisionNumber: '3/QĐ', decisionDate: '2025-02-18' };
    assert.equal((await boss.send('POST', '/accounts/hand-overs', { assignment, to: newcomer(), ...decision, documentFileId: file })).status, 403, 'handed over');
    assert.equal((await boss.send('POST', `/units/assignments/${assignment}/end`, { to: DAY, ...decision, document: file })).status, 403, 'ended');
    for (const act of ['close', 'reissue-password', 'unlock']) assert.equal((await boss.send('POST', `/accounts/people/${officer.id}/${act}`, { reason: 'Thử' })).status, 403, act);
    const row = { adminUserId: other.id, role: 'data-officer', system: 'poverty', reach: 'own', from: DAY, ...decision };
    const forms = '/content-manager/collection-types/plugin::units.assignment';
    assert.ok([403, 404].includes((await boss.send('POST', forms, row)).status), 'content manager');
    assert.ok([403, 404].includes((await boss.send('PUT', `${forms}/${assignment}`, { to: DAY })).status), 'content manager');
    for (const [method, path, body] of [['PUT', `/admin/users/${officer.id}`, { isActive: false }], ['PUT', `/admin/users/${officer.id}`, { password: 'Mùa nước 2025 ở Ba Bể' }], ['DELETE', `/admin/users/${officer.id}`, undefined], ['POST', '/admin/users/batch-delete', { ids: [officer.id] }]] as const) {
      assert.equal((await boss.send(method, path, body)).status, 403, `${method} ${path}`);
    }
    assert.equal((await officer.get('/accounts/me')).status, 200);
    assert.equal(await accounts(), before + 2, 'only those that the test made');
    assert.equal((await boss.send('PUT', `/admin/users/${other.id}`, { isActive: false })).status, 200, 'other accounts are his');
  });

  it('BI-6.5, PR-5.5: a function of basic information or poverty needs decision number, date and document', async () => {
    const author = (more: object = {}): object => given({ system: 'basic-information', ...more });
    const missing = await issue(basic, [author()]);
    assert.deepEqual([missing.status, missing.body.error?.details.fields[0]?.path], [422, 'assignments.0.documentFileId']);
    for (const lacking of [{ decisionNumber: ' ' }, { decisionDate: '' }, { decisionDate: '18/02/2025' }]) assert.equal((await issue(basic, [author({ ...lacking, documentFileId: 1 })])).status, 400);
    const foreign = await issue(admin, [given({ documentFileId: await decisionFile(poverty) })]);
    assert.deepEqual([foreign.status, foreign.body.error?.details.fields[0]?.path], [422, 'assignments.0.documentFileId'], 'a file of another unit');
    assert.equal((await issue(basic, [author({ documentFileId: await decisionFile(basic) })])).status, 201);
  });

  it('BI-2.2: nobody makes an account for himself, and one address is one account', async () => {
    const person = { ...newcomer(), assignments: [given()] };
    assert.equal((await app.anonymous.send('POST', '/accounts/people', person)).status, 401);
    assert.equal((await app.anonymous.send('POST', '/admin/register', { userInfo: { ...newcomer(), password: 'Mat-khau-2025' } })).status >= 400, true);
    assert.equal((await admin.send('POST', '/accounts/people', person)).status, 201);
    assert.equal((await admin.send('POST', '/accounts/people', { ...person, email: person.email.toUpperCase() })).body.error?.details.code, 'account.exists');
    for (const wrong of [{ name: 'Tính' }, { email: 'khong-phai-thu' }]) assert.equal((await admin.send('POST', '/accounts/people', { ...person, ...newcomer(), ...wrong })).status, 422);
  });

  it('PR-5.7, SD-12.2: name and address are edited, not made anew; a new address ends the sessions and is told to both', async () => {
    const person = await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }]);
    const foreign = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }]);
    const edit = (id: number, more: object) => admin.send('PUT', `/accounts/people/${id}`, { name: 'Nông Thị Hoa', email: person.email, reason: 'Đổi tên theo căn cước', ...more });
    assert.equal((await edit(foreign.id, {})).status, 404);
    assert.equal((await edit(person.id, {})).status, 200);
    assert.equal((await person.get('/accounts/me')).status, 200);
    assert.equal((await edit(person.id, { email: foreign.email })).body.error?.details.code, 'account.exists');
    const email = 'nong.thi.hoa@example.vn';
    assert.equal((await edit(person.id, { email })).status, 200);
    assert.equal((await person.get('/accounts/me')).status, 401);
    await signInWith(app, email, person.password);
    const letters = await app.sql(`select payload->>'to' as "to" from graphile_worker._private_jobs where payload->>'subject' like '%thông tin tài khoản đã sửa' order by id desc limit 2`);
    assert.deepEqual(letters.map(({ to }) => to).sort(), [email, person.email].sort());
  });

  it('PR-5.3: the first operator of a programme is appointed by the super admin, later ones by its operators', async () => {
    const boss = await makePerson(app, [], { superAdmin: true });
    const first = (more: object = {}) => given({ role: 'operator', system: 'poverty', unit: 'SLDTBXH', reach: 'province', programme: 'nuoc-sach', ...more });
    const bossFile = await decisionFile(boss);
    assert.equal((await issue(boss, [first({ documentFileId: bossFile })])).status, 403, 'the operators of all programmes are there');
    await app.sql(`update assignments set "to" = "from" where system = 'poverty' and role = 'operator' and (programme is null or programme = 'nuoc-sach')`);
    const answer = await issue(boss, [first({ documentFileId: bossFile })]);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    assert.equal((await issue(boss, [first({ documentFileId: bossFile })])).status, 403, 'now there is one');
    assert.equal((await issue(boss, [given({ role: 'data-officer', system: 'poverty', programme: 'nuoc-sach', documentFileId: bossFile })])).status, 403, 'it is his to issue');
    const operator = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH', programme: 'nuoc-sach' }]);
    const file = await decisionFile(operator);
    assert.equal((await issue(operator, [first({ documentFileId: file })])).status, 201);
    for (const programme of [null, 'khac']) assert.equal((await issue(operator, [first({ programme, documentFileId: file })])).status, 403, String(programme));
  });
});
