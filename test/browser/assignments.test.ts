import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app';
import { pdf } from '../support/made-files';
import { browserMissing } from '../support/browser';
import { openScreens, seriousFindings, shot, type Screens } from '../support/screens';
import { demoOfficerLeaves, loadUnits, makePerson, type Person } from '../support/staff';

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

test('PR-5.5, BI-6.5: a poverty function is given and ended here too, each with its document', { skip }, async () => {
  const operator = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH' }], { name: 'Dương Văn Hành' });
  const officer = await makePerson(app, [], { name: 'Bế Thị Liệu' });
  await demoOfficerLeaves(app, '01912');
  const page = await screens.sit(operator);
  await page.goto(`${app.url}/admin/plugins/units`);
  await page.getByRole('button', { name: 'Phân công mới' }).click();
  const dialog = page.getByRole('dialog');
  const choose = async (name: string, option: string): Promise<void> => {
    await dialog.getByRole('combobox', { name, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const attach = async (): Promise<void> => {
    await dialog.locator('input[type="file"]').setInputFiles({ name: 'van-ban.pdf', mimeType: 'application/pdf', buffer: pdf() });
    await dialog.getByText('Đã tải lên: van-ban.pdf').waitFor();
  };
  await find(page, 'Người được giao', 'be thi lieu', /Bế Thị Liệu/);
  await find(page, 'Đơn vị', '01912', /01912/);
  await choose('Hệ thống', 'Dữ liệu giảm nghèo');
  await choose('Vai trò', 'Cán bộ số liệu');
  await dialog.getByLabel('Số quyết định').fill('15/QĐ-UBND');
  await dialog.getByLabel('Ngày quyết định').fill('2025-01-31');
  await dialog.getByLabel('Từ ngày').fill('2025-02-01');
  await dialog.getByRole('button', { name: 'Phân công', exact: true }).click();
  await dialog.getByText('Hãy đính kèm văn bản giao nhiệm vụ.').waitFor();
  await attach();
  // The button that was pressed fades back.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(300);
  await shot(page, 'assignments-4-document');
  assert.deepEqual(await seriousFindings(page, '[role=dialog]'), []);
  await dialog.getByRole('button', { name: 'Phân công', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });

  await page.getByRole('listitem').filter({ hasText: officer.email }).getByRole('button', { name: 'Kết thúc' }).click();
  await dialog.getByLabel(/^Ngày thôi nhiệm vụ/).fill('2025-02-20');
  await dialog.getByRole('button', { name: 'Kết thúc' }).click();
  await dialog.getByText('Hãy đính kèm văn bản cho thôi nhiệm vụ.').waitFor();
  await dialog.getByLabel('Số văn bản bàn giao').fill('20/BB-BG');
  await dialog.getByLabel('Ngày văn bản bàn giao').fill('2025-02-19');
  await attach();
  await shot(page, 'assignments-5-end');
  await dialog.getByRole('button', { name: 'Kết thúc' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const fields = await app.sql(`select r.field from files_related_mph r join assignments a on a.id = r.related_id where r.related_type = 'plugin::units.assignment' and a.admin_user_id = $1 order by r.field`, [officer.id]);
  assert.deepEqual(fields, [{ field: 'document' }, { field: 'endDocument' }]);
  await page.context().close();
});

test('PR-2.3: an officer of figures is offered his reports, and neither the screens of content nor those of moderation', { skip }, async () => {
  const links = async (who: Person): Promise<readonly (string | null)[]> => {
    const page = await screens.sit(who);
    await page.goto(`${app.url}/admin/plugins/notices`);
    const menu = page.getByRole('navigation');
    await menu.getByRole('link', { name: 'Thông báo' }).first().waitFor();
    const found = await menu.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    await page.context().close();
    return found;
  };
  const has = (found: readonly (string | null)[], to: string): boolean => found.some((href) => href?.includes(to));
  const officer = await links(await makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: '01915' }]));
  assert.deepEqual(['/plugins/reporting', '/content-manager', '/plugins/moderation'].map((to) => has(officer, to)), [true, false, false], String(officer));
  const author = await links(await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }]));
  assert.deepEqual(['/plugins/reporting', '/content-manager', '/plugins/moderation'].map((to) => has(author, to)), [false, true, true], String(author));
});
