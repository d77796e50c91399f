import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/** The forms in which words are compared. `congtinh.search_text` (0064) is the one without tones. */
const FORMS = `
  -- The form with tones: the tone as a digit behind its syllable, so that hoà = hòa; y as i where both are written
  -- (Sỹ = Sĩ, Quý = Quí, but not tay = tai); đ and ê, ô, ơ, … stay. src/public-api/search/words.ts says the same.
  create function congtinh.search_exact(p_text text) returns text
  language sql immutable parallel safe strict
  return btrim(regexp_replace(regexp_replace(normalize(translate(regexp_replace(
    normalize(lower(p_text), NFD), '([\\u0300\\u0301\\u0303\\u0309\\u0323])([[:alpha:]\\u0302\\u0306\\u031b]*)', '\\2\\1', 'g'),
    U&'\\0300\\0301\\0303\\0309\\0323', '12345'), NFC),
    '(qu|\\m[bcdđghklmnprstvx]{0,3})y(?=[1-5]?([^[:alnum:]]|$))', '\\1i', 'g'), '[^[:alnum:]]+', ' ', 'g'));

  -- HTML of the portal's allow-list as plain text: marks within a word leave it whole, everything else parts words.
  create function congtinh.search_plain(p_html text) returns text
  language sql immutable parallel safe strict
  return btrim(regexp_replace(replace(replace(replace(replace(replace(replace(
    regexp_replace(regexp_replace(regexp_replace(p_html, '<(script|style)[^>]*>.*?</(script|style)[^>]*>|<!--.*?-->', ' ', 'gi'),
      '</?(a|abbr|b|code|del|em|i|ins|mark|s|small|span|strong|sub|sup|u)(\\s[^>]*)?>', '', 'gi'), '<[^>]*>', ' ', 'g'),
    '&nbsp;', ' '), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&amp;', '&'), '\\s+', ' ', 'g'))`;

