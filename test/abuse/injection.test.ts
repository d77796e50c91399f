import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { changedBetween, marksOf } from '../support/abuse/stored';
import { ask } from '../support/abuse/wire';
import { startApp, type TestApp } from '../support/app';
import { ARTICLE, make, unitId } from '../support/content';
import { soonest } from '../support/soonest';
import { loadUnits, makePerson, type Person } from '../support/staff';

let app: TestApp;
let author: Person;
let superAdmin: Person;
let site: string;

const ARTICLES = `/content-manager/collection-types/${ARTICLE}`;

before(async () => {
  app = await startApp();
  await loadUnits(app);
  author = await makePerson(app, [{ role: 'author', system: 'portal', unit: '064' }]);
  superAdmin = await makePerson(app, [], { superAdmin: true });
  site = await make(app, 'plugin::component-pages.site', { path: '/huyen-thu-tiem', title: 'Trang thử', unit: await unitId(app, '064') });
});

test('PT-13.2: fields that are the server’s own are taken from nobody', async () => {
  const base = { title: 'Tin thử gán', author: 'A', source: 'B', site: { connect: [{ documentId: site }] } };
  const stranger = { id: superAdmin.id };
  for (const [index, extra] of [{ createdBy: stranger }, { updatedBy: stranger }, { publishedAt: '2020-01-01T00:00:00Z' }, { documentId: 'a'.repeat(24) }, { id: 1 }, { createdAt: '2001-01-01T00:00:00Z' }, { locale: 'en' }, { status: 'published' }].entries()) {
    const { status, body } = await author.send<{ documentId: string }>('POST', `${ARTICLES}?status=published&publishedAt=2020-01-01`, { ...base, slug: `gan-${index}`, ...extra });
    assert.ok(status < 500, JSON.stringify(extra));
    if (status >= 300) continue;
    const [row] = await app.sql('select id, document_id, published_at, created_by_id, created_at, locale from articles where document_id = $1', [body.data.documentId]);
    assert.equal(row?.published_at, null, JSON.stringify(extra));
    assert.equal(Number(row?.created_by_id), author.id, JSON.stringify(extra));
    assert.notEqual(row?.document_id, 'a'.repeat(24));
    assert.ok(new Date(String(row?.created_at)).getFullYear() > 2001);
  }
  const [before] = await app.sql('select is_active, blocked, password, reset_password_token from admin_users where id = $1', [author.id]);
  for (const extra of [{ roles: [1] }, { isActive: false }, { blocked: true }, { id: superAdmin.id }, { resetPasswordToken: 'x' }, { registrationToken: 'x' }]) {
    const { status } = await author.send('PUT', '/admin/users/me', { firstname: 'Người thử', ...extra });
    assert.ok(status >= 400 && status < 500, `${JSON.stringify(extra)}: ${status}`);
  }
  assert.deepEqual((await app.sql('select is_active, blocked, password, reset_password_token from admin_users where id = $1', [author.id]))[0], before);
  assert.deepEqual(await app.sql("select r.code from admin_users_roles_lnk l join admin_roles r on r.id = l.role_id where l.user_id = $1 and r.code = 'strapi-super-admin'", [author.id]), []);
});

test('PT-13.2: keys that reach into the program are refused in body, form and question, at any depth', async () => {
  const before = await marksOf(app);
  const bodies = ['{"__proto__":{"polluted":1}}', '{"a":{"__proto__":{"polluted":1}}}', '{"a":[{"constructor":{"prototype":{"polluted":1}}}]}', '{"title":"x","prototype":1}', `{"data":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`];
  for (const body of bodies) {
    for (const path of [ARTICLES, '/moderation/cases', '/admin/login', '/upload/actions/bulk-delete', '/units/assignments']) {
      const { status } = await author.send('POST', path, body);
      assert.equal(status, 400, `${path} ${body.slice(0, 80)}`);
    }
  }
  for (const query of ['__proto__[polluted]=1', 'constructor[prototype][polluted]=1', 'filters[__proto__][polluted]=1', 'filters[title][__proto__][polluted]=1']) {
    for (const target of ['/api/articles', '/upload/files', ARTICLES]) {
      const { status } = await author.get(`${target}?${query}`);
      assert.ok(status < 500, `${target}?${query}`);
    }
  }
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  assert.deepEqual(changedBetween(before, await marksOf(app)), []);
});

