import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { HandOver } from '../../../src/plugins/accounts/contracts';
import { ledgerOf } from '../../support/account-rows';
import { startApp, type Answer, type TestApp } from '../../support/app';
import { compiled } from '../../support/compiled';
import { decisionFile } from '../../support/decision-file';
import { everyOfficerLeaves, makePerson, signInWith, units, type AssignmentSketch, type Person } from '../../support/staff';

const TODAY = '2025-02-20';
let serial = 0;

describe('the unit account and its hand-over', () => {
  let app: TestApp;
  let operator: Person;
  const officer = (unit: string, more: Partial<AssignmentSketch> = {}): Promise<Person> => makePerson(app, [{ role: 'data-officer', system: 'poverty', unit, ...more }], { name: 'Ma Văn' });
  const receiver = (): { email: string; name: string } => ({ email: `nhan.ban.giao.${(serial += 1)}@example.vn`, name: 'Lý Thị Nhận' });
  const handOver = async (who: Person, more: object): Promise<Answer<HandOver>> => who.send<HandOver>('POST', '/accounts/hand-overs', {
    to: receiver(), decisionNumber: '21/QĐ-UBND', decisionDate: '2025-02-19', documentFileId: await decisionFile(who), ...more,
  });
  const grant = (userId: number, more: object = {}): Promise<string> => units().grantAssignment(app.strapi, { kind: 'system', reason: 'test' }, {
    userId, role: 'data-officer', system: 'poverty', unit: '01891', reach: 'own', from: '2025-01-01', decisionNumber: '1', decisionDate: '2024-12-31', ...more,
  });

  before(async () => {
    app = await startApp();
    await everyOfficerLeaves(app);
    operator = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH' }]);
  });

  it('PR-5.2a: a unit has one active data account per programme; the refusal names who holds it; approvers are not counted', async () => {
    await officer('01891', { programme: 'giam-ngheo' });
    const other = await makePerson(app, []);
    await assert.rejects(grant(other.id, { programme: 'giam-ngheo' }), (error: { code: string; status: number; message: string }) =>
      error.code === 'unit-account.taken' && error.status === 409 && error.message.includes('Ma Văn Test'));
    await assert.rejects(grant(other.id), { code: 'unit-account.taken' }, 'all programmes hold this one too');
    await assert.rejects(grant(other.id, { reach: 'subtree', programme: 'giam-ngheo' }), { code: 'unit-account.taken' }, 'a wider reach is no way round');
    await grant(other.id, { programme: 'nha-o' });
    await grant(other.id, { programme: 'giam-ngheo', from: '2024-01-01', to: '2025-01-01' });
    await grant(other.id, { role: 'data-approver', programme: 'giam-ngheo' });
    await grant(other.id, { system: 'sector', programme: 'giam-ngheo' });
  });

  it('PR-5.2a: the database holds it against two at once and against SQL', async () => {
    const [one, two] = [await makePerson(app, []), await makePerson(app, [])];
    const both = await Promise.allSettled([one, two].map(({ id }) => grant(id, { unit: '01894' })));
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.equal((both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason.code, 'unit-account.taken');
    await grant(two.id, { unit: '01894', from: '2024-01-01', to: '2025-01-01' });
    await assert.rejects(app.sql(`update assignments set "to" = null where admin_user_id = $1 and "to" = '2025-01-01'`, [two.id]), { code: 'CT115' });
    await assert.rejects(app.sql('truncate assignments_unit_lnk'), { code: 'CT115' });
    const { guardReport } = compiled<{ guardReport(strapi: unknown): Promise<string[]> }>('plugins/platform/server/public');
    assert.deepEqual(await guardReport(app.strapi), []);
    await app.sql('alter table assignments disable trigger congtinh_unit_account');
    assert.match((await guardReport(app.strapi)).join('\n'), /congtinh_unit_account/);
    await app.sql('alter table assignments enable trigger congtinh_unit_account');
  });

  it('PR-5.5, PR-5.4, BI-6.5: one act ends the one’s function and sessions, gives the other a login of his own, and keeps the document', async () => {
    const former = await officer('01897', { programme: 'giam-ngheo' });
    const file = await decisionFile(operator);
    const to = receiver();
    const { status, body } = await handOver(operator, { unit: '01897', programme: 'giam-ngheo', to, documentFileId: file });
    assert.equal(status, 201, JSON.stringify(body));
    const { data } = body;
    assert.deepEqual([data.from.id, data.to.email, data.on, data.ended], [former.id, to.email, TODAY, former.assignments[0]]);
    assert.equal((await former.get('/accounts/me')).status, 401, 'his sessions ended');
    const again = await signInWith(app, former.email, former.password);
    assert.deepEqual((await again.get('/reporting/reports')).body.data ?? [], [], 'nothing of the unit is left to him');

    const session = await signInWith(app, to.email, data.temporaryPassword ?? '');
    assert.equal((await session.get('/reporting/reports')).body.error?.details.code, 'PASSWORD_CHANGE_REQUIRED');
    const rows = await app.sql(`select document_id, admin_user_id, "from"::text, "to"::text, decision_number, end_decision_number, end_decision_date::text, programme from assignments where document_id = any($1) order by id`, [[data.ended, data.assignment]]);
    assert.deepEqual(rows, [
      { document_id: data.ended, admin_user_id: former.id, from: '2025-01-01', to: TODAY, decision_number: 'Thử nghiệm', end_decision_number: '21/QĐ-UBND', end_decision_date: '2025-02-19', programme: 'giam-ngheo' },
      { document_id: data.assignment, admin_user_id: data.to.id, from: TODAY, to: null, decision_number: '21/QĐ-UBND', end_decision_number: null, end_decision_date: null, programme: 'giam-ngheo' },
    ]);
    const [kept] = await app.sql('select from_account, to_account, document_file from congtinh.account_hand_overs where id = $1', [data.id]);
    assert.deepEqual(kept, { from_account: former.id, to_account: data.to.id, document_file: file });
    assert.ok((await operator.send('POST', '/upload/actions/bulk-delete', { fileIds: [file] })).status >= 400, 'the document stays');
    for (const sql of ['delete from congtinh.account_hand_overs', 'update congtinh.account_hand_overs set document_file = 1']) await assert.rejects(app.sql(sql, [], 'owner'), { code: 'CT116' });
    for (const id of [former.id, data.to.id]) assert.ok((await ledgerOf(app, id)).some(({ action }) => action === 'account.handed-over'));
  });

  it('PR-5.5: without number, date or document there is no hand-over; what is refused leaves everything as it was', async () => {
    const former = await officer('01900');
    const assignment = former.assignments[0];
    for (const lacking of [{ decisionNumber: '' }, { decisionDate: undefined }, { documentFileId: undefined }, { assignment: undefined }, { unit: '01900' }]) {
      assert.equal((await handOver(operator, { assignment, ...lacking })).status, 400, JSON.stringify(lacking));
    }
    const refusals = [
      [{ documentFileId: 2_000_000_000 }, 422], [{ from: '2025-02-19' }, 422], [{ to: { email: former.email, name: 'Ma Văn Test' } }, 422], [{ to: { ...receiver(), name: 'Nhận' } }, 422],
    ] as const;
    for (const [more, status] of refusals) {
      const answer = await handOver(operator, { assignment, ...more });
      assert.equal(answer.status, status, `${JSON.stringify(more)} ${JSON.stringify(answer.body)}`);
    }
    assert.equal((await former.get('/accounts/me')).status, 200);
    assert.equal((await app.sql('select "to" from assignments where document_id = $1', [assignment]))[0]?.to, null);
  });

  it('PR-5.3, SD-6.2: a unit administrator hands over functions of his unit, never one of the poverty programme', async () => {
    const admin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '061' }]);
    const [author, foreign, data] = [await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }]), await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }]), await officer('061')];
    assert.equal((await handOver(admin, { assignment: foreign.assignments[0] })).status, 404);
    assert.equal((await handOver(admin, { assignment: data.assignments[0] })).status, 403);
    assert.equal((await handOver(admin, { unit: '061' })).status, 403);
    const { status, body } = await handOver(admin, { assignment: author.assignments[0] });
    assert.equal(status, 201, JSON.stringify(body));
    assert.equal((await handOver(admin, { assignment: author.assignments[0] })).body.error?.details.code, 'assignment.ended');
  });

  it('PR-5.5, PR-5.4: to somebody who has an account it passes under that login, whose password must be changed too', async () => {
    const former = await officer('01909');
    const known = await makePerson(app, [{ role: 'author', system: 'portal', unit: '01909' }], { name: 'Quan Thị' });
    const other = await handOver(operator, { assignment: former.assignments[0], to: { email: known.email, name: 'Người Khác' } });
    assert.equal(other.body.error?.details.code, 'hand-over.other-name');
    const { status, body } = await handOver(operator, { assignment: former.assignments[0], to: { email: known.email, name: 'Quan Thị Test' } });
    assert.equal(status, 201, JSON.stringify(body));
    assert.deepEqual([body.data.to.id, body.data.temporaryPassword], [known.id, null]);
    const session = await signInWith(app, known.email, known.password);
    assert.equal((await session.get('/notices/count')).body.error?.details.code, 'PASSWORD_CHANGE_REQUIRED');
  });
});
