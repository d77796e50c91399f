import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * The forms of words (0064, 0135), word for word as before and several times faster: what a text does not need is not done, and
 * `replace` takes the place of regular expressions that match in each syllable.
 */
const FORMS = `
  -- Letters and their marks apart.
  create function congtinh.search_apart(p_text text) returns text
  language sql immutable parallel safe strict
  return normalize(lower(p_text), NFD);

  -- Words with one space between them.
  create function congtinh.search_spaced(p_text text) returns text
  language plpgsql immutable parallel safe strict as $$
  declare
    t text := regexp_replace(p_text, '[^[:alnum:] ]+', ' ', 'g');
  begin
    if strpos(t, '  ') > 0 then t := regexp_replace(t, ' {2,}', ' ', 'g'); end if;
    return btrim(t);
  end $$;

  create function congtinh.search_bare(p_apart text) returns text
  language plpgsql immutable parallel safe strict as $$
  declare
    t text := replace(replace(replace(replace(replace(replace(replace(replace(p_apart,
      U&'\\0300', ''), U&'\\0301', ''), U&'\\0303', ''), U&'\\0309', ''), U&'\\0323', ''), U&'\\0302', ''), U&'\\0306', ''), U&'\\031b', '');
  begin
    -- Marks of other languages.
    if t ~ '[\\u0300-\\u036f]' then t := regexp_replace(t, '[\\u0300-\\u036f]', '', 'g'); end if;
    return congtinh.search_spaced(replace(replace(t, 'đ', 'd'), 'y', 'i'));
  end $$;

  -- As in 0135, but the marks of â, ă and ơ are digits too: composing letters anew costs as much as taking them apart.
  create function congtinh.search_toned(p_apart text) returns text
  language plpgsql immutable parallel safe strict as $$
  declare
    t text := regexp_replace(p_apart, '([\\u0300\\u0301\\u0303\\u0309\\u0323])([[:alpha:]\\u0302\\u0306\\u031b]+)', '\\2\\1', 'g');
  begin
    t := replace(replace(replace(replace(replace(replace(replace(replace(t,
      U&'\\0300', '1'), U&'\\0301', '2'), U&'\\0303', '3'), U&'\\0309', '4'), U&'\\0323', '5'), U&'\\0302', '6'), U&'\\0306', '7'), U&'\\031b', '8');
    if t ~ '[\\u0300-\\u036f]' then t := normalize(t, NFC); end if;
    return congtinh.search_spaced(regexp_replace(t, '(qu|\\m[bcdđghklmnprstvx]{0,3})y(?=[1-5]?([^[:alnum:]]|$))', '\\1i', 'g'));
  end $$;

  create or replace function congtinh.search_text(p_text text) returns text
  language plpgsql immutable parallel safe strict as $$
  begin
    return congtinh.search_bare(congtinh.search_apart(p_text));
  end $$;

  create or replace function congtinh.search_exact(p_text text) returns text
  language plpgsql immutable parallel safe strict as $$
  begin
    return congtinh.search_toned(congtinh.search_apart(p_text));
  end $$;

  create or replace function congtinh.search_plain(p_html text) returns text
  language plpgsql immutable parallel safe strict as $$
  declare
    t text := p_html;
  begin
    if strpos(t, '<') > 0 then
      if t ~* '<(script|style|!--)' then t := regexp_replace(t, '<(script|style)[^>]*>.*?</(script|style)[^>]*>|<!--.*?-->', ' ', 'gi'); end if;
      -- Marks within a word leave it whole, everything else parts words.
      if t ~* '</?(a|abbr|b|code|del|em|i|ins|mark|s|small|span|strong|sub|sup|u)(\\s[^>]*)?>' then
        t := regexp_replace(t, '</?(a|abbr|b|code|del|em|i|ins|mark|s|small|span|strong|sub|sup|u)(\\s[^>]*)?>', '', 'gi');
      end if;
      t := regexp_replace(t, '<[^>]*>', ' ', 'g');
    end if;
    if strpos(t, '&') > 0 then
      t := replace(replace(replace(replace(replace(replace(t, '&nbsp;', ' '), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&amp;', '&');
    end if;
    if t ~ '\\s\\s' then t := regexp_replace(t, '\\s{2,}', ' ', 'g'); end if;
    if replace(t, ' ', '') ~ '\\s' then t := regexp_replace(t, '\\s', ' ', 'g'); end if;
    return btrim(t);
  end $$;

  -- Words that stand side by side, of a text without tones in which | parts what does not belong together. Each word at most 20
  -- bytes; those of the first 80,000 letters.
  create function congtinh.search_pairs(p_text text) returns tsvector
  language plpgsql immutable parallel safe strict as $$
  declare
    words text[] := string_to_array(left(p_text, 80000), ' ');
  begin
    return coalesce(array_to_tsvector((select array_agg(x || ' ' || y) from unnest(words[:cardinality(words) - 1], words[2:]) pair(x, y)
      where x <> '|' and y <> '|' and octet_length(x) between 1 and 20 and octet_length(y) between 1 and 20)), '');
  end $$`;

