import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { OwnAccount } from '../../../src/plugins/accounts/contracts';
import { ARTICLE } from '../../support/content';
import { OUR_PLUGINS } from '../../../src/plugins/platform/contracts/our-plugins';
import { ageAccount, ledgerOf } from '../../support/account-rows';
import { startApp, withToken, type Answer, type TestApp } from '../../support/app';
import { makePerson, signInWith, type Person } from '../../support/staff';

const PASSPHRASE = 'mùa nước đầy ở hồ Ba Bể';

interface Route { readonly method: string; readonly path: string; readonly config?: { readonly auth?: false | { readonly strategies?: readonly unknown[] } } }

/** What the gate's screen asks; the rest of the routes for staff wait. */
const OPEN = ['GET /admin/users/me', 'GET /admin/users/me/permissions', 'GET /admin/information', 'POST /admin/logout', 'GET /accounts/me', 'POST /accounts/me/password'];

/** Bodies for routes whose input is looked at before anybody is asked who he is (`core-input.ts`): core takes them apart too early. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /admin/permissions/check': { permissions: [] },
  'PUT /admin/users/me': { firstname: 'Lan' },
  'PUT /admin/users/:id': { firstname: 'Lan' },
};

/** Routes of every module that serves staff, as `METHOD /path`, with a value for each parameter. */
const staffRoutes = (app: TestApp): { readonly door: string; readonly method: string; readonly path: string; readonly open: boolean }[] => {
  const groups: [string, Route[]][] = [];
  const admin = app.strapi.admin as unknown as { routes: Record<string, { routes: Route[] }> };
  for (const group of Object.values(admin.routes)) groups.push(['/admin', group.routes ?? []]);
  for (const [name, plugin] of Object.entries(app.strapi.plugins as Record<string, { routes: Record<string, { type?: string; prefix?: string; routes: Route[] }> }>)) {
    for (const group of Object.values(plugin.routes)) {
      if (group.type === 'admin') groups.push([group.prefix ?? `/${name}`, group.routes]);
    }
  }
  return groups.flatMap(([prefix, routes]) => routes.map(({ method, path, config }) => {
    const door = `${method} ${prefix}${path}`;
    const filled = `${prefix}${path}`.replace(/:path\*/, 'x').replace(/:([a-zA-Z]+)(\([^)]*\))?\??/g, (_, name: string) => (['uid', 'model', 'contentType', 'type'].includes(name) ? ARTICLE : '1'));
    // Public, or with tokens of their own that no session replaces (data transfer).
    return { door, method, path: filled, open: config?.auth === false || config?.auth?.strategies !== undefined };
  }));
};

