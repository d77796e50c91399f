import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/** What the app may do in this database, and the offset of the business clock (demo and tests only). */
export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await letStrapiWork(client, appRole);
  await client.query(`grant usage on schema congtinh to ${app}`);
  await client.query(`
    create table congtinh.platform_clock (
      id smallint primary key check (id = 1),
      offset_ms bigint not null,
      set_at timestamptz not null default now()
    )`);
  await client.query(`grant select, insert, update on congtinh.platform_clock to ${app}`);
}

/**
 * Rights that an owner of the database can give by itself; what an administrator
 * has already given is not asked for again, because a lesser owner could not give it.
 */
async function letStrapiWork(client: pg.Client, appRole: string): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  // All three are trusted extensions: no superuser is needed.
  for (const extension of ['unaccent', 'pg_trgm', 'pgcrypto']) {
    await client.query(`create extension if not exists ${extension} with schema public`);
  }
  const { rows } = await client.query<{ database: string; inDatabase: boolean; inPublic: boolean }>(
    `select current_database() as database,
            has_database_privilege($1, current_database(), 'connect') and
            has_database_privilege($1, current_database(), 'create') as "inDatabase",
            has_schema_privilege($1, 'public', 'create') as "inPublic"`,
    [appRole],
  );
  const [has] = rows;
  if (!has) return;
  // graphile-worker says `create schema if not exists`, which asks for this right even when the schema is there.
  if (!has.inDatabase) await client.query(`grant connect, create on database ${client.escapeIdentifier(has.database)} to ${app}`);
  if (!has.inPublic) await client.query(`grant usage, create on schema public to ${app}`);
}
