import type { Client } from 'pg';

/** Words of the demo, often ones first: what is written of them has the frequencies of real text (Zipf's law, roughly). */
const WORDS = `
  create temp table if not exists bench_words as
  select array_agg(word order by often desc, word) as words from (
    select word, count(*) as often from congtinh.search_items, regexp_split_to_table(lower(title || ' ' || body), '[^[:alpha:]]+') word
    where content_type = 'api::article.article' and length(word) between 2 and 7 group by word) known`;

const text = (length: string): string => `
  (select string_agg(words[1 + floor(power(random(), 3) * array_length(words, 1))::int], ' ') from bench_words, generate_series(1, ${length} + 0 * n))`;

/** Articles from number `from` to `to`, published on the sites and in the sections there are; nothing is decided about them. */
export const fillArticles = async (client: Client, from: number, to: number): Promise<void> => {
  await client.query(WORDS);
  await client.query('begin');
  // No trigger runs: neither those of moderation nor those of the index, which is settled afterwards.
  await client.query("set local session_replication_role = 'replica'");
  await client.query(
    `with made as (
       insert into public.articles (document_id, title, slug, summary, body, author, source, origin, language, first_published_at, changed_at, created_at, updated_at, published_at)
       select left(md5('bench' || n) || md5('b' || n), 24), initcap(${text('9')}), 'bai-do-' || n, ${text('20')}, '<p>' || ${text('200')} || '</p>', 'Đo lường', 'Đo lường', 'original', 'vi',
         timestamp '2015-01-01' + n * interval '45 minutes', now(), now(), now(), now()
       from generate_series($1::int, $2::int) n
       returning id),
     placed as (
       insert into public.articles_site_lnk (article_id, site_id) select m.id, s.id from made m join (select id, row_number() over (order by id) as n, count(*) over () as most from public.sites) s on s.n = 1 + m.id % s.most),
     sorted as (
       insert into public.articles_category_lnk (article_id, category_id) select m.id, c.id from made m join (select id, row_number() over (order by id) as n, count(*) over () as most from public.categories) c on c.n = 1 + m.id % c.most)
     insert into public.articles_unit_lnk (article_id, unit_id) select m.id, u.id from made m join (select id, row_number() over (order by id) as n, count(*) over () as most from public.units) u on u.n = 1 + m.id % u.most`,
    [from, to]);
  await client.query('commit');
  await client.query('analyze public.articles');
};
