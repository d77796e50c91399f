import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { openBrowser } from './browser';

/** Pictures of a test run; CI may keep them, git does not. */
export const SHOTS = path.resolve(__dirname, '..', '..', '.test', 'screenshots');

export const WIDE = { width: 1280, height: 900 } as const;
/** The narrow phone that every staff screen has to work on (BI-2.3). */
export const PHONE = { width: 390, height: 844 } as const;

interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface Screens {
  /** Signs a person in through the sign-in page, in a browser context of his own. */
  sit(account: Credentials, viewport?: { width: number; height: number }): Promise<Page>;
  /** A context without a session. */
  visitor(viewport?: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

const newPage = async (browser: Browser, viewport: { width: number; height: number }): Promise<Page> => {
  const context: BrowserContext = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
};

/** Fills the sign-in form that is on screen and waits until it is gone. */
export const signIn = async (page: Page, { email, password }: Credentials): Promise<void> => {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.locator('input[name=password]').waitFor({ state: 'detached' });
};

/** A browser on the staff screens of the application at `url`. Close it before the application stops. */
export const openScreens = async (url: string): Promise<Screens> => {
  await mkdir(SHOTS, { recursive: true });
  const browser = await openBrowser();
  return {
    sit: async (account, viewport = WIDE) => {
      const page = await newPage(browser, viewport);
      await page.goto(`${url}/admin/auth/login`);
      await signIn(page, account);
      return page;
    },
    visitor: (viewport = WIDE) => newPage(browser, viewport),
    close: () => browser.close(),
  };
};

export const shot = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true });

/**
 * Serious and critical findings of axe on the page, one line each: rule and first element.
 * @param within only this part of the page, a CSS selector
 */
export const seriousFindings = async (page: Page, within?: string): Promise<readonly string[]> => {
  const builder = new AxeBuilder({ page });
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
export const until = async (page: Page, expression: string, milliseconds = 45_000): Promise<void> => {
  const end = Date.now() + milliseconds;
  while (!(await page.evaluate<unknown>(expression))) {
    if (Date.now() > end) throw new Error(`not within ${milliseconds} ms: ${expression}`);
    await page.waitForTimeout(100);
  }
};
