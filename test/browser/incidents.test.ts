import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { openScreens, overhang, PHONE, seriousFindings, shot, signIn, WIDE, type Screens } from '../support/screens';
import { loadUnits, makePerson, type Person } from '../support/staff';

const skip = browserMissing();

let app: TestApp;
let screens: Screens;
let person: Person;
let admin: Person;
let operator: Person;

before(async () => {
  if (skip) return;
  app = await startApp({ SERVE_ADMIN: 'true' });
  await loadUnits(app);
  screens = await openScreens(app.url);
  person = await makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }], { name: 'Hoàng Thị Mất' });
  admin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '060' }], { name: 'Lường Văn Quản' });
  operator = await makePerson(app, [{ role: 'operator', system: 'portal', unit: 'STTTT' }], { name: 'Hà Văn Vận' });
});

after(async () => {
  await screens?.close();
});

/** Fits a phone, and axe finds nothing serious, at both widths. */
const looksRight = async (page: Page, name: string, within?: string): Promise<void> => {
  for (const [shape, size] of [['wide', WIDE], ['phone', PHONE]] as const) {
    await page.setViewportSize(size);
    await page.waitForTimeout(300);
    await shot(page, `incidents-${name}-${shape}`);
    assert.equal(await overhang(page), 0, `${name} on a ${shape} screen`);
    assert.deepEqual(await seriousFindings(page, within), [], `${name} on a ${shape} screen`);
  }
  await page.setViewportSize(WIDE);
};

test('SD-6.5, PR-6: one button reports the account lost; the sign-in page says whom to call; the old password meets a wall with a way out', { skip }, async () => {
  const page = await screens.sit(person);
  await page.goto(`${app.url}/admin/plugins/accounts/incidents`);
  await page.getByRole('button', { name: 'Báo mất hoặc lộ tài khoản' }).waitFor();
  await looksRight(page, 'list-empty', 'main');
  await page.getByRole('button', { name: 'Báo mất hoặc lộ tài khoản' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Mất điện thoại trên xe khách');
  await looksRight(page, 'report-account', '[role=dialog]');
  await page.getByRole('button', { name: 'Báo và đăng xuất mọi nơi' }).click();
  await page.waitForURL(/\/admin\/auth\/login/);
  await page.getByText('Không đăng nhập được, mất hoặc lộ tài khoản? Hãy gọi:').waitFor();
  await looksRight(page, 'whom-to-call');
  assert.equal(await page.locator('input[name=password]').getAttribute('autocomplete'), 'current-password');

  await signIn(page, person);
  await page.getByRole('heading', { name: 'Tài khoản đã được báo mất hoặc lộ' }).waitFor();
  assert.equal(await page.locator('input[type=password]').count(), 0, 'no form that sets a password');
  assert.equal(await page.locator('[data-support-note]').count(), 0, 'the note stays on the sign-in pages');
  await looksRight(page, 'reported');
  await page.getByRole('button', { name: 'Gửi thư đặt lại mật khẩu' }).click();
  await page.getByText(`Đã gửi thư đến ${person.email}`).waitFor();
  await page.context().close();
});

test('PT-18.1: the operator answers, contains and closes an incident with its cause', { skip }, async () => {
  const page = await screens.sit(operator);
  await page.goto(`${app.url}/admin/plugins/accounts/incidents`);
  await page.getByRole('link', { name: /Mất tài khoản: Hoàng Thị Mất/ }).click();
  await page.locator('[data-event=sessions-ended]').waitFor();
  await looksRight(page, 'detail', 'main');
  await page.getByRole('button', { name: 'Đã khống chế' }).click();
  await page.getByRole('textbox').fill('Nhật ký không có đăng nhập lạ');
  await page.locator('[data-send]').click();
  await page.locator('[data-event=contain]').waitFor();
  await page.getByRole('button', { name: 'Kết thúc sự cố' }).click();
  await page.getByRole('textbox', { name: 'Biện pháp' }).fill('Cấp lại mật khẩu');
  await page.locator('[data-send]').click();
  await page.getByText('Hãy ghi nguyên nhân.').waitFor();
  await page.getByRole('textbox', { name: 'Nguyên nhân' }).fill('Mất điện thoại');
  await looksRight(page, 'closing', 'main');
  await page.locator('[data-send]').click();
  await page.locator('[data-event=close]').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Ghi nhận' }).count(), 0, 'a closed incident is history');
  await page.context().close();
});

test('BI-7.3: an incident of another kind is reported with what is missing said at its field', { skip }, async () => {
  const page = await screens.sit(admin);
  await page.goto(`${app.url}/admin/plugins/accounts/incidents`);
  await page.getByRole('button', { name: 'Báo sự cố khác' }).click();
  await page.getByRole('button', { name: 'Báo sự cố', exact: true }).click();
  await page.getByText('Hãy ghi rõ hơn.').first().waitFor();
  await looksRight(page, 'report', '[role=dialog]');
  await page.getByRole('textbox', { name: 'Tóm tắt' }).fill('Không vào được biểu mẫu');
  await page.getByRole('textbox', { name: /Mô tả/ }).fill('Màn hình trắng từ sáng');
  await page.getByRole('button', { name: 'Báo sự cố', exact: true }).click();
  await page.getByRole('link', { name: /Không vào được biểu mẫu/ }).waitFor();
  await looksRight(page, 'list', 'main');
  await page.context().close();
});

test('SD-7.1, SD-11.3: the ledger is searched by person and act, narrowed, read in detail and saved as a file', { skip }, async () => {
  const page = await screens.sit(operator);
  await page.goto(`${app.url}/admin/plugins/ledger`);
  await page.locator('[data-entry]').first().waitFor();
  await page.locator('[data-verification=never]').waitFor();
  await page.getByRole('combobox', { name: 'Việc' }).pressSequentially('báo mất');
  await page.getByRole('option', { name: 'báo mất hoặc lộ tài khoản' }).click();
  await page.getByRole('heading', { name: /Hoàng Thị Mất.*báo mất hoặc lộ tài khoản/ }).waitFor();
  // It stood in the whole list already: the filter has answered when it is alone.
  await page.locator('[data-entry]').nth(1).waitFor({ state: 'detached' });
  assert.equal(await page.locator('[data-entry]').count(), 1);
  await page.getByRole('button', { name: /Xem chi tiết/ }).click();
  await page.getByRole('cell', { name: 'lost-account' }).waitFor();
  await looksRight(page, 'ledger', 'main');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải bảng tính' }).click()]);
  assert.equal(download.suggestedFilename(), 'nhat-ky.xlsx');
  await page.goto(`${app.url}/admin/plugins/ledger?from=2020-01-01&to=2020-01-02`);
  await page.getByText('Không có bản ghi nào phù hợp.').waitFor();
  await page.context().close();
});
