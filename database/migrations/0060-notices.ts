import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * What each person was told, and how each person wants to be told. A notice does not change: it is read once and
 * mailed once, both held by a trigger; old ones are purged.
 */
const TABLES = `
  create table congtinh.notices (
    id bigint generated always as identity primary key,
    person integer not null,
    kind text not null check (kind ~ '^[a-z-]{1,40}[.][a-z-]{1,40}$'),
    title text not null check (char_length(title) between 1 and 500 and title !~ '[[:cntrl:]]'),
    text text not null check (char_length(text) <= 20000),
    -- A path inside the staff screens, never another address.
    link text not null check (link ~ '^/[^/\\\\[:cntrl:][:space:]][^\\\\[:cntrl:][:space:]]*$' and char_length(link) <= 1000),
    -- How the person wanted to be told of this kind when it happened.
    on_screen boolean not null,
    mail text not null check (mail in ('at-once', 'daily', 'never')),
    -- What is told once only, e.g. once a day.
    once text check (char_length(once) between 1 and 100),
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    read_at timestamptz,
    mailed_at timestamptz,
    check (on_screen or mail <> 'never')
  );
  create index notices_person on congtinh.notices (person, id desc) where on_screen;
  create index notices_unread on congtinh.notices (person, kind, id desc) where on_screen and read_at is null;
  create index notices_unmailed on congtinh.notices (person, at) where mailed_at is null and read_at is null and mail <> 'never';
  create index notices_link on congtinh.notices (link, kind) where read_at is null;
  create index notices_age on congtinh.notices (at);
  create unique index notices_once on congtinh.notices (person, kind, once) where once is not null;

  create table congtinh.notice_choices (
    person integer not null,
    kind text not null,
    mail text not null check (mail in ('at-once', 'daily', 'never')),
    on_screen boolean not null,
    changed_at timestamptz not null,
    primary key (person, kind)
  )`;

const GUARD = `
  create function congtinh.notices_keep() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    if to_jsonb(new) - 'read_at' - 'mailed_at' is distinct from to_jsonb(old) - 'read_at' - 'mailed_at'
       or (old.read_at is not null and new.read_at is distinct from old.read_at)
       or (old.mailed_at is not null and new.mailed_at is distinct from old.mailed_at) then
      raise exception 'CT006: a notice does not change; it is read once and mailed once' using errcode = 'CT006';
    end if;
    return new;
  end $$;
  create trigger notices_keep before update on congtinh.notices for each row execute function congtinh.notices_keep()`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(TABLES);
  await client.query(GUARD);
  await client.query(`grant select, insert, delete, update (read_at, mailed_at) on congtinh.notices to ${app}`);
  await client.query(`grant select, insert, update on congtinh.notice_choices to ${app}`);
}
