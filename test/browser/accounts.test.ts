import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { ageAccount } from '../support/account-rows';
import { startApp, type TestApp } from '../support/app';
import { codesPass, phoneWith } from '../support/authenticator';
import { browserMissing } from '../support/browser';
import { pdf } from '../support/made-files';
import { fillSignIn, openScreens, overhang, PHONE, seriousFindings, shot, signIn, WIDE, type Screens } from '../support/screens';
import { loadUnits, makePerson, type Person } from '../support/staff';

const skip = browserMissing();
const PASSPHRASE = 'mùa nước đầy ở hồ Ba Bể';

let app: TestApp;
let screens: Screens;

before(async () => {
  if (skip) return;
  app = await startApp({ SERVE_ADMIN: 'true' });
  await loadUnits(app);
  screens = await openScreens(app.url);
});

after(async () => {
  await screens?.close();
});

const author = (name: string, issued = false): Promise<Person> => makePerson(app, [{ role: 'author', system: 'portal', unit: '060' }], { name, issued });

const field = (page: Page, name: string) => page.locator(`input[name="${name}"]`);
const isMet = async (page: Page, demand: string): Promise<string | null> => page.locator(`[data-demand="${demand}"]`).getAttribute('data-met');

/** Fits a phone, and axe finds nothing serious, at both widths. */
const looksRight = async (page: Page, name: string, within?: string): Promise<void> => {
  for (const [shape, size] of [['wide', WIDE], ['phone', PHONE]] as const) {
    await page.setViewportSize(size);
    await page.waitForTimeout(300);
    await shot(page, `accounts-${name}-${shape}`);
    assert.equal(await overhang(page), 0, `${name} on a ${shape} screen`);
    assert.deepEqual(await seriousFindings(page, within), [], `${name} on a ${shape} screen`);
  }
  await page.setViewportSize(WIDE);
};

test('PR-5.2b: whoever signs in with an issued password meets nothing but the change of it, and then works', { skip }, async () => {
  const person = await author('Nông Thị Mới', true);
  const page = await screens.visitor();
  await page.goto(`${app.url}/admin/plugins/notices`);
  await page.waitForURL(/\/admin\/auth\/login/);
  await signIn(page, person);
  await page.getByRole('heading', { name: 'Đặt mật khẩu của riêng anh/chị' }).waitFor();
  assert.equal(await page.getByRole('navigation').count(), 0, 'nothing of the panel stands behind it');

  await field(page, 'password').fill('mùa nước');
  await page.getByText('còn thiếu 6').waitFor();
  assert.equal(await isMet(page, 'length'), 'false');
  await page.getByText('Còn thiếu: chữ hoa, chữ số').waitFor();
  await looksRight(page, 'first-sign-in');
  assert.ok(await page.getByRole('button', { name: 'Đổi mật khẩu' }).isDisabled());

  await field(page, 'password').fill(PASSPHRASE.normalize('NFD'));
  await field(page, 'again').fill(PASSPHRASE);
  for (const demand of ['length', 'kinds', 'name', 'repeat']) assert.equal(await isMet(page, demand), 'true', demand);
  await field(page, 'currentPassword').fill('Khong-dung-2025');
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await page.getByText('Mật khẩu hiện tại không đúng.').waitFor();

  await field(page, 'currentPassword').fill(person.password);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await page.getByRole('heading', { name: 'Thông báo' }).first().waitFor();
  assert.match(page.url(), /\/admin\/plugins\/notices/, 'where the person wanted to go');
  await page.context().close();
});

