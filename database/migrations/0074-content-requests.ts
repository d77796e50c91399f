import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * Requests for content that other agencies address to a unit (PT-4.2): a small head that moves, and what happened to it,
 * which is only added to.
 */
const TABLES = `
  create table congtinh.content_requests (
    id bigint generated always as identity primary key,
    -- Counted anew each year: 2025-0007.
    year smallint not null check (year between 2000 and 2999),
    serial integer not null check (serial > 0),
    number text generated always as (year || '-' || lpad(serial::text, greatest(4, length(serial::text)), '0')) stored,
    -- documentId of the unit asked.
    unit text not null,
    agency text not null check (btrim(agency, E' \\t\\r\\n') <> ''),
    document_number text,
    document_date date,
    title text not null check (btrim(title, E' \\t\\r\\n') <> ''),
    text text not null check (btrim(text, E' \\t\\r\\n') <> ''),
    due_on date not null,
    state text not null check (state in ('open', 'answered', 'closed', 'cancelled')),
    version integer not null default 1 check (version > 0),
    raised_by integer not null,
    raised_at timestamptz not null,
    -- The last answer; null while there is none that counts.
    answered_at timestamptz,
    changed_at timestamptz not null,
    words tsvector generated always as (to_tsvector('simple', congtinh.search_text(
      title || ' ' || agency || ' ' || coalesce(document_number, '') || ' ' || year || ' ' || lpad(serial::text, greatest(4, length(serial::text)), '0')))) stored,
    unique (year, serial),
    check ((state in ('answered', 'closed')) <= (answered_at is not null))
  );
  create index content_requests_unit on congtinh.content_requests (unit, state, due_on);
  create index content_requests_due on congtinh.content_requests (due_on, id) where state = 'open';
  create index content_requests_words on congtinh.content_requests using gin (words);

  create table congtinh.content_request_events (
    id bigint generated always as identity primary key,
    request_id bigint not null references congtinh.content_requests,
    kind text not null check (kind in ('raised', 'answered', 'reopened', 'closed', 'cancelled')),
    -- Version of the head that the event made.
    version integer not null check (version > 0),
    actor integer not null,
    -- The answer, or the reason.
    text text,
    -- The day by which it is wanted from now on.
    due_on date,
    -- [{"contentType": …, "documentId": …}]: the documents that answer it.
    documents jsonb not null default '[]' check (jsonb_typeof(documents) = 'array'),
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    unique (request_id, version),
    check (kind not in ('answered', 'reopened', 'cancelled') or btrim(coalesce(text, ''), E' \\t\\r\\n') <> ''),
    check (kind = 'answered' or documents = '[]')
  )`;

const GUARDS = `
  create function congtinh.content_requests_append_only() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    raise exception 'CT074: % is append-only', tg_table_name using errcode = 'CT074';
  end $$;

  create function congtinh.content_requests_check() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  declare
    moves constant jsonb := '{"open": ["answered", "cancelled"], "answered": ["open", "closed", "cancelled"], "closed": [], "cancelled": []}';
    moving constant text[] := array['state', 'version', 'due_on', 'answered_at', 'changed_at', 'number', 'words'];
  begin
    if tg_op = 'INSERT' then
      if new.state <> 'open' or new.version <> 1 then
        raise exception 'CT074: a request begins open' using errcode = 'CT074';
      end if;
      return new;
    end if;
    if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
      raise exception 'CT074: what was asked does not change' using errcode = 'CT074';
    end if;
    if new.version <> old.version + 1 then
      raise exception 'CT074: a request moves one version at a time' using errcode = 'CT074';
    end if;
    if not (moves -> old.state) ? new.state then
      raise exception 'CT074: a request does not go from % to %', old.state, new.state using errcode = 'CT074';
    end if;
    if new.due_on <> old.due_on and not (old.state = 'answered' and new.state = 'open') then
      raise exception 'CT074: the due day is set when a request is raised or reopened' using errcode = 'CT074';
    end if;
    return new;
  end $$;

  -- At commit: the head stands where its last event put it, so that nothing moves without a trace.
  create function congtinh.content_requests_traced() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    if not exists (
      select from congtinh.content_request_events e
      where e.request_id = new.id and e.version = new.version
        and new.state = case when e.kind in ('raised', 'reopened') then 'open' else e.kind end
    ) then
      raise exception 'CT074: request % moved to % without an event', new.id, new.state using errcode = 'CT074';
    end if;
    return null;
  end $$;

  create trigger content_requests_check before insert or update on congtinh.content_requests
    for each row execute function congtinh.content_requests_check();
  create trigger content_requests_no_delete before delete on congtinh.content_requests
    for each row execute function congtinh.content_requests_append_only();
  create trigger content_requests_no_truncate before truncate on congtinh.content_requests
    for each statement execute function congtinh.content_requests_append_only();
  create constraint trigger content_requests_traced after insert or update on congtinh.content_requests
    deferrable initially deferred for each row execute function congtinh.content_requests_traced();
  create trigger content_request_events_append_only before update or delete on congtinh.content_request_events
    for each row execute function congtinh.content_requests_append_only();
  create trigger content_request_events_no_truncate before truncate on congtinh.content_request_events
    for each statement execute function congtinh.content_requests_append_only()`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(TABLES);
  await client.query(GUARDS);
  await client.query(`grant select, insert, update on congtinh.content_requests to ${app}`);
  await client.query(`grant select, insert on congtinh.content_request_events to ${app}`);
}
