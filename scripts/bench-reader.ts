import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../test/support/browser';
import { withBenchApplication } from './bench/application';
import { finish } from './bench/ending';
import { appRoot } from './environment';

const ROUNDS = 3;

/** A slow mobile network and a processor of a quarter of this one's speed: what Lighthouse calls "slow 4G" and 4×. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const CPU = 4;

/** What the ministry measures portals by (milliseconds): reference in docs/performance.md. */
const LIMITS = { fcp: 3000, lcp: 4000, tbt: 600, complete: 5800 } as const;

/** Milliseconds from the start of the navigation; bytes as they came over the network. */
interface Figures {
  readonly fcp: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  /** When the last file was there. Speed Index cannot be more than when the page stopped to change. */
  readonly complete: number;
  readonly bytes: number;
  readonly files: number;
}

interface Seen { fcp: number; lcp: number; cls: number; long: { start: number; duration: number }[] }

/** Runs in the page, before it: notes what the browser says of its paints, shifts and long tasks. Text, for the page knows nothing of what a compiler adds to a function. */
const OBSERVE = `
  globalThis.seen = { fcp: 0, lcp: 0, cls: 0, long: [] };
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('paint', ({ name, startTime }) => { if (name === 'first-contentful-paint') seen.fcp = startTime; });
  watch('largest-contentful-paint', ({ startTime }) => { seen.lcp = startTime; });
  watch('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.cls += value; });
  watch('longtask', ({ startTime, duration }) => seen.long.push({ start: startTime, duration }));
`;

const visit = async (browser: Browser, address: string): Promise<Figures> => {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: 'vi-VN' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  let bytes = 0;
  let files = 0;
  let last = 0;
  let first = 0;
  client.on('Network.requestWillBeSent', ({ timestamp }) => { first ||= timestamp; });
  client.on('Network.loadingFinished', ({ encodedDataLength, timestamp }) => { bytes += encodedDataLength; files += 1; last = timestamp; });
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', NETWORK);
  await client.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await page.addInitScript(OBSERVE);
  await page.goto(address, { waitUntil: 'networkidle', timeout: 60_000 });
  await page.locator('main:not([aria-busy=true]) h1').first().waitFor();
  const { fcp, lcp, cls, long } = await page.evaluate<Seen>('seen');
  await context.close();
  const tbt = long.filter(({ start }) => start + 50 > fcp).reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
  return { fcp, lcp, cls, tbt, bytes, files, complete: (last - first) * 1000 };
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const medians = (rounds: readonly Figures[]): Figures => Object.fromEntries(
  (['fcp', 'lcp', 'tbt', 'cls', 'complete', 'bytes', 'files'] as const).map((name) => [name, median(rounds.map((round) => round[name]))]),
) as unknown as Figures;

const firstOf = async <T>(url: string): Promise<T> => ((await (await fetch(url)).json()) as { data: T[] }).data[0] as T;

const measure = async (url: string): Promise<void> => {
  const { canonicalUrl } = await firstOf<{ canonicalUrl: string }>(`${url}/api/articles?pageSize=1&sort=firstPublishedAt`);
  const pages = { home: '/', site: '/huyen-ba-be', article: new URL(canonicalUrl).pathname, information: '/thong-tin', search: '/tim-kiem?q=gi%E1%BA%A3m+ngh%C3%A8o' };
  const browser = await openBrowser();
  console.log(`Mạng ${NETWORK.downloadThroughput * 8 / 1e6} Mbit/s, trễ ${NETWORK.latency} ms, bộ xử lý chậm ${CPU} lần, bộ nhớ đệm trống | empty cache; medians of ${ROUNDS}`);
  console.log(`${'page'.padEnd(12)} ${['FCP ms', 'LCP ms', 'TBT ms', 'CLS', 'complete', 'kB', 'files'].map((head) => head.padStart(9)).join('')}`);
  const found: Record<string, Figures> = {};
  let within = true;
  for (const [name, address] of Object.entries(pages)) {
    const rounds: Figures[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await visit(browser, url + address));
    const figures = medians(rounds);
    found[name] = figures;
    const over = (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).filter((limit) => figures[limit] >= LIMITS[limit]);
    within &&= over.length === 0;
    const cells = [figures.fcp.toFixed(0), figures.lcp.toFixed(0), figures.tbt.toFixed(0), figures.cls.toFixed(3), figures.complete.toFixed(0), (figures.bytes / 1000).toFixed(1), String(figures.files)];
    console.log(`${name.padEnd(12)} ${cells.map((cell) => cell.padStart(9)).join('')}  ${over.length === 0 ? 'trong giới hạn | within the limits' : `vượt | over: ${over.join(', ')}`}`);
  }
  console.log(`giới hạn | limits: FCP < ${LIMITS.fcp}, LCP < ${LIMITS.lcp}, TBT < ${LIMITS.tbt}, Speed Index < ${LIMITS.complete}`);
  await browser.close();
  const rounded = (of: (figures: Figures) => number) => Object.fromEntries(Object.entries(found).map(([name, figures]) => [name, Math.round(of(figures))]));
  console.log(JSON.stringify({ bench: 'reader', within, lcpMs: rounded(({ lcp }) => lcp), tbtMs: rounded(({ tbt }) => tbt), bytes: rounded(({ bytes }) => bytes) }));
};

/**
 * `npm run bench:reader`: how soon a reader with a slow telephone sees the pages of the reference reader, with the demo
 * content. `-- --url http://127.0.0.1:1337` measures an application that runs already.
 */
const main = async (): Promise<void> => {
  const at = process.argv.indexOf('--url');
  const running = at < 0 ? undefined : process.argv[at + 1];
  if (running !== undefined) return measure(running.replace(/\/$/, ''));
  return withBenchApplication(async ({ strapi, url }) => {
    const { loadDemoData } = createRequire(__filename)(path.join(appRoot(), 'dist', 'scripts', 'demo-data.js')) as { loadDemoData: (app: unknown, content: boolean, sites: number) => Promise<unknown> };
    await loadDemoData(strapi, true, 2);
    await measure(url);
  });
};

finish(main());