test('PR-5.6: the coming expiry is said on every page; on the day itself an open page meets the gate', { skip }, async () => {
  const person = await author('Hoàng Văn Cũ');
  await ageAccount(app, person.id, 172);
  const page = await screens.sit(person);
  await page.goto(`${app.url}/admin/plugins/notices`);
  await page.locator('[data-expiring]').waitFor();
  await looksRight(page, 'expiring', '[data-expiring]');
  await page.getByRole('link', { name: 'Đổi mật khẩu' }).click();
  await page.getByRole('heading', { name: 'Mật khẩu và xác thực hai lớp' }).waitFor();
  await field(page, 'password').fill('ế'.repeat(30));
  await page.getByText(/bớt 6 ký tự/).waitFor();
  await looksRight(page, 'own-password', 'main');

  await page.goto(`${app.url}/admin/plugins/notices`);
  await page.locator('[data-expiring]').waitFor();
  await ageAccount(app, person.id, 200);
  await page.getByRole('combobox', { name: /Trạng thái/ }).or(page.getByRole('combobox').first()).first().click();
  await page.getByRole('option').last().click();
  await page.getByRole('heading', { name: 'Mật khẩu đã hết hạn' }).waitFor();
  await looksRight(page, 'expired');
  await page.context().close();
});

test('SD-7.1, SD-6.3: a locked account is unlocked and given a new password by its unit administrator', { skip }, async () => {
  const person = await author('Triệu Thị Khóa');
  const admin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '060' }], { name: 'Lường Văn Quản' });
  const page = await screens.visitor();
  await page.goto(`${app.url}/admin/auth/login`);
  for (let n = 0; n < 6; n += 1) {
    const answered = page.waitForResponse((response) => response.url().endsWith('/admin/login'));
    await fillSignIn(page, n < 5 ? { email: person.email, password: `Sai-${n}-mat-khau` } : person);
    assert.equal((await answered).status(), 400);
  }
  await page.getByText('hoặc tài khoản đang khóa').waitFor();
  await shot(page, 'accounts-locked-sign-in');

  const desk = await screens.sit(admin);
  await desk.goto(`${app.url}/admin/plugins/accounts?state=locked`);
  const line = desk.locator(`[data-account="${person.email}"]`);
  await line.getByText('Đang khóa').waitFor();
  await looksRight(desk, 'list', 'main');
  await line.getByRole('button', { name: 'Mở khóa' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Mở khóa' }).click();
  await desk.getByText('Hãy ghi lý do.').waitFor();
  await desk.getByRole('dialog').getByRole('textbox').fill('Gọi điện, đúng là nhập sai');
  await desk.getByRole('dialog').getByRole('button', { name: 'Mở khóa' }).click();
  await desk.getByRole('dialog').waitFor({ state: 'detached' });
  await signIn(page, person);

  await desk.goto(`${app.url}/admin/plugins/accounts?search=${encodeURIComponent('Triệu Thị Khóa')}`);
  await line.getByRole('button', { name: 'Cấp lại mật khẩu' }).click();
  await desk.getByRole('dialog').getByRole('textbox').fill('Quên mật khẩu');
  await desk.getByRole('dialog').getByRole('button', { name: 'Cấp lại mật khẩu' }).click();
  const temporary = await desk.locator('[data-temporary]').textContent();
  await looksRight(desk, 'temporary', '[role=dialog]');
  await desk.getByRole('button', { name: 'Đã ghi lại' }).click();
  await line.getByText('Chờ đổi mật khẩu').waitFor();

  // The person's page was open with the old password: the next thing that is asked leads to the sign-in.
  await page.goto(`${app.url}/admin/plugins/notices`);
  await page.waitForURL(/\/admin\/auth\/login/);
  await signIn(page, { email: person.email, password: temporary ?? '' });
  await page.getByRole('heading', { name: 'Đặt mật khẩu của riêng anh/chị' }).waitFor();
  await page.context().close();
  await desk.context().close();
});

