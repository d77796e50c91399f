import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * Incidents (SD-6.5, BI-7.3, PR-11.3, PT-18.1): a head that moves, and a timeline that nobody changes. Instants are real
 * time. An account that was reported lost keeps the mark until a password came by another way than the one it has.
 */
const TABLES = `
  alter table congtinh.account_states add column reported_at timestamptz;
  comment on column congtinh.account_states.reported_at is 'reported lost or abused: the present password opens nothing and cannot change itself';

  create table congtinh.incidents (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('lost-account', 'abused-account', 'security', 'data', 'outage')),
    state text not null default 'open' check (state in ('open', 'contained', 'closed')),
    version integer not null default 1 check (version > 0),
    title text not null check (char_length(title) between 3 and 200),
    description text not null check (char_length(description) <= 4000),
    -- Whose operators answer for it.
    systems text[] not null check (cardinality(systems) > 0),
    -- documentIds of the units concerned; none when it is nobody's in particular.
    units text[] not null,
    beyond_unit boolean not null,
    -- The account that was lost; null for other incidents.
    account_id integer,
    reported_by integer not null,
    opened_at timestamptz not null default clock_timestamp(),
    respond_by timestamptz not null,
    contain_by timestamptz not null,
    close_by timestamptz not null,
    responded_at timestamptz,
    contained_at timestamptz,
    closed_at timestamptz,
    cause text check (char_length(cause) between 3 and 2000),
    measures text check (char_length(measures) between 3 and 2000),
    check (opened_at <= respond_by and respond_by <= contain_by and contain_by <= close_by),
    check ((kind in ('lost-account', 'abused-account')) = (account_id is not null)),
    check ((state = 'closed') = (closed_at is not null) and (closed_at is null) = (cause is null) and (closed_at is null) = (measures is null)),
    check (state <> 'contained' or contained_at is not null)
  );
  create index incidents_open on congtinh.incidents (opened_at) where state <> 'closed';
  create index incidents_account on congtinh.incidents (account_id) where account_id is not null;

  create table congtinh.incident_events (
    id bigint generated always as identity primary key,
    incident_id bigint not null references congtinh.incidents (id),
    at timestamptz not null default clock_timestamp(),
    kind text not null check (kind in ('opened', 'sessions-ended', 'told', 'note', 'contain', 'close')),
    -- null: the system.
    actor_id integer,
    text text not null check (char_length(text) <= 4000)
  );
  create index incident_events_incident on congtinh.incident_events (incident_id, id);

  create function congtinh.incident_event_keep() returns trigger language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    raise exception 'CT120: the timeline of an incident is append-only' using errcode = 'CT120';
  end $$;
  create trigger incident_event_keep before update or delete on congtinh.incident_events for each row execute function congtinh.incident_event_keep();
  create trigger incident_event_keep_all before truncate on congtinh.incident_events for each statement execute function congtinh.incident_event_keep();
  alter table congtinh.incident_events enable always trigger incident_event_keep;
  alter table congtinh.incident_events enable always trigger incident_event_keep_all`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(TABLES);
  await client.query(`
    grant update (reported_at) on congtinh.account_states to ${app};
    grant select, insert, update (state, version, responded_at, contained_at, closed_at, cause, measures) on congtinh.incidents to ${app};
    grant select, insert on congtinh.incident_events to ${app}`);
}
