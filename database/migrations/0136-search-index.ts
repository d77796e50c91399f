import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * What the public searches: one row for each published article, page, legal document and entry, derived by the owner's
 * functions from published rows alone. The application reads it and can ask for it to be settled; it writes nothing in it.
 */
const TABLES = `
  create table congtinh.search_items (
    content_type text not null,
    document_id text not null,
    -- The published row it was made from, and the way of making it (congtinh.search_formula): a cheap look for drift.
    row_id integer not null,
    formula smallint not null,
    -- documentIds.
    site text,
    category text,
    unit text,
    -- Of legal documents alone.
    issued_on date,
    -- When it was issued, else first published, as Strapi's columns hold instants: without a zone, in that of its process.
    at timestamp not null,
    title text not null,
    slug text,
    -- Summary and text, without markup.
    body text not null,
    title_words tsvector not null,
    -- Without tones (congtinh.search_text); A title, B summary, C text, D unit, site, category, author.
    words tsvector not null,
    -- With tones (congtinh.search_exact).
    exact tsvector not null,
    primary key (content_type, document_id)
  );
  create index search_items_words on congtinh.search_items using gin (words) with (fastupdate = off);
  create index search_items_title on congtinh.search_items using gin (title_words) with (fastupdate = off);
  create index search_items_newest on congtinh.search_items (at desc, document_id);
  create index search_items_unit on congtinh.search_items (unit);

  -- Words without tones that ever stood published, for spelling: what is offered for a misspelt word must still find something.
  create table congtinh.search_vocabulary (word text primary key);
  create index search_vocabulary_like on congtinh.search_vocabulary using gin (word public.gin_trgm_ops)`;

