import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import type { TemplateVersionView } from '../../src/plugins/reporting/contracts';
import { startApp, type TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { FORM, plansDesk } from '../support/plans-desk';
import { openScreens, overhang, PHONE, picture, seriousFindings, shot, until, type Screens } from '../support/screens';
import { loadUnits, makePerson, type Person } from '../support/staff';

const skip = browserMissing();
const HAND = { viewport: PHONE, hasTouch: true, isMobile: true } as const;

let app: TestApp;
let screens: Screens;
let operator: Person;
let desk: ReturnType<typeof plansDesk>;

before(async () => {
  if (skip) return;
  app = await startApp({ SERVE_ADMIN: 'true' });
  await loadUnits(app);
  operator = await makePerson(app, [{ role: 'operator', system: 'poverty', unit: 'SLDTBXH' }]);
  desk = plansDesk(operator);
  screens = await openScreens(app.url);
});

after(async () => {
  await screens?.close();
});

const sit = async (where: string, shape: Parameters<Screens['sit']>[1] = {}): Promise<Page> => {
  const page = await screens.sit(operator, shape);
  await page.goto(`${app.url}/admin/plugins/reporting${where}`);
  return page;
};

const demandGood = async (page: Page, name: string): Promise<void> => {
  // A button under the mouse looks otherwise.
  await page.mouse.move(0, 0);
  await shot(page, `reporting-plans-${name}`);
  assert.equal(await overhang(page), 0, name);
  assert.deepEqual(await seriousFindings(page, 'main'), [], name);
};

test('PR-3.3, PR-5.1: the operator changes a rule in a new version, sees the fault where it is and what is different, and publishes it with its date', { skip }, async () => {
  const { code } = await desk.programme({ name: 'Chương trình thử trên màn hình' });
  const template = await desk.template(code, 'B1');
  await desk.publish(await desk.draft(template), '2020-01-01');

  const page = await sit(`?tab=plans&programme=${code}`);
  await page.getByRole('heading', { name: 'B1. Biểu thử B1' }).waitFor();
  await page.getByRole('button', { name: 'Soạn phiên bản mới của B1' }).click();
  await page.getByText('Phiên bản 2 – bản thảo').waitFor();
  await page.getByText('Không có gì khác.').waitFor();

  await page.getByRole('button', { name: /^khong-vuot:/ }).click();
  const condition = page.getByLabel('Điều kiện phải đúng');
  await condition.fill('[2] + [9] <= [1]');
  await page.locator('u', { hasText: '[9]' }).waitFor();
  await page.getByText('Biểu còn 1 lỗi').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Ban hành' }).isDisabled(), 'a form with a fault is not published');
  await condition.fill('[2] < [1]');
  await page.getByText('Biểu không có lỗi.').waitFor();
  const changes = page.getByRole('region', { name: 'Khác với phiên bản trước' });
  await changes.getByText('khong-vuot').first().waitFor();

  await page.getByLabel('Toàn xã, Số hộ (1)').fill('200');
  await page.getByLabel('Toàn xã, Hộ nghèo (2)').fill('50');
  await until(page, "[...document.querySelectorAll('output')].some(({ textContent }) => textContent === '25,00')");
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã lưu.').waitFor();
  await demandGood(page, 'editor');
  await picture(page, 'chuong-trinh-1-soan-bieu');

  await page.getByRole('button', { name: 'Ban hành' }).click();
  await page.getByLabel('Áp dụng cho các kỳ chốt số liệu từ ngày').fill('2024-06-01');
  await page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click();
  await page.getByText('Đã ban hành.').waitFor();
  const [view] = await desk.get<readonly { versions: readonly TemplateVersionView[] }[]>(`/templates?programme=${code}`);
  assert.deepEqual(view?.versions.map(({ number, state, validFrom }) => [number, state, validFrom]), [[2, 'published', '2024-06-01'], [1, 'published', '2020-01-01']]);
});

test('PR-5.1, PR-7.1: a period is added by its kind and year, units are chosen, and it is opened', { skip }, async () => {
  const { code } = await desk.programme({ name: 'Chương trình thử hai' });
  await desk.publish(await desk.draft(await desk.template(code, 'B1'), FORM), '2020-01-01');
  const page = await sit(`?tab=plans&programme=${code}`);
  await page.getByRole('button', { name: 'Thêm kỳ' }).click();
  await page.getByRole('dialog').getByLabel(/^Năm ?\*?$/).fill('2024');
  await page.getByText('Nộp chậm nhất ngày 30/03/2025').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('heading', { name: 'Năm 2024' }).waitFor();
  const year = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Năm 2024' }) });
  await year.getByRole('button', { name: 'Sửa', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Nộp đúng ngày đó vẫn là đúng hạn').click();
  await page.getByRole('dialog').getByText('Nộp chậm nhất ngày 31/03/2025').waitFor();
  await picture(page, 'chuong-trinh-2-sua-ky');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await year.getByText('Nộp chậm nhất ngày 31/03/2025').waitFor();
  await page.getByRole('button', { name: 'Thêm kỳ' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Loại kỳ' }).click();
  await page.getByRole('option', { name: 'Đột xuất' }).click();
  for (const [label, value] of [[/^Mã/, 'DX-2025-01'], [/^Tên kỳ/, 'Rà soát sau bão (thử)'], [/^Từ ngày/, '2025-01-01'], [/^Đến ngày/, '2025-02-28'], [/^Nộp chậm nhất/, '2025-03-15']] as const) {
    await page.getByRole('dialog').getByLabel(label).fill(value);
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Rà soát sau bão (thử)' }).getByText('Nộp chậm nhất ngày 15/03/2025').waitFor();
  await page.getByRole('link', { name: 'Đơn vị phải báo cáo: Năm 2024' }).click();
  await page.getByRole('button', { name: /^Huyện Ba Bể \(0\/15\)/ }).click();
  await page.getByLabel('Thị trấn Chợ Rã (01888)').click();
  await page.getByText('Đã chọn 1 báo cáo.').waitFor();
  await page.getByRole('button', { name: 'Giao mọi biểu cho cả 108 đơn vị' }).click();
  await page.getByText('Đã chọn 108 báo cáo.').waitFor();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã lưu.').waitFor();
  await page.getByText('Đã chọn 108 báo cáo.').waitFor();
  await demandGood(page, 'owing');
  await page.getByRole('link', { name: 'Về danh mục biểu mẫu và kỳ' }).click();
  await year.getByRole('button', { name: 'Mở kỳ' }).click();
  await page.getByRole('dialog').getByText('108 báo cáo được mở').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Mở kỳ' }).click();
  await page.getByText('108 báo cáo phải nộp, 108 đã mở').waitFor();
  await demandGood(page, 'list');
});

test('the operator’s screens fit a phone', { skip }, async () => {
  const page = await sit('?tab=plans&programme=giam-ngheo', HAND);
  await page.getByRole('heading', { name: /^T13\./ }).waitFor();
  await demandGood(page, 'list-phone');
  const t2 = (await desk.get<readonly { code: string; versions: readonly { id: number }[] }[]>('/templates?programme=giam-ngheo')).find(({ code }) => code === 'T2');
  await page.goto(`${app.url}/admin/plugins/reporting/plans/versions/${t2?.versions[0]?.id}`);
  await page.getByRole('heading', { name: /^T2\./ }).waitFor();
  await page.getByText('Tổng số cuối kỳ').first().waitFor();
  await demandGood(page, 'version-phone');
});
