import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { startApp, type Account, type TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { openScreens, shot, type Screens } from '../support/screens';

const skip = browserMissing();
const TITLE = 'Xã Khang Ninh mở lớp tập huấn nhập số liệu giảm nghèo';

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

/** Chooses an item in a relation field of the content manager by typing. */
const choose = async (page: Page, label: string, text: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: label });
  await field.click();
  await field.fill(text);
  await page.getByRole('option', { name: text }).first().click();
};

const press = async (page: Page, button: string, dialog: (page: Page) => Promise<void> = async () => undefined): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).click();
  const box = page.getByRole('dialog');
  await box.waitFor();
  await dialog(page);
  await box.getByRole('button', { name: button, exact: true }).click();
  await box.waitFor({ state: 'hidden' });
};

const openFromInbox = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Việc của tôi' }).click();
  await page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor();
  const review = await page.getByRole('main').getByRole('link', { name: TITLE, exact: true }).first().getAttribute('href');
  // The form with its side panel; the review screen has a test of its own.
  await page.goto(`${app.url}${review?.replace('/plugins/review/', '/content-manager/collection-types/')}`);
  await page.getByRole('button', { name: 'Duyệt', exact: true }).waitFor();
};

test('PT-6.1g: in a browser an article goes from its author through unit reviewer, secretariat and board to the public', { skip }, async () => {
  const person = (who: Partial<Account>) => {
    const found = app.accounts.find((one) => Object.entries(who).every(([key, value]) => one[key as keyof Account] === value));
    assert.ok(found, `an account like ${JSON.stringify(who)}`);
    return found;
  };
  const author = await screens.sit(person({ role: 'author', system: 'portal', unitCode: '01906' }));
  await author.goto(`${app.url}/admin/content-manager/collection-types/api::article.article/create`);
  await author.getByRole('textbox', { name: 'Tiêu đề' }).fill(TITLE);
  await choose(author, 'Trang đăng', 'Cổng Thông tin điện tử tỉnh');
  await choose(author, 'Chuyên mục', 'Tin');
  await author.getByRole('textbox', { name: 'Tóm tắt' }).fill('Cán bộ các thôn được hướng dẫn nhập số liệu rà soát.');
  await author.locator('.cm-content, [contenteditable=true]').first().click();
  await author.keyboard.insertText('Ngày 19/02/2025, UBND xã tổ chức lớp tập huấn cho cán bộ các thôn.');
  await author.getByRole('textbox', { name: 'Tác giả' }).fill('Nguyễn Văn Mẫu');
  await author.getByRole('textbox', { name: 'Nguồn' }).fill('UBND xã Khang Ninh');
  await shot(author, 'article-1-author-form');
  await author.getByRole('button', { name: 'Lưu', exact: true }).click();
  await author.getByRole('button', { name: 'Gửi duyệt', exact: true }).waitFor();
  await press(author, 'Gửi duyệt', async (page) => {
    await page.getByLabel('Tôi cam đoan nội dung không chứa bí mật nhà nước.').click();
    await page.getByLabel('Tôi chịu trách nhiệm về tính chính xác của nội dung.').click();
    await shot(page, 'article-2-author-declares');
  });
  assert.equal(await author.getByRole('button', { name: 'Publish' }).count(), 0, "core's publish button is gone");

  for (const [index, role] of (['unit-reviewer', 'secretariat', 'board'] as const).entries()) {
    const page = await screens.sit(person({ role, system: 'portal', ...(role === 'unit-reviewer' ? { unitCode: '01906' } : {}) }));
    await openFromInbox(page);
    await shot(page, `article-${index + 3}-${role}`);
    await press(page, 'Duyệt');
    if (role === 'board') {
      const hidden = await app.anonymous.get<unknown[]>('/api/articles?pagination[pageSize]=100');
      assert.ok(!JSON.stringify(hidden.body).includes(TITLE), 'approved is not yet published');
      await press(page, 'Đăng');
      await page.getByRole('button', { name: 'Gỡ khỏi trang' }).waitFor();
      await shot(page, 'article-6-published');
    }
  }

  const { body } = await app.anonymous.get<Array<{ title: string; author: string; approval: { steps: unknown[] } }>>('/api/articles?pagination[pageSize]=100');
  const published = body.data.find((item) => item.title === TITLE);
  assert.ok(published, 'the article is public');
  assert.equal(published.author, 'Nguyễn Văn Mẫu');
});
