import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { figure, office } from '../app/basic-information/world';
import { openScreens, overhang, PHONE, seriousFindings, shot, type Screens } from '../support/screens';

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

/** Signs a person of the demo in on a phone. */
const sit = async (name: string): Promise<Page> => {
  const account = app.accounts.find(({ email }) => email.startsWith(`${name}@`));
  assert.ok(account, name);
  return screens.sit(account, { viewport: PHONE, hasTouch: true, isMobile: true });
};

/** The page as it stands fits the phone, and a screen reader finds nothing seriously wrong with it. */
const demandGood = async (page: Page, name: string): Promise<void> => {
  await shot(page, `bi-${name}-390`);
  assert.equal(await overhang(page), 0, name);
  assert.deepEqual(await seriousFindings(page, 'main'), [], name);
};

test('BI-2.3: on a phone a member updates a figure and submits it, and the operator accepts it', { skip }, async () => {
  const member = await sit('thanhvien.sldtbxh');
  await member.goto(`${app.url}/admin/plugins/basic-information`);
  const update = member.getByRole('link', { name: 'Cập nhật: Hộ nghèo, hộ cận nghèo năm 2023' });
  await update.waitFor();
  await demandGood(member, 'member');
  await update.click();

  await member.getByRole('button', { name: 'Hộ nghèo', exact: true }).click();
  const value = member.getByRole('textbox', { name: 'Giá trị' });
  await value.fill('16.177,5');
  await member.getByText('Được ghi là 16.177,5').waitFor();
  await value.fill('16.177');
  await member.getByText('Được ghi là 16.177', { exact: true }).waitFor();
  await member.getByRole('button', { name: 'Lưu', exact: true }).click();
  // On a phone core keeps the side panels in a drawer.
  await member.getByRole('button', { name: 'Mở thao tác khác' }).click();
  await member.getByRole('button', { name: 'Gửi duyệt', exact: true, disabled: false }).waitFor();
  await shot(member, 'bi-form-390');
  await member.getByRole('button', { name: 'Gửi duyệt', exact: true }).click();
  const dialog = member.getByRole('dialog');
  await dialog.getByLabel('Tôi cam đoan nội dung không chứa bí mật nhà nước.').click();
  await dialog.getByLabel('Tôi chịu trách nhiệm về tính chính xác của nội dung.').click();
  await dialog.getByRole('button', { name: 'Gửi duyệt', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });

  const operator = await sit('vanhanh1.thongtincoban');
  await operator.goto(`${app.url}/admin/plugins/basic-information`);
  const card = operator.getByRole('listitem').filter({ hasText: '-1.890 (-10,46%)' });
  await card.getByText('-1.890 (-10,46%)').first().waitFor();
  await demandGood(operator, 'queue');
  await card.getByRole('button', { name: 'Chấp nhận và đăng' }).click();
  await card.getByText('Đã chấp nhận và đăng.').waitFor();
  const { body } = await app.anonymous.get<{ title: string; keyFigures: { value: string }[] }[]>('/api/info-entries?unit=SLDTBXH');
  assert.ok(body.data.some(({ keyFigures }) => keyFigures[0]?.value === '16177'), JSON.stringify(body.data));

  for (const tab of ['overview', 'conflicts']) {
    await operator.goto(`${app.url}/admin/plugins/basic-information?tab=${tab}`);
    await operator.getByRole('tab', { selected: true }).waitFor();
    await operator.getByText(tab === 'overview' ? /nhóm quá hạn/ : /chưa kết luận/).first().waitFor();
    await demandGood(operator, tab);
  }
});

test('BI-6.1: on a phone, with keys alone, the operator returns several entries with one remark, and sees conflicting figures on the review screen', { skip }, async () => {
  const work = office(app);
  const member = await app.signIn({ email: app.accounts.find(({ email }) => email.startsWith('thanhvien.sldtbxh@'))?.email ?? '' });
  const sent = [];
  for (const title of ['Mục thử thứ nhất', 'Mục thử thứ hai']) {
    sent.push(await work.submit(member, await work.draft(member, 'SLDTBXH', 'lao-dong', [figure('Số người đến hội chợ (thử)', '1', 'người')], { title })));
  }

  const operator = await sit('vanhanh1.thongtincoban');
  await operator.goto(`${app.url}/admin/plugins/basic-information?tab=queue&pageSize=100`);
  for (const title of ['Mục thử thứ nhất', 'Mục thử thứ hai']) {
    const box = operator.getByRole('checkbox', { name: `Chọn mục: ${title}` });
    await box.focus();
    await operator.keyboard.press('Space');
  }
  const bar = operator.getByRole('region', { name: 'Thao tác với các mục đã chọn' });
  await bar.getByText('Đã chọn 2 mục').waitFor();
  await demandGood(operator, 'queue-chosen');
  await bar.getByRole('button', { name: 'Trả lại… (2)' }).press('Enter');
  const dialog = operator.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Trả lại đơn vị' }).press('Enter');
  await dialog.getByText('Nhập lý do để đơn vị biết cần sửa gì.').waitFor();
  await dialog.getByRole('textbox').fill('Ghi rõ kỳ số liệu (thử).');
  await shot(operator, 'bi-queue-dialog-390');
  await dialog.getByRole('button', { name: 'Trả lại đơn vị' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await operator.getByText('Xong 2 mục.').waitFor();
  for (const title of ['Mục thử thứ nhất', 'Mục thử thứ hai']) {
    await operator.getByRole('listitem').filter({ has: operator.getByRole('heading', { name: title }) }).getByText('Đã trả lại đơn vị kèm lý do.').waitFor();
  }
  assert.equal(await operator.evaluate('document.activeElement?.textContent'), 'Mục thử thứ nhất', 'the focus goes on at the first entry');
  await demandGood(operator, 'queue-returned');

  const provided = async (title: string, value: string) =>
    work.submit(member, await work.draft(member, 'SLDTBXH', 'lao-dong', [figure('Số người đến hội chợ (thử)', value, 'người')], { title }));
  await provided('Mục thử nói khác', '200');
  const rival = await provided('Mục thử thứ ba', '201');
  await operator.goto(`${app.url}/admin/plugins/review/api::info-entry.info-entry/${rival.documentId}`);
  const notes = operator.getByRole('region', { name: 'Đối chiếu số liệu' });
  await notes.getByText('Mục đang xem: Mục thử thứ ba').first().waitFor();
  await notes.getByRole('link', { name: 'Kết luận số liệu nào đúng' }).waitFor();
  // No script runs in the frame of the page, axe's neither: it would wait for it for ever.
  await operator.evaluate("document.querySelectorAll('iframe').forEach((frame) => frame.remove())");
  await notes.scrollIntoViewIfNeeded();
  await demandGood(operator, 'review-notes');
});
