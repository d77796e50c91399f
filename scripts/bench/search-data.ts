import type { Client } from 'pg';

const PORTION = 500;

/** Words of the demo, often ones first. */
const WORDS = `
  select word from congtinh.search_items, regexp_split_to_table(lower(title || ' ' || body), '[^[:alpha:]]+') word
  where content_type = 'api::article.article' and document_id not like 'bench%' and length(word) between 2 and 7 group by word order by count(*) desc, word`;

/** Text with the frequencies of a real one (Zipf's law, roughly); the same in each run. */
const writer = (words: readonly string[]): ((length: number) => string) => {
  let state = 1;
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return (length) => Array.from({ length }, () => words[Math.floor(random() ** 3 * words.length)]).join(' ');
};

const everywhere = (links: string, column: string, things: string): string =>
  `insert into public.${links} (article_id, ${column}) select m.id, t.id from made m join (select id, row_number() over (order by id) as n, count(*) over () as most from public.${things}) t on t.n = 1 + m.id % t.most`;

const INSERT = `
  with made as (
    insert into public.articles (document_id, title, slug, summary, body, author, source, origin, language, first_published_at, changed_at, created_at, updated_at, published_at)
    select rpad('bench' || n, 24, '0'), title, 'bai-do-' || n, summary, '<p>' || body || '</p>', 'Đo lường', 'Đo lường', 'original', 'vi',
      timestamp '2015-01-01' + n * interval '45 minutes', now(), now(), now(), now()
    from unnest($1::int[], $2::text[], $3::text[], $4::text[]) t(n, title, summary, body)
    returning id),
  placed as (${everywhere('articles_site_lnk', 'site_id', 'sites')}),
  sorted as (${everywhere('articles_category_lnk', 'category_id', 'categories')})
  ${everywhere('articles_unit_lnk', 'unit_id', 'units')}`;

/** Articles from number `from` to `to`, published on the sites and in the sections there are; nothing is decided about them. */
export const fillArticles = async (client: Client, from: number, to: number): Promise<void> => {
  const text = writer((await client.query<{ word: string }>(WORDS)).rows.map(({ word }) => word));
  for (let first = from; first <= to; first += PORTION) {
    const numbers = Array.from({ length: Math.min(PORTION, to - first + 1) }, (_, at) => first + at);
    await client.query('begin');
    // No trigger runs: neither those of moderation nor those of the index, which is settled afterwards.
    await client.query("set local session_replication_role = 'replica'");
    await client.query(INSERT, [numbers, numbers.map(() => text(9)), numbers.map(() => text(20)), numbers.map(() => text(200))]);
    await client.query('commit');
  }
  await client.query('analyze public.articles');
};