describe('first sign-in and expiry', () => {
  let app: TestApp;
  let superAdmin: Person;
  const make = (issued: boolean): Promise<Person> => makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }], { issued });
  const me = async (who: Pick<Person, 'get'>): Promise<OwnAccount> => (await who.get<OwnAccount>('/accounts/me')).body.data;
  const change = (who: Pick<Person, 'send'>, currentPassword: string, password: string): Promise<Answer> => who.send('POST', '/accounts/me/password', { currentPassword, password });

  before(async () => {
    app = await startApp();
    superAdmin = await makePerson(app, [], { superAdmin: true });
  });

  it('PR-5.2b: with an issued password every staff route of every module answers PASSWORD_CHANGE_REQUIRED', async () => {
    const person = await make(true);
    const routes = staffRoutes(app).filter(({ door, open }) => !open && !OPEN.includes(door));
    assert.ok(routes.length > 150, `only ${routes.length} routes were found`);
    for (const plugin of OUR_PLUGINS.filter((name) => app.strapi.plugin(name)?.routes && name !== 'platform')) {
      const own = (app.strapi.plugin(plugin) as unknown as { routes: Record<string, { type?: string; routes: unknown[] }> }).routes;
      if (Object.values(own).some(({ type, routes: listed }) => type === 'admin' && listed.length > 0)) assert.ok(staffRoutes(app).some(({ door }) => door.includes(` /${plugin}/`)), plugin);
    }
    const others: string[] = [];
    await Promise.all(routes.map(async ({ door, method, path }) => {
      const { status, body } = await person.send(method, path, method === 'GET' ? undefined : (BODIES[door] ?? {}));
      if (status !== 403 || body.error?.details.code !== 'PASSWORD_CHANGE_REQUIRED') others.push(`${door}: ${status} ${JSON.stringify(body)}`);
    }));
    assert.deepEqual(others, [], 'routes that answer anything else');
    for (const door of Object.keys(BODIES)) assert.ok(routes.some((route) => route.door === door), `${door} is gone`);
  });

  it('PR-5.2b: every route of the running server is a public one, a file, or stands behind the gate', async () => {
    const known = new Set(staffRoutes(app).map(({ door }) => door.split(' ')[1]));
    const stack = (app.strapi.server.router as unknown as { stack: { path: string; methods: string[] }[] }).stack;
    const unknown = stack.filter(({ methods }) => methods.length > 0).map(({ path }) => path).filter((path) => !path.startsWith('/api') && !known.has(path) && !known.has(`${path}/`));
    // Files, the panel, health, pages of the portal: nothing that asks who one is.
    const PUBLIC = [/^\/(kieu-trang\.css|reader|bai-viet|chuyen-muc|van-ban|thong-tin|trang|tim-kiem)/, /^\/\(\(\?!uploads/, /^\/uploads/, /^\/admin\/?(:path\*)?$/, /^\/$/, /^\/_health/, /robots|sitemap|favicon|so-do-cong|oembed/, /^\/\(\.\*\)$/, /^\/:/];
    assert.deepEqual(unknown.filter((path) => !PUBLIC.some((pattern) => pattern.test(path))), []);
  });

  it('PR-5.2b: the gate holds for sessions that were open before, on all of them', async () => {
    const person = await make(false);
    const other = await signInWith(app, person.email, person.password);
    assert.equal((await person.get('/notices/count')).status, 200);
    await app.sql('update congtinh.account_states set must_change = true where account_id = $1', [person.id]);
    for (const session of [person, other]) assert.equal((await session.get('/notices/count')).body.error?.details.code, 'PASSWORD_CHANGE_REQUIRED');
  });

  it('PR-5.2b, SD-6.5: what is said of an account acts at its very next request, reading and changing, with functions and without', async () => {
    const reported = 'reported_at = clock_timestamp(), must_change = true';
    for (const person of [await make(false), await makePerson(app, [])]) {
      const [read, write] = [() => person.get('/notices/count'), () => person.send('POST', '/notices/read-all')];
      const codes = async (): Promise<readonly unknown[]> => [(await read()).body.error?.details.code, (await write()).body.error?.details.code];
      const say = (what: string): Promise<unknown> => app.sql(`update congtinh.account_states set ${what} where account_id = $1`, [person.id]);
      const open = await codes();
      assert.ok(!open.includes('PASSWORD_CHANGE_REQUIRED'), String(open));
      for (const said of ['must_change = true', reported, `password_set_at = clock_timestamp() - interval '2 years'`]) {
        await say(said);
        assert.deepEqual(await codes(), ['PASSWORD_CHANGE_REQUIRED', 'PASSWORD_CHANGE_REQUIRED'], said);
        await say('must_change = false, reported_at = null, password_set_at = clock_timestamp()');
        assert.deepEqual(await codes(), open);
      }
    }
  });

  it('PR-5.2b: an access token of the person opens nothing either, and cannot change the password', async () => {
    const person = await makePerson(app, [], { superAdmin: true });
    const made = await person.send<{ accessKey: string }>('POST', '/admin/admin-tokens', { name: `Mã ${person.id}`, lifespan: null, adminPermissions: [] });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const token = withToken(app, made.body.data.accessKey);
    assert.equal((await token.get('/notices/count')).status, 200);
    assert.equal((await change(token, person.password, PASSPHRASE)).body.error?.details.code, 'account.session-only');
    await app.sql('update congtinh.account_states set must_change = true where account_id = $1', [person.id]);
    assert.equal((await token.get('/notices/count')).body.error?.details.code, 'PASSWORD_CHANGE_REQUIRED');
  });

  it('PR-5.2b: the own change opens everything, ends every session and is recorded', async () => {
    const person = await make(true);
    const other = await signInWith(app, person.email, person.password);
    assert.equal((await me(person)).mustChange, 'issued');
    assert.equal((await change(person, person.password, PASSPHRASE)).status, 200);
    for (const session of [person, other]) assert.equal((await session.get('/accounts/me')).status, 401);
    const anew = await signInWith(app, person.email, PASSPHRASE);
    assert.equal((await me(anew)).mustChange, null);
    assert.equal((await anew.get('/notices/count')).status, 200);
    const entry = (await ledgerOf(app, person.id)).find(({ action }) => action === 'account.password-set');
    assert.deepEqual([entry?.after, entry?.actorId], [{ by: 'own-change', mustChange: false }, String(person.id)]);
    const [{ n } = { n: 0 }] = await app.sql(`select count(*)::int as n from congtinh.ledger_entries where coalesce(before, after)::text like '%' || $1 || '%' or personal::text like '%' || $1 || '%'`, [PASSPHRASE]);
    assert.equal(n, 0, 'no password stands in the ledger');
  });

  it('PR-5.2b: the present password must be known, and everything that is missing of the new one is said', async () => {
    const person = await make(true);
    assert.equal((await change(person, 'Khong-dung-2025', PASSPHRASE)).body.error?.details.code, 'auth.wrong-password');
    const refused = await change(person, person.password, 'ngắn');
    assert.equal(refused.status, 422);
    assert.deepEqual((refused.body.error?.details.faults as { code: string }[]).map(({ code }) => code), ['too-short', 'kinds']);
    assert.match(refused.body.error?.message ?? '', /Thêm ít nhất 10 ký tự nữa.*chữ hoa, chữ số/);
    assert.equal((await me(person)).mustChange, 'issued');
  });

  it('PR-5.6: common passwords, those with the own name, and those easy to guess in Vietnamese are refused', async () => {
    const person = await makePerson(app, [{ role: 'author', system: 'portal', unit: '061' }], { name: 'Hoàng Thị' });
    const codeOf = async (password: string): Promise<string | undefined> => ((await change(person, person.password, password)).body.error?.details.faults as { code: string }[] | undefined)?.[0]?.code;
    assert.equal(await codeOf('Password@123456'), 'too-easy');
    assert.equal(await codeOf('qwertyuiop[]12A'), 'too-easy');
    assert.equal(await codeOf('MậtKhẩu@123456'), 'too-easy');
    assert.equal(await codeOf('Hoàng Thị Test 25'), 'holds-name');
  });

  it('PR-5.6: none of the last ten passwords is taken again, the present one included; the eleventh is', async () => {
    const person = await make(false);
    const nth = (n: number): string => `Sông Năng chảy qua bến ${n}`;
    let [session, current]: [Pick<Person, 'send'>, string] = [person, person.password];
    const go = async (to: string): Promise<void> => {
      assert.equal((await change(session, current, to)).status, 200, to);
      [session, current] = [await signInWith(app, person.email, to), to];
    };
    for (let n = 1; n <= 10; n += 1) await go(nth(n));
    for (const used of [nth(10), nth(9), nth(1), nth(5).normalize('NFD')]) assert.equal((await change(session, current, used)).body.error?.details.code, 'account.password-refused', used);
    await go(nth(11));
    assert.equal((await change(session, current, nth(2))).status, 422);
    await go(nth(1));
  });

  it('PR-5.6: a tone typed in another way is the same password at the sign-in', async () => {
    const person = await make(true);
    await change(person, person.password, PASSPHRASE.normalize('NFD'));
    await signInWith(app, person.email, PASSPHRASE.normalize('NFC'));
    await signInWith(app, person.email, PASSPHRASE.normalize('NFD'));
  });

  it('PR-5.6: the password expires by rule, two months for administrators, six for others; then only the change is open', async () => {
    const author = await make(false);
    const admin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '061' }]);
    for (const person of [author, admin]) await ageAccount(app, person.id, 70);
    assert.equal((await me(author)).mustChange, null);
    assert.equal((await me(admin)).mustChange, 'expired');
    assert.equal((await admin.get('/units/people')).body.error?.details.code, 'PASSWORD_CHANGE_REQUIRED');
    await ageAccount(app, author.id, 175);
    const near = await me(author);
    assert.ok(near.warn && near.daysLeft > 0 && near.daysLeft <= 14 && near.mustChange === null);
    await ageAccount(app, author.id, 190);
    assert.equal((await author.get('/notices/count')).status, 403);
    assert.equal((await change(author, author.password, PASSPHRASE)).status, 200);
    assert.equal((await (await signInWith(app, author.email, PASSPHRASE)).get('/notices/count')).status, 200);
  });

  it('PR-5.2b: a password that an administrator sets must be changed, and every session ends at once', async () => {
    const person = await make(false);
    const { status, body } = await superAdmin.send('PUT', `/admin/users/${person.id}`, { password: PASSPHRASE.replace('hồ', 'Hồ 7') });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal((await person.get('/accounts/me')).status, 401);
    const anew = await signInWith(app, person.email, PASSPHRASE.replace('hồ', 'Hồ 7'));
    assert.equal((await me(anew)).mustChange, 'issued');
  });

  it('PR-5.6: core\'s own rule of ASCII letters holds nowhere: profile, edit by an administrator, invitation, mailed reset', async () => {
    const person = await make(false);
    assert.equal((await person.send('PUT', '/admin/users/me', { currentPassword: person.password, password: PASSPHRASE })).status, 200);
    const session = await signInWith(app, person.email, PASSPHRASE);
    assert.equal((await me(session)).mustChange, null);
    const weak = await superAdmin.send('PUT', `/admin/users/${person.id}`, { password: 'Abcd1234' });
    assert.equal(weak.status, 422, JSON.stringify(weak.body));

    const role = await app.strapi.db.query('admin::role').findOne({ where: { code: 'congtinh-author' } });
    const invited = await superAdmin.send<{ id: number; registrationToken: string }>('POST', '/admin/users', { email: `${randomUUID()}@example.vn`, firstname: 'Lý', lastname: 'Thu', roles: [role?.id] });
    const register = (password: string) => app.anonymous.send<{ token: string }>('POST', '/admin/register', { registrationToken: invited.body.data.registrationToken, userInfo: { firstname: 'Lý', lastname: 'Thu', password } });
    assert.equal((await register('Abcd1234')).status, 422);
    const joined = await register(PASSPHRASE);
    assert.equal(joined.status, 200, JSON.stringify(joined.body));
    assert.equal((await me(withToken(app, joined.body.data.token))).mustChange, null, 'the own choice by the invitation counts');

    const code = randomUUID();
    await app.sql(`update admin_users set reset_password_token = 'sha256:' || encode(sha256(convert_to($2, 'UTF8')), 'hex'), reset_password_token_expires_at = now() + interval '1 hour' where id = $1`, [person.id, code]);
    const reset = (password: string) => app.anonymous.send<{ token: string }>('POST', '/admin/reset-password', { resetPasswordToken: code, password });
    assert.equal((await reset(PASSPHRASE)).status, 422, 'the one in use');
    const done = await reset('đường lên bản Pác Ngòi');
    assert.equal(done.status, 200, JSON.stringify(done.body));
    assert.equal((await me(withToken(app, done.body.data.token))).mustChange, null);
    assert.equal((await session.get('/accounts/me')).status, 401, 'sessions from before are over');
  });

  it('PR-5.2b: the command line of core obeys the same rule, and what it sets must be changed', async () => {
    const person = await make(false);
    const users = (app.strapi.admin as unknown as { services: { user: { resetPasswordByEmail(email: string, password: string): Promise<void> } } }).services.user;
    await assert.rejects(users.resetPasswordByEmail(person.email, 'Abcd1234'), /chưa đạt/);
    await users.resetPasswordByEmail(person.email, PASSPHRASE);
    assert.equal((await person.get('/accounts/me')).status, 401);
    assert.equal((await me(await signInWith(app, person.email, PASSPHRASE))).mustChange, 'issued');
  });

  it('PR-5.2b: a password that SQL sets must be changed too', async () => {
    const person = await make(false);
    await app.sql(`update admin_users set password = crypt('Bat-ky-2025-abc', gen_salt('bf', 4)) where id = $1`, [person.id]);
    assert.equal((await me(await signInWith(app, person.email, 'Bat-ky-2025-abc'))).mustChange, 'issued');
  });

  it('PR-5.2b: the first account cannot be registered over the web', async () => {
    const { status, body } = await app.anonymous.send('POST', '/admin/register-admin', { email: 'a@b.vn', firstname: 'A', password: 'Abcd1234' });
    assert.equal(status, 403);
    assert.equal(body.error?.details.code, 'account.by-command');
  });
});
