import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { done } from '../app/component-pages/world';
import { startApp, type TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { openScreens, overhang, PHONE, seriousFindings, shot, WIDE, type Screens } from '../support/screens';

const skip = browserMissing();
const TEXT = 'Thị trấn Chợ Rã thuộc huyện Ba Bể.';

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

const accountOf = (name: string) => {
  const account = app.accounts.find(({ email }) => email.startsWith(`${name}@`));
  assert.ok(account, name);
  return account;
};

/** The page as it stands fits its window, and a screen reader finds nothing seriously wrong with it. */
const demandGood = async (page: Page, name: string): Promise<void> => {
  await shot(page, `sites-${name}`);
  assert.equal(await overhang(page), 0, name);
  assert.deepEqual(await seriousFindings(page, 'main'), [], name);
};

interface Case { readonly id: number; readonly version: number; readonly documentId: string }

test('PT-7.2, PT-19.2: on a phone a commune begins a demanded page with the keyboard, writes and submits it; its reviewer publishes, readers see it', { skip }, async () => {
  const author = await screens.sit(accountOf('tacgia1.ttchora'), { viewport: PHONE, hasTouch: true, isMobile: true });
  await author.goto(`${app.url}/admin/plugins/component-pages`);
  const write = author.getByRole('button', { name: 'Viết trang: Giới thiệu', exact: true });
  await write.waitFor();
  await demandGood(author, 'unit-390');
  await write.focus();
  await author.keyboard.press('Enter');

  await author.getByRole('button', { name: 'Văn bản', exact: true }).click();
  const editor = author.locator('[contenteditable=true]');
  await editor.waitFor();
  await editor.click();
  await author.keyboard.type(TEXT);
  await author.getByRole('button', { name: 'Lưu', exact: true }).click();
  // On a phone core keeps the side panels in a drawer.
  await author.getByRole('button', { name: 'Mở thao tác khác' }).click();
  await author.getByRole('button', { name: 'Gửi duyệt', exact: true, disabled: false }).click();
  const dialog = author.getByRole('dialog').filter({ has: author.getByLabel('Tôi chịu trách nhiệm về tính chính xác của nội dung.') });
  await dialog.getByLabel('Tôi cam đoan nội dung không chứa bí mật nhà nước.').click();
  await dialog.getByLabel('Tôi chịu trách nhiệm về tính chính xác của nội dung.').click();
  await dialog.getByRole('button', { name: 'Gửi duyệt', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });

  const reviewer = await app.signIn({ email: accountOf('duyet1.ttchora').email });
  const [open] = done(await reviewer.get<Case[]>('/moderation/cases?view=to-decide&contentType=plugin::component-pages.page'));
  assert.ok(open);
  const approved = done(await reviewer.send<Case>('POST', `/moderation/cases/${open.id}/decisions`, { decision: 'approve', comment: null, version: open.version }));
  done(await reviewer.send('POST', `/moderation/cases/${open.id}/publish`, { version: approved.version }));
  const { body } = await app.anonymous.get<{ title: string; sections: { body?: string }[] }[]>('/api/pages?site=/thi-tran-cho-ra&path=/gioi-thieu');
  assert.deepEqual([body.data[0]?.title, body.data[0]?.sections[0]?.body], ['Giới thiệu', `<p>${TEXT}</p>`]);
});

test('PT-1, PT-4.1: the operator sees sites worst first, what each lacks, and a filled one', { skip }, async () => {
  const operator = await screens.sit(accountOf('vanhanh.cong'));
  await operator.goto(`${app.url}/admin/plugins/component-pages`);
  await operator.getByRole('heading', { name: 'Trang thành phần', level: 1 }).waitFor();
  await operator.getByText('thiếu nội dung bắt buộc').waitFor();
  await demandGood(operator, `list-${WIDE.width}`);
  await operator.getByRole('button', { name: 'Mở trang cho đơn vị' }).click();
  await operator.getByRole('dialog').getByText('Mẫu trang').waitFor();
  await shot(operator, 'sites-open-dialog');
  assert.deepEqual(await seriousFindings(operator, '[role=dialog]'), []);

  const unit = operator.getByRole('dialog').getByRole('combobox', { name: 'Đơn vị' });
  await unit.click();
  await operator.getByRole('option', { name: /^Đang hiện 50 trong \d+ đơn vị; hãy gõ thêm để tìm$/ }).waitFor();
  await unit.pressSequentially('boc bo');
  await operator.getByRole('option', { name: /Bộc Bố/ }).waitFor();
  await shot(operator, 'sites-open-unit');
  // The same results once more: nothing may be said to be missing below them.
  await unit.pressSequentially(' ');
  await operator.waitForLoadState('networkidle');
  assert.equal(await operator.getByText('Không tìm thấy đơn vị').count(), 0);
  assert.equal(await operator.getByText(/^Đang hiện/).count(), 0);
  await operator.getByRole('option', { name: /Bộc Bố/ }).click();
  assert.match(await unit.inputValue(), /Bộc Bố/);
  await operator.getByRole('dialog').getByRole('textbox', { name: 'Đường dẫn' }).click();
  assert.match(await unit.inputValue(), /Bộc Bố/, 'the name stays when the field is left');
  assert.match(await operator.getByRole('dialog').getByRole('textbox', { name: 'Đường dẫn' }).inputValue(), /boc-bo/);
  await operator.keyboard.press('Escape');
  await operator.getByRole('textbox', { name: 'Tìm theo tên trang, đơn vị, đường dẫn' }).fill('ba bể');
  await operator.getByRole('link', { name: 'Huyện Ba Bể', exact: true }).click();
  await operator.getByText('Chịu trách nhiệm: Ma Văn Phòng (mẫu)').waitFor();
  await demandGood(operator, `unit-${WIDE.width}`);
});
