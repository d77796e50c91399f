import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import type { ArticleRow, InfoEntryRow, LegalDocumentRow } from '../../scripts/demo-content/items';
import { picturesIn } from '../../scripts/demo-content/pictures';
import { startApp, type TestApp } from '../support/app';
import { demoItems, type Kind } from '../support/demo-items';

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
    assert.deepEqual([...new Set(own.map(({ unit }) => unit.code))], [code]);
  }
});

test('PT-17.3: what stands on the portal says which offices approved it', async () => {
  for (const { slug, approval } of await all<Article>('/api/articles')) {
    assert.equal(approval.steps.length, 3, slug);
    assert.ok(approval.steps.every(({ office, date }) => office !== '' && /^\d{4}-\d\d-\d\d$/.test(date)), slug);
  }
});

test('PT-6.1g: of all items of the demo exactly those that were published and not withdrawn are public', async () => {
  const items = await demoItems();
  const articles = items.filter(({ kind }) => kind === 'article');
  for (const { key, isPublic, row } of articles) {
    const { status } = await app.anonymous.get(`/api/articles/by-slug/${key}?site=${(row as ArticleRow).site}`);
    assert.equal(status, isPublic ? 200 : 404, key);
  }
  const titles = (kind: Kind): string[] => items.filter((item) => item.kind === kind && item.isPublic)
    .map(({ row }) => (kind === 'info-entry' ? (row as InfoEntryRow).title : (row as LegalDocumentRow).number)).sort();
  assert.deepEqual((await all<{ title: string }>('/api/info-entries')).map(({ title }) => title).sort(), titles('info-entry'));
  assert.deepEqual((await all<{ number: string }>('/api/legal-documents')).map(({ number }) => number).sort(), titles('legal-document'));
});

test('every state that the demo names is the state of a case, and the stages are where they should be', async () => {
  const rows = await app.sql("select workflow->>'key' as workflow, state, case when state = 'open' then stage end as stage, count(*)::int as n from congtinh.moderation_cases where content_type like 'api::%' group by 1, 2, 3");
  const found = new Map(rows.map(({ workflow, state, stage, n }) => [`${String(workflow)} ${String(state)} ${String(stage ?? '')}`.trim(), Number(n)]));
  const wanted = new Map<string, number>();
  for (const { workflow, state, stage, steps } of await demoItems()) {
    if (state === 'draft') continue;
    const name = `${workflow} ${state} ${state === 'open' ? stage : ''}`.trim();
    wanted.set(name, (wanted.get(name) ?? 0) + 1);
    // What is edited again after publication opens a case of its own; the published one stays.
    const rounds = steps.filter(({ act }) => act === 'publish').length - (state === 'published' || state === 'withdrawn' ? 1 : 0);
    if (rounds > 0) wanted.set(`${workflow} published`, (wanted.get(`${workflow} published`) ?? 0) + rounds);
  }
  assert.deepEqual(Object.fromEntries([...found].sort()), Object.fromEntries([...wanted].sort()));
});

test('the pictures in texts are files of the portal with their alternative text, and the browser gets them', async () => {
  const images: { slug: string; src: string; alt: string }[] = [];
  for (const { key, kind, isPublic, row } of await demoItems()) {
    if (kind !== 'article' || !isPublic || picturesIn((row as ArticleRow).body).length === 0) continue;
    const { body } = await app.anonymous.get<{ body: string }>(`/api/articles/by-slug/${key}?site=${(row as ArticleRow).site}`);
    for (const [, src = '', alt = ''] of body.data.body.matchAll(/<img src="([^"]+)" alt="([^"]*)"/g)) images.push({ slug: key, src, alt });
  }
  assert.ok(images.length >= 10);
  const files = new Map((await app.sql('select url, alternative_text from files')).map(({ url, alternative_text: alt }) => [url, alt]));
  for (const { slug, src, alt } of images) assert.equal(files.get(src), alt, slug);
  const response = await fetch(app.url + (images[0]?.src ?? ''));
  assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'image/jpeg']);
});

test('a text that was published and changed again stands as it was passed', async () => {
  const again = (await demoItems()).filter(({ kind, workflow, state, isPublic }) => kind === 'article' && workflow === 'portal' && state === 'open' && isPublic);
  assert.ok(again.length > 0);
  for (const { key, row } of again) {
    const { body } = await app.anonymous.get<{ title: string; body: string }>(`/api/articles/by-slug/${key}`);
    assert.equal(body.data.title, (row as ArticleRow).title);
    for (const step of row.steps) for (const { to } of (step.act === 'edit' && step.body) || []) assert.ok(!body.data.body.includes(to), key);
  }
});

test('the four regulations are there with number, symbol, issuer, dates and abstract', async () => {
  const documents = await all<{ number: string; symbol: string; issuer: string; issuedOn: string; effectiveFrom: string; abstract: string }>('/api/legal-documents');
  for (const [number, issuedOn, effectiveFrom] of [
    ['(chưa ghi số)', '2023-01-19', '2023-01-19'], ['01/2025', '2025-01-24', '2025-02-04'], ['11/2024', '2024-08-16', '2024-08-26'], ['34/2024', '2024-09-09', '2024-09-19'],
  ]) {
    const found = documents.find((one) => one.number === number);
    assert.deepEqual([found?.symbol, found?.issuedOn, found?.effectiveFrom], ['QĐ-UBND', issuedOn, effectiveFrom]);
    assert.ok(found?.issuer && found.abstract);
  }
});
