import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { openScreens, overhang, PHONE, seriousFindings, shot, WIDE, type Screens } from '../support/screens';

const skip = browserMissing();
const ARTICLE = 'api::article.article';

let app: TestApp;
let screens: Screens;

before(async () => {
  if (skip) return;
  app = await startApp({ SERVE_ADMIN: 'true' });
  screens = await openScreens(app.url);
});

after(async () => {
  await screens?.close();
});

const sit = async (name: string, viewport: typeof WIDE | typeof PHONE): Promise<Page> => {
  const account = app.accounts.find(({ email }) => email.startsWith(`${name}@`));
  assert.ok(account, name);
  return screens.sit(account, viewport === PHONE ? { viewport, hasTouch: true, isMobile: true } : { viewport });
};

const idOf = async (slug: string): Promise<string> =>
  ((await app.strapi.db.query(ARTICLE).findOne({ where: { slug } })) as { documentId: string }).documentId;

test('PT-7.2: an author proposes from the panel with keys; on a phone the secretariat takes a change over and settles the rest', { skip }, async () => {
  const author = await sit('tacgia2.stttt', WIDE);
  await author.goto(`${app.url}/admin/content-manager/collection-types/${ARTICLE}/${await idOf('so-tttt-viec-theo-quy-che-cong')}`);
  const propose = author.getByRole('button', { name: 'Đề nghị đăng lên Cổng tỉnh' });
  await propose.waitFor();
  await shot(author, 'linked-copies-panel-1280');
  await propose.press('Enter');
  const dialog = author.getByRole('dialog');
  await dialog.getByLabel('Tôi cam đoan nội dung không chứa bí mật nhà nước.').press('Space');
  await dialog.getByLabel('Tôi chịu trách nhiệm về tính chính xác của nội dung.').press('Space');
  await shot(author, 'linked-copies-propose-1280');
  await dialog.getByRole('button', { name: 'Gửi đề nghị' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await author.getByText('Bản trên Cổng lấy theo đúng nội dung đang đăng của bài gốc.').waitFor();
  await shot(author, 'linked-copies-original-1280');

  const secretary = await sit('thuky1', PHONE);
  await secretary.goto(`${app.url}/admin/`);
  await secretary.getByRole('link', { name: '1 bản trên Cổng có bài gốc đã thay đổi hoặc bị gỡ' }).click();
  const card = secretary.getByRole('listitem').filter({ hasText: 'trang của huyện cần những người nào' });
  await card.getByRole('button', { name: 'Lấy thay đổi về gửi duyệt' }).waitFor();
  await shot(secretary, 'linked-copies-tasks-390');
  assert.equal(await overhang(secretary), 0);
  assert.deepEqual(await seriousFindings(secretary, 'main'), []);
  await card.getByRole('button', { name: 'Lấy thay đổi về gửi duyệt' }).press('Enter');
  const asked = secretary.getByRole('dialog');
  for (const label of ['Tôi cam đoan nội dung không chứa bí mật nhà nước.', 'Tôi chịu trách nhiệm về tính chính xác của nội dung.']) await asked.getByLabel(label).press('Space');
  await shot(secretary, 'linked-copies-take-390');
  await asked.getByRole('button', { name: 'Lấy và gửi duyệt' }).press('Enter');
  await asked.waitFor({ state: 'hidden' });
  await secretary.getByText('Không có bản liên kết nào cần xử lý.').waitFor();

  await secretary.goto(`${app.url}/admin/plugins/linked-copies?state=settled`);
  await secretary.getByText('Đã lấy thay đổi về gửi duyệt').first().waitFor();
  await shot(secretary, 'linked-copies-settled-390');

  const wide = await sit('thuky2', WIDE);
  await wide.goto(`${app.url}/admin/plugins/review/${ARTICLE}/${await idOf('huyen-ba-be-trang-cua-huyen-can-nhung-nguoi-nao')}`);
  await wide.getByRole('region', { name: 'Bản liên kết' }).getByText('Bài gốc trên trang của đơn vị').waitFor();
  await wide.evaluate("document.querySelectorAll('iframe').forEach((frame) => frame.remove())");
  await shot(wide, 'linked-copies-review-1280');
  await wide.goto(`${app.url}/admin/plugins/linked-copies?state=settled`);
  await wide.getByText('Đã lấy thay đổi về gửi duyệt').first().waitFor();
  await shot(wide, 'linked-copies-tasks-1280');
  assert.deepEqual(await seriousFindings(wide, 'main'), []);
});
