import type { Client } from 'pg';

const PORTION = 2000;
/** Ten years, in minutes. */
const YEARS = 5_258_880;

/** Texts of the demo, from which made ones take their words and what follows what. */
const TEXTS = "select title || ' ' || body as text from congtinh.search_items where content_type = 'api::article.article' and document_id not like 'bench%' order by document_id";

type Random = () => number;

const randomFrom = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const pick = (words: readonly string[], random: Random): string => words[Math.floor(random() * words.length)] ?? '';

/**
 * Writes text in which words are as frequent, and stand beside each other as often, as in those given; one word in seven is
 * any of them.
 */
const writer = (texts: readonly string[], random: Random): ((length: number) => string) => {
  const words = texts.map((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const all = words.flat();
  const next = new Map<string, string[]>();
  for (const text of words) for (const [at, word] of text.entries()) next.set(word, [...(next.get(word) ?? []), text[at + 1] ?? pick(all, random)]);
  return (length) => {
    let word = pick(all, random);
    return Array.from({ length }, () => {
      word = random() < 1 / 7 ? pick(all, random) : pick(next.get(word) ?? all, random);
      return word;
    }).join(' ');
  };
};

/** The name of an affair that twenty articles speak of. */
export const affair = (number: number): string => `zo${[...number.toString(16)].map((digit) => `${'bcdghklmnprstvxq'[Number.parseInt(digit, 16)] ?? ''}a`).join('')}`;
/** A word of one article in a hundred. */
export const SELDOM = 'zuking';

const everywhere = (links: string, column: string, things: string): string =>
  `insert into public.${links} (article_id, ${column}) select m.id, t.id from made m join (select id, row_number() over (order by id) as n, count(*) over () as most from public.${things}) t on t.n = 1 + m.id % t.most`;

const INSERT = `
  with made as (
    insert into public.articles (document_id, title, slug, summary, body, author, source, origin, language, first_published_at, changed_at, created_at, updated_at, published_at)
    select 'bench' || lpad(n::text, 19, '0'), title, 'bai-do-' || n, summary, '<p>' || body || '</p>', 'Đo lường', 'Đo lường', 'original', 'vi',
      timestamp '2015-01-01' + minute * interval '1 minute', now(), now(), now(), now()
    from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::int[]) t(n, title, summary, body, minute)
    returning id),
  placed as (${everywhere('articles_site_lnk', 'site_id', 'sites')}),
  sorted as (${everywhere('articles_category_lnk', 'category_id', 'categories')})
  ${everywhere('articles_unit_lnk', 'unit_id', 'units')}`;

/**
 * Articles from number `from` to `to`, published on the sites and in the sections there are, over ten years; nothing is
 * decided about them. The same in each run.
 */
export const fillArticles = async (client: Client, from: number, to: number): Promise<void> => {
  const random = randomFrom(from);
  const text = writer((await client.query<{ text: string }>(TEXTS)).rows.map((row) => row.text), random);
  const body = (n: number): string => `${text(100)} ${affair(Math.floor(n / 20))} ${n % 100 === 0 ? `${SELDOM} ` : ''}${text(100)}`;
  for (let first = from; first <= to; first += PORTION) {
    const numbers = Array.from({ length: Math.min(PORTION, to - first + 1) }, (_, at) => first + at);
    await client.query('begin');
    // No trigger runs: neither those of moderation nor those of the index, which is settled afterwards.
    await client.query("set local session_replication_role = 'replica'");
    await client.query(INSERT, [numbers, numbers.map(() => text(9)), numbers.map(() => text(20)), numbers.map(body), numbers.map(() => Math.floor(random() * YEARS))]);
    await client.query('commit');
  }
  await client.query('analyze');
};
