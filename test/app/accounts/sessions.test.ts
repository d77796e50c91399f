import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { OwnAccount } from '../../../src/plugins/accounts/contracts';
import { startApp, withToken, type Session, type TestApp } from '../../support/app';
import { makePerson, signInWith, type Person } from '../../support/staff';

/** As in production: no parallel sessions where the rule forbids them, and idle sessions end. */
describe('sessions by rule', () => {
  let app: TestApp;
  const author = (): Promise<Person> => makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }]);
  const officer = (): Promise<Person> => makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: '061' }]);
  const rest = (person: Person, minutes: number): Promise<unknown> =>
    app.sql('update congtinh.session_activity set last_at = last_at - make_interval(mins => $2) where account_id = $1', [person.id, minutes]);
  const status = async (who: Pick<Session, 'get'>, path = '/accounts/me'): Promise<number> => (await who.get(path)).status;

  before(async () => {
    app = await startApp({ RELAXED_SIGN_IN: 'false' });
  });

  it('PR-5.2a: where one account has one session, a new sign-in ends the others; elsewhere it does not', async () => {
    const [one, many] = [await officer(), await author()];
    const [again, more] = [await signInWith(app, one.email, one.password), await signInWith(app, many.email, many.password)];
    assert.deepEqual([await status(one), await status(again), await status(many), await status(more)], [401, 200, 200, 200]);
  });

  it('SD-7.1: a session that nobody used for longer than the rule allows ends, sooner for administrators', async () => {
    const [person, admin] = [await author(), await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '061' }])];
    assert.equal((await person.get<OwnAccount>('/accounts/me')).body.data.idleMinutes, 15);
    for (const one of [person, admin]) await rest(one, 6);
    assert.deepEqual([await status(person), await status(admin)], [200, 401]);
    await rest(person, 16);
    const refused = await person.send('POST', '/notices/read-all', {});
    assert.equal(refused.body.error?.details.code, 'auth.idle');
    assert.equal(await status(person), 401);
    const [row] = await app.sql(`select count(*)::int as n from strapi_sessions where user_id = $1`, [String(person.id)]);
    assert.equal(row?.n, 0, 'the session is gone on every node, though the request was rolled back');
  });

  it('SD-7.1: what a page asks by itself keeps no session alive', async () => {
    const person = await author();
    await rest(person, 10);
    assert.equal(await status(person, '/notices/count'), 200);
    await rest(person, 10);
    assert.equal(await status(person, '/notices/count'), 401);
  });

  it('SD-7.1: an idle session is not renewed either; a used one is', async () => {
    const person = await author();
    const signIn = async (): Promise<string> => {
      const response = await fetch(`${app.url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: person.email, password: person.password, deviceId: randomUUID() }) });
      assert.equal(response.status, 200);
      return response.headers.getSetCookie().find((one) => one.startsWith('strapi_admin_refresh='))?.split(';')[0] ?? '';
    };
    const renew = (cookie: string) => fetch(`${app.url}/admin/access-token`, { method: 'POST', headers: { cookie } });
    const used = await renew(await signIn());
    assert.equal(used.status, 200);
    assert.equal(await status(withToken(app, ((await used.json()) as { data: { token: string } }).data.token)), 200);
    const idle = await signIn();
    await rest(person, 16);
    assert.equal((await renew(idle)).status, 401);
  });
});
