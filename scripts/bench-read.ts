import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../database/embedded';
import { migrate } from '../database/migrate';
import { testEnvironment } from '../test/support/environment';
import type { Ground, Memory } from './bench/read/application-server';
import { documentIdOf, fillArticles, fillPlainGround, fillSurroundings, indexArticles } from './bench/read/articles';
import type { Load, LoadPlan } from './bench/read/load';
import { finish, inOrder } from './bench/ending';
import { median } from './bench/inbox-questions';
import { ensureBuild } from './build/ensure-build';
import { appRoot } from './environment';

const ARTICLES = 1000;
const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = 16;
const PUBLICATIONS = 50;
const ADDRESSES = 100_000;
/** Articles in all when lists and articles are asked again; the first is what growth is measured against. */
const SIZES = [ARTICLES, 10_000, 100_000];

const LIST = '/api/articles?pageSize=25';
const ONE = `/api/articles/${documentIdOf(7)}`;
const FIELDS = ['title', 'slug', 'summary', 'language', 'author', 'source', 'origin', 'originalUrl', 'originalDate', 'firstPublishedAt', 'changedAt', 'publishedAt'];
const PLAIN_PARTS = ['unit', 'site', 'category', 'cover', 'attachments'].map((part, at) => `&populate[${at}]=${part}`).join('');
const PLAIN_LIST = `/api/articles?pagination[pageSize]=25&sort=firstPublishedAt:desc${PLAIN_PARTS}${FIELDS.map((field, at) => `&fields[${at}]=${field}`).join('')}`;
const PLAIN_ONE = `${ONE}?${PLAIN_PARTS.slice(1)}`;
const SITE = '/api/sites?path=/';
const PLAIN_SITE = '/api/sites?filters[path]=/&populate[menus][populate][items][populate]=items&populate[pages][fields]=title,slug,purpose,order&populate[pages][populate][parent][fields]=documentId';
/** As a reader types it; plain Strapi looks for the words as one text, in the fields in which ours looks. */
const SEARCH = '/api/search?q=chi+dao&pageSize=10';
const PLAIN_SEARCH = `/api/articles?pagination[pageSize]=10&fields=title,slug,summary&populate[0]=unit&populate[1]=site&populate[2]=category${['title', 'summary', 'body'].map((field, at) => `&filters[$or][${at}][${field}][$containsi]=ch%E1%BB%89%20%C4%91%E1%BA%A1o`).join('')}`;
/** Every article in every order of its parts: questions enough that none comes twice. */
const EVERY_ARTICLE = { documents: Array.from({ length: ARTICLES }, (_, at) => documentIdOf(at + 1)), orders: ordersOf(['unit', 'site', 'category', 'cover', 'attachments']) };
const NEW_ONE = '/api/articles/{document}?populate={order}';

function ordersOf(names: readonly string[]): readonly string[] {
  return names.length < 2 ? names : names.flatMap((name) => ordersOf(names.filter((other) => other !== name)).map((rest) => `${name},${rest}`));
}

interface Running { readonly port: number; readonly child: ChildProcess; tell<T>(order: object): Promise<T> }

const tellOf = (child: ChildProcess) => async <T>(order: object): Promise<T> => {
  child.send(order);
  const [answer] = (await once(child, 'message')) as [{ done?: T; load?: T; error?: string }];
  if (answer.error !== undefined) throw new Error(answer.error);
  return (answer.done ?? answer.load) as T;
};

