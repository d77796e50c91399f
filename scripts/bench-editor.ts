import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openScreens } from '../test/support/screens';
import { appRoot } from './environment';
import { freePort } from './demo/free-port';
import { finish, inOrder } from './bench/ending';
import { textOfPages } from './bench/long-text';

const ROUNDS = 3;
const KEYS = 80;
const ARTICLES = '/content-manager/collection-types/api::article.article';

interface Figures {
  /** Milliseconds from the press of a key until after the next frame. */
  readonly key: number;
  readonly keyP95: number;
  /** Milliseconds from the address until the last paragraph is there. */
  readonly open: number;
  readonly memoryMb: number;
}

interface Account {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly system: string;
}

const at = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const startDemo = (folder: string, port: number): ChildProcess => spawn(process.execPath, ['--import', 'tsx', 'scripts/demo.ts'], {
  cwd: appRoot(), env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DEMO_DIR: folder }, stdio: ['ignore', 'inherit', 'inherit'],
});

const demoReady = async (demo: ChildProcess, folder: string, url: string): Promise<void> => {
  for (let waited = 0; waited < 600 && demo.exitCode === null; waited += 1) {
    await sleep(1000);
    const health = existsSync(path.join(folder, 'accounts.json')) ? await fetch(`${url}/_health`).catch(() => null) : null;
    if (health?.status === 204) return;
  }
  throw new Error('The demo did not start');
};

const stopDemo = async (demo: ChildProcess): Promise<void> => {
  if (demo.exitCode !== null) return;
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  demo.kill('SIGTERM');
  await ended;
};

const makeArticle = async (url: string, token: string, pages: number): Promise<string> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${url}${ARTICLES}`, {
    method: 'POST', headers, body: JSON.stringify({ title: `Bài đo ${pages} trang`, body: textOfPages(pages) }),
  });
  const { data, error } = (await answer.json()) as { data?: { documentId: string }; error?: { message: string } };
  if (!data) throw new Error(`No article: ${answer.status} ${error?.message ?? ''}`);
  return data.documentId;
};

/** Counts from the press of a key until the frame after it has been painted. */
const WATCH = `{
  window.keyTimes = [];
  window.addEventListener('keydown', () => {
    const pressed = performance.now();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.keyTimes.push(performance.now() - pressed);
      channel.port2.postMessage(0);
    });
  }, true);
}`;

/** Forgets the text that the last measurement left unsaved; the page would offer it, in a dialog over the editor. */
const dropKeptText = async (page: Page, url: string): Promise<void> => {
  // Any page of the origin that is not the panel, which would keep it again.
  await page.goto(`${url}/api/units?pagination[pageSize]=1`);
  await page.evaluate('window.localStorage.clear()');
};

const measure = async (page: Page, address: string): Promise<Figures> => {
  const started = performance.now();
  await page.goto(address);
  const text = page.getByRole('textbox', { name: 'Nội dung' });
  await text.getByText('Hết văn bản.').waitFor({ timeout: 120_000 });
  const open = performance.now() - started;
  await page.evaluate(WATCH);
  await text.getByText('Đoạn giữa để gõ.').click();
  await page.keyboard.press('End');
  // Pauses in between let the form get the text, as with people.
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('a');
    await sleep(key % 20 === 19 ? 800 : 60);
  }
  const times = (await page.evaluate('window.keyTimes.slice(1)')) as number[];
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return { key: at(times, 0.5), keyP95: at(times, 0.95), open, memoryMb: usedSize / 1_048_576 };
};

const middle = (all: readonly Figures[]): Figures => ({
  key: at(all.map(({ key }) => key), 0.5), keyP95: at(all.map(({ keyP95 }) => keyP95), 0.5), open: at(all.map(({ open }) => open), 0.5), memoryMb: at(all.map(({ memoryMb }) => memoryMb), 0.5),
});

/** `npm run bench:editor`: opening and typing in a text of 100 pages with tables against one of a page, in the real edit view. */
const main = (): Promise<void> =>
  inOrder(async (later) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'cong-tinh-bench-editor-'));
    later(() => rm(folder, { recursive: true, force: true }));
    const port = await freePort('127.0.0.1', 1499);
    const url = `http://127.0.0.1:${port}`;
    const demo = startDemo(folder, port);
    later(() => stopDemo(demo));
    await demoReady(demo, folder, url);
    const screens = await openScreens(url);
    later(() => screens.close());
    const account = (JSON.parse(readFileSync(path.join(folder, 'accounts.json'), 'utf8')) as Account[]).find(({ role, system }) => role === 'author' && system === 'portal');
    if (!account) throw new Error('No author among the demo accounts');
    const login = await fetch(`${url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: account.email, password: account.password }) });
    const { data } = (await login.json()) as { data: { token: string } };
    const [short, long] = [await makeArticle(url, data.token, 1), await makeArticle(url, data.token, 100)];

    const page = await screens.sit(account);
    page.on('dialog', (dialog) => void dialog.accept());
    const figures: Record<'short' | 'long', Figures[]> = { short: [], long: [] };
    const run = async (documentId: string): Promise<Figures> => {
      await dropKeptText(page, url);
      return measure(page, `${url}/admin${ARTICLES}/${documentId}`);
    };
    await run(short);
    for (let round = 0; round < ROUNDS; round += 1) {
      figures.short.push(await run(short));
      figures.long.push(await run(long));
    }
    const [one, hundred] = [middle(figures.short), middle(figures.long)];
    for (const [name, { key, keyP95, open, memoryMb }] of [['1 trang | 1 page', one], ['100 trang | 100 pages', hundred]] as const) {
      console.log(`${name.padEnd(24)} gõ | key ${key.toFixed(0)} ms (p95 ${keyP95.toFixed(0)} ms), mở | open ${open.toFixed(0)} ms, ${memoryMb.toFixed(0)} MB`);
    }
    const ratio = (a: number, b: number) => Number((a / b).toFixed(2));
    console.log(JSON.stringify({
      bench: 'editor',
      ratios: { key: ratio(hundred.key, one.key), keyP95: ratio(hundred.keyP95, one.keyP95), open: ratio(hundred.open, one.open) },
      memoryMb: { onePage: Math.round(one.memoryMb), hundredPages: Math.round(hundred.memoryMb) },
    }));
  });

finish(main());
