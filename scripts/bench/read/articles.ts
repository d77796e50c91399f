import { Client } from 'pg';

const SENTENCE = 'Ủy ban nhân dân tỉnh yêu cầu các sở, ngành, địa phương tiếp tục thực hiện đồng bộ các nhiệm vụ, giải pháp đã đề ra trong năm. ';

/** Articles `from`..`to` of the portal, each as a draft and as published, with the links that Strapi keeps. The same statement fills both databases. */
const ARTICLES = `
  with n as (select i, timestamptz '2025-02-20 08:00+07' - make_interval(mins => i) as at from generate_series($1::int, $2::int) i
  ), made as (
    insert into public.articles (document_id, title, slug, summary, body, language, author, source, origin, first_published_at, changed_at, created_at, updated_at, published_at)
      select 'doluong' || lpad(i::text, 17, '0'), 'Bài viết số ' || i || ' về công tác chỉ đạo, điều hành', 'bai-' || i, $3, '<p>' || repeat($3, 14) || '</p>', 'vi', 'Hồng Nhung', 'Báo Bắc Kạn', 'original', at, at, at, at, state.at_state
      from n cross join lateral (values (null::timestamptz), (n.at)) state(at_state)
      returning id
  ), sited as (insert into public.articles_site_lnk (article_id, site_id) select made.id, s.id from made, (select id from public.sites where path = '/') s
  ), filed as (insert into public.articles_category_lnk (article_id, category_id) select made.id, c.id from made, (select id from public.categories where slug = 'do-luong') c)
  insert into public.articles_unit_lnk (article_id, unit_id) select made.id, u.id from made, (select id from public.units where code = 'VP-UBND' limit 1) u`;

/** The record that stands behind each of ours. */
const RECORD = `
  with n as (select i, 'doluong' || lpad(i::text, 17, '0') as document, timestamptz '2025-02-20 08:00+07' - make_interval(mins => i) as at from generate_series($1::int, $2::int) i
  ), heads as (
    insert into congtinh.moderation_cases (id, content_type, document_id, workflow, state, stage, version, revision_id, unit, system, category, title, submitted_by, submitted_at, changed_at, published_at, published_edit_id, site, stage_since, due_on, due_starts, people)
      overriding system value
      select i, 'api::article.article', document, $3::jsonb, 'published', 3, 4, i, $4, 'portal', $5, 'Bài ' || i, 1, at, at, at, i, $6, at, at::date, '{}', array[1] from n
  ), texts as (
    insert into congtinh.moderation_revisions (id, case_id, number, canonical, hash, cause, created_by, created_at)
      overriding system value select i, i, 1, document, encode(sha256(convert_to(document, 'UTF8')), 'hex'), 'submit', 1, at from n
  )
  insert into congtinh.moderation_decisions (case_id, revision_id, stage, actor, decision, at)
    select i, i, stage, place::int, 'approve', at from n, unnest(array['unit-reviewer', 'secretariat', 'board']) with ordinality as stages(stage, place)`;

const WORKFLOW = JSON.stringify({
  key: 'portal', name: 'Cổng', publishers: [{ role: 'secretariat', system: 'portal' }],
  stages: ['unit-reviewer', 'secretariat', 'board'].map((key) => ({ key, name: key, role: key, system: 'portal' })),
});

export const documentIdOf = (number: number): string => `doluong${String(number).padStart(17, '0')}`;

/** Fills a throw-away database as superuser, with the triggers of this session resting. */
export const fillArticles = async (url: string, from: number, to: number, ours: { readonly unit: string; readonly category: string; readonly site: string } | null): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("set session_replication_role = 'replica'");
  await client.query(ARTICLES, [from, to, SENTENCE]);
  if (ours) await client.query(RECORD, [from, to, WORKFLOW, ours.unit, ours.category, ours.site]);
  if (ours) for (const table of ['cases', 'revisions']) await client.query(`select setval(pg_get_serial_sequence('congtinh.moderation_${table}', 'id'), 10000000)`);
  await client.query("set session_replication_role = 'origin'");
  await client.query('vacuum analyze');
  await client.end();
};

/** Brings the articles into the index of the search, whose triggers rested. */
export const indexArticles = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("select congtinh.settle_search('api::article.article', array(select distinct document_id::text from public.articles))");
  await client.query('vacuum analyze');
  await client.end();
};

const [MENU_ITEMS, SUBITEMS, PAGES] = [8, 4, 20];

/** What stands around the pages of the portal: a menu of two levels, and pages below one another. The same statement fills both databases. */
const SURROUNDINGS = `
  with menu as (
    insert into public.site_menus (document_id, title, position, published_at) select 'doluongmenu', 'Menu đầu trang', 'header', at from (values (null::timestamptz), (now())) state(at) returning id, published_at
  ), sited as (insert into public.site_menus_site_lnk (menu_id, site_id) select menu.id, s.id from menu, (select id from public.sites where path = '/') s
  ), items as (
    insert into public.components_pages_menu_items (label, kind, url) select 'Mục ' || i, 'address', '/muc-' || i from generate_series(1, ${MENU_ITEMS}) i returning id
  ), hung as (
    insert into public.site_menus_cmps (entity_id, cmp_id, component_type, field, "order") select menu.id, items.id, 'pages.menu-item', 'items', row_number() over () from menu, items where menu.published_at is not null
  ), below as (
    insert into public.components_pages_menu_subitems (label, kind, url) select 'Mục con ' || i, 'address', '/muc-con-' || i from generate_series(1, ${MENU_ITEMS * SUBITEMS}) i returning id
  ), numbered as (select id, row_number() over () - 1 as at from below), parents as (select id, row_number() over () - 1 as at from items
  ), hung_below as (
    insert into public.components_pages_menu_items_cmps (entity_id, cmp_id, component_type, field, "order")
      select parents.id, numbered.id, 'pages.menu-subitem', 'items', numbered.at from numbered join parents on parents.at = numbered.at / ${SUBITEMS}
  ), pages as (
    insert into public.site_pages (document_id, title, slug, purpose, "order", published_at)
      select 'doluongtrang' || i, 'Trang số ' || i, 'trang-' || i, 'free', i, at from generate_series(1, ${PAGES}) i, (values (null::timestamptz), (now())) state(at) returning id
  )
  insert into public.site_pages_site_lnk (page_id, site_id) select pages.id, s.id from pages, (select id from public.sites where path = '/') s`;

/** Where the pages stand: of ours only. */
const ADDRESSES = `
  insert into congtinh.page_addresses (site, path, page, is_current, since)
    select (select document_id from public.sites where path = '/'), '/trang-' || i, 'doluongtrang' || i, true, now() from generate_series(1, ${PAGES}) i`;

/** Fills the menu and the pages of the portal, in a throw-away database as superuser. */
export const fillSurroundings = async (url: string, ours: boolean): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("set session_replication_role = 'replica'");
  await client.query(SURROUNDINGS);
  if (ours) await client.query(ADDRESSES);
  await client.end();
};

/** What the articles of the reference hang on. */
export const fillPlainGround = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`insert into public.units (document_id, code, name, kind, published_at) values ('u', 'VP-UBND', 'Văn phòng Ủy ban nhân dân tỉnh', 'department', now())`);
  await client.query(`insert into public.sites (document_id, path, title, published_at) values ('s', '/', 'Cổng Thông tin điện tử tỉnh Bắc Kạn', now())`);
  await client.query(`insert into public.categories (document_id, name, slug, published_at) values ('c', 'Tin đo lường', 'do-luong', now())`);
  await client.end();
};
