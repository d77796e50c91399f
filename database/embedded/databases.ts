import pg from 'pg';
import { APP, OWNER, type State } from './state';

const EXTENSIONS = ['unaccent', 'pg_trgm', 'pgcrypto'] as const;

/** Runs work on one connection of the superuser, whose address `superUrl` is; its database is replaced by `database`. */
export async function asSuperuser<T>(superUrl: string, database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const address = new URL(superUrl);
  address.pathname = `/${encodeURIComponent(database)}`;
  const client = new pg.Client({ connectionString: address.toString() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The two roles of the design. The owner runs our migrations and owns our tables;
 * the app is what Strapi connects as. The owner is a member of the app, so that
 * its guarding functions may read Strapi's tables; never the other way round.
 */
export async function ensureRoles(superUrl: string, passwords: State['passwords']): Promise<void> {
  await asSuperuser(superUrl, 'postgres', async (client) => {
    for (const role of [OWNER, APP] as const) {
      const known = await client.query('select from pg_roles where rolname = $1', [role]);
      if (known.rowCount === 0) await client.query(`create role ${role}`);
      await client.query(`alter role ${role} login nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(passwords[role])}`);
    }
    await client.query(`grant ${APP} to ${OWNER}`);
  });
}

/** Makes an empty database with extensions and rights; does nothing when it is there. */
export async function ensureDatabase(superUrl: string, name: string): Promise<void> {
  const known = await asSuperuser(superUrl, 'postgres', async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)} owner ${OWNER}`);
    return found.rowCount !== 0;
  });
  await asSuperuser(superUrl, name, async (client) => {
    if (known && (await client.query("select to_regnamespace('graphile_worker') as there")).rows[0].there) return;
    await grantOnDatabase(client, name);
    for (const extension of EXTENSIONS) await client.query(`create extension if not exists ${extension} with schema public`);
    await client.query(`grant usage, create on schema public to ${APP}`);
    await client.query(`create schema if not exists graphile_worker authorization ${APP}`);
  });
}

/** A copy of a database that nobody is connected to: the quick way to a fresh one in tests. */
export async function cloneDatabase(superUrl: string, template: string, name: string): Promise<void> {
  await asSuperuser(superUrl, 'postgres', async (client) => {
    await client.query(`create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)} owner ${OWNER}`);
    // Rights on the database itself are not copied.
    await grantOnDatabase(client, name);
  });
}

/** Drops a database and whatever is connected to it. */
export async function dropDatabase(superUrl: string, name: string): Promise<void> {
  await asSuperuser(superUrl, 'postgres', async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  });
}

async function grantOnDatabase(client: pg.Client, name: string): Promise<void> {
  const database = client.escapeIdentifier(name);
  await client.query(`revoke all on database ${database} from public`);
  // graphile-worker says `create schema if not exists`, which asks for this right even when the schema is there.
  await client.query(`grant connect, create, temporary on database ${database} to ${APP}`);
}
