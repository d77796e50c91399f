import type { Client } from 'pg';

/** Who and where the generated cases hang on. */
export interface BenchGround {
  /** documentIds; the first unit is the reviewer's. */
  readonly units: readonly string[];
  readonly sites: readonly string[];
  readonly categories: readonly string[];
  /** Accounts: authors of the units, and those whose screens are measured. */
  readonly authors: readonly number[];
  readonly reviewer: number;
  readonly secretary: number;
  readonly board: number;
}

const WORKFLOW = JSON.stringify({
  key: 'portal', name: 'Cổng Thông tin điện tử tỉnh',
  stages: [
    { key: 'unit-reviewer', name: 'Lãnh đạo đơn vị', role: 'unit-reviewer', system: 'portal' },
    { key: 'secretariat', name: 'Thư ký biên tập', role: 'secretariat', system: 'portal' },
    { key: 'board', name: 'Ban Biên tập', role: 'board', system: 'portal' },
  ],
  publishers: [{ role: 'secretariat', system: 'portal' }],
});

/**
 * Articles `from`..`to` with their cases, revisions, edits and three decisions each. Of the first 200, 60 wait
 * for the secretariat and 50 for the reviewer of the first unit, so that both sizes give the measured people
 * the same work; 1,800 more run in the large one (most wait in their units), the others are published.
 */
const FILL = `
  with n as (
    select i, 'bench' || i as document, $3::text[] as units, $4::text[] as sites, $5::text[] as categories, $6::int[] as authors,
      case when i > 2800 then 'published' when i <= 60 then 'secretariat' when i <= 110 then 'first-unit' when i <= 130 then 'board'
           when i <= 165 then 'returned' when i <= 200 then 'approved' when i <= 1000 then 'published'
           when i % 5 = 0 then 'returned' when i % 11 = 0 then 'approved' else 'unit' end as kind
      from generate_series($1::int, $2::int) i
  ), placed as (
    select *, case when kind = 'first-unit' then units[1] else units[1 + i % array_length(units, 1)] end as unit,
      authors[1 + i % array_length(authors, 1)] as author,
      timestamptz '2025-02-20 08:00+07' - make_interval(hours => case when kind = 'published' then 24 + i % 40000 else i % 300 end) as at
      from n
  ), rows as (
    select *, case kind when 'published' then 'published' when 'returned' then 'returned' when 'approved' then 'approved' else 'open' end as state,
      case kind when 'secretariat' then 1 when 'board' then 2 when 'published' then 3 when 'approved' then 3 else 0 end as stage
      from placed
  ), new_articles as (
    insert into public.articles (document_id, title, slug, author, source, origin, created_at, updated_at)
      select document, 'Bài ' || i, document, 'Người viết', 'Nguồn', 'original', at, at from rows
  ), new_cases as (
    insert into congtinh.moderation_cases (id, content_type, document_id, workflow, state, stage, version, revision_id, unit, system, category, title,
        submitted_by, submitted_at, changed_at, published_at, published_edit_id, site, stage_since, due_on, due_starts, people)
      overriding system value
      select i, 'api::article.article', document, $7::jsonb, state, stage, stage + 1, i, unit, 'portal', categories[1 + i % array_length(categories, 1)],
        (array['Thông báo', 'Kế hoạch', 'Hội nghị', 'Quyết định', 'Tập huấn', 'Khai mạc', 'Tổng kết', 'Công bố'])[1 + i % 8] || ' ' ||
        (array['giá đất', 'phòng cháy rừng', 'tiêm chủng', 'chuyển đổi số', 'an toàn', 'giảm nghèo', 'tuyển sinh', 'cấp nước', 'du lịch', 'lễ hội'])[1 + (i / 8) % 10] || (array[' huyện Ba Bể', ' huyện Na Rì', ' xã Sỹ Bình', ' thành phố', ' xã Khang Ninh', ' huyện Chợ Đồn', ' toàn tỉnh', ' xã Yến Dương', ' thị trấn', ' vùng cao', ' hồ', ' biên giới'])[1 + (i / 80) % 12] || ' số ' || i,
        author, at, at, case when state = 'published' then at end, case when state = 'published' then i * 2 end, sites[1 + i % array_length(sites, 1)],
        at, (at + interval '7 days')::date, jsonb_build_object('creation', at::date), array[author]
      from rows
  ), new_revisions as (
    insert into congtinh.moderation_revisions (id, case_id, number, canonical, hash, cause, created_by, created_at)
      overriding system value
      select i, i, 1, document, encode(sha256(convert_to(document, 'UTF8')), 'hex'), 'submit', author, at from rows
  ), new_edits as (
    insert into congtinh.moderation_edits (id, content_type, document_id, actor, after_hash, case_id, at)
      overriding system value
      select i * 2 - e, 'api::article.article', document, author, 'x', null, at from rows, generate_series(0, 1) e
  )
  insert into congtinh.moderation_decisions (case_id, revision_id, stage, actor, decision, comment, at)
    select i, i, case d when 1 then 'unit-reviewer' when 2 then 'secretariat' end, case d when 0 then author when 1 then $8::int else $9::int end,
      case when d = 0 then 'submit' when d = 3 then 'publish' when d = 1 and state = 'returned' then 'return' else 'approve' end,
      case when d = 1 and state = 'returned' then 'Bổ sung nguồn.' end, at
    from rows, generate_series(0, 3) d
    where (d < 3 and state in ('published', 'approved')) or (d = 3 and state = 'published' and i % 10 = 0) or d = 0 or (state = 'returned' and d = 1) or (state = 'open' and stage >= d)`;

const IN_PORTIONS = 10_000;

/** Fills a throw-away database as superuser, with the triggers of this session resting. */
export const fill = async (client: Client, ground: BenchGround, from: number, to: number): Promise<void> => {
  await client.query("set session_replication_role = 'replica'");
  const { units, sites, categories, authors, reviewer, secretary } = ground;
  for (let start = from; start <= to; start += IN_PORTIONS) {
    await client.query(FILL, [start, Math.min(to, start + IN_PORTIONS - 1), units, sites, categories, authors, WORKFLOW, reviewer, secretary]);
  }
  await client.query("set session_replication_role = 'origin'");
  await client.query('vacuum analyze congtinh.moderation_cases, congtinh.moderation_decisions, congtinh.moderation_edits, congtinh.moderation_revisions, public.articles');
};

/** How many there are, for the heading of the figures. */
export const sizes = async (client: Client): Promise<{ articles: number; decisions: number; live: number }> => {
  const { rows } = await client.query(`select (select count(*) from congtinh.moderation_cases)::int as articles, (select count(*) from congtinh.moderation_decisions)::int as decisions,
    (select count(*) from congtinh.moderation_cases where state in ('open', 'returned', 'approved', 'scheduled'))::int as live`);
  return rows[0] as { articles: number; decisions: number; live: number };
};
