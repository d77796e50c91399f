import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { openScreens, overhang, PHONE, quiet, seriousFindings, shot, WIDE, type Screens } from '../support/screens';

const skip = browserMissing();

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

const sit = async (name: string, shape: Parameters<Screens['sit']>[1] = { viewport: PHONE, hasTouch: true, isMobile: true }): Promise<Page> => {
  const account = app.accounts.find(({ email }) => email.startsWith(`${name}@`));
  assert.ok(account, name);
  return screens.sit(account, shape);
};

/** The page as it stands fits the window, and a screen reader finds nothing seriously wrong with it. */
const demandGood = async (page: Page, name: string, within = 'main'): Promise<void> => {
  await shot(page, name);
  assert.equal(await overhang(page), 0, name);
  assert.deepEqual(await seriousFindings(page, within), [], name);
};

/** Types a unit and takes it by keys while the answers to the last letters are still on their way. */
const chooseBeforeAnswers = async (page: Page, input: Locator): Promise<void> => {
  await input.pressSequentially('huyen ba');
  await page.getByRole('option', { name: /^Huyện Bạch Thông/ }).waitFor();
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/units/units?*', async (route) => {
    await released;
    await route.continue();
  });
  await input.pressSequentially(' be');
  await page.keyboard.press('ArrowDown');
  await page.locator('[role=combobox][aria-activedescendant]').waitFor();
  release();
  await page.unrouteAll({ behavior: 'wait' });
  await quiet(page);
  await page.keyboard.press('Enter');
  assert.equal(await input.inputValue(), 'Huyện Ba Bể (061)');
};

test('PT-4.2: on a phone, with keys alone, a request is raised, answered with a document, asked again and seen to be so', { skip }, async () => {
  const secretary = await sit('thuky1');
  await secretary.goto(`${app.url}/admin/plugins/content-requests`);
  await secretary.getByRole('heading', { name: /Thông tin người làm đầu mối/ }).waitFor();
  await secretary.getByText('Quá hạn 3 ngày').waitFor();
  await demandGood(secretary, 'requests-list-390');
  await secretary.getByRole('button', { name: 'Gửi yêu cầu' }).press('Enter');
  const dialog = secretary.getByRole('dialog');
  await dialog.getByText('Để trống thì hạn là 27/02/2025 (5 ngày làm việc).').waitFor();
  await chooseBeforeAnswers(secretary, dialog.getByRole('combobox', { name: 'Đơn vị trả lời' }));
  await dialog.getByRole('textbox', { name: 'Cơ quan đề nghị' }).fill('Sở Văn hóa, Thể thao và Du lịch');
  await dialog.getByRole('textbox', { name: 'Tiêu đề' }).fill('Lịch lễ hội xuân (thử)');
  await dialog.getByRole('button', { name: 'Gửi yêu cầu' }).press('Enter');
  await dialog.getByText('Hãy ghi nội dung cần cung cấp.').first().waitFor();
  await demandGood(secretary, 'requests-raise-390', '[role=dialog]');
  await dialog.getByRole('textbox', { name: 'Nội dung cần cung cấp' }).fill('Đề nghị đăng lịch lễ hội xuân của huyện.');
  await dialog.getByRole('button', { name: 'Gửi yêu cầu' }).press('Enter');
  await secretary.getByRole('heading', { level: 1, name: /Lịch lễ hội xuân/ }).waitFor();
  const address = secretary.url();

  const author = await sit('tacgia1.huyenbabe');
  await author.goto(address);
  const form = author.getByRole('region', { name: 'Trả lời' });
  await form.getByRole('textbox', { name: 'Câu trả lời' }).fill('Lịch ở bài kèm theo.');
  const documents = form.getByRole('checkbox', { name: /Huyện Ba Bể: 15 đơn vị/ });
  await form.getByRole('searchbox').fill('15 đơn vị');
  await documents.focus();
  await author.keyboard.press('Space');
  await demandGood(author, 'requests-answer-390');
  await form.getByRole('button', { name: 'Gửi câu trả lời' }).press('Enter');
  await author.getByText('Đã trả lời, chờ chấp nhận').waitFor();
  await author.getByRole('link', { name: 'Huyện Ba Bể: 15 đơn vị hành chính cấp xã' }).waitFor();
  await demandGood(author, 'requests-answered-390');

  await secretary.reload();
  await secretary.getByRole('button', { name: 'Yêu cầu trả lời lại…' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Vì sao câu trả lời chưa đủ' }).fill('Thiếu ngày khai hội.');
  await dialog.getByRole('button', { name: 'Gửi lại đơn vị' }).press('Enter');
  await secretary.getByText('Thiếu ngày khai hội.').waitFor();
  const wide = await sit('thuky1', { viewport: WIDE });
  await wide.goto(address);
  await wide.getByText('Thiếu ngày khai hội.').waitFor();
  await demandGood(wide, 'requests-one-1280');
  await wide.goto(`${app.url}/admin/plugins/content-requests`);
  await wide.getByText(/Có \d+ yêu cầu/).waitFor();
  await demandGood(wide, 'requests-list-1280');
});

test('PT-19.4: a unit and the province look at their statistics, on a phone, at a desk, on paper and as a file', { skip }, async () => {
  const author = await sit('quantri.stttt');
  await author.goto(`${app.url}/admin/plugins/statistics?period=2025-Q1`);
  await author.getByText('Quý I/2025 · Sở Thông tin và Truyền thông', { exact: false }).first().waitFor();
  await author.getByRole('img', { name: 'Biểu đồ đăng và trả lại theo tháng' }).waitFor();
  await demandGood(author, 'statistics-unit-390');

  const secretary = await sit('thuky1', { viewport: WIDE });
  await secretary.goto(`${app.url}/admin/plugins/statistics`);
  await secretary.getByRole('table', { name: 'Theo đơn vị' }).waitFor();
  await demandGood(secretary, 'statistics-province-1280');
  await secretary.getByRole('combobox', { name: 'Kỳ' }).press('Enter');
  await secretary.getByRole('option', { name: '6 tháng' }).press('Enter');
  await secretary.getByText('6 tháng đầu năm 2025 ·', { exact: false }).first().waitFor();
  const [file] = await Promise.all([secretary.waitForEvent('download'), secretary.getByRole('button', { name: 'Tải tệp Excel' }).press('Enter')]);
  assert.equal(file.suggestedFilename(), 'thong-ke_cac-don-vi_6-thang-dau-nam-2025.xlsx');
  assert.equal((await readFile(await file.path())).subarray(0, 2).toString(), 'PK');

  await secretary.emulateMedia({ media: 'print' });
  await shot(secretary, 'statistics-print');
  assert.equal(await secretary.getByRole('button', { name: 'Tải tệp Excel' }).isVisible(), false);
  assert.equal(await secretary.getByRole('navigation').first().isVisible(), false);
  const paper = (await secretary.pdf({ format: 'A4', landscape: true })).toString('latin1');
  assert.ok((paper.match(/\/Type\s*\/Page\b/g) ?? []).length > 1, 'the whole report is printed, not one window of it');
});
