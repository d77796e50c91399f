import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * What was copied, restored and proved, when. Only the owner role writes it: the application can read that a copy is
 * proved, and cannot say so itself.
 */
export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(`
    create table congtinh.backup_runs (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('daily', 'manual', 'base', 'restore')),
      state text not null check (state in ('running', 'made', 'proved', 'failed')),
      stage text check (stage in ('database', 'files', 'proof', 'cleaning')),
      progress smallint check (progress between 0 and 100),
      -- Real time: the age of a copy is nothing that a demo's clock may shift.
      started_at timestamptz not null default clock_timestamp(),
      finished_at timestamptz,
      -- A person's id of admin_users; null: the schedule or a command.
      requested_by integer,
      copy text,
      bytes bigint check (bytes >= 0),
      rows bigint check (rows >= 0),
      files bigint check (files >= 0),
      sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
      proof jsonb,
      error_code text,
      error text,
      check ((state = 'running') = (finished_at is null)),
      check (state <> 'failed' or error_code is not null),
      check (state <> 'proved' or (copy is not null and sha256 is not null and proof is not null))
    )`);
  await client.query(`create unique index backup_runs_one on congtinh.backup_runs (state) where state = 'running'`);
  await client.query(`create index backup_runs_latest on congtinh.backup_runs (started_at desc)`);
  await client.query(`grant select on congtinh.backup_runs to ${client.escapeIdentifier(appRole)}`);
}
