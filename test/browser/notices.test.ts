import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { mailsAbout, tellNow } from '../app/notices/told';
import { startApp, type TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { openScreens, overhang, PHONE, seriousFindings, shot, signIn, WIDE, type Screens } from '../support/screens';
import { loadUnits, makePerson, type Person } from '../support/staff';

const skip = browserMissing();

let app: TestApp;
let screens: Screens;
let author: Person;
let reviewer: Person;
let article: string;

before(async () => {
  if (skip) return;
  app = await startApp({ SERVE_ADMIN: 'true' });
  await loadUnits(app);
  author = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }], { name: 'Nông Thị Viết' });
  reviewer = await makePerson(app, [{ role: 'unit-reviewer', system: 'portal', unit: '060' }], { name: 'Hoàng Văn Duyệt' });
  const { status, body } = await author.send<{ documentId: string }>('POST', '/content-manager/collection-types/api::article.article', { title: 'Bài để mở từ thư' });
  assert.equal(status, 201, JSON.stringify(body));
  article = body.data.documentId;
  screens = await openScreens(app.url);
});

after(async () => {
  await screens?.close();
});

/** What stands in the mail, opened on this machine. */
const linkOf = async (words: string, person: Person): Promise<string> => {
  const [mail] = (await mailsAbout(app, words)).filter(({ to }) => to === person.email);
  const found = /Mở trong hệ thống: (\S+)/.exec(mail?.text ?? '')?.[1];
  assert.ok(found, 'a mail with a link');
  const { pathname, search } = new URL(found);
  return `${app.url}${pathname}${search}`;
};

test('the link of a mail leads through the sign-in to the item, and to a view with its filters, for several roles', { skip }, async () => {
  await tellNow(app, [author.id], { title: 'Thư mở bài', kind: 'moderation.returned', link: `/content-manager/collection-types/api::article.article/${article}` });
  await tellNow(app, [reviewer.id], { title: 'Thư mở danh sách', kind: 'moderation.waiting', link: '/plugins/moderation?view=returned&page=1' });

  const first = await screens.visitor();
  await first.goto(await linkOf('Thư mở bài', author));
  await first.waitForURL(/\/admin\/auth\/login/);
  await signIn(first, author);
  await first.getByRole('heading', { name: 'Bài để mở từ thư' }).waitFor();
  assert.equal(new URL(first.url()).pathname, `/admin/content-manager/collection-types/api::article.article/${article}`);
  await first.context().close();

  const second = await screens.visitor();
  await second.goto(await linkOf('Thư mở danh sách', reviewer));
  await second.waitForURL(/\/admin\/auth\/login/);
  await signIn(second, reviewer);
  await second.getByRole('main').getByText('Bị trả lại').first().waitFor();
  assert.match(second.url(), /\/admin\/plugins\/moderation\?.*view=returned/);
  // Signed in already: straight there, and the notice of an opened item is taken as read.
  await second.goto(`${app.url}/admin/plugins/notices/choices`);
  await second.getByRole('heading', { name: 'Cách nhận thông báo' }).waitFor();
  await second.context().close();
});

test('the bell says how many are unread; the page reads one and all; opening the item reads its notice', { skip }, async () => {
  const person = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }], { name: 'Lý Thị Đọc' });
  await tellNow(app, [person.id], { title: 'Đã đăng: Bài một', lines: ['Thư ký đã đăng bài.'] });
  await tellNow(app, [person.id], {
    title: 'Trả lại: Bài hai', kind: 'moderation.returned', lines: ['Người duyệt trả lại bài.', 'Ý kiến:', '> Thiếu ảnh minh họa.', 'Anh/chị sửa rồi gửi duyệt lại.'],
    link: `/content-manager/collection-types/api::article.article/${article}`,
  });
  await tellNow(app, [person.id], { title: 'Đã gỡ khỏi trang: Bài ba', kind: 'moderation.withdrawn' });

  const page = await screens.sit(person);
  await page.goto(`${app.url}/admin`);
  const widget = page.getByRole('link', { name: 'Trả lại: Bài hai' });
  await widget.waitFor();
  await shot(page, 'notices-1-home');
  await page.getByRole('link', { name: 'Thông báo, 3 chưa đọc' }).first().click();
  await page.getByRole('heading', { name: 'Thông báo', exact: true }).waitFor();
  assert.equal(await page.getByText('Anh/chị có 3 thông báo chưa đọc.').count(), 1, 'said to those who do not see the number');
  assert.equal(await page.locator('blockquote').innerText(), 'Thiếu ảnh minh họa.');
  await shot(page, 'notices-2-page');
  assert.deepEqual(await seriousFindings(page, 'main'), []);

  await page.getByRole('button', { name: 'Đánh dấu đã đọc: Đã đăng: Bài một' }).click();
  await page.getByRole('link', { name: 'Đã đăng: Bài một' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Thông báo, 2 chưa đọc' }).first().waitFor();
  await page.getByRole('link', { name: 'Trả lại: Bài hai' }).click();
  await page.waitForURL(new RegExp(`${article}`));
  await page.getByRole('link', { name: 'Thông báo, 1 chưa đọc' }).first().click();
  await page.getByRole('button', { name: 'Đánh dấu tất cả đã đọc' }).click();
  await page.getByText('Anh/chị đã đọc hết thông báo.').waitFor();
  await page.getByRole('link', { name: 'Thông báo', exact: true }).first().waitFor();
  await page.context().close();
});

test('at 390 px the bell is there without opening the menu, nothing runs over the edge, and choices are kept', { skip }, async () => {
  const person = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }], { name: 'Triệu Thị Hẹp' });
  await tellNow(app, [person.id], { title: `Trả lại: ${'Rất dài '.repeat(20)}`, kind: 'moderation.returned', lines: ['Người duyệt trả lại.', `> ${'dài'.repeat(60)}`] });
  const page = await screens.sit(person, { viewport: PHONE });
  await page.goto(`${app.url}/admin/plugins/notices`);
  await page.getByRole('link', { name: 'Thông báo, 1 chưa đọc' }).first().waitFor();
  await page.getByRole('button', { name: /^Đánh dấu đã đọc/ }).waitFor();
  await shot(page, 'notices-3-narrow');
  assert.equal(await overhang(page), 0, 'the list fits');
  assert.deepEqual(await seriousFindings(page, 'main'), []);

  await page.getByRole('link', { name: 'Cách nhận thông báo' }).click();
  const returned = page.getByRole('group', { name: 'Bài của đơn vị bị trả lại' });
  await returned.getByRole('combobox', { name: 'Thư điện tử' }).click();
  await page.getByRole('option', { name: 'Mỗi ngày một thư tổng hợp' }).click();
  await shot(page, 'notices-4-choices-narrow');
  assert.equal(await overhang(page), 0, 'the choices fit');
  assert.deepEqual(await seriousFindings(page, 'main'), []);
  await page.getByRole('button', { name: 'Lưu lựa chọn' }).last().click();
  await page.getByText('Đã lưu cách nhận thông báo.').waitFor();
  const { body } = await person.get<{ kind: string; mail: string }[]>('/notices/choices');
  assert.equal(body.data.find(({ kind }) => kind === 'moderation.returned')?.mail, 'daily');

  await page.setViewportSize(WIDE);
  await page.reload();
  await returned.waitFor();
  await shot(page, 'notices-5-choices');
  await page.context().close();
});
