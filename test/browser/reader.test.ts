import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { openScreens, overhang, PHONE, quiet, seriousFindings, shot, WIDE, type Screens } from '../support/screens';

const skip = browserMissing();

interface Named { readonly title: string; readonly canonicalUrl: string }

let app: TestApp;
let screens: Screens;
let article: Named;
let entry: Named;

before(async () => {
  if (skip) return;
  app = await startApp({ SERVE_ADMIN: 'true' });
  screens = await openScreens(app.url);
  const first = async (url: string): Promise<Named> => (await app.anonymous.get<Named[]>(url)).body.data[0]!;
  article = await first('/api/articles?site=/huyen-ba-be&pageSize=1');
  entry = await first('/api/info-entries?pageSize=1');
});

after(async () => {
  await screens?.close();
});

/** A page whose scripts report what goes wrong in them. */
const visit = async (viewport: { width: number; height: number }, address: string): Promise<{ page: Page; faults: string[] }> => {
  const page = await screens.visitor({ viewport });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error' && !/status of 4\d\d|Failed to load resource/.test(message.text())) faults.push(message.text()); });
  page.on('request', (request) => { if (!request.url().startsWith(app.url) && !request.url().startsWith('data:')) faults.push(`asks ${request.url()}`); });
  await page.goto(app.url + address);
  await ready(page);
  return { page, faults };
};

/** The page of the present address stands, and nothing is on its way. */
const ready = async (page: Page): Promise<void> => {
  await page.locator('main:not([aria-busy=true]) h1').first().waitFor();
  await quiet(page);
};

const heading = (page: Page): Promise<string> => page.locator('main h1').first().innerText();

/** What a person without a mouse does: the focus goes on until it stands on a link of this name, then Enter. */
const follow = async (page: Page, name: string): Promise<void> => {
  const found = `document.activeElement?.tagName === 'A' && document.activeElement.textContent.trim() === ${JSON.stringify(name)}`;
  for (let steps = 0; steps < 250 && !(await page.evaluate(found)); steps += 1) await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(found), `no way by keyboard to “${name}”`);
  await page.keyboard.press('Enter');
};

const demandGood = async (page: Page, name: string): Promise<void> => {
  await shot(page, `reader-${name}`);
  assert.equal(await overhang(page), 0, `${name} is wider than its window`);
  assert.deepEqual(await seriousFindings(page), [], name);
};

for (const viewport of [PHONE, WIDE]) {
  const { width } = viewport;
  test(`AR-2, PT-3.1: from home to a site, an article, basic information and search by keyboard at ${width}; nothing serious on the way`, { skip }, async () => {
    const { page, faults } = await visit(viewport, '/');
    await demandGood(page, `home-${width}`);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Đến nội dung chính');

    await follow(page, 'Trang thành phần');
    await page.waitForURL('**/trang-thanh-phan');
    await ready(page);
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Trang thành phần', 'the heading has the focus');
    await demandGood(page, `sites-${width}`);
    await follow(page, 'Huyện Ba Bể');
    await page.waitForURL('**/huyen-ba-be');
    await ready(page);
    assert.match(await page.title(), /huyện Ba Bể – /);
    await page.getByText('Chịu trách nhiệm nội dung').first().waitFor();
    await demandGood(page, `site-${width}`);

    await follow(page, article.title);
    await page.waitForURL(`**${new URL(article.canonicalUrl).pathname}`);
    await ready(page);
    assert.equal(await heading(page), article.title);
    assert.equal(await page.locator('link[rel=canonical]').getAttribute('href'), article.canonicalUrl);
    await demandGood(page, `article-${width}`);

    await follow(page, 'Thông tin cơ bản');
    await page.waitForURL('**/thong-tin');
    await ready(page);
    await demandGood(page, `information-${width}`);
    await follow(page, entry.title);
    await page.waitForURL(`**${new URL(entry.canonicalUrl).pathname}`);
    await ready(page);
    assert.equal(await heading(page), entry.title);
    await demandGood(page, `entry-${width}`);

    await page.locator('form.find input').focus();
    await page.keyboard.type('giam ngheo');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem?q=giam+ngheo');
    await page.locator('.finds mark').first().waitFor();
    await ready(page);
    await demandGood(page, `search-${width}`);
    await page.locator('main input[name=q]').fill('thông tin cơ bản');
    await page.locator('.finds mark', { hasText: /thông tin cơ bản/i }).first().waitFor();
    assert.equal(new URL(page.url()).searchParams.get('q'), 'thông tin cơ bản', 'the address follows what is typed');

    await page.goBack();
    await page.waitForURL(`**${new URL(entry.canonicalUrl).pathname}`);
    await page.goBack();
    await page.waitForURL('**/thong-tin');
    await ready(page);
    assert.equal(await heading(page), 'Thông tin cơ bản');
    assert.deepEqual(faults, []);
    await page.context().close();
  });
}