test('PR-5.5, PR-5.4: the operator hands the account of a unit over by a document; the new officer signs in by a login of his own', { skip }, async () => {
  const operator = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH' }], { name: 'Lường Thị Vận' });
  const officer = await makePerson(app, [{ role: 'data-officer', system: 'poverty', unit: '01888' }], { name: 'Nông Văn Cũ' });
  const desk = await screens.sit(operator);
  await desk.goto(`${app.url}/admin/plugins/accounts/register?search=${encodeURIComponent('Nông Văn Cũ')}`);
  const line = desk.locator(`[data-assignment="${officer.assignments[0]}"]`);
  await line.getByText('Đang giữ').waitFor();
  await looksRight(desk, 'register', 'main');
  await line.getByRole('button', { name: 'Bàn giao' }).click();
  const dialog = desk.getByRole('dialog');
  const fill = (name: string, text: string): Promise<void> => dialog.locator(`input[name="${name}"]`).fill(text);
  await fill('toName', 'Hoàng Thị Mới');
  await fill('toEmail', 'hoang.thi.moi@example.vn');
  await fill('decisionNumber', '21/QĐ-UBND');
  await fill('decisionDate', '2025-02-19');
  await dialog.getByRole('button', { name: 'Bàn giao' }).click();
  await dialog.getByRole('alert').first().waitFor();
  await dialog.locator('input[type="file"]').setInputFiles({ name: 'quyet-dinh.pdf', mimeType: 'application/pdf', buffer: pdf() });
  await dialog.getByText('Đã tải lên: quyet-dinh.pdf').waitFor();
  await looksRight(desk, 'hand-over', '[role=dialog]');
  await dialog.getByRole('button', { name: 'Bàn giao' }).click();
  const temporary = await desk.locator('[data-temporary]').textContent();
  await looksRight(desk, 'hand-over-password', '[role=dialog]');
  await desk.getByRole('button', { name: 'Đã ghi lại' }).click();
  await line.getByText('Đã kết thúc').waitFor();
  await line.getByText('Quyết định thôi giao: 21/QĐ-UBND').waitFor();
  assert.equal((await officer.get('/accounts/me')).status, 401);

  const page = await screens.visitor();
  await page.goto(`${app.url}/admin/auth/login`);
  await signIn(page, { email: 'hoang.thi.moi@example.vn', password: temporary ?? '' });
  await page.getByRole('heading', { name: 'Đặt mật khẩu của riêng anh/chị' }).waitFor();
  await page.context().close();
  await desk.context().close();
});

