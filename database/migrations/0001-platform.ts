import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/** The schema's entrance for the app, and the offset of the business clock (demo and tests only). */
export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(`grant usage on schema congtinh to ${app}`);
  await client.query(`
    create table congtinh.platform_clock (
      id smallint primary key check (id = 1),
      offset_ms bigint not null,
      set_at timestamptz not null default now()
    )`);
  await client.query(`grant select, insert, update on congtinh.platform_clock to ${app}`);
}
