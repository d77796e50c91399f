import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app';
import { browserMissing } from '../support/browser';
import { fillSignIn, openScreens, shot, signIn, until, WIDE, type Screens } from '../support/screens';
import { makePerson, type Person } from '../support/staff';

const skip = browserMissing();

/** Words that no Vietnamese sentence holds. Whole words, so that names of people and codes of files do not count. */
const ENGLISH = new RegExp(`\\b(${[
  'the|and|you|your|this|are|with|for|Strapi|Settings|Save|Cancel|Close|Delete|Edit|Create|Search|Select|Add|New|Loading|Entries|Back|Next|Previous',
  'Filters?|Sort|Name|Description|Status|Draft|Published|Users?|Roles?|Tokens?|Plugins?|Email|Password|Upload|Folders?|Media|Library|Language|Profile',
  'Home|Locales?|Default|View|Configure|Fields?|Actions?|Menu|Page|Pagination|Notifications?|Clear|Active|Inactive|Community|Enterprise|Marketplace|Cloud|Upgrade',
].join('|')})\\b`);

const SCREENS: Readonly<Record<string, string>> = {
  'home': '/',
  'list': '/content-manager/collection-types/api::article.article',
  'edit': '/content-manager/collection-types/api::article.article/create',
  'edit settings': '/content-manager/collection-types/api::article.article/configurations/edit',
  'list settings': '/content-manager/collection-types/api::article.article/configurations/list',
  'files': '/plugins/upload',
  'profile': '/me',
  'sessions': '/me/sessions',
  'inbox': '/plugins/moderation',
  'overview': '/settings/application-infos',
  'API tokens': '/settings/api-tokens',
  'new API token': '/settings/api-tokens/create',
  'transfer tokens': '/settings/transfer-tokens',
  'webhooks': '/settings/webhooks',
  'plugins': '/settings/list-plugins',
  'roles': '/settings/roles',
  'users': '/settings/users?pageSize=10&page=1&sort=firstname',
  'locales': '/settings/internationalization',
  'media library settings': '/settings/media-library',
  'mail settings': '/settings/email',
  'public roles': '/settings/users-permissions/roles',
  'public mails': '/settings/users-permissions/email-templates',
  'not found': '/khong-co-trang-nay',
};

let app: TestApp;
let screens: Screens;
let admin: Person;

before(async () => {
  if (skip) return;
  app = await startApp({ SERVE_ADMIN: 'true' });
  admin = await makePerson(app, [], { superAdmin: true, name: 'Nông Thị' });
  screens = await openScreens(app.url);
});

after(async () => {
  await screens?.close();
});

interface Seen {
  readonly language: string;
  readonly title: string;
  readonly texts: readonly string[];
}

const READY = "document.title !== '' && document.querySelector('main') !== null && document.querySelector('[aria-busy=true]') === null";

/** All that a person reads or hears on the page: visible text, and the names that elements give to screen readers. */
const READ = `(() => {
  const texts = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    const text = node.textContent.trim();
    if (text && holder && !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(holder.tagName) && holder.checkVisibility()) texts.add(text);
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
    for (const element of document.querySelectorAll('[' + name + ']')) {
      if (element.checkVisibility()) texts.add(element.getAttribute(name));
    }
  }
  return { language: document.documentElement.lang, title: document.title, texts: [...texts] };
})()`;

const seenOn = async (page: Page): Promise<Seen> => {
  await page.waitForLoadState('networkidle');
  await until(page, READY);
  return page.evaluate(READ);
};

const foreign = ({ title, texts }: Seen): string[] => [title, ...texts].filter((text) => !text.includes('@') && ENGLISH.test(text));

/** An English machine in another time zone: the panel is Vietnamese all the same. */
const ABROAD = { viewport: WIDE, locale: 'en-US', timezoneId: 'America/New_York' } as const;

test('every screen of a super admin reads Vietnamese, and no other name than ours', { skip }, async () => {
  const page = await screens.visitor(ABROAD);
  await page.goto(`${app.url}/admin/auth/login`);
  await page.locator('input[name=email]').waitFor();
  const found: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => {
    const seen = await seenOn(page).catch((error: unknown) => error);
    if (seen instanceof Error) {
      found[name] = [`${page.url()} is not drawn: ${seen.message}`];
      return;
    }
    const words = foreign(seen as Seen);
    const { language, title } = seen as Seen;
    if (language !== 'vi') words.push(`html[lang] is ${language}`);
    if (!title.includes('Cổng Tỉnh')) words.push(`the title is ${title}`);
    if (words.length > 0) found[name] = words;
  };
  await look('sign-in');

  await fillSignIn(page, { email: admin.email, password: 'khong-phai-mat-khau' });
  await page.getByText('Không đăng nhập được: thư điện tử hoặc mật khẩu không đúng, hoặc tài khoản đang khóa.').waitFor();
  await signIn(page, admin);
  await page.getByRole('heading', { name: /^Xin chào Nông Thị Test/ }).waitFor();

  for (const [name, address] of Object.entries(SCREENS)) {
    await page.goto(`${app.url}/admin${address}`);
    await page.locator('nav').first().waitFor();
    await look(name);
  }
  await shot(page, 'vietnamese-last');
  assert.deepEqual(found, {});

  const { violations } = await new AxeBuilder({ page }).withRules(['html-has-lang', 'html-lang-valid', 'document-title']).analyze();
  assert.deepEqual(violations.map(({ id }) => id), []);
});

test('the page says its name and language before any script has run', { skip }, async () => {
  const html = await (await fetch(`${app.url}/admin`)).text();
  assert.match(html, /<html lang="vi"/);
  assert.match(html, /<title>Cổng Tỉnh<\/title>/);
  assert.doesNotMatch(html, /Strapi Admin|JavaScript disabled/);
});