const TABLE = `
  alter table congtinh.search_items
    add column title_exact tsvector not null default '',
    -- Words that stand side by side, without tones.
    add column pairs tsvector not null default '',
    -- What narrows a question: t:TYPE, s:SITE, c:CATEGORY, u:UNIT (empty where there is none), m:YEAR-MONTH, h:TITLE without tones.
    add column facets text[] not null default '{}',
    alter column words set storage external, alter column exact set storage external, alter column pairs set storage external;
  drop index congtinh.search_items_words, congtinh.search_items_title;
  -- One index, so that words, filters and months are met in it together and only what has all of them is looked at.
  create index search_items_found on congtinh.search_items using gin (words, exact, title_words, title_exact, pairs, facets) with (fastupdate = on);

  -- Texts of items that are made anew in one statement, as congtinh.search_sources (0135) gives them; empty between statements.
  create unlogged table congtinh.search_waiting (
    document_id text, row_id integer, site text, category text, unit text, issued_on date, at timestamp, title text, slug text, lead text, body text, context text
  ) with (parallel_workers = 4, autovacuum_enabled = off);

  -- Every word that ever stood published, for half typed words; those of letters alone for spelling.
  drop index congtinh.search_vocabulary_like;
  alter table congtinh.search_vocabulary alter column word type text collate "C";
  create index search_vocabulary_like on congtinh.search_vocabulary using gin (word public.gin_trgm_ops) where word ~ '^[[:alpha:]]{2,20}$'`;