/** Strapi's tables are made later than this: plpgsql looks at them when it is called (T12), and no view holds them (T13). */
const SOURCES = `
  create function congtinh.search_page_text(p_page integer) returns text
  language plpgsql stable set search_path = congtinh, public, pg_temp as $$
  begin
    return (select string_agg(piece, ' ' order by c."order") from public.site_pages_cmps c cross join lateral (
      select concat_ws(' ', heading, congtinh.search_plain(body)) as piece from public.components_pages_rich_texts where c.component_type = 'pages.rich-text' and id = c.cmp_id
      union all
      select concat_ws(' ', heading, congtinh.search_plain(body)) from public.components_pages_tables where c.component_type = 'pages.table' and id = c.cmp_id
      union all
      select concat_ws(' ', s.heading, (select string_agg(concat_ws(', ', x.name, x.position, x.duties, x.biography), '. ' order by l."order")
        from public.components_pages_peoples_cmps l join public.components_pages_persons x on x.id = l.cmp_id where l.entity_id = s.id))
      from public.components_pages_peoples s where c.component_type = 'pages.people' and s.id = c.cmp_id
      union all
      select concat_ws(' ', s.heading, (select string_agg(concat_ws(', ', x.name, x.head, x.duties), '. ' order by l."order")
        from public.components_pages_organisation_charts_cmps l join public.components_pages_chart_nodes x on x.id = l.cmp_id where l.entity_id = s.id))
      from public.components_pages_organisation_charts s where c.component_type = 'pages.organisation-chart' and s.id = c.cmp_id
      union all
      select concat_ws(' ', s.heading, (select string_agg(concat_ws(', ', x.label, x.address, x.phone, x.email, x.hours), '. ' order by l."order")
        from public.components_pages_contacts_cmps l join public.components_pages_contact_points x on x.id = l.cmp_id where l.entity_id = s.id))
      from public.components_pages_contacts s where c.component_type = 'pages.contact' and s.id = c.cmp_id
      union all
      select concat_ws(' ', s.heading, (select string_agg(concat_ws(', ', x.label, x.description), '. ' order by l."order")
        from public.components_pages_link_lists_cmps l join public.components_pages_links x on x.id = l.cmp_id where l.entity_id = s.id))
      from public.components_pages_link_lists s where c.component_type = 'pages.link-list' and s.id = c.cmp_id
      union all select heading from public.components_pages_document_lists where c.component_type = 'pages.document-list' and id = c.cmp_id
      union all select heading from public.components_pages_gallerys where c.component_type = 'pages.gallery' and id = c.cmp_id
      union all select heading from public.components_pages_article_lists where c.component_type = 'pages.article-list' and id = c.cmp_id
    ) pieces where c.entity_id = p_page and c.field = 'sections');
  end $$;

  -- The title of a legal document as its citation has it (src/public-api/resources/legal-document-answer.ts); a test compares.
  create function congtinh.search_document_title(p_kind text, p_number text, p_symbol text, p_issued date) returns text
  language sql immutable parallel safe
  return concat(
    case p_kind when 'luat' then 'Luật' when 'nghi-quyet' then 'Nghị quyết' when 'nghi-dinh' then 'Nghị định' when 'thong-tu' then 'Thông tư'
      when 'quyet-dinh' then 'Quyết định' when 'chi-thi' then 'Chỉ thị' when 'ke-hoach' then 'Kế hoạch' when 'quy-che' then 'Quy chế'
      when 'thong-bao' then 'Thông báo' when 'cong-van' then 'Công văn' else 'Văn bản' end,
    ' số ',
    case when coalesce(p_symbol, '') = '' then p_number when p_number like '(%' then p_symbol || ' ' || p_number else p_number || '/' || p_symbol end,
    ' ngày ' || lpad(extract(day from p_issued)::text, 2, '0') || '/' || lpad(extract(month from p_issued)::text, 2, '0') || '/' || lpad(extract(year from p_issued)::text, 4, '0'));

  -- What stands published of these documents of one type, as it is searched: only published rows, whoever asks.
  create function congtinh.search_sources(p_type text, p_documents text[])
  returns table (document_id text, row_id integer, site text, category text, unit text, issued_on date, at timestamp, title text, slug text, lead text, body text, context text)
  language plpgsql stable security definer set search_path = congtinh, public, pg_temp as $$
  begin
    if p_type = 'api::article.article' then
      return query select a.document_id::text, a.id, s.document_id::text, k.document_id::text, u.document_id::text,
        null::date, coalesce(a.first_published_at, a.published_at), a.title::text, a.slug::text,
        coalesce(a.summary, ''), congtinh.search_plain(coalesce(a.body, '')), concat_ws(' ', a.author, u.name, s.title, k.name)
      from public.articles a
      left join public.articles_site_lnk sl on sl.article_id = a.id left join public.sites s on s.id = sl.site_id
      left join public.articles_category_lnk kl on kl.article_id = a.id left join public.categories k on k.id = kl.category_id
      left join public.articles_unit_lnk ul on ul.article_id = a.id left join public.units u on u.id = ul.unit_id
      where a.published_at is not null and a.document_id = any(p_documents);
    elsif p_type = 'plugin::component-pages.page' then
      return query select p.document_id::text, p.id, s.document_id::text, null::text, u.document_id::text,
        null::date, coalesce(p.first_published_at, p.published_at), p.title::text, p.slug::text,
        coalesce(p.summary, ''), coalesce(congtinh.search_page_text(p.id), ''), concat_ws(' ', u.name, s.title)
      from public.site_pages p
      left join public.site_pages_site_lnk sl on sl.page_id = p.id left join public.sites s on s.id = sl.site_id
      left join public.site_pages_unit_lnk ul on ul.page_id = p.id left join public.units u on u.id = ul.unit_id
      where p.published_at is not null and p.document_id = any(p_documents);
    elsif p_type = 'api::legal-document.legal-document' then
      return query select d.document_id::text, d.id, null::text, null::text, u.document_id::text,
        d.issued_on, coalesce(d.issued_on, d.first_published_at, d.published_at),
        congtinh.search_document_title(d.kind, d.number, d.symbol, d.issued_on), null::text,
        coalesce(d.abstract, ''), concat_ws(', ', d.issuer, d.signer_title, d.signer), coalesce(u.name, '')::text
      from public.legal_documents d
      left join public.legal_documents_unit_lnk ul on ul.legal_document_id = d.id left join public.units u on u.id = ul.unit_id
      where d.published_at is not null and d.document_id = any(p_documents);
    elsif p_type = 'api::info-entry.info-entry' then
      return query select e.document_id::text, e.id, null::text, k.document_id::text, u.document_id::text,
        null::date, coalesce(e.first_published_at, e.published_at), e.title::text, null::text, '',
        concat_ws(' ', congtinh.search_plain(coalesce(e.body, '')),
          (select string_agg(concat_ws(' ', f.label || ':', f.value, f.unit_of_measure, f.note), '. ' order by c."order")
           from public.info_entries_cmps c join public.components_basic_information_key_figures f on f.id = c.cmp_id
           where c.entity_id = e.id and c.component_type = 'basic-information.key-figure'),
          (select string_agg(concat_ws(' ', x.number, x.issuer, x.signer), '. ' order by c."order")
           from public.info_entries_cmps c join public.components_basic_information_documents x on x.id = c.cmp_id
           where c.entity_id = e.id and c.component_type = 'basic-information.attached-document')),
        concat_ws(' ', e.author, u.name, k.name)
      from public.info_entries e
      left join public.info_entries_category_lnk kl on kl.info_entry_id = e.id left join public.info_categories k on k.id = kl.info_category_id
      left join public.info_entries_unit_lnk ul on ul.info_entry_id = e.id left join public.units u on u.id = ul.unit_id
      where e.published_at is not null and e.document_id = any(p_documents);
    else
      raise exception 'search knows no type %', p_type;
    end if;
  end $$`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(FORMS);
  await client.query(SOURCES);
  for (const call of ['search_sources(text, text[])', 'search_page_text(integer)']) await client.query(`revoke execute on function congtinh.${call} from public`);
  await client.query(`grant execute on function congtinh.search_sources(text, text[]) to ${app}`);
}
