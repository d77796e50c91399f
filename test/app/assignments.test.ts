import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import type * as Platform from '../../src/plugins/platform/server/public';
import { startApp, type Answer, type TestApp } from '../support/app';
import { decisionFile } from '../support/decision-file';
import { loadUnits, makePerson, signInWith, units, type AssignmentSketch, type Person } from '../support/staff';

let app: TestApp;
let admin: Person;
let operator: Person;
let clerk: Person;

const ARTICLES = '/content-manager/collection-types/api::article.article';
const offer = (more: object = {}): Record<string, unknown> => ({
  userId: clerk.id, unit: '060', role: 'author', system: 'portal', reach: 'own',
  from: '2025-02-01', decisionNumber: '15/QĐ-UBND', decisionDate: '2025-01-31', ...more,
});
const give = (who: Person, more: object = {}): Promise<Answer<{ documentId: string }>> => who.send('POST', '/units/assignments', offer(more));
const refused = (answer: Answer, status: number, code: string): void => {
  assert.deepEqual([answer.status, answer.body.error?.details.code], [status, code], JSON.stringify(answer.body));
};
const clockAt = async (day: string, work: () => Promise<void>): Promise<void> => {
  const platform = createRequire(__filename)('../../dist/src/plugins/platform/server/public.js') as { setClock(strapi: unknown, instant: Date): Promise<void> };
  await platform.setClock(app.strapi, new Date(`${day}T08:00:00+07:00`));
  try {
    await work();
  } finally {
    await platform.setClock(app.strapi, new Date('2025-02-20T08:00:00+07:00'));
  }
};

