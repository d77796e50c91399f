import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { change, doAct, done, enter, save, see } from '../app/reporting/work';
import { startApp, type TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { COMMUNES, makeReportingWorld, type ReportingWorld } from '../support/reporting-world';
import { openScreens, overhang, PHONE, picture, seriousFindings, shot, until, type Screens } from '../support/screens';
import type { Person } from '../support/staff';

const skip = browserMissing();
const HAND = { viewport: PHONE, hasTouch: true, isMobile: true } as const;

let app: TestApp;
let screens: Screens;
let world: ReportingWorld;

before(async () => {
  if (skip) return;
  app = await startApp({ SERVE_ADMIN: 'true' });
  world = await makeReportingWorld(app);
  screens = await openScreens(app.url);
});

after(async () => {
  await screens?.close();
});

const sit = async (person: Person, where: string, shape: Parameters<Screens['sit']>[1] = {}): Promise<Page> => {
  const page = await screens.sit(person, shape);
  await page.goto(`${app.url}/admin/plugins/reporting${where}`);
  return page;
};

/** The page as it stands fits the window, and a screen reader finds nothing seriously wrong with it. */
const demandGood = async (page: Page, name: string): Promise<void> => {
  await shot(page, `reporting-${name}`);
  assert.equal(await overhang(page), 0, name);
  assert.deepEqual(await seriousFindings(page, 'main'), [], name);
};

const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
const textOf = (page: Page, id: string): Promise<string> => page.evaluate<string>(`(({ value, textContent }) => value ?? textContent)(document.querySelector('[data-cell="${id}"]'))`);
const focused = (page: Page): Promise<string | null> => page.evaluate<string | null>("document.activeElement?.getAttribute('data-cell')");
const saved = (page: Page): Promise<void> => until(page, "document.querySelector('[data-save]')?.dataset.save === 'saved'");

/** What the clipboard of Excel holds goes into the focused cell. */
const paste = async (page: Page, text: string): Promise<void> => {
  await page.evaluate(`(() => {
  const data = new DataTransfer();
  data.setData('text/plain', ${JSON.stringify(text)});
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
})()`);
};

test('PR-7.3, PR-4.1: with keys alone a report is typed, pasted and sent, returned with a remark on a cell, corrected, and approved by three levels', { skip }, async () => {
  const { officer, district, province } = world.people;
  const before = await world.open(world.periods.previous, 'T1', COMMUNES.choRa);
  await world.fill(before, { 'XA/1': '480', 'XA/2': '2000', 'XA/3': '100', 'XA/5': '80' });
  const id = await world.open(world.periods.current, 'T1', COMMUNES.choRa);

  const desk = await sit(officer, '');
  const link = desk.getByRole('listitem').filter({ hasText: 'Năm 2024 (thử)' }).getByRole('link', { name: 'T1. Biểu thử T1' });
  await link.waitFor();
  await demandGood(desk, 'mine-1280');
  await picture(desk, 'bao-cao-can-bo-1-bao-cao-cua-toi');
  await link.press('Enter');
  await cell(desk, 'XA/1').focus();
  for (const figure of ['500', '2.100', '40']) {
    await desk.keyboard.type(figure);
    await desk.keyboard.press('Tab');
  }
  assert.equal(await focused(desk), 'XA/5', 'the computed rate is passed over');
  assert.equal(await textOf(desk, 'XA/4'), '8,00', 'and stands there at once');
  await desk.keyboard.press('Shift+Tab');
  await desk.keyboard.press('ArrowRight');
  assert.equal(await focused(desk), 'XA/4', 'arrows lead to it too');
  await cell(desk, 'XA/1').focus();
  await paste(desk, '510\t2.150\t\t45\t60\t99\tghi chú (thử)\r\n7\r\n');
  await desk.getByText('Đã dán 5 ô. 2 ô tự tính được giữ nguyên. 1 giá trị nằm ngoài bảng nên không vào: 7.').waitFor();
  await desk.keyboard.press('Control+z');
  assert.deepEqual([await textOf(desk, 'XA/1'), await textOf(desk, 'XA/2'), await textOf(desk, 'XA/3'), await textOf(desk, 'XA/5')], ['500', '2.100', '40', '']);
  await desk.keyboard.press('Control+y');
  await cell(desk, 'XA/3').focus();
  await desk.keyboard.type('40');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('Delete');
  await desk.keyboard.type('60');
  await desk.keyboard.press('Enter');
  await saved(desk);
  assert.deepEqual(Object.fromEntries((await see(officer, id)).cells.flatMap(({ row, column, value }) => (value === null ? [] : [[`${row}/${column}`, value]]))),
    { 'XA/1': '510', 'XA/2': '2150', 'XA/3': '40', 'XA/5': '60', 'XA/ghi-chu': 'ghi chú (thử)' });
  await desk.getByRole('button', { name: /^Số kỳ trước/ }).press('Enter');
  await desk.getByText('Kỳ trước: 480; +30 (+6,3 %)').first().waitFor();
  await demandGood(desk, 'form-1280');
  await picture(desk, 'bao-cao-can-bo-2-nhap');

  const dialog = desk.getByRole('dialog');
  await desk.getByRole('button', { name: 'Gửi báo cáo' }).press('Enter');
  await dialog.getByRole('button', { name: 'Gửi', exact: true }).press('Enter');
  await dialog.getByText('Hãy ghi vì sao số liệu vẫn đúng, hoặc sửa số liệu.').waitFor();
  await dialog.getByRole('textbox').fill('Nhiều hộ thoát nghèo sau rà soát (thử).');
  await picture(desk, 'bao-cao-can-bo-3-gui');
  await dialog.getByRole('button', { name: 'Gửi', exact: true }).press('Enter');
  await desk.getByText('Đã gửi. Báo cáo đang ở Huyện Ba Bể.').waitFor();

  const office = await sit(district, `/reports/${id}`);
  await office.getByText('Nhiều hộ thoát nghèo sau rà soát (thử).').waitFor();
  await cell(office, 'XA/3').focus();
  await office.getByRole('button', { name: 'Ghi nhận xét…' }).press('Enter');
  await office.getByRole('dialog').getByRole('textbox').fill('Đối chiếu lại danh sách hộ nghèo (thử).');
  await office.getByRole('dialog').getByRole('button', { name: 'Ghi nhận xét' }).press('Enter');
  await office.getByText('Đã ghi nhận xét.').waitFor();
  await demandGood(office, 'decide-1280');
  await office.getByRole('button', { name: 'Trả lại…' }).press('Enter');
  const returning = office.getByRole('dialog');
  await returning.getByRole('combobox', { name: 'Lý do' }).press('Enter');
  await office.getByRole('option', { name: 'Số liệu chưa đúng' }).press('Enter');
  await returning.getByRole('textbox', { name: 'Cần sửa gì' }).fill('Sửa số hộ nghèo (thử).');
  await returning.getByLabel('Gửi lại trước hoặc trong ngày').fill('2025-03-10');
  await picture(office, 'bao-cao-nguoi-duyet-2-tra-lai');
  await returning.getByRole('button', { name: 'Trả lại' }).press('Enter');
  await office.getByText('Đã trả lại Thị trấn Chợ Rã.').waitFor();

  await desk.reload();
  const banner = desk.getByRole('region', { name: 'Báo cáo bị trả lại' });
  await banner.getByText('Sửa số hộ nghèo (thử).').waitFor();
  await banner.getByText('10/03/2025', { exact: false }).waitFor();
  await cell(desk, 'XA/3').focus();
  await desk.keyboard.type('42');
  await desk.keyboard.press('Enter');
  await saved(desk);
  const remarks = desk.getByRole('region', { name: 'Nhận xét' });
  await remarks.getByRole('textbox', { name: 'Trả lời' }).fill('Đã bổ sung hai hộ (thử).');
  await remarks.getByRole('button', { name: 'Gửi câu trả lời' }).press('Enter');
  await remarks.getByText('Đã bổ sung hai hộ (thử).').waitFor();
  await demandGood(desk, 'returned-1280');
  await desk.getByRole('button', { name: 'Gửi báo cáo' }).press('Enter');
  await dialog.getByRole('button', { name: 'Gửi', exact: true }).press('Enter');
  await desk.getByText('Đã gửi. Báo cáo đang ở Huyện Ba Bể.').waitFor();

  await office.reload();
  const changes = office.getByRole('region', { name: 'Thay đổi so với lần gửi trước' });
  await changes.getByRole('row', { name: /Số hộ nghèo/ }).getByText('+2 (+5 %)').waitFor();
  await demandGood(office, 'sent-again-1280');
  await cell(office, 'XA/5').focus();
  const finding = office.getByRole('region', { name: 'Chênh lệch với thực tế' });
  await finding.getByRole('button', { name: /^Ghi chênh lệch ở ô/ }).press('Enter');
  await office.getByRole('dialog').getByRole('textbox', { name: 'Khác nhau thế nào' }).fill('Danh sách của thôn có 61 hộ (thử).');
  await office.getByRole('dialog').getByRole('textbox', { name: 'Số thực tế' }).fill('61');
  await shot(office, 'reporting-finding-1280');
  await office.getByRole('dialog').getByRole('button', { name: 'Ghi chênh lệch' }).press('Enter');
  await finding.getByText('Danh sách của thôn có 61 hộ (thử).', { exact: false }).waitFor();
  await office.getByRole('button', { name: 'Xác nhận xong' }).press('Enter');
  await office.getByRole('region', { name: 'Nhận xét' }).getByText('Đã xong', { exact: true }).waitFor();
  await office.goto(`${app.url}/admin/plugins/reporting?tab=waiting&pageSize=100`);
  await office.getByRole('checkbox', { name: /^Chọn báo cáo: T1 · Thị trấn Chợ Rã/ }).press('Space');
  await office.getByRole('button', { name: 'Duyệt các báo cáo đã chọn (1)' }).press('Enter');
  await office.getByRole('dialog').getByRole('button', { name: 'Duyệt 1 báo cáo' }).press('Enter');
  await office.getByText('Đã duyệt 1, không duyệt được 0').waitFor();
  await demandGood(office, 'approved-many-1280');

  const ministry = await sit(province, `?tab=board&period=${world.periods.current}`);
  const board = ministry.getByRole('table', { name: 'Bảng theo dõi Năm 2024 (thử)' });
  const square = board.getByRole('link', { name: /^T1, Thị trấn Chợ Rã, chờ duyệt bước 2/ });
  await square.waitFor();
  await demandGood(ministry, 'board-1280');
  await picture(ministry, 'bao-cao-nguoi-duyet-1-bang');
  await square.press('Enter');
  await ministry.getByRole('button', { name: 'Duyệt…' }).press('Enter');
  await ministry.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).press('Enter');
  await ministry.getByText('Đã duyệt. Báo cáo đang ở', { exact: false }).waitFor();
  assert.equal((await see(officer, id)).state, 'approved');

  const [file] = await Promise.all([ministry.waitForEvent('download'), ministry.getByRole('button', { name: 'Tải về .xlsx' }).press('Enter')]);
  assert.equal((await readFile(await file.path())).subarray(0, 2).toString(), 'PK');
  assert.equal(await ministry.locator('[data-watermark]').count(), 0, 'what is approved is no draft');
  await ministry.goto(`${app.url}/admin/plugins/reporting?tab=figures&period=${world.periods.current}&level=unit`);
  const figures = ministry.getByRole('table', { name: 'Số liệu T1, Năm 2024 (thử)' });
  await figures.getByRole('button', { name: /Số hộ nghèo/ }).first().press('Enter');
  await figures.getByRole('row', { name: /Thị trấn Chợ Rã/ }).getByText('42', { exact: true }).waitFor();
  await demandGood(ministry, 'figures-1280');
  await ministry.goto(`${app.url}/admin/plugins/reporting/reports/${id}`);
  await ministry.getByRole('button', { name: 'In biểu' }).waitFor();
  await ministry.emulateMedia({ media: 'print' });
  await shot(ministry, 'reporting-print');
  assert.equal(await ministry.getByRole('navigation').first().isVisible(), false);
  assert.equal(await ministry.locator('[data-paper]').isVisible(), true);
});

