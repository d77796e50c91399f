import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { AccountView, FactorOffer, OwnAccount } from '../../../src/plugins/accounts/contracts';
import { ageAccount, ledgerOf } from '../../support/account-rows';
import { startApp, withToken, type Answer, type Session, type TestApp } from '../../support/app';
import { codesPass, phoneWith, setUpFactor } from '../../support/authenticator';
import { makePerson, signInWith, type Person } from '../../support/staff';

type Caller = Pick<Session, 'get' | 'send'>;

/** As in production: the rule asks administrators for a second factor. */
describe('second factor', () => {
  let app: TestApp;
  const author = (): Promise<Person> => makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }]);
  const admin = (): Promise<Person> => makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '061' }]);
  const me = async (who: Caller): Promise<OwnAccount> => (await who.get<OwnAccount>('/accounts/me')).body.data;
  const verify = (who: Caller, code: string): Promise<Answer> => who.send('POST', '/accounts/me/second-factor/verify', { code });
  const codeOf = ({ body }: Answer): string | undefined => body.error?.details.code;
  const gated = async (who: Caller): Promise<string | undefined> => codeOf(await who.get('/notices/count'));

  before(async () => {
    app = await startApp({ RELAXED_SIGN_IN: 'false' });
  });

  it('SD-7.1: an administrator without a second factor can do nothing but set one up; others need none', async () => {
    const [boss, writer] = [await admin(), await author()];
    assert.equal((await me(boss)).gate, 'set-up-second-factor');
    assert.deepEqual([await gated(boss), await gated(writer)], ['SECOND_FACTOR_SETUP_REQUIRED', undefined]);
    assert.equal(codeOf(await boss.send('POST', '/accounts/people/1/unlock', { reason: 'Thử' })), 'SECOND_FACTOR_SETUP_REQUIRED');
    const { codes } = await setUpFactor(boss, boss.password);
    assert.equal(new Set(codes).size, 10);
    const now = await me(boss);
    assert.deepEqual([now.gate, now.secondFactor], [null, { on: true, required: true, recoveryCodesLeft: 10 }]);
    assert.equal((await boss.get('/accounts/people')).status, 200);
    assert.equal(codeOf(await boss.send('POST', '/accounts/me/second-factor/remove', { currentPassword: boss.password })), 'second-factor.required');
  });

  it('SD-7.1: each further sign-in opens nothing before its code; the code counts for that sign-in alone, and only once', async () => {
    const person = await author();
    const { phone } = await setUpFactor(person, person.password);
    const [other, third] = [await signInWith(app, person.email, person.password), await signInWith(app, person.email, person.password)];
    assert.equal((await me(other)).gate, 'second-factor');
    assert.equal(await gated(other), 'SECOND_FACTOR_REQUIRED');
    assert.equal(codeOf(await other.send('POST', '/accounts/me/password', { currentPassword: person.password, password: 'mùa nước đầy ở hồ' })), 'SECOND_FACTOR_REQUIRED', 'the password neither');
    assert.equal(codeOf(await other.send('POST', '/accounts/me/second-factor', { currentPassword: person.password })), 'SECOND_FACTOR_REQUIRED', 'nor another phone');
    assert.equal(codeOf(await verify(other, phone.code())), 'second-factor.wrong-code', 'used at the confirmation');
    await codesPass(app, person.id);
    const code = phone.code();
    assert.equal((await verify(other, code)).status, 200);
    assert.deepEqual([await gated(other), await gated(third), await gated(person)], [undefined, 'SECOND_FACTOR_REQUIRED', undefined]);
    assert.equal(codeOf(await verify(third, code)), 'second-factor.wrong-code', 'looked at over the shoulder');
  });

  it('SD-7.1: a renewed token keeps what was shown; a sign-in with somebody’s device id does not get it', async () => {
    const person = await author();
    const { phone } = await setUpFactor(person, person.password);
    const deviceId = randomUUID();
    const signIn = async (): Promise<{ token: string; cookie: string }> => {
      const response = await fetch(`${app.url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: person.email, password: person.password, deviceId }) });
      const cookie = response.headers.getSetCookie().find((one) => one.startsWith('strapi_admin_refresh='))?.split(';')[0] ?? '';
      return { cookie, token: ((await response.json()) as { data: { token: string } }).data.token };
    };
    const mine = await signIn();
    await codesPass(app, person.id);
    assert.equal((await verify(withToken(app, mine.token), phone.code())).status, 200);
    const renewed = await fetch(`${app.url}/admin/access-token`, { method: 'POST', headers: { cookie: mine.cookie } });
    assert.equal(renewed.status, 200);
    const { data: { token } } = (await renewed.json()) as { data: { token: string } };
    assert.equal(await gated(withToken(app, token)), undefined);
    const thief = withToken(app, (await signIn()).token);
    assert.equal(await gated(thief), 'SECOND_FACTOR_REQUIRED');
    assert.equal((await withToken(app, token).get('/accounts/me')).status, 401, 'one device, one sign-in');
  });

  it('SD-7.1: a recovery code opens once and is told by mail; without its device nobody turns the factor off', async () => {
    const person = await author();
    const { codes } = await setUpFactor(person, person.password);
    const lost = await signInWith(app, person.email, person.password);
    assert.equal((await verify(lost, (codes[0] ?? '').toLowerCase().replaceAll('-', ' '))).status, 200);
    assert.equal((await me(lost)).secondFactor.recoveryCodesLeft, 9);
    const again = await signInWith(app, person.email, person.password);
    assert.equal(codeOf(await verify(again, codes[0] ?? '')), 'second-factor.wrong-code');
    assert.equal(codeOf(await again.send('POST', '/accounts/me/second-factor/remove', { currentPassword: person.password })), 'SECOND_FACTOR_REQUIRED');
    const mails = await app.sql(`select payload::text as text from graphile_worker._private_jobs where payload::text like '%' || $1 || '%' and payload::text like '%mã dự phòng; còn 9 mã%'`, [person.email]);
    assert.equal(mails.length, 1);
    const renewed = await lost.send<{ recoveryCodes: string[] }>('POST', '/accounts/me/second-factor/recovery-codes', { currentPassword: person.password });
    assert.equal(renewed.status, 200);
    assert.equal(codeOf(await verify(again, codes[1] ?? '')), 'second-factor.wrong-code', 'those before are void');
    assert.equal((await verify(again, renewed.body.data.recoveryCodes[1] ?? '')).status, 200);
    assert.equal(codeOf(await again.send('POST', '/accounts/me/second-factor/remove', { currentPassword: 'Khong-dung-2025' })), 'auth.wrong-password');
    assert.equal((await again.send('POST', '/accounts/me/second-factor/remove', { currentPassword: person.password })).status, 200);
    assert.equal(await gated(await signInWith(app, person.email, person.password)), undefined);
  });

  it('SD-7.1: who knows the password has five guesses, at once or one by one, and signing in again gives no more', async () => {
    const person = await author();
    const { phone } = await setUpFactor(person, person.password);
    await codesPass(app, person.id);
    const first = await signInWith(app, person.email, person.password);
    assert.equal(codeOf(await verify(first, '000000')), 'second-factor.wrong-code');
    assert.equal(codeOf(await verify(first, 'chữ')), 'second-factor.wrong-code');
    const thief = await signInWith(app, person.email, person.password);
    const guesses = await Promise.all(Array.from({ length: 20 }, (_, n) => verify(thief, String(100_000 + n))));
    const looked = guesses.filter((guess) => codeOf(guess) === 'second-factor.wrong-code').length;
    assert.ok(looked <= 3, `${looked} guesses were looked at`);
    assert.ok(guesses.some((guess) => codeOf(guess) === 'second-factor.locked'), JSON.stringify(guesses.map(codeOf)));
    assert.equal((await thief.get('/accounts/me')).status, 401, 'the session is over');
    assert.equal(codeOf(await verify(first, phone.code())), 'second-factor.locked', 'the right code is not looked at either');
    const refused = await app.anonymous.send('POST', '/admin/login', { email: person.email, password: person.password });
    assert.equal(refused.status, 400);
    assert.ok((await ledgerOf(app, person.id)).some(({ action }) => action === 'account.second-factor-refused'));
  });

  it('SD-7.1: four wrong passwords and a right one do not lock; the right code forgets them', async () => {
    const person = await author();
    const { phone } = await setUpFactor(person, person.password);
    for (let n = 0; n < 4; n += 1) assert.equal((await app.anonymous.send('POST', '/admin/login', { email: person.email, password: `Sai-mat-khau-${n}` })).status, 400);
    const session = await signInWith(app, person.email, person.password);
    await codesPass(app, person.id);
    assert.equal((await verify(session, phone.code())).status, 200);
    for (let n = 0; n < 4; n += 1) await app.anonymous.send('POST', '/admin/login', { email: person.email, password: `Sai-mat-khau-${n}` });
    assert.equal((await me(await signInWith(app, person.email, person.password))).gate, 'second-factor', 'the count began anew');
  });

  it('SD-6.3: whoever looks after the account takes a lost factor away with a reason; its sessions end, and nobody else can', async () => {
    const [person, boss, stranger] = [await author(), await admin(), await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '062' }])];
    for (const one of [boss, stranger]) await setUpFactor(one, one.password);
    await setUpFactor(person, person.password);
    const remove = (who: Caller, reason?: string): Promise<Answer> => who.send('POST', `/accounts/people/${person.id}/remove-second-factor`, { reason });
    assert.equal((await remove(stranger, 'Mất điện thoại')).status, 404);
    assert.equal((await remove(boss)).status, 400);
    const listed = async (): Promise<AccountView | undefined> =>
      (await boss.get<AccountView[]>(`/accounts/people?search=${person.email}`)).body.data[0];
    assert.ok((await listed())?.may.includes('remove-second-factor'));
    assert.equal((await remove(boss, 'Mất điện thoại')).status, 200);
    assert.equal((await person.get('/accounts/me')).status, 401);
    assert.deepEqual([(await listed())?.secondFactor, (await listed())?.may.includes('remove-second-factor')], [false, false]);
    assert.equal(codeOf(await remove(boss, 'Mất điện thoại')), 'second-factor.off');
    assert.equal(await gated(await signInWith(app, person.email, person.password)), undefined);
    const entry = (await ledgerOf(app, person.id)).find(({ action }) => action === 'account.second-factor-removed');
    assert.equal(entry?.actorId, String(boss.id));
  });

  it('SD-7.1: the only operator gets in by a command on the server, and sets a new one up', async () => {
    const operator = await makePerson(app, [], { superAdmin: true });
    await setUpFactor(operator, operator.password);
    const run = (...words: string[]) => promisify(execFile)('npm', ['run', '-s', 'remove-second-factor', '--', ...words], { cwd: path.resolve(__dirname, '../../..') });
    await assert.rejects(run('--email', 'khong.co@example.vn'), /Không có tài khoản/);
    await run('--email', operator.email);
    const anew = await signInWith(app, operator.email, operator.password);
    assert.equal((await me(anew)).gate, 'set-up-second-factor');
    assert.equal((await ledgerOf(app, operator.id)).find(({ action }) => action === 'account.second-factor-removed')?.actorKind, 'system');
  });

  it('SD-7.1: secrets and codes stand nowhere in the open: database, ledger, logs of mails', async () => {
    const person = await author();
    const offer = await person.send<FactorOffer>('POST', '/accounts/me/second-factor', { currentPassword: person.password });
    const phone = phoneWith(offer.body.data.secret);
    const { body } = await person.send<{ recoveryCodes: string[] }>('POST', '/accounts/me/second-factor/confirm', { code: phone.code() });
    const secrets = [offer.body.data.secret, ...body.data.recoveryCodes, ...body.data.recoveryCodes.map((code) => code.replaceAll('-', ''))];
    const tables = await app.sql(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'congtinh', 'graphile_worker')`, [], 'super');
    for (const { name } of tables) {
      const [row] = await app.sql(`select count(*)::int as n from ${String(name)} t where t::text like any($1)`, [secrets.map((secret) => `%${secret}%`)], 'super');
      assert.equal(row?.n, 0, String(name));
    }
    const mails = await readdir(app.mailDir).catch(() => []);
    for (const file of mails) assert.ok(!secrets.some((secret) => file.includes(secret)));
    for (const file of mails) assert.doesNotMatch(await readFile(path.join(app.mailDir, file), 'utf8'), new RegExp(secrets.join('|')));
    const stolen = await author();
    await setUpFactor(stolen, stolen.password);
    await app.sql('update congtinh.second_factors set secret = (select secret from congtinh.second_factors where account_id = $2), last_step = 0 where account_id = $1', [stolen.id, person.id]);
    const session = await signInWith(app, stolen.email, stolen.password);
    assert.equal(codeOf(await verify(session, phone.code())), 'second-factor.wrong-code', 'a sealed secret opens for its own account alone');
  });

  it('PR-5.2b: the own change of the password begins a session in the same answer, with what this sign-in has shown', async () => {
    const person = await author();
    await setUpFactor(person, person.password);
    const changed = await person.send<{ token: string }>('POST', '/accounts/me/password', { currentPassword: person.password, password: 'mùa nước đầy ở hồ Ba Bể' });
    assert.equal(changed.status, 200, JSON.stringify(changed.body));
    assert.equal((await person.get('/accounts/me')).status, 401);
    assert.equal(await gated(withToken(app, changed.body.data.token)), undefined);
    const cookie = changed.headers.getSetCookie().find((one) => one.startsWith('strapi_admin_refresh='));
    assert.match(cookie ?? '', /path=\/admin;.*samesite=lax;.*httponly/i);
    const renewed = await fetch(`${app.url}/admin/access-token`, { method: 'POST', headers: { cookie: cookie?.split(';')[0] ?? '' } });
    assert.equal(renewed.status, 200);
    assert.equal(await gated(withToken(app, ((await renewed.json()) as { data: { token: string } }).data.token)), undefined);
  });

  it('SD-6.5: codes come before a due change, and a reported account opens nothing, not even by its code', async () => {
    const person = await author();
    const { phone } = await setUpFactor(person, person.password);
    await ageAccount(app, person.id, 400);
    assert.equal((await me(person)).gate, 'expired', 'this sign-in has shown its code');
    const other = await signInWith(app, person.email, person.password);
    assert.equal((await me(other)).gate, 'second-factor');
    await app.sql('update congtinh.account_states set reported_at = clock_timestamp() where account_id = $1', [person.id]);
    await codesPass(app, person.id);
    assert.equal(codeOf(await verify(other, phone.code())), 'PASSWORD_CHANGE_REQUIRED');
  });

  it('SD-7.1: tokens touch no factor; what no phone confirmed within its time is void', async () => {
    const person = await makePerson(app, [], { superAdmin: true });
    await setUpFactor(person, person.password);
    const made = await person.send<{ accessKey: string }>('POST', '/admin/admin-tokens', { name: `Mã ${person.id}`, lifespan: null, adminPermissions: [] });
    const token = withToken(app, made.body.data.accessKey);
    assert.equal((await token.get('/notices/count')).status, 200);
    for (const route of ['', '/remove', '/recovery-codes']) assert.equal(codeOf(await token.send('POST', `/accounts/me/second-factor${route}`, { currentPassword: person.password })), 'account.session-only', route);
    const writer = await author();
    for (let n = 0; n < 6; n += 1) assert.equal(codeOf(await verify(writer, '123456')), 'second-factor.off', 'nothing to guess, nothing counted');
    assert.equal((await me(await signInWith(app, writer.email, writer.password))).gate, null);
    assert.equal(codeOf(await writer.send('POST', '/accounts/me/second-factor/confirm', { code: '123456' })), 'second-factor.no-offer');
    const offer = await writer.send<FactorOffer>('POST', '/accounts/me/second-factor', { currentPassword: writer.password });
    await app.sql(`update congtinh.second_factors set pending_since = pending_since - interval '16 minutes' where account_id = $1`, [writer.id]);
    assert.equal(codeOf(await writer.send('POST', '/accounts/me/second-factor/confirm', { code: phoneWith(offer.body.data.secret).code() })), 'second-factor.no-offer');
    assert.equal(await gated(await signInWith(app, writer.email, writer.password)), undefined, 'an offer alone asks for nothing');
  });
});
