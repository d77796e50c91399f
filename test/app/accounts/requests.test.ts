import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { RequestView } from '../../../src/plugins/accounts/contracts';
import { startApp, type Answer, type TestApp } from '../../support/app';
import { decisionFile } from '../../support/decision-file';
import { everyOfficerLeaves, makePerson, signInWith, type Person } from '../../support/staff';

let serial = 0;

describe('written requests for accounts', () => {
  let app: TestApp;
  let admin: Person;
  let poverty: Person;
  let basic: Person;
  const ask = async (who: Person, more: object = {}): Promise<Answer<{ id: number }>> => who.send<{ id: number }>('POST', '/accounts/requests', {
    kind: 'account', system: 'poverty', unit: '061', role: 'data-officer', reach: 'own', email: `duoc.de.nghi.${(serial += 1)}@example.vn`, name: 'Bế Văn Cử',
    documentNumber: '30/UBND-VP', documentDate: '2025-02-19', documentFileId: await decisionFile(who), ...more,
  });
  const made = async (more: object = {}): Promise<number> => {
    const { status, body } = await ask(admin, more);
    assert.equal(status, 201, JSON.stringify(body));
    return body.data.id;
  };
  const decide = (who: Person, id: number, decision: 'approve' | 'refuse', reason = 'Đủ hồ sơ') => who.send<{ state: string; temporaryPassword: string | null }>('POST', `/accounts/requests/${id}/decide`, { decision, reason });
  const listed = async (who: Person, state = 'all'): Promise<readonly RequestView[]> => (await who.get<RequestView[]>(`/accounts/requests?state=${state}&pageSize=100`)).body.data;
  const one = async (who: Person, id: number): Promise<RequestView | undefined> => (await listed(who)).find((request) => request.id === id);
  const told = async (who: Person): Promise<string[]> => (await app.sql('select kind from congtinh.notices where person = $1 order by id', [who.id])).map(({ kind }) => String(kind));

  before(async () => {
    app = await startApp();
    await everyOfficerLeaves(app);
    admin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '061' }]);
    poverty = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH' }]);
    basic = await makePerson(app, [{ role: 'operator', system: 'basic-information', unit: 'STTTT' }]);
  });

  it('BI-8.6, PR-5.3: a unit asks with a document; the operator of that system, and no other, grants it, and the account is there', async () => {
    const id = await made({ email: 'can.bo.moi@example.vn' });
    assert.deepEqual([(await one(admin, id))?.may, (await one(poverty, id))?.may, await one(basic, id)], [['cancel'], ['approve', 'refuse'], undefined]);
    assert.deepEqual([await told(poverty), await told(basic)], [['accounts.request-made'], []]);
    const document = (await one(poverty, id))?.document?.id;
    assert.equal((await poverty.get(`/upload/files/${document}`)).status, 200, 'the operator reads the document');
    assert.equal((await decide(basic, id, 'approve')).status, 404);
    assert.equal((await decide(admin, id, 'approve')).status, 403);
    assert.equal((await decide(poverty, id, 'approve', ' ')).status, 400, 'a decision has a reason');
    const { status, body } = await decide(poverty, id, 'approve');
    assert.equal(status, 200, JSON.stringify(body));
    const session = await signInWith(app, 'can.bo.moi@example.vn', body.data.temporaryPassword ?? '');
    assert.equal((await session.get('/notices/count')).body.error?.details.code, 'PASSWORD_CHANGE_REQUIRED');
    const after = await one(admin, id);
    assert.deepEqual([after?.state, after?.decidedBy?.userId, after?.reason, after?.may], ['approved', poverty.id, 'Đủ hồ sơ', []]);
    const [assignment] = await app.sql('select a.decision_number, a.role from assignments a join congtinh.account_requests q on q.assignment = a.document_id where q.id = $1', [id]);
    assert.deepEqual(assignment, { decision_number: '30/UBND-VP', role: 'data-officer' });
    assert.deepEqual(await told(admin), ['accounts.request-decided']);
    assert.equal((await decide(poverty, id, 'refuse')).body.error?.details.code, 'account-request.decided');
  });

  it('PR-5.2a: a request that would give the unit a second account is refused, naming who holds the first, and stays open', async () => {
    const id = await made();
    const answer = await decide(poverty, id, 'approve');
    assert.deepEqual([answer.status, answer.body.error?.details.code], [409, 'unit-account.taken']);
    assert.match(answer.body.error?.message ?? '', /Bế Văn Cử/);
    assert.equal((await one(poverty, id))?.state, 'open');
    assert.equal((await decide(poverty, id, 'refuse', 'Đơn vị đã có tài khoản; hãy bàn giao')).status, 200);
  });

  it('BI-9.1: shared access and connections are decided by the operator, with a record', async () => {
    assert.equal((await ask(admin, { kind: 'connection', system: 'basic-information', role: undefined, reach: undefined, text: ' ' })).status, 422);
    const id = await made({ kind: 'connection', system: 'basic-information', role: undefined, reach: undefined, email: undefined, name: undefined, text: 'Phần mềm một cửa đọc danh mục xã.' });
    assert.equal((await decide(poverty, id, 'approve')).status, 404);
    assert.equal((await decide(basic, id, 'approve', 'Cấp mã kết nối, chỉ đọc')).status, 200);
    const entries = await app.sql(`select action, actor_id from congtinh.ledger_entries where subject_type = 'accounts.request' and subject_id = $1 order by seq`, [String(id)]);
    assert.deepEqual(entries, [{ action: 'account-request.made', actor_id: String(admin.id) }, { action: 'account-request.approved', actor_id: String(basic.id) }]);
    const [row] = await app.sql('select account, assignment from congtinh.account_requests where id = $1', [id]);
    assert.deepEqual(row, { account: null, assignment: null });
  });

  it('BI-9.1, BI-8.6: a further function of somebody who has an account', async () => {
    const person = await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }], { name: 'Đinh Thị' });
    const wanted = { kind: 'function', system: 'basic-information', role: 'author', name: 'Đinh Thị Test' };
    const [unknown, id] = [await made(wanted), await made({ ...wanted, email: person.email })];
    assert.equal((await decide(basic, unknown, 'approve')).body.error?.details.code, 'account-request.no-account');
    assert.deepEqual((await decide(basic, id, 'approve')).body.data, { id, state: 'approved', temporaryPassword: null });
    const [row] = await app.sql(`select count(*)::int as n from assignments where admin_user_id = $1 and system = 'basic-information'`, [person.id]);
    assert.equal(row?.n, 1);
  });

  it('BI-8.6: only a unit’s administrator asks, for his own unit, with a document of its own', async () => {
    const author = await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }]);
    assert.equal((await ask(author)).status, 403);
    assert.equal((await ask(admin, { unit: '060' })).status, 403);
    for (const wrong of [{ documentFileId: undefined }, { documentNumber: '' }, { documentDate: '2025' }]) assert.equal((await ask(admin, wrong)).status, 400, JSON.stringify(wrong));
    for (const wrong of [{ documentFileId: await decisionFile(poverty) }, { role: 'operator', reach: 'province' }, { role: 'board' }, { name: 'Cử' }]) assert.equal((await ask(admin, wrong)).status, 422, JSON.stringify(wrong));
  });

  it('BI-9.1: nobody decides what he asked for; the unit takes it back; the record never changes', async () => {
    const both = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '060' }, { role: 'operator', system: 'poverty', unit: 'SLDTBXH' }]);
    const { id } = (await ask(both, { unit: '060' })).body.data;
    assert.deepEqual((await one(both, id))?.may, ['cancel']);
    assert.equal((await decide(both, id, 'approve')).status, 403);
    assert.equal((await admin.send('POST', `/accounts/requests/${id}/cancel`, { reason: 'Không phải của tôi' })).status, 404);
    assert.equal((await both.send('POST', `/accounts/requests/${id}/cancel`, { reason: 'Gửi nhầm' })).status, 200);
    await assert.rejects(app.sql("update congtinh.account_requests set state = 'open' where id = $1", [id]), { code: 'CT117' });
    await assert.rejects(app.sql('delete from congtinh.account_requests', [], 'owner'), { code: 'CT117' });
  });
});
