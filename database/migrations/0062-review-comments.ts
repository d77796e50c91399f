import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * What people say to a text under review. Remarks, answers and what settled them are rows that nobody changes: whether
 * a remark is open is said by its newest resolution.
 */
const TABLES = `
  create table congtinh.review_comments (
    id bigint generated always as identity primary key,
    content_type text not null,
    document_id text not null,
    case_id bigint not null references congtinh.moderation_cases,
    revision_id bigint not null references congtinh.moderation_revisions,
    -- What it is about: a passage by its own words and place, a field, or the whole item (contracts/comments.ts).
    anchor jsonb not null check (anchor ->> 'kind' in ('passage', 'field', 'item')),
    body text not null check (btrim(body, E' \\t\\r\\n') <> '' and char_length(body) <= 5000),
    author integer not null,
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp()
  );
  create index review_comments_document on congtinh.review_comments (content_type, document_id, id);
  create index review_comments_case on congtinh.review_comments (case_id);

  create table congtinh.review_answers (
    id bigint generated always as identity primary key,
    comment_id bigint not null references congtinh.review_comments,
    body text not null check (btrim(body, E' \\t\\r\\n') <> '' and char_length(body) <= 5000),
    author integer not null,
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp()
  );
  create index review_answers_comment on congtinh.review_answers (comment_id, id);

  create table congtinh.review_resolutions (
    id bigint generated always as identity primary key,
    comment_id bigint not null references congtinh.review_comments,
    -- false: opened again.
    resolved boolean not null,
    actor integer not null,
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp()
  );
  create index review_resolutions_comment on congtinh.review_resolutions (comment_id, id);

  -- A remark belongs to the case of its revision, and the case to the document.
  create function congtinh.review_check_comment() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    if not exists (
      select from congtinh.moderation_revisions r join congtinh.moderation_cases c on c.id = r.case_id
      where r.id = new.revision_id and c.id = new.case_id and c.content_type = new.content_type and c.document_id = new.document_id
    ) then
      raise exception 'CT001: a remark on a revision of another document' using errcode = 'CT001';
    end if;
    return new;
  end $$;
  create trigger review_check_comment before insert on congtinh.review_comments
    for each row execute function congtinh.review_check_comment();`;

const APPEND_ONLY = ['review_comments', 'review_answers', 'review_resolutions'] as const;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(TABLES);
  for (const table of APPEND_ONLY) {
    await client.query(`create trigger review_append_only before update or delete on congtinh.${table}
      for each row execute function congtinh.moderation_append_only()`);
    await client.query(`create trigger review_no_truncate before truncate on congtinh.${table}
      for each statement execute function congtinh.moderation_append_only()`);
    await client.query(`grant select, insert on congtinh.${table} to ${client.escapeIdentifier(appRole)}`);
  }
}
