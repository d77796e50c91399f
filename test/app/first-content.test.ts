import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { startApp, type TestApp } from '../support/app';

let app: TestApp;

before(async () => {
  app = await startApp();
});

interface Unit { documentId: string; code: string }
interface Article { slug: string; unit: { code: string }; site: { path: string }; author: string; source: string; citation: { text: string }; approval: { steps: { stage: string; office: string; date: string }[] } }

/** Every item of a list, over all its pages. */
const all = async <T>(address: string): Promise<T[]> => {
  const items: T[] = [];
  for (let page = 1; ; page += 1) {
    const { status, body } = await app.anonymous.get<T[]>(`${address}${address.includes('?') ? '&' : '?'}page=${page}&pageSize=100`);
    assert.equal(status, 200, JSON.stringify(body).slice(0, 300));
    items.push(...body.data);
    if (page >= Number((body.meta?.pagination as { pageCount: number }).pageCount)) return items;
  }
};

test('PT-1: every department, district and commune in force has exactly one site', async () => {
  const kinds = await Promise.all(['department', 'district', 'commune'].map((kind) => all<Unit>(`/api/units?kind=${kind}`)));
  assert.deepEqual(kinds.map((units) => units.length), [15, 8, 108]);
  const sites = await all<{ path: string; unit: Unit }>('/api/sites');
  assert.deepEqual(sites.map(({ unit }) => unit.code).sort(), kinds.flat().map(({ code }) => code).sort());
});

test('PT-3.1: one API serves the portal and the sites of units, each item naming its unit', async () => {
  const portal = await all<Article>('/api/articles');
  assert.ok(portal.length >= 3);
  assert.ok(portal.every(({ site, unit }) => site.path === '/' && unit.code !== ''));
  for (const [site, code] of [['/so-tttt', 'STTTT'], ['/huyen-ba-be', '061'], ['/xa-khang-ninh', '01906']] as const) {
    const own = await all<Article>(`/api/articles?site=${site}`);
    assert.deepEqual(own.map(({ unit }) => unit.code), [code]);
  }
});

test('PT-17.3: what stands on the portal says which offices approved it', async () => {
  for (const { slug, approval } of await all<Article>('/api/articles')) {
    assert.equal(approval.steps.length, 3, slug);
    assert.ok(approval.steps.every(({ office, date }) => office !== '' && /^\d{4}-\d\d-\d\d$/.test(date)), slug);
  }
});

test('PT-6.1g: drafts and items in review, returned or approved but not published are not on the portal', async () => {
  for (const slug of ['ba-be-de-nghi-dang-tin-trang-huyen', 'tien-do-cap-nhat-so-lieu-giam-ngheo', 'tp-bac-kan-an-toan-tai-khoan', 'ket-noi-cong-chinh-phu-emc', 'khang-ninh-moi-trinh-tin-cong-tinh']) {
    assert.equal((await app.anonymous.get(`/api/articles/by-slug/${slug}`)).status, 404, slug);
  }
  assert.equal((await app.anonymous.get('/api/articles/by-slug/khang-ninh-ban-nhap?site=/xa-khang-ninh')).status, 404);
});

test('the demo shows a case in each state that a person meets', async () => {
  const rows = await app.sql('select workflow->>\'key\' as workflow, state, count(*)::int as n from congtinh.moderation_cases group by 1, 2');
  const of = (workflow: string, state: string): number => Number(rows.find((row) => row.workflow === workflow && row.state === state)?.n ?? 0);
  assert.deepEqual(
    { open: of('portal', 'open'), returned: of('portal', 'returned'), approved: of('portal', 'approved'), published: of('portal', 'published') },
    { open: 3, returned: 1, approved: 1, published: 7 },
  );
  assert.equal(of('unit', 'published'), 3);
  assert.deepEqual([of('basic-information', 'open'), of('basic-information', 'returned'), of('basic-information', 'published')], [1, 1, 3]);
});

test('the four regulations are there with number, symbol, issuer, dates and abstract', async () => {
  const documents = await all<{ number: string; symbol: string; issuer: string; issuedOn: string; effectiveFrom: string }>('/api/legal-documents');
  assert.deepEqual(
    documents.map(({ number, issuedOn, effectiveFrom }) => [number, issuedOn, effectiveFrom]).sort(),
    [['(chưa ghi số)', '2023-01-19', '2023-01-19'], ['01/2025', '2025-01-24', '2025-02-04'], ['11/2024', '2024-08-16', '2024-08-26'], ['34/2024', '2024-09-09', '2024-09-19']],
  );
});
