import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * Which items are weighed for an answer, and which stand behind them. The number of the former is bounded, and so is the work of
 * finding them: kinds of hits are looked for from what is most likely meant to what has the words anywhere, in each kind the
 * newest first, by months, until there are enough. A month is a key of the index like a word, so that what is older costs
 * nothing while newer ones are enough. What stands behind the weighed is all the rest, newest first.
 */
const CANDIDATES = `
  create function congtinh.search_candidates(
    -- Words without tones, but for the one half typed; null when there is no other.
    p_words tsquery,
    p_half text,
    -- All words whole, with tones; null for a question without tones.
    p_exact tsquery,
    -- Words side by side, in the form of the column pairs; the word before the half typed one.
    p_side tsquery,
    p_side_last text,
    -- Those of them that must be, for they were put in quotation marks.
    p_quoted tsquery,
    -- What was put in quotation marks, where pairs do not say it all.
    p_phrase tsquery,
    -- What the whole title would be.
    p_title text,
    -- A list of lists: of each at least one of its facets.
    p_facets jsonb,
    -- Sites that are shown; null when p_facets names sites.
    p_sites text[],
    -- Legal documents: all but these, or these alone.
    p_without text[],
    p_only text[],
    -- Instants of the first publication; days on which a document was issued.
    p_since timestamp, p_until timestamp, p_from date, p_to date,
    -- Hits anywhere alone, for counting.
    p_anywhere boolean,
    p_most integer,
    -- So many of the rest: in all with the weighed ones, or behind this place in the rest.
    p_upto integer, p_behind integer, p_at timestamp, p_document text,
    out weighed tid[], out rest tid[])
  language plpgsql stable set search_path = congtinh, public, pg_temp set enable_seqscan = off set jit = off as $$
  declare
    -- A word half typed that may be more words than this is a frequent one: it is looked for in the rows. Only where hits are
    -- seldom the index is asked for up to so many.
    few_endings constant integer := 16;
    most_endings constant integer := 64;
    -- So many hits are looked through at once, and so many items to begin with.
    few constant integer := 2000;
    at_once constant integer := 1000;
    endings text[];
    beginning tsquery;
    ended tsquery;
    beside tsquery;
    -- Looked for in the rows, the newest first and no further than is needed.
    checked tsquery;
    words tsquery := p_words;
    side tsquery := p_side;
    kinds text[] := '{}';
    mosts integer[] := '{}';
    narrow text := '';
    facets jsonb;
    last integer;
    got tid[];
    newest timestamp;
    oldest timestamp;
    -- What is looked at: from a month on, before another one.
    since timestamp;
    before timestamp;
    portion integer;
    seen integer;
    hits integer;
    items bigint;
    wanted integer;
  begin
    weighed := '{}';
    rest := '{}';
    checked := p_phrase;
    if p_half is not null then
      beginning := quote_literal(p_half) || ':*';
      endings := array(select v.word from congtinh.search_vocabulary v where v.word >= p_half and v.word < p_half || chr(1114111) order by v.word limit most_endings + 1);
      if cardinality(endings) = 0 then return; end if;
      ended := case when cardinality(endings) <= most_endings then (select string_agg(quote_literal(e), ' | ') from unnest(endings) e)::tsquery else beginning end;
      if cardinality(endings) > few_endings then
        checked := coalesce(checked && beginning, beginning);
      else
        words := coalesce(words && ended, ended);
        if p_side_last is not null then
          beside := (select string_agg(quote_literal(p_side_last || ' ' || e), ' | ') from unnest(endings) e)::tsquery;
          side := coalesce(side && beside, beside);
        end if;
      end if;
    end if;

    select max(i.at), min(i.at) into newest, oldest from congtinh.search_items i;
    if newest is null then return; end if;
    newest := least(newest, p_until + interval '1 day');
    oldest := greatest(oldest, p_since - interval '1 day');
    -- Roughly: how far is looked at once goes by it, not what is found.
    select c.reltuples into items from pg_class c where c.oid = 'congtinh.search_items'::regclass;
    if items < at_once then select sum(t.total) into items from congtinh.published_totals t; end if;

    if p_quoted is not null then narrow := narrow || ' and i.pairs @@ $5'; end if;
    for facets in select value from jsonb_array_elements(p_facets) loop
      narrow := narrow || format(' and i.facets && %L::text[]', array(select jsonb_array_elements_text(facets)));
    end loop;
    if p_sites is not null then narrow := narrow || ' and (i.site is null or i.site = any($6))'; end if;
    if p_without is not null then narrow := narrow || ' and (i.content_type <> ''api::legal-document.legal-document'' or not i.document_id = any($7))'; end if;
    if p_only is not null then narrow := narrow || ' and i.document_id = any($8)'; end if;
    -- In a form that leads into no other index.
    if p_since is not null then narrow := narrow || ' and case when i.issued_on is null then i.at >= $9 else i.issued_on >= $10 end'; end if;
    if p_until is not null then narrow := narrow || ' and case when i.issued_on is null then i.at < $11 else i.issued_on <= $12 end'; end if;
    -- A page without an address is not there.
    narrow := narrow || ' and (i.content_type <> ''plugin::component-pages.page'' or exists (select from congtinh.page_addresses a where a.page = i.document_id and a.site = i.site and a.is_current))';

    kinds := array[case when words is not null then 'i.words @@ $1' else 'true' end]; mosts := array[p_most];
    if not p_anywhere then
      if p_title is not null then
        kinds := kinds || 'i.facets @> array[''h:'' || $4]'::text; mosts := mosts || p_most / 10;
      end if;
      if p_exact is not null then
        kinds := kinds || 'i.title_exact @@ $2'::text; mosts := mosts || p_most / 2;
        if side is not null then kinds := kinds || 'i.exact @@ $2 and i.pairs @@ $3'::text; mosts := mosts || p_most * 5 / 6; end if;
        kinds := kinds || 'i.exact @@ $2'::text; mosts := mosts || p_most;
      end if;
      if words is not null then
        kinds := kinds || 'i.title_words @@ $1'::text; mosts := mosts || case when p_exact is null then p_most / 2 else p_most end;
        if side is not null then kinds := kinds || 'i.words @@ $1 and i.pairs @@ $3'::text; mosts := mosts || case when p_exact is null then p_most * 5 / 6 else p_most end; end if;
      else
        kinds := kinds || 'i.title_words @@ $18'::text; mosts := mosts || p_most / 2;
      end if;
      kinds := kinds || kinds[1]; mosts := mosts || p_most;
    end if;

    last := cardinality(kinds);
    -- Behind the last kind the rest.
    kinds := kinds || kinds[1];
    for kind in 1 .. last + 1 loop
      -- The first day that is not looked at.
      before := date_trunc('month', newest) + interval '1 month';
      -- Titles are few; whole ones are found at once.
      portion := at_once * case when kinds[kind] like 'i.facets%' then 0 when kinds[kind] like 'i.title%' then 5 else 1 end;
      seen := 0;
      hits := 0;
      if kind <= last then
        wanted := mosts[kind] - cardinality(weighed);
      else
        -- With fewer, nothing was left.
        exit when cardinality(weighed) < p_most;
        wanted := coalesce(p_behind, p_upto - cardinality(weighed));
        if p_at is not null then
          before := least(before, date_trunc('month', p_at) + interval '1 month');
          narrow := narrow || ' and ((i.at, $16) < ($17, i.document_id)) is true';
        end if;
      end if;
      while wanted > 0 and before > oldest loop
        -- So far back as there are that many items; to the end where hits are seldom.
        since := null;
        if portion > 0 then
          select date_trunc('month', x.at) into since from (select i.at from congtinh.search_items i where i.at < before order by i.at desc offset portion limit 1) x;
        end if;
        if since is null or since < oldest then since := case when p_since is null then null else date_trunc('month', oldest) end; end if;
        execute format('select array_agg(place) from (
            select place from (
              select place, words from (select i.ctid as place, i.at, i.document_id, i.words from congtinh.search_items i where %s%s%s%s and not i.ctid = any($13) offset 0) fits
              order by at desc, document_id offset 0) newest %s limit %s) enough',
          kinds[kind], narrow,
          case when since is null and cardinality(endings) > few_endings and (words is null or cardinality(endings) <= most_endings) then ' and i.words @@ $20' else '' end,
          case when since is not null then ' and i.facets && $14' when before > newest then '' else ' and (i.at < $15) is true' end,
          case when checked is null then '' else 'where words @@ $19' end, wanted)
          into got
          using words, p_exact, side, p_title, p_quoted, p_sites, p_without, p_only, p_since, p_from, p_until, p_to, weighed,
            array(select 'm:' || to_char(month, 'YYYY-MM') from generate_series(since, before - interval '1 month', interval '1 month') month), before, p_document, p_at, beginning, checked, ended;
        got := coalesce(got, '{}');
        if kind <= last then weighed := weighed || got; else rest := rest || got; end if;
        hits := hits + cardinality(got);
        wanted := wanted - cardinality(got);
        seen := seen + portion;
        exit when since is null or since <= oldest;
        before := since;
        -- A question with few hits is answered by all of them, and need not be asked by kinds.
        portion := case when (hits + 1) * items / seen <= few then 0 else greatest(at_once, ceil(1.5 * wanted * seen / (hits + 1)))::integer end;
        exit when kind = 1 and not p_anywhere and portion > 0;
      end loop;
      if kind = 1 and not p_anywhere then
        exit when wanted > 0 and (since is null or since <= oldest);
        weighed := '{}';
      end if;
    end loop;
  end $$`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(CANDIDATES);
  const { rows } = await client.query<{ call: string }>("select oid::regprocedure::text as call from pg_proc where oid = 'congtinh.search_candidates'::regproc");
  for (const { call } of rows) {
    await client.query(`revoke execute on function ${call} from public`);
    await client.query(`grant execute on function ${call} to ${client.escapeIdentifier(appRole)}`);
  }
}