const FUNCTIONS = `
  -- Counted up by whoever changes how rows are made: the next start makes all of them anew.
  create function congtinh.search_formula() returns smallint language sql immutable return 1::smallint;

  -- A tsvector holds at most 1 MB; what lies behind the first 200,000 letters of a text is not searched.
  create function congtinh.search_expected(p_type text, p_documents text[]) returns setof congtinh.search_items
  language sql stable security definer set search_path = congtinh, public, pg_temp as $$
    select distinct on (s.document_id) p_type, s.document_id, s.row_id, congtinh.search_formula(), s.site, s.category, s.unit, s.issued_on, s.at, s.title, s.slug,
      btrim(s.lead || ' ' || s.body),
      to_tsvector('simple', congtinh.search_text(s.title)),
      setweight(to_tsvector('simple', congtinh.search_text(s.title)), 'A') || setweight(to_tsvector('simple', congtinh.search_text(s.lead)), 'B')
        || setweight(to_tsvector('simple', congtinh.search_text(left(s.body, 200000))), 'C') || setweight(to_tsvector('simple', congtinh.search_text(s.context)), 'D'),
      setweight(to_tsvector('simple', congtinh.search_exact(s.title)), 'A') || setweight(to_tsvector('simple', congtinh.search_exact(s.lead)), 'B')
        || setweight(to_tsvector('simple', congtinh.search_exact(left(s.body, 200000))), 'C') || setweight(to_tsvector('simple', congtinh.search_exact(s.context)), 'D')
    from congtinh.search_sources(p_type, p_documents) s
    order by s.document_id, s.row_id desc
  $$;

  -- Brings the rows of these documents to what stands published now. One settles at a time: who waited reads afterwards.
  create function congtinh.settle_search(p_type text, p_documents text[]) returns void
  language plpgsql security definer set search_path = congtinh, public, pg_temp as $$
  begin
    perform pg_advisory_xact_lock(hashtext('congtinh.search'));
    delete from congtinh.search_items i where i.content_type = p_type and i.document_id = any(p_documents);
    insert into congtinh.search_items select * from congtinh.search_expected(p_type, p_documents);
    insert into congtinh.search_vocabulary (word)
      select distinct w.lexeme from congtinh.search_items i cross join lateral unnest(i.words) w
      where i.content_type = p_type and i.document_id = any(p_documents) and w.lexeme ~ '^[[:alpha:]]{2,20}$'
      on conflict do nothing;
  end $$;

  -- Where the index is not what stands published, by a look at keys alone.
  create function congtinh.search_drift() returns table (content_type text, document_id text, what text)
  language plpgsql stable security definer set search_path = congtinh, public, pg_temp as $$
  begin
    return query
      with published as (
        select 'api::article.article'::text as type, a.document_id::text as document, max(a.id) as row from public.articles a where a.published_at is not null group by 2
        union all select 'plugin::component-pages.page', p.document_id, max(p.id) from public.site_pages p where p.published_at is not null group by 2
        union all select 'api::legal-document.legal-document', d.document_id, max(d.id) from public.legal_documents d where d.published_at is not null group by 2
        union all select 'api::info-entry.info-entry', e.document_id, max(e.id) from public.info_entries e where e.published_at is not null group by 2)
      select coalesce(p.type, i.content_type), coalesce(p.document, i.document_id),
        case when i.document_id is null then 'missing' when p.document is null then 'extra' else 'old' end
      from published p full join congtinh.search_items i on i.content_type = p.type and i.document_id = p.document
      where i.document_id is null or p.document is null or i.row_id <> p.row or i.formula <> congtinh.search_formula();
  end $$;

  -- The same by making these rows anew, word for word.
  create function congtinh.search_differences(p_type text, p_documents text[]) returns table (document_id text)
  language sql stable security definer set search_path = congtinh, public, pg_temp as $$
    select distinct d.document_id from (
      (select * from congtinh.search_expected(p_type, p_documents) except select * from congtinh.search_items where content_type = p_type and document_id = any(p_documents))
      union all
      (select * from congtinh.search_items where content_type = p_type and document_id = any(p_documents) except select * from congtinh.search_expected(p_type, p_documents))
    ) d
  $$;

  -- Trigger on the tables that the index is made of, at the end of the transaction, when all rows of an item are there.
  -- 'item', type | 'link', type, table, column | 'name', column of the index that holds the documentId, column of the name.
  create function congtinh.search_follow() returns trigger
  language plpgsql security definer set search_path = congtinh, public, pg_temp as $$
  declare
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    is_now jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    documents text[];
    type text;
  begin
    if tg_argv[0] = 'item' then
      if was ->> 'published_at' is not null or is_now ->> 'published_at' is not null then
        perform congtinh.settle_search(tg_argv[1], array_remove(array[was ->> 'document_id', is_now ->> 'document_id'], null));
      end if;
    elsif tg_argv[0] = 'link' then
      execute format('select array_agg(distinct document_id::text) from public.%I where id = any($1) and published_at is not null', tg_argv[2])
        into documents using array_remove(array[(was ->> tg_argv[3])::bigint, (is_now ->> tg_argv[3])::bigint], null);
      if documents is not null then perform congtinh.settle_search(tg_argv[1], documents); end if;
    elsif was ->> tg_argv[2] is distinct from is_now ->> tg_argv[2] then
      for type, documents in
        execute format('select content_type, array_agg(document_id) from congtinh.search_items where %I = $1 group by content_type', tg_argv[1])
        using is_now ->> 'document_id'
      loop
        perform congtinh.settle_search(type, documents);
      end loop;
    end if;
    return null;
  end $$`;

const ASKED_BY_APP = ['settle_search(text, text[])', 'search_drift()', 'search_differences(text, text[])', 'search_follow()'];

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(TABLES);
  await client.query(FUNCTIONS);
  await client.query(`grant select on congtinh.search_items, congtinh.search_vocabulary to ${app}`);
  for (const call of [...ASKED_BY_APP, 'search_expected(text, text[])']) await client.query(`revoke execute on function congtinh.${call} from public`);
  for (const call of ASKED_BY_APP) await client.query(`grant execute on function congtinh.${call} to ${app}`);
}
