import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../database/embedded';
import { migrate } from '../database/migrate';
import { testEnvironment } from '../test/support/environment';
import { median } from './bench/inbox-questions';
import { PASSWORD, type BenchPerson, type Ready, type ScopeGround } from './bench/scope-server';
import { ensureBuild } from './build/ensure-build';
import { appRoot } from './environment';

const PAGES = 10_000;
const ROUNDS = 61;
const WARM_UP = 15;
const LIST = '/content-manager/collection-types/plugin::component-pages.page?page=1&pageSize=20&sort=title:ASC';

/** Pages spread evenly over the units' sites, as drafts, with the links that Strapi keeps. Its triggers rest meanwhile. */
const FILL = `
  with placed as (
    select i, $2::text[] as units, $3::text[] as sites, 1 + i % array_length($2::text[], 1) as place from generate_series(1, $1::int) i
  ), made as (
    insert into public.site_pages (document_id, title, slug, summary, "order", created_at, updated_at)
      select 'bench' || i, (array['Giới thiệu', 'Cơ cấu tổ chức', 'Chức năng', 'Thủ tục', 'Liên hệ', 'Lịch công tác', 'Dự án', 'Đất đai'])[1 + i % 8] || ' ' || i, 'trang-' || i, 'Tóm tắt của trang.', i % 100, now(), now() from placed
      returning id, document_id
  ), sited as (
    insert into public.site_pages_site_lnk (page_id, site_id)
      select made.id, s.id from placed join made on made.document_id = 'bench' || i join public.sites s on s.document_id = sites[place]
  )
  insert into public.site_pages_unit_lnk (page_id, unit_id)
    select made.id, u.id from placed join made on made.document_id = 'bench' || i join public.units u on u.document_id = units[place]`;

const fill = async (url: string, { units, sites }: ScopeGround): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("set session_replication_role = 'replica'");
  await client.query(FILL, [PAGES, units, sites]);
  await client.query('vacuum analyze');
  await client.end();
};

const servers: ChildProcess[] = [];

const serve = async (kind: 'scoped' | 'plain'): Promise<Ready> => {
  const child = fork(path.join(appRoot(), 'scripts', 'bench', 'scope-server.ts'), [kind], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  servers.push(child);
  const [ready] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => { throw new Error(`The ${kind} application did not start`); })])) as [Ready];
  return ready;
};

/** Applications end before their database, else what goes wrong on the way is not seen. */
const stopServers = async (): Promise<void> => {
  await Promise.all(servers.filter(({ exitCode, connected }) => exitCode === null && connected).map(async (child) => {
    child.send('stop');
    await once(child, 'exit');
  }));
};

interface Page { readonly results: readonly { readonly documentId: string }[]; readonly pagination: { readonly total: number } }

/** Asks for a list; anything but 200 ends the measurement. */
const ask = async (url: string, token: string): Promise<{ readonly ms: number; readonly page: Page }> => {
  const started = performance.now();
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const text = await answer.text();
  const ms = performance.now() - started;
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${text.slice(0, 300)}`);
  return { ms, page: JSON.parse(text) as Page };
};

const signIn = async (url: string, email: string): Promise<string> => {
  const answer = await fetch(`${url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: PASSWORD }) });
  return ((await answer.json()) as { data: { token: string } }).data.token;
};

/** Without scope the same rows are asked for by a filter, as somebody would who had no other means. */
const filterOf = ({ reads }: BenchPerson): string => (reads ?? []).map((unit, at) => `&filters[unit][documentId][$in][${at}]=${unit}`).join('');

const measure = async (scoped: string, plain: string, person: BenchPerson): Promise<{ readonly scoped: number; readonly plain: number; readonly total: number }> => {
  const token = await signIn(scoped, person.email);
  const [here, there] = [`${scoped}${LIST}`, `${plain}${LIST}${filterOf(person)}`];
  const [mine, same] = [(await ask(here, token)).page, (await ask(there, token)).page];
  const ids = ({ results }: Page): string => results.map(({ documentId }) => documentId).join();
  if (ids(mine) !== ids(same) || mine.pagination.total !== same.pagination.total) throw new Error(`${person.name}: the two lists differ, so their times say nothing`);
  const times = { scoped: [] as number[], plain: [] as number[] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    // Alternating, and each first every other time, so that whatever else the machine does meets both.
    for (const kind of round % 2 === 0 ? (['scoped', 'plain'] as const) : (['plain', 'scoped'] as const)) {
      const { ms } = await ask(kind === 'scoped' ? here : there, token);
      if (round >= 0) times[kind].push(ms);
    }
  }
  return { scoped: median(times.scoped), plain: median(times.plain), total: mine.pagination.total };
};

/**
 * `npm run bench:scope`: the content manager's list of 10,000 pages over 120 units, for people who read one unit, a
 * district and the province, against the same lists of the same people in the same application without scope (no hook on
 * permissions, no guard of documents), where a filter asks for the same rows. Two processes on one database, asked in
 * turn; medians in milliseconds.
 */
async function main(): Promise<void> {
  await ensureBuild({ root: appRoot(), admin: false, log: (line) => console.log(line) });
  const folder = await mkdtemp(path.join(tmpdir(), 'cong-tinh-bench-'));
  await mkdir(path.join(folder, 'public', 'uploads'), { recursive: true });
  const database = await startEmbedded({ dir: path.join(folder, 'postgres'), durable: false });
  try {
    Object.assign(process.env, testEnvironment({
      DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, PUBLIC_DIR: path.join(folder, 'public'),
      MAIL_DIR: path.join(folder, 'mail'), LEDGER_HEADS_DIR: path.join(folder, 'heads'), ENV_PATH: path.join(folder, 'no.env'),
    }));
    await migrate({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
    const scoped = await serve('scoped');
    if (scoped.ground === null) throw new Error('No ground was laid');
    await fill(database.superUrl, scoped.ground);
    const plain = await serve('plain');

    let [withScope, without] = [0, 0];
    const ratios: Record<string, number> = {};
    console.log(`${PAGES} trang của ${scoped.ground.units.length} đơn vị | pages of units`);
    for (const [at, person] of scoped.ground.people.entries()) {
      const found = await measure(scoped.url, plain.url, person);
      withScope += found.scoped;
      without += found.plain;
      ratios[['own', 'subtree', 'province'][at] ?? ''] = Number((found.scoped / found.plain).toFixed(2));
      console.log(`  ${person.name.padEnd(34)} ${String(found.total).padStart(6)} trang ${found.plain.toFixed(1).padStart(7)} ms ${found.scoped.toFixed(1).padStart(7)} ms  ${(found.scoped / found.plain).toFixed(2)}`);
    }
    console.log(JSON.stringify({ bench: 'scope', ratios: { list: Number((withScope / without).toFixed(2)), ...ratios }, memoryMb: { process: Math.round(process.memoryUsage().rss / 1_048_576) } }));
  } finally {
    await stopServers();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