const FUNCTIONS = `
  create or replace function congtinh.search_formula() returns smallint language sql immutable return 2::smallint;

  -- One way for one item and for thousands. A tsvector holds at most 1 MB; what lies behind the first 200,000 letters of a text
  -- is not searched.
  create function congtinh.search_item(p_type text, s congtinh.search_waiting) returns congtinh.search_items
  language plpgsql stable parallel safe cost 10000 set search_path = congtinh, public, pg_temp as $$
  declare
    i congtinh.search_items;
    title text := search_apart(s.title);
    lead text := search_apart(s.lead);
    body text := search_apart(left(s.body, 200000));
    context text := search_apart(s.context);
    folded_title text := search_bare(title);
    folded_lead text := search_bare(lead);
    folded_body text := search_bare(body);
    folded_context text := search_bare(context);
  begin
    i.content_type := p_type;
    i.document_id := s.document_id;
    i.row_id := s.row_id;
    i.formula := search_formula();
    i.site := s.site;
    i.category := s.category;
    i.unit := s.unit;
    i.issued_on := s.issued_on;
    i.at := s.at;
    i.title := s.title;
    i.slug := s.slug;
    i.body := btrim(s.lead || ' ' || s.body);
    i.title_words := to_tsvector('simple', folded_title);
    i.words := setweight(i.title_words, 'A') || setweight(to_tsvector('simple', folded_lead), 'B')
      || setweight(to_tsvector('simple', folded_body), 'C') || setweight(to_tsvector('simple', folded_context), 'D');
    i.title_exact := to_tsvector('simple', search_toned(title));
    i.exact := setweight(i.title_exact, 'A') || setweight(to_tsvector('simple', search_toned(lead)), 'B')
      || setweight(to_tsvector('simple', search_toned(body)), 'C') || setweight(to_tsvector('simple', search_toned(context)), 'D');
    i.pairs := search_pairs(concat_ws(' | ', folded_title, folded_lead, folded_body, folded_context));
    i.facets := array['t:' || p_type, 's:' || coalesce(s.site, ''), 'c:' || coalesce(s.category, ''), 'u:' || coalesce(s.unit, ''),
      'm:' || to_char(s.at, 'YYYY-MM'), 'h:' || left(folded_title, 100)];
    return i;
  end $$;

  create or replace function congtinh.search_expected(p_type text, p_documents text[]) returns setof congtinh.search_items
  language plpgsql stable security definer set search_path = congtinh, public, pg_temp as $$
  begin
    return query select i.* from (select distinct on (s.document_id) s.* from congtinh.search_sources(p_type, p_documents) s order by s.document_id, s.row_id desc) s
      cross join lateral congtinh.search_item(p_type, row(s.*)::congtinh.search_waiting) i;
  end $$;

  -- Brings the rows of these documents to what stands published now. One settles at a time: who waited reads afterwards.
  create or replace function congtinh.settle_search(p_type text, p_documents text[]) returns void
  language plpgsql security definer set search_path = congtinh, public, pg_temp
  set parallel_setup_cost = 0 set parallel_tuple_cost = 0 set gin_pending_list_limit = '128kB' as $$
  declare
    many constant boolean := cardinality(p_documents) >= 200;
    made congtinh.search_items[];
  begin
    perform pg_advisory_xact_lock(hashtext('congtinh.search'));
    if not many then
      made := array(select e from congtinh.search_expected(p_type, p_documents) e order by e.document_id);
      -- A publication writes an item and its links, and each of them comes here.
      if made = array(select i from congtinh.search_items i where i.content_type = p_type and i.document_id = any(p_documents) order by i.document_id) then return; end if;
    end if;
    delete from congtinh.search_items i where i.content_type = p_type and i.document_id = any(p_documents);
    if many then
      -- The same with as many processors as there are, for which the texts must lie in a table.
      insert into congtinh.search_waiting select distinct on (s.document_id) s.* from congtinh.search_sources(p_type, p_documents) s order by s.document_id, s.row_id desc;
      create temp table search_made as select i.* from congtinh.search_waiting s cross join lateral congtinh.search_item(p_type, s) i;
      -- What is put in stands in a list until it is sorted into the index: of many items at once in a tenth of the time.
      perform set_config('gin_pending_list_limit', '262144', true);
      insert into congtinh.search_items select * from search_made;
      perform gin_clean_pending_list('congtinh.search_items_found');
      drop table search_made;
      truncate congtinh.search_waiting;
    else
      -- A few items may stay in the list; who makes it longer than its limit sorts them in.
      insert into congtinh.search_items select * from unnest(made);
    end if;
    insert into congtinh.search_vocabulary (word)
      select w.word from (
        select distinct unnest(tsvector_to_array(i.words)) as word from congtinh.search_items i where i.content_type = p_type and i.document_id = any(p_documents)) w
      where octet_length(w.word) <= 100
      on conflict do nothing;
  end $$;

  -- Once for each statement: of thousands of rows nobody needs to be told one by one.
  create function congtinh.note_public_statement() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    perform congtinh.note_public_change('t:' || tg_table_name);
    return null;
  end $$;
  drop trigger congtinh_public_change on congtinh.search_items;
  create trigger congtinh_public_change after insert or update or delete on congtinh.search_items
    for each statement execute function congtinh.note_public_statement()`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(FORMS);
  await client.query(TABLE);
  await client.query(FUNCTIONS);
  await client.query('revoke execute on function congtinh.note_public_statement() from public');
  for (const form of ['search_apart', 'search_spaced', 'search_bare', 'search_toned']) {
    await client.query(`grant execute on function congtinh.${form}(text) to ${client.escapeIdentifier(appRole)}`);
  }
}
