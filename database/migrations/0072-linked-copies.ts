import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * Items that stand on a unit's own site and, as a copy with a case of its own, on the provincial portal (PT-7.2, PT-19.2).
 * A link is written once and ended once; what was taken over is only added to; a task is raised once and settled once.
 */
const TABLES = `
  create table congtinh.linked_copies (
    id bigint generated always as identity primary key,
    content_type text not null,
    -- documentIds of the two documents, and of the unit that answers for both.
    original text not null,
    copy text not null,
    unit text not null,
    proposed_by integer not null,
    proposed_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    -- null while the copy lives: from its proposal until it is withdrawn, or taken back before it was public.
    ended_at timestamptz,
    ended_by integer,
    end_cause text check (end_cause in ('withdrawn', 'cancelled')),
    check (original <> copy),
    check ((ended_at is null) = (end_cause is null))
  );
  create unique index linked_copies_one_copy on congtinh.linked_copies (content_type, original) where ended_at is null;
  create unique index linked_copies_one_original on congtinh.linked_copies (content_type, copy) where ended_at is null;
  create index linked_copies_original on congtinh.linked_copies (content_type, original, id);
  create index linked_copies_copy on congtinh.linked_copies (content_type, copy, id);

  create table congtinh.linked_copy_takings (
    id bigint generated always as identity primary key,
    link_id bigint not null references congtinh.linked_copies,
    -- The published text that was taken: its case and revision, its hash, the hash of what both share, its last edit.
    original_case bigint not null references congtinh.moderation_cases,
    original_revision bigint not null references congtinh.moderation_revisions,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    edit_id bigint not null,
    -- The case in which it is passed for the portal.
    copy_case bigint not null references congtinh.moderation_cases,
    taken_by integer not null,
    taken_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp()
  );
  create index linked_copy_takings_link on congtinh.linked_copy_takings (link_id, id);

  create table congtinh.linked_copy_tasks (
    id bigint generated always as identity primary key,
    link_id bigint not null references congtinh.linked_copies,
    kind text not null check (kind in ('changed', 'withdrawn')),
    -- The case of the original that raised it, and why it was withdrawn.
    original_case bigint not null references congtinh.moderation_cases,
    explanation text,
    opened_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    settled_at timestamptz,
    settled_by integer,
    outcome text check (outcome in ('taken', 'not-needed', 'copy-withdrawn', 'superseded')),
    reason text,
    taking_id bigint references congtinh.linked_copy_takings,
    check ((settled_at is null) = (outcome is null)),
    check (outcome is distinct from 'not-needed' or (settled_by is not null and btrim(coalesce(reason, ''), E' \\t\\r\\n') <> '')),
    check ((outcome is not distinct from 'taken') = (taking_id is not null))
  );
  -- The newest thing that happened to the original is the one to settle.
  create unique index linked_copy_tasks_one_open on congtinh.linked_copy_tasks (link_id) where settled_at is null;
  create index linked_copy_tasks_settled on congtinh.linked_copy_tasks (settled_at desc, id desc);

  create function congtinh.linked_copies_new() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    if new.ended_at is not null then
      raise exception 'CT001: a link begins alive' using errcode = 'CT001';
    end if;
    -- One after the other: two links could each be right alone.
    perform pg_advisory_xact_lock(hashtextextended('linked-copies ' || new.content_type, 0));
    if exists (select from congtinh.linked_copies l where l.content_type = new.content_type
      and (l.copy = new.original or l.original = new.copy or (l.copy = new.copy and l.original <> new.original))) then
      raise exception 'CT001: a copy is never an original, and has one original' using errcode = 'CT001';
    end if;
    return new;
  end $$;
  create trigger linked_copies_new before insert on congtinh.linked_copies
    for each row execute function congtinh.linked_copies_new();

  create function congtinh.linked_copies_end() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  declare
    written constant text[] := case tg_table_name
      when 'linked_copies' then array['ended_at', 'ended_by', 'end_cause']
      else array['settled_at', 'settled_by', 'outcome', 'reason', 'taking_id'] end;
    final constant text := written[1];
  begin
    if to_jsonb(old) ->> final is not null or to_jsonb(new) ->> final is null or to_jsonb(old) - written <> to_jsonb(new) - written then
      raise exception 'CT001: % is written once and closed once', tg_table_name using errcode = 'CT001';
    end if;
    return new;
  end $$;
  create trigger linked_copies_end before update on congtinh.linked_copies
    for each row execute function congtinh.linked_copies_end();
  create trigger linked_copies_end before update on congtinh.linked_copy_tasks
    for each row execute function congtinh.linked_copies_end();

  -- The text that was taken is the published one of the original, and both cases are of the link's documents and unit.
  create function congtinh.linked_copies_check_taking() returns trigger
  language plpgsql security definer set search_path = congtinh, pg_temp as $$
  begin
    if not exists (
      select from congtinh.linked_copies l
      join congtinh.moderation_cases o on o.id = new.original_case
      join congtinh.moderation_revisions r on r.id = new.original_revision and r.id = o.revision_id
      join congtinh.moderation_cases c on c.id = new.copy_case
      where l.id = new.link_id and l.ended_at is null
        and (o.content_type, o.document_id, o.unit) = (l.content_type, l.original, l.unit)
        and (c.content_type, c.document_id, c.unit) = (l.content_type, l.copy, l.unit)
        and o.state = 'published' and r.hash = new.hash
    ) then
      raise exception 'CT001: what is taken over is what stands published of the link''s original' using errcode = 'CT001';
    end if;
    return new;
  end $$;
  create trigger linked_copies_check_taking before insert on congtinh.linked_copy_takings
    for each row execute function congtinh.linked_copies_check_taking();`;

const WRITTEN = ['linked_copies', 'linked_copy_takings', 'linked_copy_tasks'] as const;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(TABLES);
  for (const table of WRITTEN) {
    await client.query(`create trigger linked_copies_no_delete before delete on congtinh.${table}
      for each row execute function congtinh.moderation_append_only()`);
    await client.query(`create trigger linked_copies_no_truncate before truncate on congtinh.${table}
      for each statement execute function congtinh.moderation_append_only()`);
    await client.query(`grant select, insert on congtinh.${table} to ${app}`);
  }
  await client.query(`create trigger linked_copies_append_only before update on congtinh.linked_copy_takings
    for each row execute function congtinh.moderation_append_only()`);
  await client.query(`grant update (ended_at, ended_by, end_cause) on congtinh.linked_copies to ${app}`);
  await client.query(`grant update (settled_at, settled_by, outcome, reason, taking_id) on congtinh.linked_copy_tasks to ${app}`);
}