test('SD-12.2, BI-8.6: the unit administrator issues an account, and asks the operator for one in writing; both screens fit', { skip }, async () => {
  const admin = await makePerson(app, [{ role: 'unit-admin', system: 'portal', unit: '061' }], { name: 'Ma Thị Quản' });
  const operator = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH' }], { name: 'Dương Văn Hành' });
  const desk = await screens.sit(admin);
  await desk.goto(`${app.url}/admin/plugins/accounts`);
  await desk.getByRole('button', { name: 'Cấp tài khoản' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.locator('input[name="name"]').fill('Triệu Thị Viết');
  await dialog.locator('input[name="email"]').fill('trieu.thi.viet@example.vn');
  await dialog.getByRole('combobox', { name: 'Đơn vị' }).pressSequentially('huyen ba be');
  await desk.getByRole('option', { name: 'Huyện Ba Bể (061)' }).click();
  await dialog.locator('input[name="from"]').fill('2025-02-20');
  await dialog.locator('input[name="decisionNumber"]').fill('15/QĐ-UBND');
  await dialog.locator('input[name="decisionDate"]').fill('2025-02-18');
  await dialog.getByRole('button', { name: 'Thêm chức năng' }).click();
  await dialog.getByRole('button', { name: 'Thêm chức năng' }).click();
  await dialog.locator('[data-function="1"]').getByRole('combobox', { name: 'Vai trò' }).click();
  await desk.getByRole('option', { name: 'Người duyệt của đơn vị' }).click();
  await dialog.getByRole('button', { name: 'Bỏ chức năng 3' }).click();
  await looksRight(desk, 'issue', '[role=dialog]');
  await dialog.getByRole('button', { name: 'Cấp tài khoản' }).click();
  await desk.locator('[data-temporary]').waitFor();
  await desk.getByRole('button', { name: 'Đã ghi lại' }).click();
  await desk.locator('[data-account="trieu.thi.viet@example.vn"]').getByText('Chờ đổi mật khẩu').waitFor();
  const given = await app.sql(`select a.role, a.decision_number from assignments a join admin_users p on p.id = a.admin_user_id where p.email = 'trieu.thi.viet@example.vn' order by a.role`);
  assert.deepEqual(given, [{ role: 'author', decision_number: '15/QĐ-UBND' }, { role: 'unit-reviewer', decision_number: '15/QĐ-UBND' }]);

  await desk.getByRole('link', { name: 'Đề nghị', exact: true }).click();
  await desk.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await dialog.locator('input[name="name"]').fill('Bế Văn Liệu');
  await dialog.locator('input[name="email"]').fill('be.van.lieu@example.vn');
  await dialog.getByRole('combobox', { name: 'Đơn vị' }).pressSequentially('huyen ba be');
  await desk.getByRole('option', { name: 'Huyện Ba Bể (061)' }).click();
  await dialog.locator('input[name="documentNumber"]').fill('30/UBND-VP');
  await dialog.locator('input[name="documentDate"]').fill('2025-02-19');
  await dialog.locator('input[type="file"]').setInputFiles({ name: 'cong-van.pdf', mimeType: 'application/pdf', buffer: pdf() });
  await dialog.getByText('Đã tải lên: cong-van.pdf').waitFor();
  await looksRight(desk, 'request', '[role=dialog]');
  await dialog.getByRole('button', { name: 'Gửi', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await desk.getByText('Bế Văn Liệu').waitFor();

  const other = await screens.sit(operator);
  await other.goto(`${app.url}/admin/plugins/accounts/requests`);
  await other.getByText('Bế Văn Liệu').waitFor();
  await looksRight(other, 'requests', 'main');
  await other.getByRole('button', { name: 'Đồng ý' }).click();
  await other.getByRole('dialog').getByRole('textbox').fill('Đủ hồ sơ');
  await other.getByRole('dialog').getByRole('button', { name: 'Đồng ý' }).click();
  await other.locator('[data-temporary]').waitFor();
  await other.getByRole('button', { name: 'Đã ghi lại' }).click();
  await other.getByText('Đã đồng ý').first().waitFor();
  await other.context().close();
  await desk.context().close();
});

test('SD-7.1: a person turns the second factor on by keys, signs in with a code, and gets in by a recovery code', { skip }, async () => {
  const person = await author('Hà Thị Hai Lớp');
  const page = await screens.sit(person);
  await page.goto(`${app.url}/admin/me`);
  await page.getByRole('link', { name: 'Đổi mật khẩu, xác thực hai lớp' }).click();
  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).focus();
  await page.keyboard.press('Enter');
  const own = page.locator('[data-second-factor]');
  await own.locator('input[name="currentPassword"]').fill(person.password);
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: 'Mã QR cho ứng dụng xác thực' }).waitFor();
  const phone = phoneWith(await page.locator('[data-secret]').textContent() ?? '');
  await looksRight(page, 'factor-offer', 'main');
  await field(page, 'code').fill('000000');
  await page.keyboard.press('Enter');
  await page.getByText('Mã không đúng hoặc đã dùng.').waitFor();
  await field(page, 'code').fill(phone.code());
  await page.keyboard.press('Enter');
  await page.locator('[data-recovery-codes]').waitFor();
  const codes = await page.locator('[data-recovery-codes] li').allTextContents();
  assert.equal(codes.length, 10);
  await looksRight(page, 'factor-codes', 'main');
  await page.getByRole('button', { name: 'Đã cất các mã' }).click();
  await page.getByText('Còn 10 mã dự phòng.').waitFor();
  await page.context().close();

  for (const [name, code] of [['by its device', async () => { await codesPass(app, person.id); return phone.code(); }], ['by a recovery code', async () => codes[3] ?? '']] as const) {
    const again = await screens.sit(person);
    await again.goto(`${app.url}/admin/plugins/notices`);
    await again.getByRole('heading', { name: 'Nhập mã xác thực' }).waitFor();
    assert.equal(await again.getByRole('navigation').count(), 0, 'nothing of the panel stands behind it');
    if (name === 'by its device') await looksRight(again, 'factor-asked');
    await field(again, 'code').fill(await code());
    await again.keyboard.press('Enter');
    await again.getByRole('heading', { name: 'Thông báo' }).first().waitFor();
    await again.context().close();
  }
});