test('PR-2.1: on a phone a form is filled card by card; without a network nothing is lost, and two people in one cell choose', { skip }, async () => {
  const { officer, colleague } = world.people;
  const id = await world.open(world.periods.current, 'T2', COMMUNES.choRa);
  const phone = await sit(officer, '', HAND);
  await phone.getByRole('link', { name: 'T2. Biểu thử T2' }).waitFor();
  await demandGood(phone, 'mine-390');
  await phone.getByRole('link', { name: 'T2. Biểu thử T2' }).click();
  await cell(phone, 'HO/1').fill('10');
  await cell(phone, 'KHAU/1').fill('35');
  await saved(phone);
  assert.equal(await textOf(phone, 'HO/9'), '10');
  await cell(phone, 'HO/2').fill('1.2.3');
  await phone.keyboard.press('Enter');
  await phone.getByRole('button', { name: 'Gửi báo cáo' }).click();
  const blocked = phone.getByRole('dialog', { name: 'Chưa gửi được' });
  await blocked.getByText('Còn 3 ô chưa có số liệu', { exact: false }).waitFor();
  await shot(phone, 'reporting-blocked-390');
  await blocked.getByRole('button', { name: 'Hộ, Biến động trong kỳ, Tăng, hộ' }).click();
  await until(phone, "document.activeElement?.getAttribute('data-cell') === 'HO/3'");
  await phone.getByText('Dấu phân cách phải đứng giữa từng nhóm ba chữ số', { exact: false }).first().waitFor();
  await demandGood(phone, 'form-390');

  // Not by intercepting: what a page sends while it is left may pass by.
  await phone.evaluate("window.fetch = () => Promise.reject(new TypeError('no network'))");
  await cell(phone, 'HO/2').fill('4');
  await phone.getByText('Chưa gửi được 1 ô, đang giữ trong máy này', { exact: false }).waitFor();
  phone.on('dialog', (warning) => void warning.accept());
  await phone.reload();
  const offer = phone.getByRole('region', { name: 'Có số liệu chưa gửi từ lần trước' });
  await offer.getByText('1 ô anh/chị nhập lúc', { exact: false }).waitFor();
  await demandGood(phone, 'offer-390');
  await offer.getByRole('button', { name: 'Đưa vào biểu' }).click();
  await saved(phone);
  assert.equal((await see(officer, id)).cells.find(({ row, column }) => row === 'HO' && column === '2')?.value, '4');

  done(await save(colleague, id, [change('HO/3', '7')]));
  await cell(phone, 'HO/3').fill('8');
  await cell(phone, 'KHAU/3').fill('9');
  const moved = phone.getByRole('alert', { name: 'Có ô vừa được sửa ở nơi khác' });
  await moved.getByRole('button', { name: 'Lấy số kia: 7' }).waitFor();
  await demandGood(phone, 'moved-390');
  await moved.getByRole('button', { name: 'Giữ số của tôi: 8' }).click();
  await saved(phone);
  const { cells } = await see(officer, id);
  assert.deepEqual(['HO/3', 'KHAU/3'].map((key) => cells.find(({ row, column }) => `${row}/${column}` === key)?.value), ['8', '9']);

  await cell(phone, 'KHAU/2').focus();
  await phone.getByRole('button', { name: 'Không áp dụng…' }).click();
  await phone.getByRole('dialog').getByRole('textbox', { name: 'Lý do' }).fill('xã chưa tách nhân khẩu (thử)');
  await phone.getByRole('dialog').getByRole('button', { name: 'Ghi không áp dụng' }).click();
  await saved(phone);
  assert.equal(await textOf(phone, 'KHAU/2'), 'KAD');
});

test('PR-2.2: the district looks at its board on a phone', { skip }, async () => {
  const { neighbour, district } = world.people;
  const id = await world.open(world.periods.current, 'T1', COMMUNES.banhTrach);
  await enter(neighbour, id, { 'XA/1': 300, 'XA/2': 1200, 'XA/3': 30, 'XA/5': 40 });
  await doAct(neighbour, id, 'submit');
  const phone = await sit(district, `?tab=board&period=${world.periods.current}`, HAND);
  await phone.getByRole('link', { name: /^T1, Xã Bành Trạch, chờ duyệt bước 1.*chờ anh\/chị quyết định/ }).waitFor();
  await demandGood(phone, 'board-390');
  await phone.goto(`${app.url}/admin`);
  await phone.getByText(/Có \d+ báo cáo chờ anh\/chị quyết định\./).waitFor();
  await shot(phone, 'reporting-home-390');
});
