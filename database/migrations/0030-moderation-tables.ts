import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * A small mutable head (the case) that points at rows nobody updates: revisions, decisions, edits,
 * files. State lives here, never as a field of the article.
 */
const TABLES = `
  create table congtinh.moderation_cases (
    id bigint generated always as identity primary key,
    content_type text not null,
    document_id text not null,
    locale text not null default '',
    -- The workflow as configured at submission: a later change leaves this case alone.
    workflow jsonb not null check (jsonb_array_length(workflow -> 'stages') > 0),
    state text not null check (state in ('open', 'returned', 'approved', 'scheduled', 'published', 'withdrawn', 'cancelled')),
    stage smallint not null check (stage >= 0 and stage <= jsonb_array_length(workflow -> 'stages')),
    version integer not null default 1 check (version > 0),
    revision_id bigint,
    unit text not null,
    system text not null,
    category text,
    title text not null,
    assignees jsonb not null default '{}',
    submitted_by integer not null,
    submitted_at timestamptz not null,
    changed_at timestamptz not null,
    published_at timestamptz,
    -- The last edit that this publication contains: contributors are counted after it.
    published_edit_id bigint
  );
  create unique index moderation_cases_one_live on congtinh.moderation_cases (content_type, document_id, locale)
    where state in ('open', 'returned', 'approved', 'scheduled');
  create index moderation_cases_document on congtinh.moderation_cases (content_type, document_id, id);
  create index moderation_cases_inbox on congtinh.moderation_cases (state, unit, changed_at);

  create table congtinh.moderation_revisions (
    id bigint generated always as identity primary key,
    case_id bigint not null references congtinh.moderation_cases,
    number integer not null check (number > 0),
    -- The exact text that was hashed; jsonb would not give it back.
    canonical text not null,
    hash text not null check (hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')),
    cause text not null check (cause in ('submit', 'resubmit', 'edit')),
    created_by integer,
    created_at timestamptz not null,
    unique (case_id, number)
  );
  alter table congtinh.moderation_cases add foreign key (revision_id) references congtinh.moderation_revisions;

  create table congtinh.moderation_decisions (
    id bigint generated always as identity primary key,
    case_id bigint not null references congtinh.moderation_cases,
    revision_id bigint not null references congtinh.moderation_revisions,
    stage text,
    actor integer not null,
    acting_for integer,
    decision text not null check (decision in ('submit', 'resubmit', 'approve', 'return', 'pass', 'publish', 'cancel', 'withdraw')),
    comment text,
    -- The submitter's declaration (BI-3.1, SD-1.2, PT-20.1), or to whom a stage was passed.
    details jsonb,
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    tx xid8 not null default pg_current_xact_id(),
    check (decision not in ('approve', 'return') or stage is not null),
    check (decision not in ('return', 'withdraw') or btrim(coalesce(comment, ''), E' \\t\\r\\n') <> '')
  );
  create index moderation_decisions_case on congtinh.moderation_decisions (case_id, id);
  create unique index moderation_decisions_one_approval on congtinh.moderation_decisions (revision_id, stage)
    where decision = 'approve';
  -- One person decides at most one stage of a revision.
  create unique index moderation_decisions_one_stage on congtinh.moderation_decisions (revision_id, actor)
    where decision in ('approve', 'return');

  create table congtinh.moderation_edits (
    id bigint generated always as identity primary key,
    content_type text not null,
    document_id text not null,
    locale text not null default '',
    -- null: the application itself (an import, a merger of units).
    actor integer,
    acting_for integer,
    before_hash text,
    after_hash text not null,
    case_id bigint references congtinh.moderation_cases,
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp()
  );
  create index moderation_edits_document on congtinh.moderation_edits (content_type, document_id, id);

  create table congtinh.moderation_files (
    revision_id bigint not null references congtinh.moderation_revisions,
    case_id bigint not null references congtinh.moderation_cases,
    file text not null,
    sha256 text not null,
    primary key (revision_id, file)
  );
  create index moderation_files_file on congtinh.moderation_files (file);

  -- Which Strapi tables have had their guards: one that lost them stops the boot.
  create table congtinh.moderation_guards (
    table_name text primary key,
    table_oid oid not null,
    installed_at timestamptz not null default now()
  )`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(TABLES);
  await client.query(`grant select, insert, update on congtinh.moderation_cases to ${app}`);
  await client.query(`grant select, insert on congtinh.moderation_revisions, congtinh.moderation_decisions,
    congtinh.moderation_edits, congtinh.moderation_files to ${app}`);
  await client.query(`grant select on congtinh.moderation_guards to ${app}`);
}
