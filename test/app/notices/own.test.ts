import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import type { KindChoice, Notice } from '../../../src/plugins/notices/contracts';
import { startApp, type TestApp } from '../../support/app';
import { loadUnits, makePerson, type Person } from '../../support/staff';
import { mailsAbout, platform, tellNow } from './told';

let app: TestApp;
let one: Person;
let other: Person;
before(async () => {
  app = await startApp();
  await loadUnits(app);
  one = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }], { name: 'Người một' });
  other = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }], { name: 'Người hai' });
});

const list = async (who: Person, query = ''): Promise<{ data: Notice[]; total: number }> => {
  const { status, body } = await who.get<Notice[]>(`/notices?${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return { data: body.data, total: (body.meta as { pagination: { total: number } }).pagination.total };
};
const unread = async (who: Person): Promise<unknown> => (await who.get('/notices/count')).body.meta?.unread;
const choose = (who: Person, choices: readonly object[]) => who.send<KindChoice[]>('PUT', '/notices/choices', { choices });

test('a person lists, counts and reads his own notices only', async () => {
  await tellNow(app, [one.id, other.id], { title: 'Chung' });
  await tellNow(app, [one.id], { title: 'Riêng', kind: 'moderation.returned', link: '/plugins/review/api::article.article/abc' });
  const mine = await list(one);
  assert.deepEqual(mine.data.map(({ title, kindName, readAt }) => [title, kindName, readAt]), [
    ['Riêng', 'Bài của đơn vị bị trả lại', null], ['Chung', 'Bài của đơn vị đã đăng', null]]);
  assert.deepEqual([await unread(one), await unread(other)], [2, 1]);
  assert.deepEqual((await one.get('/notices/count')).body.data, [{ kind: 'moderation.published', unread: 1 }, { kind: 'moderation.returned', unread: 1 }]);

  const foreign = (await list(other)).data[0]!.id;
  const [kept] = mine.data;
  for (const id of [String(foreign), '999999999', 'abc', '-1', '0']) {
    const refused = await one.send('POST', `/notices/${id}/read`, {});
    assert.deepEqual([refused.status, refused.body.error?.details.code], [404, 'notices.not-found'], id);
  }
  assert.equal((await one.send('POST', `/notices/${kept!.id}/read`, {})).status, 200);
  const first = (await list(one)).data[0]!.readAt;
  assert.ok(first?.startsWith('2025-02-20'));
  assert.equal((await one.send('POST', `/notices/${kept!.id}/read`, {})).status, 200, 'read twice stays read');
  assert.equal((await list(one)).data[0]!.readAt, first);
  assert.deepEqual([await unread(one), await unread(other)], [1, 1]);
});

test('several are marked at once: of a kind, of a page, up to what was seen; never another person\'s', async () => {
  for (const title of ['Một', 'Hai', 'Ba']) await tellNow(app, [one.id, other.id], { title, kind: 'moderation.withdrawn', link: '/plugins/review/api::article.article/xyz' });
  const before = await unread(other);
  const seen = (await list(one, 'kind=moderation.withdrawn')).data[1]!.id;
  const mark = async (body: object) => (await one.send('POST', '/notices/read-all', body)).body.meta?.marked;
  assert.equal(await mark({ kind: 'moderation.withdrawn', upTo: seen }), 2);
  assert.deepEqual((await list(one, 'state=unread&kind=moderation.withdrawn')).data.map(({ title }) => title), ['Ba']);
  assert.equal(await mark({ link: '/plugins/review/api::article.article/khac' }), 0);
  assert.equal(await mark({ link: '/plugins/review/api::article.article/xyz' }), 1);
  assert.equal(await mark({}), 1, 'the rest');
  assert.deepEqual([await unread(one), await unread(other)], [0, before]);
});

test('a list has pages and refuses what it does not know', async () => {
  for (let count = 0; count < 5; count += 1) await tellNow(app, [one.id], { title: `Trang ${count}`, kind: 'moderation.edited' });
  const page = await list(one, 'kind=moderation.edited&pageSize=2&page=3');
  assert.deepEqual([page.data.map(({ title }) => title), page.total], [['Trang 0'], 5]);
  for (const query of ['state=moi', 'kind=khong.co', 'pageSize=1000', 'page=0', 'person=1']) {
    assert.equal((await one.get(`/notices?${query}`)).status, 400, query);
  }
});

test('one\'s own choice per kind holds: on screen only, mail only, nothing; nobody chooses for another', async () => {
  const kinds = (await one.get<KindChoice[]>('/notices/choices')).body.data;
  assert.deepEqual(kinds.find(({ kind }) => kind === 'moderation.published'), { kind: 'moderation.published', name: 'Bài của đơn vị đã đăng', mail: 'at-once', onScreen: true });
  const told = async (title: string): Promise<{ screen: boolean; mail: boolean }> => {
    await tellNow(app, [one.id, other.id], { title });
    assert.ok((await list(other)).data.some((notice) => notice.title === title), 'the other keeps the default');
    return { screen: (await list(one)).data.some((notice) => notice.title === title), mail: (await mailsAbout(app, title)).some(({ to }) => to === one.email) };
  };
  assert.deepEqual(await told('Mặc định'), { screen: true, mail: true });
  for (const [mail, onScreen, expected] of [['never', true, { screen: true, mail: false }], ['at-once', false, { screen: false, mail: true }],
    ['daily', true, { screen: true, mail: false }], ['never', false, { screen: false, mail: false }]] as const) {
    const answer = await choose(one, [{ kind: 'moderation.published', mail, onScreen }]);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    assert.equal(answer.body.data.find(({ kind }) => kind === 'moderation.published')?.mail, mail);
    assert.deepEqual(await told(`Chọn ${mail} ${onScreen}`), expected);
  }
  assert.equal((await other.get<KindChoice[]>('/notices/choices')).body.data.find(({ kind }) => kind === 'moderation.published')?.mail, 'at-once');
  const noted = await app.sql("select subject_id, after from congtinh.ledger_entries where action = 'notices.choose' order by seq", [], 'owner');
  assert.deepEqual([noted.length, noted[0]?.subject_id], [4, String(one.id)]);
});

test('a choice that is none is refused', async () => {
  const good = { kind: 'moderation.waiting', mail: 'daily', onScreen: true };
  for (const bad of [[{ ...good, kind: 'khong.co' }], [{ ...good, mail: 'weekly' }], [{ ...good, person: other.id }], [good, good], [], [{ kind: good.kind }]]) {
    const answer = await choose(one, bad);
    assert.deepEqual([answer.status, answer.body.error?.details.code], [400, 'input.invalid'], JSON.stringify(bad));
  }
  assert.equal((await app.anonymous.send('PUT', '/notices/choices', { choices: [good] })).status, 401);
});

test('the database keeps a notice as it was told, lets it be read once, and takes no foreign address', async () => {
  await tellNow(app, [one.id], { title: 'Giữ nguyên', kind: 'moderation.returned' });
  for (const change of ["title = 'Khác'", 'person = 1', "link = '/khac'"]) {
    await assert.rejects(app.sql(`update congtinh.notices set ${change} where title = 'Giữ nguyên'`), /permission denied/);
    await assert.rejects(app.sql(`update congtinh.notices set ${change} where title = 'Giữ nguyên'`, [], 'owner'), /CT006/);
  }
  await app.sql("update congtinh.notices set read_at = now() where title = 'Giữ nguyên'");
  await assert.rejects(app.sql("update congtinh.notices set read_at = null where title = 'Giữ nguyên'"), /CT006/);
  for (const link of ['https://ke-la.example', '//ke-la.example', '/\\ke-la.example', 'javascript:alert(1)', '/a b']) {
    await tellNow(app, [one.id], { title: 'Địa chỉ lạ', link });
  }
  assert.deepEqual((await list(one)).data.filter(({ title }) => title === 'Địa chỉ lạ'), []);
});

test('the same thing told once under a key is not told again, however often a job runs', async () => {
  for (const day of ['2025-02-20', '2025-02-20', '2025-02-21']) await tellNow(app, [other.id], { title: 'Nhắc', kind: 'moderation.overdue', once: day });
  assert.equal((await list(other)).data.filter(({ title }) => title === 'Nhắc').length, 2);
});

test('a kind that nobody registered is an error of the programmer', async () => {
  await assert.rejects(tellNow(app, [one.id], { kind: 'khong.co' }), /Unknown notice kind/);
  assert.ok(platform.now().toISOString().startsWith('2025-02-20'));
});
