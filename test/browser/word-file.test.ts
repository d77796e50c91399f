import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { startApp, type Account, type TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { docx, footnoteCall, paragraph, run, table } from '../support/made-word';
import { openScreens, picture, type Screens } from '../support/screens';

/*
 * The walk of the guides (docs/huong-dan): a Word file with a table through four roles, with a return.
 * `npm run guide` makes their pictures anew by it.
 */

const skip = browserMissing();
const TITLE = 'Xã Khang Ninh rà soát hộ nghèo cuối năm (mẫu)';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

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

const person = (who: Partial<Account>): Account => {
  const found = app.accounts.find((one) => Object.entries(who).every(([key, value]) => one[key as keyof Account] === value));
  assert.ok(found, `an account like ${JSON.stringify(who)}`);
  return found;
};

/** Chooses an item in a relation field of the content manager by typing. */
const choose = async (page: Page, label: string, text: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: label });
  await field.click();
  await field.fill(text);
  await page.getByRole('option', { name: text }).first().click();
};

/** Presses an act's button, answers its dialog and confirms. */
const press = async (page: Page, button: string, dialog: () => Promise<unknown> = async () => undefined): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).click();
  const box = page.getByRole('dialog');
  await box.waitFor();
  await dialog();
  await box.getByRole('button', { name: button, exact: true }).click();
  await box.waitFor({ state: 'hidden' });
};

const declare = async (page: Page): Promise<void> => {
  await page.getByLabel('Tôi cam đoan nội dung không chứa bí mật nhà nước.').click();
  await page.getByLabel('Tôi chịu trách nhiệm về tính chính xác của nội dung.').click();
};

/** From the inbox to the review of the item. */
const openReview = async (page: Page, inboxPicture?: string): Promise<void> => {
  await page.getByRole('link', { name: 'Việc của tôi' }).click();
  await page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor();
  await page.getByRole('searchbox').or(page.getByPlaceholder(/Tìm theo tiêu đề/)).first().fill('khang ninh ra soat');
  const item = page.getByRole('main').getByRole('link', { name: TITLE, exact: true });
  await item.waitFor();
  if (inboxPicture) await picture(page, inboxPicture);
  // The list may be drawn anew while the search rests: its address is gone to, not its place on screen.
  await page.goto(new URL((await item.getAttribute('href')) ?? '', app.url).href);
  await page.locator('iframe[title="Phiên bản đang xem"]').waitFor();
  await page.getByRole('button', { name: 'Duyệt', exact: true }).waitFor();
  await page.frameLocator('iframe[title="Phiên bản đang xem"]').getByRole('table').waitFor();
};

const report = (): Buffer => docx({
  body: [
    paragraph(run(TITLE), 'Title'),
    paragraph(run('Kết quả rà soát theo thôn'), 'Heading1'),
    paragraph(`${run('Bảng dưới đây là số liệu giả định để minh họa.')}${footnoteCall(1)}`),
    table([[{ text: 'Thôn', down: 'begin' }, { text: 'Số hộ', across: 2 }], [{ text: '', down: 'go-on' }, { text: 'Nghèo' }, { text: 'Cận nghèo' }], [{ text: 'Thôn A (mẫu)' }, { text: '12' }, { text: '9' }], [{ text: 'Thôn B (mẫu)' }, { text: '7' }, { text: '5' }]], 2),
  ].join(''),
  footnotes: ['Số liệu giả định, không phải kết quả thật.'],
});

