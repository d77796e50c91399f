import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { dropDatabase } from '../../database/embedded';
import { ensureDatabase } from '../../database/embedded/databases';
import { startApp, type Account, type TestApp } from '../support/app';
import { BACKUP_KEY } from '../support/backup-world';
import { browserMissing } from '../support/browser';
import { openScreens, overhang, PHONE, seriousFindings, shot, WIDE, type Screens } from '../support/screens';

const skip = browserMissing();
const folder = mkdtempSync(path.join(tmpdir(), 'noi-khac-'));
const proof = `p_${randomUUID().replaceAll('-', '')}`;

let app: TestApp;
let screens: Screens;
let operator: Account;
let author: Account;

before(async () => {
  if (skip) return;
  const url = new URL(process.env.TEST_DATABASE_OWNER_URL ?? '');
  url.pathname = `/${proof}`;
  await ensureDatabase(process.env.TEST_DATABASE_SUPER_URL ?? '', proof);
  // Jobs run: the button's copy is made by the queue, as in production.
  app = await startApp({ SERVE_ADMIN: 'true', JOBS: 'on', BACKUP_DIR: folder, BACKUP_KEY, BACKUP_PROOF_URL: url.toString() });
  [operator, author] = ['operator', 'author'].map((role) => app.accounts.find((one) => one.role === role && one.system === 'portal')!) as [Account, Account];
  screens = await openScreens(app.url);
});
after(async () => {
  if (skip) return;
  await screens?.close();
  await dropDatabase(process.env.TEST_DATABASE_SUPER_URL ?? '', proof);
  rmSync(folder, { recursive: true, force: true });
});

test('SD-10.5: an operator is warned that there is no copy, makes one with a button, and sees it proved', { skip }, async () => {
  const page = await screens.sit(operator, { viewport: WIDE });
  await page.goto(`${app.url}/admin/plugins/backups`);
  const standing = page.getByRole('alert', { name: 'Bản sao gần nhất đã kiểm chứng' });
  await standing.getByText('Chưa có bản sao nào được khôi phục thử thành công').waitFor();
  await shot(page, 'backups-none');
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await page.getByRole('status').getByText(/Đã ghi nhận|Đang/).first().waitFor();
  await shot(page, 'backups-running');
  await page.getByRole('region', { name: 'Các lần chạy' }).getByText('Đã kiểm chứng').first().waitFor({ timeout: 120_000 });
  await page.getByText('Bản sao gần nhất dùng được, cách đây chưa đầy một giờ').waitFor();
  await page.getByText('bản tháng').waitFor();
  // Away from the button: its colour under the pointer is the panel's own.
  await page.mouse.move(640, 700);
  await page.waitForTimeout(400);
  await shot(page, 'backups-wide');
  assert.deepEqual(await seriousFindings(page), []);
  assert.equal(await overhang(page), 0);

  await page.goto(`${app.url}/admin`);
  await page.getByRole('heading', { name: 'Sao lưu' }).waitFor();
  await page.getByText('Đúng quy định').waitFor();
  await page.context().close();
});

test('SD-10.5: the screen works on a narrow phone, and says when the last copy is too old and why a run failed', { skip }, async () => {
  await app.sql(`update congtinh.backup_runs set copy = '20261101T000000Z-aaaaaa' where state = 'proved'`, [], 'owner');
  await app.sql(`insert into congtinh.backup_runs (kind, state, finished_at, error_code, error) values ('daily', 'failed', clock_timestamp(), 'target-unwritable',
    'Nơi cất bản sao (/mnt/sao-luu): hết chỗ trên ổ đĩa. Hãy giải phóng chỗ, cấp quyền hoặc kiểm tra kết nối, rồi sao lưu lại.')`, [], 'owner');
  const page = await screens.sit(operator, { viewport: PHONE });
  await page.goto(`${app.url}/admin/plugins/backups`);
  await page.getByText('Quá hạn').waitFor();
  await page.getByText('hết chỗ trên ổ đĩa').waitFor();
  await shot(page, 'backups-phone');
  await page.getByText('hết chỗ trên ổ đĩa').scrollIntoViewIfNeeded();
  await shot(page, 'backups-phone-list');
  assert.deepEqual(await seriousFindings(page), []);
  assert.equal(await overhang(page), 0);
  await page.context().close();
});

test('PR-2.5: whoever is no operator does not find the screen', { skip }, async () => {
  const page = await screens.sit(author, { viewport: WIDE });
  await page.goto(`${app.url}/admin/plugins/backups`);
  await page.getByText(/không có quyền/i).first().waitFor();
  await page.context().close();
});
