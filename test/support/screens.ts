import { mkdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { openBrowser } from './browser';

/** Pictures of a test run; CI may keep them, git does not. */
export const SHOTS = path.resolve(__dirname, '..', '..', '.test', 'screenshots');

export const WIDE = { width: 1280, height: 900 } as const;
/** The narrow phone that every staff screen has to work on (BI-2.3). */
export const PHONE = { width: 390, height: 844 } as const;

/** Milliseconds: what is green takes seconds, but a machine that does much else besides may take its time. */
const PATIENCE = 120_000;

type Shape = Pick<BrowserContextOptions, 'viewport' | 'hasTouch' | 'isMobile' | 'locale' | 'timezoneId'>;

interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface Screens {
  /**
   * A blank page in a browser context of the person's own, with a session. The sign-in goes over HTTP: the screen for it
   * has tests of its own, and a cold start of the panel for every person would take most of the time of these tests.
   */
  sit(account: Credentials, shape?: Shape): Promise<Page>;
  /** A context without a session. */
  visitor(shape?: Shape): Promise<Page>;
  close(): Promise<void>;
}

/** Where each page stood when a test failed, what it said and looked like: a log is all that is left of a run elsewhere. */
const opened = new Set<Page>();
let failures = 0;
afterEach(async (test) => {
  if ((test as { passed?: boolean }).passed !== false) return;
  for (const page of opened) {
    const said = await page.evaluate<string>('document.body.innerText').catch(() => '(closed)');
    console.error(`--- ${page.url()}\n${said.replace(/\n\s*/g, ' / ').slice(0, 2_000)}`);
    failures += 1;
    await page.screenshot({ path: path.join(SHOTS, `failed-${process.pid}-${failures}.png`), timeout: 10_000 }).catch(() => undefined);
  }
});

const openContext = async (browser: Browser, shape: Shape): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: WIDE, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...shape });
  context.setDefaultTimeout(PATIENCE);
  context.on('page', (page) => {
    countRequests(page);
    opened.add(page);
    page.on('close', () => opened.delete(page));
  });
  return context;
};

/** Requests of a page that are on their way, and when the last one ended. */
const traffic = new WeakMap<Page, { open: number; ended: number }>();

const countRequests = (page: Page): void => {
  const seen = { open: 0, ended: Date.now() };
  traffic.set(page, seen);
  const end = (): void => {
    seen.open -= 1;
    seen.ended = Date.now();
  };
  page.on('request', () => (seen.open += 1)).on('requestfinished', end).on('requestfailed', end);
};

/** Waits until the page has asked for nothing for half a second: what an act set going has come back, however slow the machine. */
export const quiet = async (page: Page): Promise<void> => {
  const seen = traffic.get(page);
  if (!seen) throw new Error('not a page of openScreens');
  const began = Date.now();
  while (seen.open > 0 || Date.now() - Math.max(seen.ended, began) < 500) {
    if (Date.now() - began > PATIENCE) throw new Error(`${seen.open} requests are on their way after ${PATIENCE} ms`);
    await page.waitForTimeout(50);
  }
};

/** Gives the context a session of this person, in the cookies where the sign-in page would put it. */
export const startSession = async (context: BrowserContext, url: string, { email, password }: Credentials): Promise<void> => {
  const answer = await context.request.post(`${url}/admin/login`, { data: { email, password, deviceId: randomUUID(), rememberMe: false } });
  if (!answer.ok()) throw new Error(`Sign-in of ${email} failed: ${answer.status()} ${await answer.text()}`);
  const { data } = await answer.json() as { data: { token: string } };
  await context.addCookies([{ name: 'jwtToken', value: data.token, url }]);
};

/** Fills the sign-in form that is on screen and sends it. */
export const fillSignIn = async (page: Page, { email, password }: Credentials): Promise<void> => {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
};

/** Fills and sends the sign-in form and waits until it is gone. */
export const signIn = async (page: Page, account: Credentials): Promise<void> => {
  await fillSignIn(page, account);
  await page.locator('input[name=password]').waitFor({ state: 'detached' });
};

/** A browser on the staff screens of the application at `url`. Close it before the application stops. */
export const openScreens = async (url: string): Promise<Screens> => {
  await mkdir(SHOTS, { recursive: true });
  const browser = await openBrowser();
  return {
    sit: async (account, shape = {}) => {
      const context = await openContext(browser, shape);
      await startSession(context, url, account);
      return context.newPage();
    },
    visitor: async (shape = {}) => (await openContext(browser, shape)).newPage(),
    close: () => browser.close(),
  };
};

const { GUIDE_PICTURES, SCREENSHOTS } = process.env;

/** What an act changed is on the screen. */
const painted = (page: Page): Promise<undefined> =>
  page.evaluate<undefined>('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))');

/** A picture of the window for the guides; `npm run guide` asks for them and puts them where they are shown. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (!GUIDE_PICTURES) return painted(page);
  mkdirSync(path.resolve(GUIDE_PICTURES), { recursive: true });
  await page.screenshot({ path: path.join(path.resolve(GUIDE_PICTURES), `${name}.jpg`), type: 'jpeg', quality: 72 });
};

/** A picture of the whole page, for who asks with SCREENSHOTS=1: painting and packing takes half a second of the processor. */
export const shot = async (page: Page, name: string): Promise<void> => {
  if (!SCREENSHOTS) return painted(page);
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true });
};

/** Nothing is on its way in, out or over: half faded, a text has a contrast that nobody reads it with. What turns for ever does not count. */
const STILL = "document.getAnimations().every(({ playState, effect }) => playState !== 'running' || effect.getTiming().iterations === Infinity)";

/**
 * Serious and critical findings of axe on the page once it stands still, one line each: rule and first element.
 * @param within only this part of the page, a CSS selector
 */
export const seriousFindings = async (page: Page, within?: string): Promise<readonly string[]> => {
  await until(page, STILL);
  // No blank page to sum up in, and no account of what passed: the same rules in half the time.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ') ?? ''} (${nodes.length})`);
};

/** How far the page is wider than the window, in CSS pixels; 0 when nobody has to scroll sideways. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)');

/**
 * Waits until an expression of the page is true. Not `waitForFunction`: it evaluates text inside the page, which the
 * policy of the staff screens forbids.
 */
export const until = async (page: Page, expression: string, milliseconds = PATIENCE): Promise<void> => {
  const end = Date.now() + milliseconds;
  while (!(await page.evaluate<unknown>(expression))) {
    if (Date.now() > end) throw new Error(`not within ${milliseconds} ms: ${expression}`);
    await page.waitForTimeout(100);
  }
};
