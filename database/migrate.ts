import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';

export interface MigrationContext {
  /** Name of the role that Strapi connects as; grants go to it. */
  appRole: string;
}

/** What a file database/migrations/NNNN-name.ts exports. It runs in a transaction of its own. */
export interface Migration {
  up(client: pg.Client, context: MigrationContext): Promise<void>;
}

export interface MigrateOptions {
  /** DATABASE_OWNER_URL: the role that owns our tables. */
  ownerUrl: string;
  /** DATABASE_URL: only its user's name is used. */
  appUrl: string;
  ssl?: pg.ClientConfig['ssl'];
  /** Folder of the migrations; ours when left out. */
  folder?: string;
  log?: (line: string) => void;
}

const FILE = /^\d{4}-[a-z0-9-]+\.[jt]s$/;

/**
 * Brings our own tables (schema `congtinh`) up to date and returns the names of the
 * migrations that ran. Starters on several machines wait for each other. A failing
 * migration leaves nothing behind, and those before it stay.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const folder = options.folder ?? path.join(__dirname, 'migrations');
  const files = migrationFiles(folder);
  const appRole = new pg.Client({ connectionString: options.appUrl }).user;
  if (!appRole) throw new Error('DATABASE_URL không nêu người dùng. DATABASE_URL names no user.');
  const client = new pg.Client({ connectionString: options.ownerUrl, ...(options.ssl ? { ssl: options.ssl } : {}) });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('congtinh.migrations'))");
    await prepare(client);
    const { rows } = await client.query<{ name: string }>('select name from congtinh.migrations');
    const done = new Set(rows.map((row) => row.name));
    const ran: string[] = [];
    for (const file of files) {
      const name = path.parse(file).name;
      if (done.has(name)) continue;
      await runOne(client, name, load(path.join(folder, file)), { appRole });
      options.log?.(name);
      ran.push(name);
    }
    return ran;
  } finally {
    await client.end();
  }
}

function migrationFiles(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => FILE.test(file)).sort();
  const numbers = files.map((file) => file.slice(0, 4));
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice) throw new Error(`Two migrations have the number ${twice}.`);
  return files;
}

async function prepare(client: pg.Client): Promise<void> {
  // `create … if not exists` asks for rights on the database even when nothing is left to create.
  const { rows } = await client.query("select to_regclass('congtinh.migrations') as there");
  if (rows[0].there) return;
  await client.query('begin');
  await client.query('create schema if not exists congtinh');
  await client.query(`create table congtinh.migrations (
    name text primary key,
    applied_at timestamptz not null default now())`);
  await client.query('commit');
}

function load(file: string): Migration {
  const { up } = createRequire(__filename)(file) as Partial<Migration>;
  if (!up) throw new Error(`${file} exports no function up.`);
  return { up };
}

async function runOne(client: pg.Client, name: string, migration: Migration, context: MigrationContext): Promise<void> {
  await client.query('begin');
  try {
    await migration.up(client, context);
    await client.query('insert into congtinh.migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
