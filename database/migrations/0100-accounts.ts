import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * What core does not keep of staff accounts: whether a password was issued by somebody else and must be changed
 * (PR-5.2b), since when it is used (PR-5.6), the hashes of those before it, failed sign-ins, the last sign of life of a
 * session, and who closed an account and why (PR-5.7). Instants are real time, as those of sessions are.
 */
const TABLES = `
  create table congtinh.account_states (
    account_id integer primary key check (account_id > 0),
    -- True from the moment somebody else sets the password until the person has set one himself.
    must_change boolean not null default true,
    password_set_at timestamptz not null default clock_timestamp(),
    -- The nearest day before expiry of which the person was told; null: of none yet.
    warned_days smallint check (warned_days > 0),
    closed_at timestamptz,
    closed_by integer,
    close_reason text check (char_length(close_reason) between 1 and 500),
    check ((closed_at is null) = (close_reason is null))
  );

  -- Hashes that were replaced; written by the trigger on core's accounts only.
  create table congtinh.password_history (
    id bigint generated always as identity primary key,
    account_id integer not null references congtinh.account_states (account_id) on delete cascade,
    hash text not null check (hash ~ '^[$]2[aby][$]'),
    replaced_at timestamptz not null default clock_timestamp()
  );
  create index password_history_account on congtinh.password_history (account_id, id desc);

  -- Keyed by a pseudonym of the address typed, whether or not an account has it.
  create table congtinh.sign_in_failures (
    address_key text primary key check (address_key ~ '^[0-9a-f]{32}$'),
    failures integer not null check (failures >= 0),
    last_at timestamptz not null,
    locked_until timestamptz
  );
  create index sign_in_failures_age on congtinh.sign_in_failures (last_at);

  -- One line per sign-in (account and device), however often its tokens are renewed.
  create table congtinh.session_activity (
    account_id integer not null,
    device_id text not null check (char_length(device_id) between 1 and 100),
    last_at timestamptz not null,
    primary key (account_id, device_id)
  );
  create index session_activity_age on congtinh.session_activity (last_at)`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(TABLES);
  await client.query(`
    grant select, update (must_change, password_set_at, warned_days, closed_at, closed_by, close_reason) on congtinh.account_states to ${app};
    grant select on congtinh.password_history to ${app};
    grant select, insert, update, delete on congtinh.sign_in_failures, congtinh.session_activity to ${app}`);
}