test('PT-6.1g: in a browser a Word file with a table goes from its author, with a return, through unit reviewer, secretariat and board to the public page', { skip }, async () => {
  const author = await screens.sit(person({ role: 'author', system: 'portal', unitCode: '01906' }));
  await author.goto(`${app.url}/admin/content-manager/collection-types/api::article.article`);
  const [chooser] = await Promise.all([author.waitForEvent('filechooser'), author.getByRole('button', { name: 'Soạn từ tệp Word' }).click()]);
  await chooser.setFiles({ name: 'ra-soat.docx', mimeType: WORD, buffer: report() });
  const text = author.getByRole('textbox', { name: 'Nội dung' });
  await text.getByText('Thôn A (mẫu)').waitFor();
  assert.equal(await author.getByRole('textbox', { name: 'Tiêu đề', exact: true }).inputValue(), TITLE);
  await picture(author, 'tac-gia-1-bai-moi');
  await choose(author, 'Trang đăng', 'Cổng Thông tin điện tử tỉnh');
  await choose(author, 'Chuyên mục', 'Tin từ sở, huyện, xã');
  await author.getByRole('textbox', { name: 'Tóm tắt' }).fill('Kết quả rà soát hộ nghèo, hộ cận nghèo theo từng thôn; số liệu trong bài là giả định.');
  await author.getByRole('button', { name: 'Lưu', exact: true }).click();
  // Core goes on to the address of the saved draft and fills the form anew.
  await author.waitForURL(/article\/[a-z0-9]{20,}/);
  await author.getByText('Bản nháp, chưa gửi duyệt').waitFor();
  await author.getByRole('button', { name: /Nhập «Nguồn»/ }).waitFor();
  await text.scrollIntoViewIfNeeded();
  await picture(author, 'tac-gia-2-tep-word');
  await author.getByRole('button', { name: /Nhập «Tác giả»/ }).scrollIntoViewIfNeeded();
  await picture(author, 'tac-gia-3-con-thieu');
  await author.getByRole('textbox', { name: 'Tác giả' }).fill('Nguyễn Văn Mẫu');
  await author.getByRole('textbox', { name: 'Nguồn' }).fill('UBND xã Khang Ninh (mẫu)');
  await author.getByRole('button', { name: 'Lưu', exact: true }).click();
  await author.getByRole('button', { name: /Nhập «Nguồn»/ }).waitFor({ state: 'detached' });
  await author.getByRole('button', { name: 'Gửi duyệt', exact: true, disabled: false }).waitFor();
  await press(author, 'Gửi duyệt', async () => {
    await declare(author);
    await picture(author, 'tac-gia-4-gui-duyet');
  });

  const reviewer = await screens.sit(person({ role: 'unit-reviewer', system: 'portal', unitCode: '01906' }));
  await reviewer.goto(`${app.url}/admin`);
  await reviewer.getByRole('heading', { name: /^Chờ tôi duyệt/ }).waitFor();
  await reviewer.getByRole('link', { name: TITLE }).first().waitFor();
  await picture(reviewer, 'ban-lam-viec');
  await openReview(reviewer, 'nguoi-duyet-1-viec-cua-toi');
  await picture(reviewer, 'nguoi-duyet-2-xem-duyet');
  await press(reviewer, 'Trả lại', async () => {
    await reviewer.getByRole('dialog').getByRole('textbox').fill('Nêu rõ ngày rà soát trong phần tóm tắt.');
    await picture(reviewer, 'nguoi-duyet-3-tra-lai');
  });

  await author.reload();
  await author.getByText('Nêu rõ ngày rà soát trong phần tóm tắt.').first().waitFor();
  await picture(author, 'tac-gia-5-bi-tra-lai');
  await author.getByRole('textbox', { name: 'Tóm tắt' }).fill('Kết quả rà soát ngày 15/12/2024 theo từng thôn; số liệu trong bài là giả định.');
  await author.getByRole('button', { name: 'Lưu', exact: true }).click();
  await author.getByRole('button', { name: 'Gửi duyệt lại', exact: true, disabled: false }).waitFor();
  await press(author, 'Gửi duyệt lại', async () => {
    await declare(author);
    await author.getByRole('dialog').getByRole('textbox').fill('Đã thêm ngày rà soát.');
  });

  await reviewer.goto(`${app.url}/admin/plugins/moderation`);
  await openReview(reviewer);
  await press(reviewer, 'Duyệt');

  const secretary = await screens.sit(person({ role: 'secretariat', system: 'portal' }));
  await secretary.goto(`${app.url}/admin/plugins/moderation`);
  for (const at of [0, 1]) await secretary.getByRole('checkbox', { name: /^Chọn hồ sơ/ }).nth(at).click();
  await secretary.getByText('Đã chọn 2 hồ sơ').waitFor();
  await picture(secretary, 'thu-ky-2-nhieu-ho-so');
  await openReview(secretary, 'thu-ky-1-loc');
  await press(secretary, 'Duyệt');

  const board = await screens.sit(person({ role: 'board', system: 'portal' }));
  await board.goto(`${app.url}/admin/plugins/moderation`);
  await openReview(board);
  await picture(board, 'ban-bien-tap-1-xem-duyet');
  await press(board, 'Duyệt');
  const address = '/api/articles/by-slug/xa-khang-ninh-ra-soat-ho-ngheo-cuoi-nam-mau';
  assert.equal((await app.anonymous.get(address)).status, 404, 'approved is not yet published');
  await press(board, 'Đăng');
  await board.getByRole('button', { name: 'Gỡ khỏi trang' }).waitFor();

  const { status, body } = await app.anonymous.get<{ author: string; body: string }>(address);
  assert.equal(status, 200);
  assert.equal(body.data.author, 'Nguyễn Văn Mẫu');
  assert.match(body.data.body, /<th scope="col" rowspan="2">Thôn<\/th><th scope="colgroup" colspan="2">Số hộ<\/th>/);
  const reader = await screens.visitor();
  await reader.goto(`${app.url}/bai-viet/xa-khang-ninh-ra-soat-ho-ngheo-cuoi-nam-mau`);
  await reader.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  await picture(reader, 'ban-bien-tap-2-trang-cong-khai');
});
