import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * Second factor: a shared secret per account, sealed by a key that is not in the database, and codes for the day on which
 * the phone is gone, of which only keyed hashes are kept. Which sign-in has shown the code stands with its device.
 */
const TABLES = `
  create table congtinh.second_factors (
    account_id integer primary key,
    -- In force; null until the first code was shown.
    secret text,
    confirmed_at timestamptz,
    -- Shown as a picture, not yet answered by a code.
    pending_secret text,
    pending_since timestamptz,
    -- The newest step (30 s of Unix time) whose code was taken: no code counts twice.
    last_step bigint not null default 0,
    check ((secret is null) = (confirmed_at is null)),
    check ((pending_secret is null) = (pending_since is null)),
    check (secret is not null or pending_secret is not null)
  );
  create table congtinh.recovery_codes (
    account_id integer not null references congtinh.second_factors (account_id) on delete cascade,
    code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
    primary key (account_id, code_hash)
  );
  alter table congtinh.session_activity add column factor_passed_at timestamptz;
  comment on column congtinh.session_activity.factor_passed_at is 'when this sign-in showed the second factor; null: it has not'`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(TABLES);
  await client.query(`grant select, insert, update, delete on congtinh.second_factors, congtinh.recovery_codes to ${app}`);
}
