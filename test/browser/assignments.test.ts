import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { openScreens, shot, type Screens } from '../support/screens';
import { loadUnits, makePerson, type Person } from '../support/staff';

const skip = browserMissing();

let app: TestApp;
let screens: Screens;
let admin: Person;
let clerk: Person;

before(async () => {
  if (skip) return;
  app = await startApp({ SERVE_ADMIN: 'true' });
  await loadUnits(app);
  admin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '060', reach: 'subtree' }], { name: 'Quản Trị' });
  clerk = await makePerson(app, [], { name: 'Nông Thị Thư' });
  screens = await openScreens(app.url);
});

after(async () => {
  await screens?.close();
});

const find = async (page: Page, label: string, words: string, option: RegExp): Promise<void> => {
  await page.getByLabel(`Tìm: ${label}`).fill(words);
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
};

test('BI-6.5: in a browser a unit administrator gives a function by a decision, and ends it', { skip }, async () => {
  const page = await screens.sit(admin);
  await page.goto(`${app.url}/admin`);
  await page.getByRole('navigation').getByRole('link', { name: 'Phân công' }).first().click();
  await page.getByRole('heading', { name: 'Phân công', exact: true }).waitFor();

  await page.getByRole('button', { name: 'Phân công mới' }).click();
  const dialog = page.getByRole('dialog');
  await find(page, 'Người được giao', 'nong thi thu', /Nông Thị Thư/);
  await find(page, 'Đơn vị', 'boc bo', /Bộc Bố/);
  await shot(page, 'assignments-1-form');
  await dialog.getByRole('button', { name: 'Phân công', exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  await shot(page, 'assignments-2-refused');
  await dialog.getByLabel('Số quyết định').fill('15/QĐ-UBND');
  await dialog.getByLabel('Ngày quyết định').fill('2025-01-31');
  await dialog.getByLabel('Từ ngày').fill('2025-02-01');
  await dialog.getByRole('button', { name: 'Phân công', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  const line = page.getByRole('listitem').filter({ hasText: clerk.email });
  await line.waitFor();
  await shot(page, 'assignments-3-list');
  assert.match((await line.textContent()) ?? '', /Tác giả.*Bộc Bố.*15\/QĐ-UBND/);

  await line.getByRole('button', { name: 'Kết thúc' }).click();
  await page.getByRole('dialog').getByLabel(/^Ngày thôi nhiệm vụ/).fill('2025-02-20');
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click();
  // While the dialog is open, what is behind it is hidden from roles.
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await line.waitFor({ state: 'hidden' });
  const [row] = await app.sql('select "to"::text as ended from assignments where admin_user_id = $1', [clerk.id]);
  assert.deepEqual(row, { ended: '2025-02-20' });
});
