import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IncidentLine, IncidentView, SupportContact } from '../../../src/plugins/accounts/contracts';
import type * as Accounts from '../../../src/plugins/accounts/server/public';
import { ledgerOf } from '../../support/account-rows';
import { startApp, type Answer, type TestApp } from '../../support/app';
import { compiled } from '../../support/compiled';
import { everyOfficerLeaves, makePerson, signInWith, type Person } from '../../support/staff';

interface Notice { readonly kind: string; readonly title: string; readonly text: string; readonly link: string }

const HOUR_MS = 3_600_000;

describe('incidents', () => {
  let app: TestApp;
  let unitAdmin: Person;
  let foreignAdmin: Person;
  let operator: Person;
  let povertyOperator: Person;
  let superAdmin: Person;
  const author = (unit = '061'): Promise<Person> => makePerson(app, [{ role: 'author', system: 'portal', unit }]);
  const report = (who: Person, body: object): Promise<Answer<{ id: number; signedOut: boolean }>> => who.send('POST', '/accounts/incidents', body);
  const read = async (who: Person, id: number): Promise<IncidentView> => {
    const { status, body } = await who.get<IncidentView>(`/accounts/incidents/${id}`);
    assert.equal(status, 200, JSON.stringify(body));
    return body.data;
  };
  /** The code of the link that core mails to whoever forgot the password. */
  const mailedCode = async (who: Person): Promise<string> => {
    assert.equal((await app.anonymous.send('POST', '/admin/forgot-password', { email: who.email })).status, 204);
    for (let tries = 0; tries < 50; tries += 1) {
      const [row] = await app.sql('select reset_password_token as code from admin_users where id = $1', [who.id]);
      if (row?.code) {
        // What lies in the database is the code's hash (SD-7.1): another code takes its place, of which the test knows both.
        const code = randomUUID();
        await app.sql(`update admin_users set reset_password_token = 'sha256:' || encode(sha256(convert_to($2, 'UTF8')), 'hex') where id = $1`, [who.id, code]);
        return code;
      }
      await sleep(100);
    }
    throw new Error('No code was made');
  };
  const act = (who: Person, id: number, body: object): Promise<Answer<IncidentView>> => who.send('POST', `/accounts/incidents/${id}/acts`, body);
  const told = async (who: Person, kind: string, id: number): Promise<Notice | undefined> =>
    (await who.get<Notice[]>('/notices?state=all&pageSize=100')).body.data.find((one) => one.kind === `accounts.${kind}` && one.link.endsWith(`/incidents/${id}`));
  const outage = { kind: 'outage', title: 'Không vào được biểu mẫu', description: 'Màn hình trắng từ sáng nay.', system: 'portal' };

  before(async () => {
    app = await startApp();
    await everyOfficerLeaves(app);
    unitAdmin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '061' }]);
    foreignAdmin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '060' }]);
    operator = await makePerson(app, [{ role: 'operator', system: 'portal', unit: 'STTTT' }]);
    povertyOperator = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH' }]);
    superAdmin = await makePerson(app, [], { superAdmin: true });
  });

  it('SD-6.5: who reports the own account lost is signed out everywhere at once, and the old password opens nothing any more', async () => {
    const person = await author();
    const phone = await signInWith(app, person.email, person.password);
    assert.equal((await phone.get('/accounts/me')).status, 200);
    const { status, body } = await report(person, { kind: 'lost-account', description: 'Mất điện thoại trên xe khách' });
    assert.deepEqual([status, body.data.signedOut], [201, true]);
    for (const session of [person, phone]) assert.equal((await session.get('/accounts/me')).status, 401);

    const thief = await signInWith(app, person.email, person.password);
    const refused = await thief.get('/units/people');
    assert.deepEqual([refused.status, refused.body.error?.details.code], [403, 'PASSWORD_CHANGE_REQUIRED']);
    assert.equal((await thief.get<{ mustChange: string }>('/accounts/me')).body.data.mustChange, 'reported');
    const change = await thief.send('POST', '/accounts/me/password', { currentPassword: person.password, password: 'Ke-trom-dat-mat-khau-2026' });
    assert.deepEqual([change.status, change.body.error?.details.code], [403, 'PASSWORD_CHANGE_REQUIRED'], 'whoever found the password must not set the next one');
    assert.equal((await thief.send('PUT', '/admin/users/me', { currentPassword: person.password, password: 'Ke-trom-dat-mat-khau-2026' })).status, 403);
    assert.deepEqual((await ledgerOf(app, person.id)).filter(({ action }) => action === 'account.reported').map(({ after }) => after), [{ kind: 'lost-account' }]);
  });

  it('SD-6.5: a reissued password, and a mailed reset, give the account back to its person', async () => {
    const [one, two] = [await author(), await author()];
    for (const person of [one, two]) assert.equal((await report(person, { kind: 'abused-account' })).status, 201);
    const reissued = await unitAdmin.send<{ temporaryPassword: string }>('POST', `/accounts/people/${one.id}/reissue-password`, { reason: 'Đã gặp trực tiếp' });
    assert.equal(reissued.status, 200, JSON.stringify(reissued.body));
    const back = await signInWith(app, one.email, reissued.body.data.temporaryPassword);
    assert.equal((await back.send('POST', '/accounts/me/password', { currentPassword: reissued.body.data.temporaryPassword, password: 'Suoi-mua-xuan-hoa-ban-2026!' })).status, 200);
    const own = await signInWith(app, one.email, 'Suoi-mua-xuan-hoa-ban-2026!');
    assert.equal((await own.get('/notices/count')).status, 200);

    const reset = await app.anonymous.send('POST', '/admin/reset-password', { resetPasswordToken: await mailedCode(two), password: 'Suoi-mua-xuan-hoa-ban-2026!' });
    assert.equal(reset.status, 200, JSON.stringify(reset.body));
    assert.equal((await (await signInWith(app, two.email, 'Suoi-mua-xuan-hoa-ban-2026!')).get('/notices/count')).status, 200);
  });

  it('SD-6.5: a link to reset the password that was mailed before the report is dead', async () => {
    const person = await author();
    const [before, control] = [await mailedCode(person), await author()];
    await report(person, { kind: 'abused-account' });
    const reset = (resetPasswordToken: string): Promise<Answer> => app.anonymous.send('POST', '/admin/reset-password', { resetPasswordToken, password: 'Suoi-mua-xuan-hoa-ban-2026!' });
    assert.equal((await reset(before)).status, 400);
    assert.equal((await reset(await mailedCode(control))).status, 200, 'without a report such a link works');
  });

  it('SD-6.5, BI-7.3: the unit administrator and the operators of the system are told at once, others are not', async () => {
    const person = await author();
    const { body: { data: { id } } } = await report(person, { kind: 'lost-account', description: 'Mất máy tính' });
    for (const who of [unitAdmin, operator]) assert.ok((await told(who, 'incident-opened', id))?.text.includes('Mất máy tính'));
    for (const who of [foreignAdmin, povertyOperator]) assert.equal(await told(who, 'incident-opened', id), undefined);
    const mails = await app.sql('select payload::text as payload from graphile_worker._private_jobs', [], 'super');
    assert.ok(mails.some(({ payload }) => String(payload).includes(unitAdmin.email)), 'by mail too');
  });

  it('PR-5.3: of a poverty account only the operator of the poverty database is told', async () => {
    const officer = await makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: '061' }]);
    const { body: { data: { id } } } = await report(officer, { kind: 'lost-account' });
    assert.ok(await told(povertyOperator, 'incident-opened', id));
    for (const who of [unitAdmin, operator]) {
      assert.equal(await told(who, 'incident-opened', id), undefined);
      assert.equal((await who.get(`/accounts/incidents/${id}`)).status, 404);
    }
  });

  it('PR-5.3: what concerns one programme only, the operator of another neither hears nor sees', async () => {
    const of = (programme: string): Promise<Person> => makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH', programme }]);
    const [one, other] = [await of('mot'), await of('hai')];
    const officer = await makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: '01909', programme: 'mot' }]);
    const reports = [await report(officer, { ...outage, system: 'poverty' }), await report(officer, { kind: 'lost-account' })];
    for (const { status, body: { data: { id } } } of reports) {
      assert.equal(status, 201);
      for (const who of [one, povertyOperator]) {
        assert.ok(await told(who, 'incident-opened', id));
        assert.ok((await read(who, id)).may.includes('close'));
      }
      assert.equal(await told(other, 'incident-opened', id), undefined);
      assert.equal((await other.get(`/accounts/incidents/${id}`)).status, 404);
      assert.equal((await act(other, id, { act: 'note', version: 1, text: 'Thử' })).status, 404);
      assert.ok((await other.get<IncidentLine[]>('/accounts/incidents?state=all&pageSize=100')).body.data.every((line) => line.id !== id));
    }
    const { body: { data: { id } } } = await report(await author(), { ...outage, system: 'poverty' });
    for (const who of [one, other]) assert.ok(await told(who, 'incident-opened', id), 'of a stranger nobody knows which programme');
  });

  it('SD-6.5: who cannot sign in calls, and whoever looks after the account reports it for him; nobody else does', async () => {
    const person = await author();
    for (const who of [foreignAdmin, povertyOperator, await author('060')]) assert.equal((await report(who, { kind: 'lost-account', account: person.id })).status, 404);
    assert.equal((await person.get('/accounts/me')).status, 200);
    const { status, body } = await report(unitAdmin, { kind: 'lost-account', account: person.id, description: 'Gọi điện báo' });
    assert.deepEqual([status, body.data.signedOut], [201, false]);
    assert.equal((await person.get('/accounts/me')).status, 401);
    assert.equal((await unitAdmin.get('/accounts/me')).status, 200);
    const twice = await report(operator, { kind: 'abused-account', account: person.id });
    assert.deepEqual([twice.status, twice.body.error?.details.code], [409, 'account.reported']);
    assert.deepEqual((await read(operator, body.data.id)).account?.userId, person.id);
  });

  it('PT-18.1: an incident has a timeline and deadlines by rule, and moves from answer over containment to its cause', async () => {
    const person = await author();
    const { body: { data: { id } } } = await report(person, { kind: 'lost-account', description: 'Mất máy' });
    const opened = await read(operator, id);
    assert.deepEqual(opened.events.map(({ kind }) => kind), ['opened', 'told', 'sessions-ended']);
    const hours = (step: 'respond' | 'contain' | 'close'): number => (Date.parse(opened.deadlines[step].by) - Date.parse(opened.openedAt)) / HOUR_MS;
    assert.deepEqual([hours('respond'), hours('contain'), hours('close')], [4, 8, 120]);
    assert.deepEqual([opened.due?.step, opened.due?.late, opened.may], ['respond', false, ['note', 'contain', 'close']]);

    const noted = await act(unitAdmin, id, { act: 'note', version: 1, text: 'Đã gặp, xác minh đúng người' });
    assert.equal(noted.status, 200, JSON.stringify(noted.body));
    assert.deepEqual([noted.body.data.due?.step, noted.body.data.may, noted.body.data.version], ['contain', ['note'], 2]);
    assert.equal((await act(unitAdmin, id, { act: 'contain', version: 2, text: 'Đã khóa' })).status, 403, 'containing is the operators’ act');
    assert.equal((await act(operator, id, { act: 'contain', version: 1, text: 'Đã khóa' })).body.error?.details.code, 'incident.stale');
    assert.equal((await act(operator, id, { act: 'contain', version: 2, text: 'Không có đăng nhập lạ trong nhật ký' })).body.data.state, 'contained');
    const causeless = await act(operator, id, { act: 'close', version: 3, text: 'Nhắc người dùng' });
    assert.deepEqual([causeless.status, causeless.body.error?.details.code], [422, 'incident.cause']);
    const closed = await act(operator, id, { act: 'close', version: 3, text: 'Cấp lại mật khẩu, nhắc đặt khóa màn hình', cause: 'Mất cắp thiết bị' });
    assert.deepEqual([closed.body.data.state, closed.body.data.cause, closed.body.data.due, closed.body.data.may], ['closed', 'Mất cắp thiết bị', null, []]);
    assert.equal((await act(operator, id, { act: 'note', version: 4, text: 'Thêm' })).body.error?.details.code, 'incident.closed');
    assert.ok(await told(unitAdmin, 'incident-moved', id), 'who looks after it is told how it goes on');
  });

  it('PT-18.1: the timeline is changed by nobody, and every act stands in the ledger with its words sealed', async () => {
    const [event] = await app.sql('select id from congtinh.incident_events limit 1');
    for (const as of ['app', 'owner'] as const) {
      await assert.rejects(app.sql(`update congtinh.incident_events set text = 'khác' where id = $1`, [event?.id], as), /denied|append-only/);
      await assert.rejects(app.sql('delete from congtinh.incident_events where id = $1', [event?.id], as), /denied|append-only/);
    }
    const rows = await app.sql(`select action, personal::text as personal, before::text || after::text as plain from congtinh.ledger_entries where subject_type = 'incident'`);
    const actions = new Set(rows.map(({ action }) => action));
    for (const action of ['incident.opened', 'incident.noted', 'incident.contained', 'incident.closed']) assert.ok(actions.has(action), action);
    assert.ok(!JSON.stringify(rows).includes('Mất cắp thiết bị'));
  });

  it('BI-7.3, PR-6: every signed-in member reports an incident to the operators of the system', async () => {
    const person = await author();
    const { status, body } = await report(person, outage);
    assert.deepEqual([status, body.data.signedOut], [201, false]);
    assert.equal((await person.get('/accounts/me')).status, 200, 'stays signed in');
    assert.ok(await told(operator, 'incident-opened', body.data.id));
    assert.equal(await told(povertyOperator, 'incident-opened', body.data.id), undefined);
    const mine = await person.get<IncidentLine[]>('/accounts/incidents');
    assert.deepEqual(mine.body.data.map(({ id }) => id), [body.data.id]);
    assert.deepEqual((await read(person, body.data.id)).may, ['note']);
  });

  it('PR-11.3: what goes beyond the unit is told to the operators of every system at once, with a shorter time to answer', async () => {
    const { body: { data: { id } } } = await report(await author(), { ...outage, kind: 'security', beyondUnit: true });
    for (const who of [operator, povertyOperator, superAdmin]) assert.ok(await told(who, 'incident-opened', id));
    const view = await read(povertyOperator, id);
    assert.equal((Date.parse(view.deadlines.respond.by) - Date.parse(view.openedAt)) / HOUR_MS, 1);
    assert.ok(view.may.includes('contain'));
  });

  it('PT-18.1: a deadline that passes is told once to whoever looks after the incident', async () => {
    const { body: { data: { id } } } = await report(await author(), outage);
    await app.sql(`update congtinh.incidents set opened_at = opened_at - interval '3 hours', respond_by = respond_by - interval '3 hours' where id = $1`, [id], 'owner');
    const { tellLateIncidents } = compiled<typeof Accounts>('plugins/accounts/server/public');
    for (let run = 0; run < 2; run += 1) await tellLateIncidents(app.strapi);
    const all = (await operator.get<Notice[]>('/notices?state=all&pageSize=100')).body.data.filter((one) => one.kind === 'accounts.incident-late' && one.link.endsWith(`/${id}`));
    assert.equal(all.length, 1);
    assert.equal((await read(operator, id)).due?.late, true);
  });

  it('SD-6.5: colleagues of other units and systems see nothing of an incident', async () => {
    const { body: { data: { id } } } = await report(await author(), outage);
    for (const who of [foreignAdmin, povertyOperator, await author()]) {
      assert.equal((await who.get(`/accounts/incidents/${id}`)).status, 404);
      assert.equal((await act(who, id, { act: 'note', version: 1, text: 'Thử' })).status, 404);
      assert.ok((await who.get<IncidentLine[]>('/accounts/incidents?state=all&pageSize=100')).body.data.every((one) => one.id !== id));
    }
    assert.equal((await app.anonymous.get(`/accounts/incidents/${id}`)).status, 401);
  });

  it('BI-7.3: a flood of reports ends, while an account can still be reported lost', async () => {
    const person = await author();
    const statuses: number[] = [];
    for (let n = 0; n < 21; n += 1) statuses.push((await report(person, outage)).status);
    assert.deepEqual([statuses.filter((status) => status === 201).length, statuses.at(-1)], [20, 429]);
    assert.equal((await report(person, { kind: 'lost-account' })).status, 201);
  });

  it('BI-7.3: what is missing in a report is said with its field', async () => {
    const person = await author();
    for (const body of [{}, { kind: 'lost-account', account: 0 }, { kind: 'outage' }, { ...outage, system: 'khac' }, { ...outage, state: 'closed' }, { ...outage, title: ' ' }]) {
      const answer = await report(person, body);
      assert.deepEqual([answer.status, answer.body.error?.details.code], [400, 'input.invalid'], JSON.stringify(body));
    }
    assert.equal((await person.get('/accounts/me')).status, 200);
    for (const id of ['0', 'abc', '99999999', '1e3']) assert.equal((await operator.get(`/accounts/incidents/${id}`)).status, 404, id);
  });

  it('PR-6: who cannot sign in reads whom to call, from a cache, and nothing personal', async () => {
    const { status, body, headers } = await app.anonymous.get<SupportContact[]>('/accounts/support');
    assert.equal(status, 200);
    assert.match(headers.get('cache-control') ?? '', /public, max-age=\d+/);
    assert.ok(body.data.length > 0 && body.data.every(({ office, phone, hours }) => office !== '' && phone !== '' && hours !== ''));
    assert.ok(['portal', 'basic-information', 'sector', 'poverty'].every((system) => body.data.some(({ systems }) => systems.some((one) => one === system))));
  });
});