for (const viewport of [PHONE, WIDE]) {
  const { width } = viewport;
  test(`BI-2.1, AR-2: a search is narrowed by kind, section, unit and days without a mouse at ${width}; its address holds all of it, and back undoes it`, { skip }, async () => {
    const { page, faults } = await visit(viewport, '/tim-kiem?q=giam+ngheo');
    const kinds = async (): Promise<string[]> => [...new Set((await page.locator('.finds p.small').allInnerTexts()).map((line) => line.split(' · ')[0] ?? ''))];
    assert.ok((await kinds()).length > 1);
    const summary = page.locator('details.more summary');
    assert.deepEqual([await summary.innerText(), await page.locator('details.more select').count()], ['Lọc', 0], 'what is not opened asks for nothing');
    await page.getByRole('searchbox', { name: 'Từ cần tìm' }).last().focus();
    for (const _step of ['button', 'summary']) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const choose = async (label: string, value: string): Promise<void> => {
      const choice = page.getByRole('combobox', { name: label });
      await choice.focus();
      await choice.selectOption(value);
    };
    await choose('Loại', 'article');
    await choose('Chuyên mục', 'pho-bien-phap-luat');
    await page.getByLabel('Từ ngày').fill('2024-01-01');
    await demandGood(page, `filters-${width}`);
    await page.locator('main form button').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/loai=article/);
    await ready(page);
    const narrowed = new URL(page.url());
    assert.deepEqual(Object.fromEntries([...narrowed.searchParams].filter(([, value]) => value !== '')), { q: 'giam ngheo', loai: 'article', muc: 'pho-bien-phap-luat', tu: '2024-01-01' });
    assert.deepEqual([await kinds(), await summary.innerText()], [['Bài viết'], 'Lọc (3)']);
    const found = await page.locator('.finds h2').allInnerTexts();
    const { body } = await app.anonymous.get<Named[]>('/api/search?q=giam+ngheo&kind=article&category=pho-bien-phap-luat&from=2024-01-01&pageSize=10');
    assert.deepEqual(found, body.data.map(({ title }) => title));
    assert.equal(await page.getByRole('combobox', { name: 'Chuyên mục' }).inputValue(), 'pho-bien-phap-luat');

    const { page: other } = await visit(viewport, narrowed.pathname + narrowed.search);
    assert.deepEqual(await other.locator('.finds h2').allInnerTexts(), found, 'who gets the address sees the same');
    await other.context().close();
    await choose('Chuyên mục', '');
    await choose('Đơn vị', '060');
    await page.locator('main form button').click();
    await page.waitForURL(/don-vi=060/);
    await ready(page);
    const ofUnit = await app.anonymous.get<Named[]>('/api/search?q=giam+ngheo&kind=article&unit=060&from=2024-01-01&pageSize=10');
    assert.deepEqual(await page.locator('.finds h2').allInnerTexts(), ofUnit.body.data.map(({ title }) => title));
    assert.ok(ofUnit.body.data.length > 0);
    await page.goBack();
    await ready(page);
    assert.deepEqual(await page.locator('.finds h2').allInnerTexts(), found);
    await page.goBack();
    await ready(page);
    assert.ok((await kinds()).length > 1);
    assert.deepEqual(faults, []);
    await page.context().close();
  });
}