/** Milliseconds after which an answer was kept busy. */
const BUSY = 1500;
const SLOW = ['(a+)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '(.*a){25}', '(x+x+)+y', '%'.repeat(400), '_%'.repeat(300), `${'a'.repeat(3000)}!`, '\\'.repeat(500), '('.repeat(1000), `${'a'.repeat(50)}@${'a.'.repeat(400)}`, '*'.repeat(600), ' '.repeat(3000), '0'.repeat(3000), '/'.repeat(3000), '<'.repeat(3000)];

test('PT-13.2: no text in a question keeps the server busy', async () => {
  const token = { authorization: `Bearer ${(await app.anonymous.send<{ token: string }>('POST', '/admin/login', { email: author.email, password: author.password })).body.data.token}` };
  const questions = ['/api/articles?filters[title][$regex]=', '/api/articles?filters[title][$containsi]=', '/api/articles?slug=', '/api/units?filters[name][$containsi]=', `${ARTICLES}?_q=`, `${ARTICLES}?filters[title][$containsi]=`,
    `${ARTICLES}?filters[title][$startsWithi]=`, '/moderation/cases?view=all&search=', '/basic-information/obligations?search=', '/component-pages/sites?search=', '/units/people?search=', '/upload/files?_q=', '/bai-viet/', '/trang/', '/uploads/'];
  const slow: string[] = [];
  for (const question of questions) {
    for (const text of SLOW) {
      const { took } = await soonest(BUSY, async () => {
        const { status } = await ask(app, { method: 'GET', target: `${question}${encodeURIComponent(text)}`, headers: token });
        if (status >= 500) slow.push(`${question}${text.slice(0, 30)}: ${status}`);
      });
      if (took > BUSY) slow.push(`${question}${text.slice(0, 30)}: after ${took.toFixed(0)} ms`);
    }
  }
  for (const body of SLOW.map((text) => ({ title: text, slug: text, author: text, source: text, originalUrl: text, body: text }))) {
    const said = `POST ${body.title.slice(0, 30)}`;
    const { took } = await soonest(BUSY, async () => {
      const { status } = await author.send('POST', ARTICLES, { ...body, site: { connect: [{ documentId: site }] } });
      // Refused, so that it may be asked again.
      if (status !== 400) slow.push(`${said}: ${status}`);
    });
    if (took > BUSY) slow.push(`${said}: after ${took.toFixed(0)} ms`);
  }
  assert.deepEqual(slow, []);
});

test('PT-13.2: no question tells what a private field holds: nothing is asked, sorted or chosen by it', async () => {
  const [row] = await app.sql('select password from admin_users where id = $1', [author.id]);
  const hash = String(row?.password);
  const privately = (operator: string, value: string): readonly string[] => [
    `filters[createdBy][password][${operator}]=${value}`, `filters[updatedBy][resetPasswordToken][${operator}]=${value}`, `filters[$or][0][createdBy][password][${operator}]=${value}`, `filters[$not][createdBy][password][${operator}]=${value}`,
    `filters[createdBy][roles][users][password][${operator}]=${value}`,
  ];
  const doors = [ARTICLES, '/content-manager/collection-types/plugin::units.unit', '/upload/files', '/upload/folders', '/api/articles', '/api/units', '/admin/users', `/content-manager/relations/${ARTICLE}/unit`];
  for (const door of doors) {
    for (const person of [author, superAdmin]) {
      for (const operator of ['$startsWith', '$contains', '$gt', '$in', '$notNull', '$ne']) {
        const rights = privately(operator, encodeURIComponent(hash.slice(0, 6)));
        const wrongs = privately(operator, encodeURIComponent('$9z$zz'));
        for (const [index, right] of rights.entries()) {
          const [one, other] = [await person.get(`${door}?${right}`), await person.get(`${door}?${wrongs[index]}`)];
          assert.ok(one.status < 500, `${door}?${right}: ${one.status}`);
          assert.equal(one.status, other.status, `${door}?${right}`);
          assert.deepEqual(one.body, other.body, `${door}?${right}`);
        }
      }
      for (const query of ['sort=createdBy.password:asc', 'sort=password', 'fields=password', 'fields[0]=password', 'populate[createdBy][fields][0]=password', 'populate[createdBy][populate][roles]=true', 'populate=*', 'populate=createdBy.password']) {
        const { status, body } = await person.get(`${door}?${query}`);
        assert.ok(status < 500, `${door}?${query}: ${status}`);
        assert.doesNotMatch(JSON.stringify(body), /\$2[aby]\$\d\d\$|"(?:password|resetPasswordToken|registrationToken)":/, `${door}?${query}`);
      }
    }
  }
});

test('PT-13.2: signs of SQL mean themselves, in paths, questions and texts', async () => {
  const before = await marksOf(app);
  for (const text of ["'", "''", "';--", "' or 1=1--", "\\'", '"', '`', ')', "') or ('1'='1", '$1', '?', '??', ':a', '%27', "x'||pg_sleep(2)||'", '/*', '*/', '\u02bc', 'ʼ or 1=1', '；']) {
    const encoded = encodeURIComponent(text);
    for (const target of [`/api/articles/${encoded}`, `/api/articles/by-slug/${encoded}`, `/api/units/${encoded}`, `/api/articles?unit=${encoded}`, `/api/articles?category=${encoded}`, `/moderation/cases?search=${encoded}`, `/units/people?search=${encoded}`,
      `${ARTICLES}?_q=${encoded}`, `/ledger/subjects/${ARTICLE}/${encoded}`, `/reporting/reports?unit=${encoded}`, `/bai-viet/${encoded}`, `/uploads/${encoded}`]) {
      const { took } = await soonest(BUSY, async () => {
        const { status } = await author.get(target);
        assert.ok(status < 500, `${target}: ${status}`);
      });
      assert.ok(took < BUSY, target);
    }
  }
  assert.deepEqual(changedBetween(before, await marksOf(app)), []);
});