describe('assignments', () => {
  before(async () => {
    app = await startApp();
    await loadUnits(app);
    admin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '060', reach: 'subtree' }]);
    operator = await makePerson(app, [{ role: 'operator', system: 'portal', unit: 'VP-UBND' }]);
    clerk = await makePerson(app, [], { name: 'Nông Thị Thư' });
  });

  it('SD-6.3: a unit administrator gives a function in its unit, and the person can work at once', async () => {
    assert.equal((await clerk.get(ARTICLES)).status, 403);
    const given = await give(admin);
    assert.equal(given.status, 201, JSON.stringify(given.body));
    assert.equal((await clerk.get(ARTICLES)).status, 200);
    const { body } = await admin.get<{ documentId: string; user: { name: string }; living: boolean; decisionNumber: string; decisionDate: string }[]>('/units/assignments?search=nong thi');
    const [row] = body.data;
    assert.deepEqual([row?.documentId, row?.living, row?.decisionNumber, row?.decisionDate], [given.body.data.documentId, true, '15/QĐ-UBND', '2025-01-31']);
  });

  it('BI-6.5: no function without the number and the date of the decision', async () => {
    for (const [more, path] of [[{ decisionNumber: '' }, 'decisionNumber'], [{ decisionDate: null }, 'decisionDate'], [{ decisionDate: '31/01/2025' }, 'decisionDate']] as const) {
      const answer = await give(admin, { unit: '01858', ...more });
      refused(answer, 400, 'input.invalid');
      assert.equal(answer.body.error?.details.fields[0]?.path, path);
    }
    refused(await give(admin, { unit: '01858', decisionNumber: '   ' }), 422, 'assignment.invalid');
  });

  it('SD-6.3: and no others: other units, wider reach, higher functions, itself', async () => {
    refused(await give(admin, { unit: '061' }), 403, 'scope.forbidden');
    refused(await give(admin, { unit: 'VP-UBND', role: 'board', reach: 'province' }), 403, 'scope.forbidden');
    refused(await give(admin, { system: 'basic-information' }), 403, 'scope.forbidden');
    refused(await give(admin, { userId: admin.id }), 403, 'scope.forbidden');
    refused(await give(clerk), 403, 'scope.forbidden');
    assert.equal((await app.anonymous.send('POST', '/units/assignments', offer())).status, 401);
  });

  it('reach over the province is for offices of the province, in one system', async () => {
    refused(await give(operator, { role: 'board', reach: 'province', unit: '060' }), 422, 'assignment.invalid');
    refused(await give(operator, { role: 'board', reach: 'own', unit: 'VP-UBND' }), 422, 'assignment.invalid');
    refused(await give(operator, { role: 'operator', reach: 'province', unit: 'VP-UBND' }), 403, 'scope.forbidden');
    refused(await give(operator, { role: 'data-officer', system: 'poverty' }), 403, 'scope.forbidden');
    const programme = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH' }]);
    // PR-5.5: by this door too the document comes with it.
    refused(await give(programme, { role: 'data-officer', system: 'poverty' }), 422, 'assignment.invalid');
    const board = await makePerson(app, []);
    assert.equal((await give(operator, { userId: board.id, role: 'board', reach: 'province', unit: 'VP-UBND' })).status, 201);
  });

  it('the same function twice at a time is refused, and so is an unknown account or unit', async () => {
    refused(await give(admin), 409, 'assignment.exists');
    refused(await give(operator, { userId: 999_999 }), 422, 'assignment.invalid');
    refused(await give(admin, { unit: '99999' }), 404, 'unit.unknown');
    refused(await give(admin, { unit: "' or 1=1" }), 400, 'unit.reference');
    refused(await give(admin, { unit: '01864@2025-07-01' }), 403, 'scope.forbidden');
  });

  it('bad input is a 4xx with fields, never a 5xx', async () => {
    for (const body of [{}, [], 'x', { ...offer(), more: 1 }, offer({ userId: '1; drop table' }), offer({ role: 'king' }), offer({ from: '2025-02-31' }), offer({ userId: 2 ** 40 }), offer({ categories: ['x'] }), offer({ to: '2025-01-01' }), offer({ decisionNumber: 'x'.repeat(500) }), offer({ decisionNumber: 'a\u0000b' }), offer({ decisionNumber: '<script>' })]) {
      const answer = await admin.send('POST', '/units/assignments', body);
      assert.ok(answer.status >= 400 && answer.status < 500, `${JSON.stringify(body).slice(0, 80)} ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    for (const query of ['page=0', 'pageSize=1000', 'state=x', 'unit=%27', 'foo=1', 'role[]=author&role[]=x', 'search=%00']) {
      const { status } = await admin.get(`/units/assignments?${query}`);
      assert.ok(status >= 400 && status < 500, `${query} ${status}`);
    }
  });

  it('a person sees the assignments of its own reach and system', async () => {
    const { body: mine } = await admin.get<{ unit: { code: string }; system: string }[]>('/units/assignments?state=all&pageSize=100');
    assert.ok(mine.data.length > 0 && mine.data.every((row) => row.system === 'portal'));
    assert.ok(mine.data.every((row) => row.unit.code === '060' || row.unit.code.startsWith('018')), JSON.stringify(mine.data.map((row) => row.unit.code)));
    const { body: all } = await operator.get<{ system: string }[]>('/units/assignments?state=all&pageSize=100');
    assert.ok(all.data.length > mine.data.length && all.data.every((row) => row.system === 'portal'));
  });

  it('PR-5.5: an assignment ends by a document, and with it all that it gave', async () => {
    const leaver = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }]);
    const [id] = leaver.assignments;
    assert.equal((await leaver.get(ARTICLES)).status, 200);
    const foreign = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '061' }]);
    refused(await foreign.send('POST', `/units/assignments/${id}/end`, { to: '2025-02-20' }), 404, 'not-found');
    refused(await admin.send('POST', `/units/assignments/${id}/end`, { to: '2020-01-01' }), 422, 'assignment.invalid');
    refused(await admin.send('POST', `/units/assignments/${'a'.repeat(24)}/end`, { to: '2025-02-20' }), 404, 'not-found');
    const ended = await admin.send('POST', `/units/assignments/${id}/end`, { to: '2025-02-20', decisionNumber: '20/BB-BG', decisionDate: '2025-02-19' });
    assert.equal(ended.status, 200, JSON.stringify(ended.body));
    assert.equal((await leaver.get(ARTICLES)).status, 401, 'the last function ends every session');
    const again = await signInWith(app, leaver.email, leaver.password);
    assert.equal((await again.get(ARTICLES)).status, 403);
    const { body } = await again.get<unknown[]>('/admin/users/me/permissions');
    assert.deepEqual(body.data, []);
    refused(await admin.send('POST', `/units/assignments/${id}/end`, { to: '2025-02-20' }), 409, 'assignment.ended');
    const row = await app.sql('select decision_number, end_decision_number from assignments where document_id = $1', [id]);
    assert.deepEqual(row, [{ decision_number: 'Thử nghiệm', end_decision_number: '20/BB-BG' }]);
  });

  it('PR-5.5, PR-5.7: a poverty function ends by a document with number, date and file, which is kept; basic information asks for none', async () => {
    const programme = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH' }]);
    const officer = await makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: '01897' }]);
    const [id] = officer.assignments;
    const by = { to: '2025-02-20', decisionNumber: '20/BB-BG', decisionDate: '2025-02-19', document: await decisionFile(programme) };
    for (const [lacking, path] of [[{ document: null }, 'document'], [{ decisionNumber: '  ' }, 'decisionNumber'], [{ decisionDate: null }, 'decisionDate'], [{ document: 2_000_000_000 }, 'document']] as const) {
      const answer = await programme.send('POST', `/units/assignments/${id}/end`, { ...by, ...lacking });
      refused(answer, 422, 'assignment.invalid');
      assert.deepEqual(answer.body.error?.details.fields.map((field) => field.path), [path]);
    }
    assert.equal((await officer.get('/accounts/me')).status, 200);
    assert.equal((await programme.send('POST', `/units/assignments/${id}/end`, by)).status, 200);
    assert.equal((await officer.get('/accounts/me')).status, 401);
    assert.ok((await programme.send('POST', '/upload/actions/bulk-delete', { fileIds: [by.document] })).status >= 400, 'the document stays');

    const basic = await makePerson(app, [{ role: 'operator', system: 'basic-information', unit: 'STTTT' }]);
    const member = await makePerson(app, [{ role: 'author', system: 'basic-information', unit: '060' }]);
    assert.equal((await basic.send('POST', `/units/assignments/${member.assignments[0]}/end`, { to: '2025-02-20' })).status, 200);
  });

  it('an assignment works from its first day to the day before its last', async () => {
    const sketch: AssignmentSketch = { role: 'author', system: 'portal', unit: '060', from: '2025-03-01', to: '2025-04-01' };
    const guest = await makePerson(app, [sketch]);
    assert.equal((await guest.get(ARTICLES)).status, 403);
    await clockAt('2025-03-01', async () => assert.equal((await guest.get(ARTICLES)).status, 200));
    await clockAt('2025-03-31', async () => assert.equal((await guest.get(ARTICLES)).status, 200));
    await clockAt('2025-04-01', async () => assert.equal((await guest.get(ARTICLES)).status, 403));
  });

  it('PR-12.2: when a unit closes its officers stop, and the successor’s find its items', async () => {
    const old = await makePerson(app, [{ role: 'author', system: 'portal', unit: '01864' }]);
    const made = await old.send<{ documentId: string }>('POST', ARTICLES, { title: 'Bài của xã cũ' });
    assert.equal(made.status, 201);
    const heir = await makePerson(app, [{ role: 'author', system: 'portal', unit: '01864@2025-07-01', from: '2025-07-01' }]);
    const place = `${ARTICLES}/${(made.body as unknown as { data: { documentId: string } }).data.documentId}`;
    assert.equal((await heir.get(place)).status, 403);
    await clockAt('2025-07-01', async () => {
      assert.equal((await old.get(place)).status, 403);
      assert.equal((await heir.get(place)).status, 200);
      assert.equal((await heir.send('PUT', place, { title: 'Bài xã mới giữ' })).status, 200);
    });
  });

  it('the holders of a function are those who live, work and cover the unit', async () => {
    const reviewer = await makePerson(app, [{ role: 'unit-reviewer', system: 'portal', unit: '062', reach: 'subtree' }]);
    const held = async (unit: string): Promise<boolean> => {
      const { documentId } = await units().resolveUnit(app.strapi, unit);
      return (await units().holdersOf(app.strapi, { offices: [{ role: 'unit-reviewer', system: 'portal' }], unit: documentId })).some((each) => each.userId === reviewer.id);
    };
    assert.deepEqual([await held('062'), await held('01936'), await held('060')], [true, true, false]);
    await app.strapi.db.query('admin::user').update({ where: { id: reviewer.id }, data: { isActive: false } });
    assert.equal(await held('062'), false);
  });

  it('a transaction that gives or ends a function sees it at once, though it remembers who held what', async () => {
    const platform = createRequire(__filename)('../../dist/src/plugins/platform/server/public.js') as typeof Platform;
    const system = { kind: 'system', reason: 'test' } as const;
    const person = await makePerson(app, []);
    const holds = async (): Promise<boolean[]> => {
      const holders = await units().holdersOf(app.strapi, { offices: [{ role: 'unit-reviewer', system: 'portal' }] });
      const actor = await units().staffActor(app.strapi, { id: person.id });
      return [holders.some(({ userId }) => userId === person.id), actor.kind === 'staff' && actor.grants.length > 0];
    };
    await platform.inTransaction(app.strapi, async () => {
      assert.deepEqual(await holds(), [false, false]);
      const assignment = await units().grantAssignment(app.strapi, system, {
        userId: person.id, role: 'unit-reviewer', system: 'portal', unit: '060', reach: 'own', from: '2025-01-01', decisionNumber: '16/QĐ-UBND', decisionDate: '2024-12-31',
      });
      assert.deepEqual(await holds(), [true, true]);
      await units().endAssignment(app.strapi, system, assignment, { to: '2025-02-20' });
      assert.deepEqual(await holds(), [false, false]);
    });
  });

  it('only people who give functions may look for accounts; everybody assigned may look for units', async () => {
    assert.equal((await clerk.get('/units/people')).status, 403);
    const { body: people } = await admin.get<{ email: string }[]>('/units/people?search=nông thị thư');
    assert.deepEqual(people.data.map((each) => each.email), [clerk.email]);
    const { body: bocBo } = await clerk.get<{ code: string }[]>('/units/units?search=boc bo');
    assert.deepEqual(bocBo.data.map((each) => each.code), ['01864']);
    const { body: siBinh } = await clerk.get<{ name: string }[]>('/units/units?search=sỹ bình');
    assert.deepEqual(siBinh.data.map((each) => each.name), ['Xã Sĩ Bình']);
  });

  it('the eight roles carry what the table says, whatever was changed by hand, and none may publish', async () => {
    const before = await app.sql("select count(*)::int as n from admin_permissions where action like '%explorer%'");
    const [stray] = await app.sql("select p.id from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id join admin_roles r on r.id = l.role_id where r.code = 'congtinh-author' and p.action = 'plugin::content-manager.explorer.create' limit 1");
    await app.strapi.db.query('admin::permission').update({ where: { id: stray?.id }, data: { action: 'plugin::content-manager.explorer.publish' } });
    await units().seedRoles(app.strapi);
    await units().seedRoles(app.strapi);
    assert.deepEqual(await app.sql("select count(*)::int as n from admin_permissions where action like '%explorer%'"), before);
    const publishing = await app.sql("select 1 from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id join admin_roles r on r.id = l.role_id where r.code like 'congtinh-%' and p.action like '%.publish'");
    assert.deepEqual(publishing, []);
    assert.equal((await app.sql("select 1 from admin_roles where code like 'congtinh-%'")).length, 8);
  });
});