test('PT-3.1: a home shows the announcements of its site beside its newest articles, and no empty place where there are none', { skip }, async () => {
  const { body } = await app.anonymous.get<Named[]>('/api/articles?site=/xa-khang-ninh&category=thong-bao');
  const [announced] = body.data;
  assert.ok(announced);
  const { page, faults } = await visit(WIDE, '/xa-khang-ninh');
  const panel = page.locator('section', { has: page.getByRole('heading', { name: 'Thông báo', exact: true, level: 2 }) }).last();
  assert.equal(await panel.getByRole('link', { name: announced.title }).getAttribute('href'), new URL(announced.canonicalUrl).pathname);
  await demandGood(page, 'announcements');
  assert.equal((await app.anonymous.get<Named[]>('/api/articles?category=thong-bao')).body.data.length, 0);
  await page.goto(`${app.url}/`);
  await ready(page);
  assert.equal(await page.getByRole('heading', { name: 'Thông báo', exact: true }).count(), 0);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('AR-2: readers change size, contrast and language of the reader; it is kept, and nothing grows out of its window', { skip }, async () => {
  const { page, faults } = await visit(WIDE, '/');
  const size = (): Promise<number> => page.evaluate<number>('parseFloat(getComputedStyle(document.body).fontSize)');
  const before = await size();
  const larger = page.getByRole('button', { name: 'Tăng cỡ chữ' });
  await larger.click();
  await larger.click();
  const after = await size();
  assert.ok(after >= before * 1.4, `${before} → ${after}`);
  assert.equal(await larger.getAttribute('aria-disabled'), 'true');
  assert.equal(await page.locator('#tin-bao').innerText(), 'Cỡ chữ: 4/4', 'it is told to who does not see it');
  await page.getByRole('button', { name: /^Tương phản/ }).click();
  await page.reload();
  await ready(page);
  assert.deepEqual([await size(), await page.evaluate('document.documentElement.dataset.contrast')], [after, 'high'], 'kept');
  await demandGood(page, 'large-high');
  assert.deepEqual([await page.evaluate('document.cookie'), await page.evaluate('Object.keys(localStorage)')], ['', ['cong-tinh']]);

  await page.getByRole('button', { name: /^Tương phản/ }).click();
  await demandGood(page, 'large-dark');
  // The narrowest window that WCAG 1.4.10 asks for, with the largest letters; what 200 % zoom makes of a usual window is wider.
  for (const [width, address] of [[320, '/'], [320, new URL(article.canonicalUrl).pathname], [320, '/thong-tin'], [640, '/tim-kiem?q=giam+ngheo']] as const) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(app.url + address);
    await ready(page);
    await demandGood(page, `large-${width}${address.replaceAll(/\W+/g, '-')}`);
  }

  await page.setViewportSize(WIDE);
  await page.goto(`${app.url}/`);
  await ready(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Basic information' }).first().waitFor();
  await ready(page);
  assert.equal(await page.evaluate('document.documentElement.lang'), 'en');
  const { body } = await app.anonymous.get<Named[]>('/api/articles?language=en&pageSize=1');
  assert.ok((await page.locator('main').innerText()).includes(body.data[0]!.title), 'articles in English');
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await page.getByRole('link', { name: 'Thông tin cơ bản' }).first().waitFor();
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('AR-1: an article is the same whether the server or the reader writes it', { skip }, async () => {
  const { body: { data: all } } = await app.anonymous.get<(Named & { cover: object | null })[]>('/api/articles?pageSize=50');
  const shown = all.find(({ cover }) => cover !== null);
  assert.ok(shown);
  const address = new URL(shown.canonicalUrl).pathname;
  /** What both say of it, as text and as markup. */
  const parts = (page: Page): Promise<unknown> => page.evaluate(`Object.fromEntries(['.category', 'h1', '.summary', '.cover', '.text', '.about p'].map((part) => {
    const one = document.querySelector('main article ' + part);
    return [part, part === '.text' ? one?.innerHTML : one?.textContent];
  }).concat([['facts', [...document.querySelectorAll('main .facts li')].map(({ textContent }) => textContent).filter((fact) => !fact.startsWith('Cập nhật'))], ['pictures', [...document.querySelectorAll('main article img')].map(({ src, alt }) => [src, alt])]]))`);
  const { page, faults } = await visit(WIDE, address);
  assert.equal(await page.locator('main').getAttribute('data-standing'), 'yes');
  const written = await parts(page);
  await page.goto(`${app.url}/tim-kiem?q=${encodeURIComponent(shown.title)}`);
  await page.locator('.finds a', { hasText: shown.title }).first().click();
  await page.waitForURL(`**${address}`);
  await page.getByRole('heading', { name: shown.title, level: 1 }).waitFor();
  await quiet(page);
  assert.deepEqual(await parts(page), written);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('AR-2: the skip link and groups of the menu work by keyboard, on pages that the server wrote alone too', { skip }, async () => {
  const { body } = await app.anonymous.get<{ canonicalUrl: string }[]>('/api/pages?site=/huyen-ba-be&pageSize=1');
  for (const url of [article.canonicalUrl, body.data[0]!.canonicalUrl, `${app.url}/huyen-ba-be/so-do-cong`]) {
    const { page, faults } = await visit(WIDE, new URL(url).pathname);
    await page.evaluate('globalThis.same = document.querySelector("main h1")');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(new URL(page.url()).hash, '#noi-dung');
    await quiet(page);
    assert.equal(await page.evaluate('same?.isConnected && document.activeElement?.id'), 'noi-dung', 'the page was not drawn anew');
    const group = page.locator('#menu li summary').first();
    await group.focus();
    await page.keyboard.press('Enter');
    await page.locator('#menu li details[open] a').first().focus();
    await page.keyboard.press('Escape');
    assert.deepEqual([await page.locator('#menu li details[open]').count(), await page.evaluate('document.activeElement.tagName')], [0, 'SUMMARY']);
    assert.deepEqual(faults, []);
    await page.context().close();
  }
});

test('AR-2: an article prints without what stands around it, with its author, source and address', { skip }, async () => {
  const { page } = await visit(WIDE, new URL(article.canonicalUrl).pathname);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.tools', '.parts', '#menu', '.find', '.foot', '.skip']) assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  const text = await page.locator('body').innerText();
  for (const part of [article.title, 'Tác giả:', 'Nguồn:', article.canonicalUrl]) assert.ok(text.includes(part), part);
  await shot(page, 'reader-print');
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(pdf.length > 5000 && pdf.subarray(0, 5).toString() === '%PDF-');
  await page.context().close();
});

test('AR-2: an article is read aloud by a voice of its language, and no button says so where there is none', { skip }, async () => {
  const { page } = await visit(WIDE, new URL(article.canonicalUrl).pathname);
  assert.equal(await page.getByRole('button', { name: 'Đọc bài' }).count(), 0, 'this browser has no voice');
  // As text: what the test runner makes of a function, the page does not know.
  await page.context().addInitScript(`
    globalThis.told = [];
    globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    const speech = { speaking: false, getVoices: () => [{ lang: 'vi-VN' }], addEventListener() {}, cancel() { speech.speaking = false; }, speak({ lang, text }) { speech.speaking = true; told.push(lang + ' ' + text); } };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  `);
  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: 'Đọc bài' }).click();
  const told = await page.evaluate<string[]>('told');
  assert.ok(told.length > 3 && told.every((said) => said.startsWith('vi-VN ')));
  assert.ok(told.join(' ').includes(article.title.slice(0, 20)));
  assert.ok(!told.some((said) => /Sơ đồ cổng/.test(said)), 'nothing of the frame');
  await page.getByRole('button', { name: 'Dừng đọc' }).click();
  await page.getByRole('button', { name: 'Đọc bài' }).waitFor();
  await page.context().close();
});

test('a reader without a connection, or at an address where nothing is, is told so and helped on', { skip }, async () => {
  const { page } = await visit(PHONE, '/');
  await page.route('**/api/**', (route) => route.abort());
  await page.getByRole('link', { name: 'Văn bản', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Không đọc được nội dung' }).waitFor();
  await page.getByText('Không kết nối được với máy chủ').waitFor();
  await demandGood(page, 'offline');
  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
  for (const address of ['/khong-co-trang-nay', '/a/b/c', '/bai-viet/khong-co']) {
    await page.goto(app.url + address);
    await page.getByRole('heading', { name: 'Không tìm thấy trang này' }).waitFor();
    await quiet(page);
  }
  await demandGood(page, 'missing');
  await page.context().close();
});

test('BI-2.4: nothing that the API says or an address asks becomes markup', { skip }, async () => {
  const { page, faults } = await visit(WIDE, '/');
  const nasty = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  page.on('dialog', (dialog) => { faults.push(dialog.message()); void dialog.dismiss(); });
  await page.route('**/api/search?**', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json() as { data: null | { title: string; canonicalUrl: string; highlights: { title: { text: string; hit: boolean }[]; excerpt: { text: string; hit: boolean }[] } }[] };
    for (const found of body.data ?? []) Object.assign(found, { canonicalUrl: 'javascript:alert(3)', highlights: { title: [{ text: nasty, hit: true }], excerpt: [{ text: nasty, hit: false }] } });
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto(`${app.url}/tim-kiem?q=${encodeURIComponent('giảm nghèo')}&loai=article&tu=${encodeURIComponent('"><script>')}`);
  await ready(page);
  await page.goto(`${app.url}/tim-kiem?q=${encodeURIComponent('giảm nghèo')}`);
  await page.locator('.finds mark').first().waitFor();
  assert.equal(await page.locator('.finds mark').first().innerText(), nasty);
  assert.deepEqual([await page.locator('main img, main script').count(), await page.locator('main a[href^="javascript:"]').count()], [0, 0]);
  await page.locator('.finds a').first().click();
  assert.deepEqual(faults, []);
  await page.context().close();
});
