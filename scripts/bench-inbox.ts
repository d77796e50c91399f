import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import type * as Units from '../src/plugins/units/server/public';
import { withBenchApplication } from './bench/application';
import { finish } from './bench/ending';
import { fill, sizes, type BenchGround } from './bench/inbox-data';
import { measure, questions, type Question } from './bench/inbox-questions';
import { appRoot } from './environment';

const SMALL = 1_000;
const LARGE = 100_000;
const UNITS = 120;
const ROUNDS = 31;
const WARM_UP = 6;
const PASSWORD = 'Do-luong-nhanh-2025';

type Who = Question['by'];

const made = async (strapi: Core.Strapi, uid: string, data: object): Promise<string> =>
  ((await strapi.documents(uid as never).create({ data } as never)) as unknown as { documentId: string }).documentId;

/** Units, people with assignments, sites and sections; cases come by SQL. */
const layGround = async (strapi: Core.Strapi, units: typeof Units): Promise<{ ground: BenchGround; emails: Record<Who, string> }> => {
  for (const name of ['units-backan.json', 'agencies-backan.json']) {
    await units.importUnits(strapi, readFileSync(path.join(appRoot(), 'database', 'data', name), 'utf8'));
  }
  const rows = (await strapi.db.query('plugin::units.unit').findMany({ where: { $or: [{ validTo: { $null: true } }, { validTo: { $gt: '2025-02-20' } }] }, limit: UNITS, orderBy: { id: 'asc' } })) as { documentId: string; code: string }[];
  const person = async (role: string, unit: string, name: string): Promise<{ id: number; email: string }> => {
    const email = `${name}@bench.example`;
    const { id } = (await strapi.service('admin::user').create({ email, firstname: name, lastname: 'Đo', password: PASSWORD, isActive: true, roles: [] })) as { id: number };
    await strapi.db.connection.raw('update congtinh.account_states set must_change = false where account_id = ?', [id]);
    await units.grantAssignment(strapi, { kind: 'system', reason: 'bench' }, {
      userId: id, role, system: 'portal', unit, reach: role === 'secretariat' || role === 'board' ? 'province' : 'own',
      from: '2024-01-01', decisionNumber: 'Đo lường', decisionDate: '2023-12-31',
    } as never);
    return { id, email };
  };
  const first = rows[0]?.code ?? '';
  const [secretary, board, reviewer] = [await person('secretariat', 'VP-UBND', 'thu-ky'), await person('board', 'VP-UBND', 'bien-tap'), await person('unit-reviewer', first, 'duyet')];
  await person('board', 'VP-UBND', 'bien-tap-2');
  const authors: { id: number; email: string }[] = [];
  for (const [index, { code }] of rows.entries()) {
    authors.push(await person('author', code, `tac-gia-${index}`));
    if (index > 0) await person('unit-reviewer', code, `duyet-${index}`);
  }
  const sites: string[] = [];
  for (const [index, { documentId }] of rows.entries()) sites.push(await made(strapi, 'plugin::component-pages.site', { path: index === 0 ? '/' : `/trang-${index}`, title: `Trang ${index}`, unit: { documentId } }));
  const categories: string[] = [];
  for (let index = 0; index < 40; index += 1) categories.push(await made(strapi, 'api::category.category', { name: `Mục ${index}`, slug: `muc-${index}` }));
  return {
    ground: { units: rows.map(({ documentId }) => documentId), sites, categories, authors: authors.map(({ id }) => id), reviewer: reviewer.id, secretary: secretary.id, board: board.id },
    emails: { secretary: secretary.email, reviewer: reviewer.email, author: authors[0]?.email ?? '' },
  };
};

/** Asks the running application as one of the people; anything but 200 ends the measurement. */
const asker = async (url: string, emails: Record<Who, string>): Promise<(question: Question) => Promise<void>> => {
  const tokens = new Map<Who, string>();
  for (const [who, email] of Object.entries(emails) as [Who, string][]) {
    const answer = await fetch(`${url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: PASSWORD }) });
    tokens.set(who, ((await answer.json()) as { data: { token: string } }).data.token);
  }
  return async ({ by, path: where }) => {
    const answer = await fetch(url + where, { headers: { authorization: `Bearer ${tokens.get(by)}` } });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${where}: ${answer.status} ${text.slice(0, 300)}`);
  };
};

const sum = (asked: readonly Question[], part: Question['part'], times: ReadonlyMap<string, number>): number =>
  asked.filter((question) => question.part === part).reduce((total, { name }) => total + (times.get(name) ?? 0), 0);

/**
 * `npm run bench:inbox`: inbox, queue and home over HTTP with 100,000 articles and 300,000 decisions against
 * 1,000 and 3,000, in the same application on a PostgreSQL of its own; medians, in milliseconds.
 */
const main = (): Promise<void> => withBenchApplication(async ({ strapi, url, superUrl, compiled }) => {
  const { ground, emails } = await layGround(strapi, compiled<typeof Units>('src/plugins/units/server/public.js'));
  const asked = questions(ground.units[3] ?? '', ground.categories[3] ?? '');
  const ask = await asker(url, emails);
  const client = new Client({ connectionString: superUrl });
  await client.connect();

  await fill(client, ground, 1, SMALL);
  const small = { of: await sizes(client), times: await measure(asked, ask, ROUNDS, WARM_UP) };
  await fill(client, ground, SMALL + 1, LARGE);
  const large = { of: await sizes(client), times: await measure(asked, ask, ROUNDS, WARM_UP) };
  await client.end();

  for (const { of } of [small, large]) console.log(`${of.articles} bài, ${of.decisions} quyết định, ${of.live} hồ sơ đang chạy | articles, decisions, running cases`);
  for (const { name } of asked) {
    const [before, after] = [small.times.get(name) ?? 0, large.times.get(name) ?? 0];
    console.log(`  ${name.padEnd(36)} ${before.toFixed(1).padStart(7)} ms ${after.toFixed(1).padStart(7)} ms  ${(after / before).toFixed(2)}`);
  }
  const ratio = (part: Question['part']): number => Number((sum(asked, part, large.times) / sum(asked, part, small.times)).toFixed(2));
  console.log(JSON.stringify({
    bench: 'inbox', ratios: { inbox: ratio('inbox'), queue: ratio('queue') }, memoryMb: { process: Math.round(process.memoryUsage().rss / 1_048_576) },
  }));
});

finish(main());