/** `npm run bench:read`: see docs/performance.md. */
async function main(): Promise<void> {
  const root = appRoot();
  await ensureBuild({ root, admin: false, log: (line) => console.log(line) });
  await inOrder(async (later) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'cong-tinh-bench-'));
    later(() => rm(folder, { recursive: true, force: true }));
    await mkdir(path.join(folder, 'public', 'uploads'), { recursive: true });
    const database = await startEmbedded({ dir: path.join(folder, 'postgres'), durable: false });
    later(() => database.stop());
    const admin = new Client({ connectionString: database.superUrl });
    await admin.connect();
    await admin.query('create database plain');
    await admin.end();
    const plainUrl = database.superUrl.replace(/\/[^/]*$/, '/plain');
    Object.assign(process.env, testEnvironment({
      DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, PUBLIC_DIR: path.join(folder, 'public'), PLAIN_DATABASE_URL: plainUrl,
      MAIL_DIR: path.join(folder, 'mail'), LEDGER_HEADS_DIR: path.join(folder, 'heads'), ENV_PATH: path.join(folder, 'no.env'),
    }));
    await migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });

    const start = async (file: string, first: unknown, env: Record<string, string>, ...argv: string[]): Promise<Running> => {
      const child = fork(path.join(root, 'scripts', 'bench', 'read', file), argv, { execArgv: ['--expose-gc', '--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { ...process.env, ...env } });
      later(async () => { child.kill('SIGKILL'); });
      if (first !== null) child.send(first as object);
      const [{ port }] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => { throw new Error(`${file} did not start`); })])) as [{ port: number }];
      return { port, child, tell: tellOf(child) };
    };

    const ours = await start('application-server.ts', null, {});
    const ground = await ours.tell<Ground>({ do: 'ground' });
    const plain = await start('plain-strapi.ts', null, {}, path.join(folder, 'plain'));
    await fillPlainGround(plainUrl);
    await Promise.all([fillArticles(database.superUrl, 1, ARTICLES, ground), fillArticles(plainUrl, 1, ARTICLES, null)]);
    await Promise.all([fillSurroundings(database.superUrl, true), fillSurroundings(plainUrl, false)]);
    await indexArticles(database.superUrl);
    const off = await start('application-server.ts', null, { READ_CACHE: 'off' });

    const get = async ({ port }: { port: number }, url: string): Promise<string> => {
      const answer = await fetch(`http://127.0.0.1:${port}${url}`);
      if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
      return answer.text();
    };
    // Filled past the triggers: what was asked before must not be known.
    const bodies = { [LIST]: await get(ours, LIST), [ONE]: await get(ours, ONE), [SITE]: await get(ours, SITE), [SEARCH]: await get(ours, SEARCH) };
    const [plainList, plainOne, plainSite] = [await get(plain, PLAIN_LIST), await get(plain, PLAIN_ONE), await get(plain, PLAIN_SITE)];
    const titles = (text: string): string => (JSON.parse(text) as { data: { title: string }[] }).data.map(({ title }) => title).join();
    if (titles(bodies[LIST] ?? '') !== titles(plainList)) throw new Error('The two lists differ, so their times say nothing');
    // Of one depth: as many menu items and pages stand in the one answer as in the other.
    const finds = (text: string): number => (JSON.parse(text) as { data: unknown[] }).data.length;
    const labels = (text: string): number => text.split('Mục con ').length + text.split('Trang số ').length;
    if (labels(bodies[SITE] ?? '') !== labels(plainSite)) throw new Error('The two sites differ, so their times say nothing');
    const plainSearch = await get(plain, PLAIN_SEARCH);
    if (finds(bodies[SEARCH] ?? '') !== 10 || finds(plainSearch) !== 10) throw new Error('The two searches differ, so their times say nothing');
    const bare = await start('bare-server.ts', bodies, {});
    const loader = fork(path.join(root, 'scripts', 'bench', 'read', 'load.ts'), [], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    later(async () => { loader.kill('SIGKILL'); });
    const load = (plan: Partial<LoadPlan> & Pick<LoadPlan, 'port' | 'paths'>): Promise<Load> => tellOf(loader)<Load>({ connections: CONNECTIONS, seconds: SECONDS, every: null, ...plan });

    const lines: [string, Running, string][] = [
      ['list, ours kept', ours, LIST], ['list, ours new address', ours, `${LIST}&from={day}`], ['list, ours, cache off', off, LIST], ['list, plain Strapi', plain, PLAIN_LIST], ['list, bare node:http', bare, LIST],
      ['article, ours kept', ours, ONE], ['article, ours new address', ours, NEW_ONE], ['article, ours, cache off', off, ONE], ['article, plain Strapi', plain, PLAIN_ONE], ['article, bare node:http', bare, ONE],
      ['site, ours kept', ours, SITE], ['site, ours new address', ours, `${SITE}&on={day}`], ['site, ours, cache off', off, SITE], ['site, plain Strapi', plain, PLAIN_SITE], ['site, bare node:http', bare, SITE],
      ['search, ours kept', ours, SEARCH], ['search, ours new address', ours, `${SEARCH}&from={day}`], ['search, ours, cache off', off, SEARCH], ['search, plain Strapi', plain, PLAIN_SEARCH], ['search, bare node:http', bare, SEARCH],
    ];
    const found = new Map<string, Load[]>(lines.map(([name]) => [name, []]));
    for (const [, { port }, url] of lines) await load({ port, paths: [url], seconds: 1, ...EVERY_ARTICLE });
    // In turn, so that whatever else the machine does meets all.
    for (let round = 0; round < ROUNDS; round += 1) for (const [name, { port }, url] of lines) found.get(name)?.push(await load({ port, paths: [url], ...EVERY_ARTICLE }));
    const speed = (name: string): number => median((found.get(name) ?? []).map(({ perSecond }) => perSecond));
    console.log(`${ARTICLES} bài viết; danh sách 25 bài ${Math.round(Buffer.byteLength(bodies[LIST] ?? '') / 1000)} kB (Strapi ${Math.round(Buffer.byteLength(plainList) / 1000)} kB), một bài ${(Buffer.byteLength(bodies[ONE] ?? '') / 1000).toFixed(1)} kB (Strapi ${(Buffer.byteLength(plainOne) / 1000).toFixed(1)} kB), trang với menu ${(Buffer.byteLength(bodies[SITE] ?? '') / 1000).toFixed(1)} kB (Strapi ${(Buffer.byteLength(plainSite) / 1000).toFixed(1)} kB), tìm kiếm ${(Buffer.byteLength(bodies[SEARCH] ?? '') / 1000).toFixed(1)} kB (Strapi ${(Buffer.byteLength(plainSearch) / 1000).toFixed(1)} kB); ${CONNECTIONS} kết nối | answers a second, milliseconds`);
    for (const [name] of lines) {
      const loads = found.get(name) ?? [];
      console.log(`  ${name.padEnd(26)} ${speed(name).toFixed(0).padStart(7)}/s  median ${median(loads.map((one) => one.median)).toFixed(2).padStart(8)}  p99 ${median(loads.map((one) => one.p99)).toFixed(2).padStart(8)}`);
    }

    // Publications come from another node; each is every stage's approvals beforehand and one real act of publishing.
    await off.tell({ do: 'prepare', ground, people: ground.people, count: PUBLICATIONS });
    const readers = { port: ours.port, paths: [LIST, ONE, ONE, ONE], connections: 8, every: 20, seconds: PUBLICATIONS / 10 };
    const rest = await load(readers);
    const [busy, took] = await Promise.all([load(readers), off.tell<number>({ do: 'publish', every: 100 })]);
    console.log(`  8 người đọc, 50 lần hỏi mỗi giây mỗi người: p99 ${rest.p99.toFixed(2)} ms; khi đăng ${(PUBLICATIONS / (took / 1000)).toFixed(1)} bài mỗi giây: p99 ${busy.p99.toFixed(2)} ms (median ${rest.median.toFixed(2)}, ${busy.median.toFixed(2)})`);
    const memory = await ours.tell<Memory>({ do: 'memory', addresses: ADDRESSES, bytes: 64 * 1_048_576 });
    console.log(`  ${memory.addresses} địa chỉ khác nhau: giữ ${memory.kept} trả lời, tính ${memory.countedMb.toFixed(1)} MB, thật ${memory.grownMb.toFixed(1)} MB, giới hạn ${memory.boundMb} MB`);
    // What a reader waits for who asks alone and finds nothing kept.
    const alone: Readonly<Record<string, string>> = { list: LIST, 'list of a section, oldest first': `${LIST}&category=do-luong&sort=firstPublishedAt`, 'list by title': `${LIST}&sort=title`, article: ONE };
    const grown = new Map<string, number[]>(Object.keys(alone).map((name) => [name, []]));
    for (const [at, size] of SIZES.entries()) {
      const before = SIZES[at - 1];
      if (before !== undefined) await fillArticles(database.superUrl, before + 1, size, ground);
      for (const [name, url] of Object.entries(alone)) {
        await load({ port: off.port, paths: [url], connections: 1, seconds: 1 });
        grown.get(name)?.push((await load({ port: off.port, paths: [url], connections: 1 })).median);
      }
    }
    console.log(`  ${SIZES.join(', ')} bài, hỏi một mình, không giữ sẵn | articles; milliseconds, asked alone, nothing kept`);
    for (const [name, medians] of grown) console.log(`  ${name.padEnd(32)} ${medians.map((median) => `${median.toFixed(1).padStart(7)} ms`).join(' ')}`);
    const growth = (at: number): number => Math.max(...[...grown.values()].map((medians) => (medians[at] ?? NaN) / (medians[0] ?? NaN)));
    const two = (value: number): number => Number(value.toFixed(2));
    console.log(JSON.stringify({
      bench: 'read',
      ratios: {
        hotListVsStrapi: two(speed('list, ours kept') / speed('list, plain Strapi')), hotArticleVsStrapi: two(speed('article, ours kept') / speed('article, plain Strapi')),
        hotSiteVsStrapi: two(speed('site, ours kept') / speed('site, plain Strapi')),
        hotSearchVsStrapi: two(speed('search, ours kept') / speed('search, plain Strapi')),
        hotListVsNode: two(speed('list, ours kept') / speed('list, bare node:http')), hotArticleVsNode: two(speed('article, ours kept') / speed('article, bare node:http')), hotSiteVsNode: two(speed('site, ours kept') / speed('site, bare node:http')), hotSearchVsNode: two(speed('search, ours kept') / speed('search, bare node:http')),
        coldListVsStrapi: two(speed('list, ours new address') / speed('list, plain Strapi')), coldArticleVsStrapi: two(speed('article, ours new address') / speed('article, plain Strapi')),
        coldSiteVsStrapi: two(speed('site, ours new address') / speed('site, plain Strapi')), coldSearchVsStrapi: two(speed('search, ours new address') / speed('search, plain Strapi')),
        offListVsStrapi: two(speed('list, ours, cache off') / speed('list, plain Strapi')),
        offArticleVsStrapi: two(speed('article, ours, cache off') / speed('article, plain Strapi')), offSiteVsStrapi: two(speed('site, ours, cache off') / speed('site, plain Strapi')), offSearchVsStrapi: two(speed('search, ours, cache off') / speed('search, plain Strapi')),
        p99UnderPublishing: two(busy.p99 / rest.p99), growth10k: two(growth(1)), growth100k: two(growth(2)), memoryVsBound: two(memory.grownMb / memory.boundMb),
      },
      memoryMb: { cache: Math.round(memory.grownMb), bound: memory.boundMb },
    }));
  });
}

finish(main());
