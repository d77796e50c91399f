import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import test, { before } from 'node:test';
import { createRequire } from 'node:module';
import type * as Registry from '../../../src/plugins/platform/server/jobs/registry';
import type * as Transport from '../../../src/plugins/platform/server/mail/transport';
import { startApp, type TestApp } from '../../support/app';
import { setBusinessDay } from '../../support/content';
import { loadUnits, makePerson, type Person } from '../../support/staff';
import { mailsAbout, notices, platform, tellNow } from './told';

const load = createRequire(__filename);
const compiled = (file: string): unknown => load(path.resolve(__dirname, '..', '..', '..', 'dist/src/plugins/platform/server', file));
const { registeredSchedules } = compiled('jobs/registry.js') as typeof Registry;
const { sendMail } = compiled('mail/transport.js') as typeof Transport;

let app: TestApp;
let person: Person;
const soon = (): Date => new Date(platform.now().getTime() + 1000);
const digests = async (who = person) => (await mailsAbout(app, 'Tổng hợp thông báo')).filter(({ to }) => to === who.email);
const daily = (who: Person, ...kinds: string[]) =>
  who.send('PUT', '/notices/choices', { choices: kinds.map((kind) => ({ kind, mail: 'daily', onScreen: true })) });

before(async () => {
  app = await startApp();
  await loadUnits(app);
  // The demo's people have their own news; they are not what is asked here.
  await app.sql('delete from congtinh.notices');
});

const somebody = async (...kinds: string[]): Promise<Person> => {
  const made = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }], { name: 'Người đọc' });
  if (kinds.length > 0) assert.equal((await daily(made, ...kinds)).status, 200);
  return made;
};

test('one mail holds what is unread and was not mailed, grouped by kind, and nothing is sent when there is nothing', async () => {
  person = await somebody('moderation.published', 'moderation.returned');
  assert.equal(await notices.sendDigests(app.strapi, soon()), 0);
  await tellNow(app, [person.id], { title: 'Đăng một' });
  await tellNow(app, [person.id], { title: 'Trả lại hai', kind: 'moderation.returned' });
  await tellNow(app, [person.id], { title: 'Đã đọc rồi' });
  await tellNow(app, [person.id], { title: 'Gỡ ngay', kind: 'moderation.withdrawn' });
  const read = (await person.get<{ id: number; title: string }[]>('/notices')).body.data.find(({ title }) => title === 'Đã đọc rồi');
  await person.send('POST', `/notices/${read?.id}/read`, {});

  assert.equal(await notices.sendDigests(app.strapi, soon()), 1);
  const [mail, ...more] = await digests();
  assert.deepEqual(more, []);
  assert.equal(mail?.subject, 'Tổng hợp thông báo ngày 20/02/2025: 2 việc chưa đọc');
  for (const part of ['Bài của đơn vị bị trả lại (1)', 'Bài của đơn vị đã đăng (1)', '- Đăng một (', '- Trả lại hai (']) assert.ok(mail?.text.includes(part), part);
  for (const part of ['Đã đọc rồi', 'Gỡ ngay']) assert.ok(!mail?.text.includes(part), part);
  assert.equal(await notices.sendDigests(app.strapi, soon()), 0, 'mailed once');
  assert.equal((await digests()).length, 1);
});

test('two nodes that run it at once send each notice once', async () => {
  person = await somebody('moderation.published');
  for (let count = 0; count < 20; count += 1) await tellNow(app, [person.id], { title: `Cùng lúc ${count}` });
  const until = soon();
  const sent = await Promise.all(Array.from({ length: 4 }, () => notices.sendDigests(app.strapi, until)));
  assert.equal(sent.reduce((sum, one) => sum + one, 0), 1);
  assert.deepEqual((await digests()).map(({ subject }) => subject), ['Tổng hợp thông báo ngày 20/02/2025: 20 việc chưa đọc']);
});

test('where the mail cannot be queued nothing is marked, and the next run sends it; others got theirs', async () => {
  person = await somebody('moderation.published');
  await tellNow(app, [person.id], { title: 'Hỏng giữa chừng' });
  await app.sql('alter table graphile_worker._private_jobs rename to gone', [], 'super');
  try {
    await assert.rejects(notices.sendDigests(app.strapi, soon()), /1 of 1 digests failed/);
  } finally {
    await app.sql('alter table graphile_worker.gone rename to _private_jobs', [], 'super');
  }
  assert.equal(await notices.sendDigests(app.strapi, soon()), 1);
  assert.equal((await digests()).length, 1);
});

test('what came after the slot waits for the next day; the schedule runs at 07:00 in Hà Nội', async () => {
  person = await somebody('moderation.published');
  await tellNow(app, [person.id], { title: 'Hôm nay' });
  assert.equal(await notices.sendDigests(app.strapi, new Date('2025-02-20T07:00:00+07:00')), 0);
  assert.equal(await notices.sendDigests(app.strapi, new Date('2025-02-21T07:00:00+07:00')), 1);
  assert.equal(registeredSchedules().find(({ job }) => job === 'notices.send-digests')?.cron, '0 0 * * *');
});

test('who has turned a kind off meanwhile, or whose account is locked, gets no mail of what waited', async () => {
  person = await somebody('moderation.published');
  const locked = await somebody('moderation.published');
  await tellNow(app, [person.id, locked.id], { title: 'Đổi ý' });
  await person.send('PUT', '/notices/choices', { choices: [{ kind: 'moderation.published', mail: 'never', onScreen: true }] });
  await app.sql('update admin_users set is_active = false where id = $1', [locked.id]);
  await notices.sendDigests(app.strapi, soon());
  assert.deepEqual([(await digests()).length, (await digests(locked)).length], [0, 0]);
});

test('the queued mail leaves as text and HTML with an encoded subject', async () => {
  person = await somebody();
  await tellNow(app, [person.id], { title: 'Trả lại: Lễ hội\r\nBcc: ke.la@example.vn', lines: ['Nông Văn Mẫu trả lại <bài>.', ...notices.quoted('Thiếu ảnh.')] });
  const [mail] = (await mailsAbout(app, 'Lễ hội Bcc')).filter(({ to }) => to === person.email);
  assert.ok(mail);
  await sendMail(mail);
  const files = await readdir(app.mailDir);
  const text = await readFile(path.join(app.mailDir, files[0]!), 'utf8');
  for (const part of [/^Subject: =\?UTF-8\?/m, /^Content-Type: multipart\/alternative/m, /^List-Unsubscribe: <http/m, /^Auto-Submitted: auto-generated/m, /text\/plain/, /text\/html/]) assert.match(text, part);
  assert.doesNotMatch(text, /^bcc:/im);
});

test('old notices go: read ones earlier, unread ones later', async () => {
  person = await somebody();
  await tellNow(app, [person.id], { title: 'Cũ đã đọc' });
  await person.send('POST', '/notices/read-all', {});
  await tellNow(app, [person.id], { title: 'Cũ chưa đọc' });
  const left = async () => (await app.sql('select title from congtinh.notices where person = $1 order by id', [person.id])).map(({ title }) => title);
  await setBusinessDay(app, '2025-08-10');
  await notices.purgeNotices(app.strapi);
  assert.deepEqual(await left(), ['Cũ đã đọc', 'Cũ chưa đọc']);
  await setBusinessDay(app, '2025-08-25');
  assert.ok((await notices.purgeNotices(app.strapi)) > 0);
  assert.deepEqual(await left(), ['Cũ chưa đọc']);
  await setBusinessDay(app, '2026-02-25');
  await notices.purgeNotices(app.strapi);
  assert.deepEqual(await left(), []);
});
