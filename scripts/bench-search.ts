import { createRequire } from 'node:module';
import path from 'node:path';
import { Client } from 'pg';
import type * as Settle from '../src/public-api/search/settle-index';
import { judgements, measureOrder, type Found } from '../test/support/judged-search';
import { withBenchApplication } from './bench/application';
import { finish } from './bench/ending';
import { affair, fillArticles, SELDOM } from './bench/search-data';
import { appRoot } from './environment';

const SIZES = [1_000, 10_000, 100_000];
/** `npm run bench:search -- --most 10000` leaves out the larger ones. */
const sizes = (): number[] => {
  const at = process.argv.indexOf('--most');
  return SIZES.filter((size) => at < 0 || size <= Number(process.argv[at + 1]));
};
const ROUNDS = 25;
const WARM_UP = 5;

/** What is asked again and again, from the usual to the worst that a question can cost. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'two words with tones': 'q=giảm nghèo',
  'four words without tones': 'q=trung tam cong bao ',
  'a word of every item': 'q=tỉnh ',
  'a word of few items': `q=${affair(3)} `,
  'a word of one in a hundred': `q=${SELDOM} `,
  'half a word': 'q=nhuận b',
  'one letter of a second word': 'q=tinh t',
  'words in quotation marks': 'q="thông tin cơ bản"',
  'a number': 'q=11/2024/QĐ-UBND',
  'on one site': 'q=giảm nghèo&site=/huyen-ba-be',
  'in one category': 'q=giảm nghèo&category=dia-gioi-dieu-kien-tu-nhien',
  'of one kind': 'q=thông tin&kind=page',
  'of one month': 'q=thông tin&from=2019-03-01&to=2019-03-31',
  'counted': 'q=giảm nghèo&count=true',
  'the fortieth page': 'q=thông tin&page=40',
  'misspelt': 'q=giãm ngèo',
  'most of a sentence': 'q=làm thế nào để đăng bài zzzz',
  'nothing': 'q=xqzwvk jjkkqq',
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Each hundred questions from another address, for one address may not ask so many. */
let questions = 0;
const address = (): string => {
  questions += 1;
  return `10.0.${Math.floor(questions / 25_600)}.${Math.floor(questions / 100) % 256}`;
};

const asker = (url: string) => async <T>(query: string): Promise<T> => {
  const answer = await fetch(`${url}/api/search?${new URLSearchParams(query).toString()}`, { headers: { 'X-Forwarded-For': address() } });
  const body = (await answer.json()) as { data: T };
  if (answer.status !== 200) throw new Error(`${query}: ${answer.status} ${JSON.stringify(body).slice(0, 300)}`);
  return body.data;
};

const times = async (ask: ReturnType<typeof asker>): Promise<ReadonlyMap<string, number>> => {
  const found = new Map<string, number>();
  for (const [name, query] of Object.entries(QUESTIONS)) {
    const rounds: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const from = process.hrtime.bigint();
      await ask(query);
      if (round >= WARM_UP) rounds.push(Number(process.hrtime.bigint() - from) / 1e6);
    }
    found.set(name, median(rounds));
  }
  return found;
};

process.env.TRUSTED_PROXIES = '127.0.0.1';

/**
 * `npm run bench:search`: how well the judged questions are answered on the demo content (nDCG@10), and what questions cost
 * with 1,000, 10,000 and 100,000 articles, in the same application over HTTP; medians, in milliseconds.
 */
const main = (): Promise<void> => withBenchApplication(async ({ strapi, url, superUrl, compiled }) => {
  const root = appRoot();
  const { loadDemoData } = createRequire(__filename)(path.join(root, 'dist', 'scripts', 'demo-data.js')) as { loadDemoData: (app: unknown, content: boolean, sites: number) => Promise<unknown> };
  await loadDemoData(strapi, true, 2);
  const ask = asker(url);
  const { all, byKind } = await measureOrder(judgements(root), (query) => ask<Found[]>(new URLSearchParams({ q: query }).toString()));
  console.log(`nDCG@10: ${all.toFixed(4)}`);
  for (const [kind, value] of byKind) console.log(`  ${kind.padEnd(12)} ${value.toFixed(4)}`);

  const { settleIndex } = compiled<typeof Settle>('src/public-api/search/settle-index.js');
  const client = new Client({ connectionString: superUrl });
  await client.connect();
  const measured: ReadonlyMap<string, number>[] = [];
  const speeds: number[] = [];
  const asked = sizes();
  for (const [index, size] of asked.entries()) {
    const filling = process.hrtime.bigint();
    await fillArticles(client, (asked[index - 1] ?? 0) + 1, size);
    const filled = Number(process.hrtime.bigint() - filling) / 1e9;
    const from = process.hrtime.bigint();
    const settled = await settleIndex(strapi);
    const seconds = Number(process.hrtime.bigint() - from) / 1e9;
    await client.query('vacuum analyze congtinh.search_items');
    speeds.push(Math.round(settled / seconds));
    console.log(`${size} bài: lập chỉ mục ${Math.round(settled / seconds)} mục mỗi giây (${seconds.toFixed(0)} giây; ghi bài ${filled.toFixed(0)} giây) | articles; items indexed a second (seconds; seconds of writing articles)`);
    measured.push(await times(ask));
  }
  await client.end();
  const ratio = (name: string, at: number): number => (measured[at]?.get(name) ?? 0) / (measured[0]?.get(name) ?? 0);
  for (const name of Object.keys(QUESTIONS)) {
    console.log(`  ${name.padEnd(28)} ${measured.map((of) => `${(of.get(name) ?? 0).toFixed(1).padStart(7)} ms`).join(' ')}  ${measured.slice(1).map((_, at) => `×${ratio(name, at + 1).toFixed(2)}`).join(' ')}`);
  }
  // In all: of each question as much as of any other, whatever it costs.
  const mean = (at: number): number => Math.exp(Object.keys(QUESTIONS).reduce((sum, name) => sum + Math.log(ratio(name, at)), 0) / Object.keys(QUESTIONS).length);
  const sum = (of: ReadonlyMap<string, number> | undefined): number => [...(of?.values() ?? [])].reduce((total, one) => total + one, 0);
  const growth = Object.fromEntries(asked.slice(1).flatMap((size, at) => [
    [`growth${size / 1000}k`, Number((sum(measured[at + 1]) / sum(measured[0])).toFixed(2))],
    [`growth${size / 1000}kMean`, Number(mean(at + 1).toFixed(2))],
  ]));
  const growthByKind = Object.fromEntries(Object.keys(QUESTIONS).map((name) => [name, asked.slice(1).map((_, at) => Number(ratio(name, at + 1).toFixed(2)))]));
  console.log(JSON.stringify({ bench: 'search', ratios: { ndcg: Number(all.toFixed(4)), ...growth }, growthByKind, itemsIndexedPerSecond: speeds, memoryMb: { process: Math.round(process.memoryUsage().rss / 1_048_576) } }));
});

finish(main());
