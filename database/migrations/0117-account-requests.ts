import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * Written requests for accounts, functions and connections (PR-5.3, BI-8.6, BI-9.1): what was asked never changes, one
 * decision ends it, and whoever asked does not decide. `paper`: it reached the operator as a letter and was entered with
 * the account that he issued on it.
 */
const TABLES = `
  create table congtinh.account_requests (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('account', 'function', 'connection')),
    system text not null,
    programme text,
    -- documentId of the unit that asks.
    unit text not null,
    role text,
    reach text,
    email text,
    name text,
    text text not null default '',
    document_number text not null check (btrim(document_number, E' \\t\\r\\n') <> ''),
    document_date date not null,
    document_file integer not null,
    paper boolean not null default false,
    state text not null check (state in ('open', 'approved', 'refused', 'cancelled')),
    made_by integer not null,
    made_at timestamptz not null,
    decided_by integer,
    decided_at timestamptz,
    reason text,
    -- What an approval gave.
    account integer,
    assignment text,
    recorded_at timestamptz not null default clock_timestamp(),
    check ((kind = 'connection') = (role is null)),
    check ((role is null) = (reach is null) and (role is null) = (email is null)),
    check (kind <> 'connection' or btrim(text, E' \\t\\r\\n') <> ''),
    check ((state = 'open') = (decided_by is null) and (state = 'open') = (decided_at is null)),
    check (state = 'open' or btrim(coalesce(reason, ''), E' \\t\\r\\n') <> ''),
    check ((state = 'approved' and kind <> 'connection') = (assignment is not null) and (assignment is null) = (account is null)),
    check (paper <= (state = 'approved')),
    check (paper or state not in ('approved', 'refused') or decided_by <> made_by)
  );
  create index account_requests_open on congtinh.account_requests (system, id) where state = 'open';
  create index account_requests_unit on congtinh.account_requests (unit, id desc);
  create index account_requests_document on congtinh.account_requests (document_file);

  create function congtinh.account_requests_check() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  declare
    moving constant text[] := array['state', 'decided_by', 'decided_at', 'reason', 'account', 'assignment'];
  begin
    if tg_op = 'INSERT' then
      if new.state <> 'open' and not new.paper then
        raise exception 'CT117: a request begins open' using errcode = 'CT117';
      end if;
      return new;
    end if;
    if tg_op = 'UPDATE' then
      if old.state = 'open' and to_jsonb(new) - moving is not distinct from to_jsonb(old) - moving then
        return new;
      end if;
      raise exception 'CT117: request % was decided, or what it asks was changed', old.id using errcode = 'CT117';
    end if;
    raise exception 'CT117: requests are not deleted' using errcode = 'CT117';
  end $$;
  create trigger account_requests_check before insert or update or delete on congtinh.account_requests
    for each row execute function congtinh.account_requests_check();
  create trigger account_requests_no_truncate before truncate on congtinh.account_requests
    for each statement execute function congtinh.account_requests_check()`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(TABLES);
  await client.query(`grant select, insert, update (state, decided_by, decided_at, reason, account, assignment) on congtinh.account_requests to ${app}`);
}
