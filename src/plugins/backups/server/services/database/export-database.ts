import type { Client } from 'pg';
import { BackupFault } from '../../domain/fault';
import type { PartRecord } from '../../domain/copy-manifest';
import type { Structure } from '../../domain/structure';
import type { Vault } from '../target/vault';
import { OURS, RELATION } from './catalog/ours';
import { settle } from './connect';
import { readSchema } from './read-schema';
import { roleNames } from './roles';
import { holdsRows, rowsOut } from './table-rows';

export interface ExportedDatabase {
  readonly structure: Structure;
  readonly parts: readonly PartRecord[];
  readonly server: number;
}

export interface ExportOptions {
  /** The role that Strapi connects as. */
  readonly app: string;
  /** Where a part of a name lies. */
  keyOf(part: string): string;
  /** Share of the tables that are done, 0 to 1. */
  onProgress(share: number): void;
}

/**
 * Copies a whole database as it is at the start of `client`'s transaction, while people work on: everything is read in
 * one snapshot (repeatable read), and only structure is held back meanwhile, never rows. `client` is in a transaction
 * that `beginSnapshot` began.
 */
export const exportDatabase = async (client: Client, vault: Vault, { app, keyOf, onProgress }: ExportOptions): Promise<ExportedDatabase> => {
  const schema = await readSchema(client, await roleNames(client, app));
  const parts: PartRecord[] = [];
  const rows: Structure['rows'][number][] = [];
  for (const [index, table] of schema.tables.entries()) {
    if (table.copied && await holdsRows(client, table)) {
      const part = `table-${String(rows.length + 1).padStart(4, '0')}`;
      const out = rowsOut(client, table);
      const stored = await vault.seal(keyOf(part), out.stream, { later: true });
      parts.push({ name: part, ...stored });
      rows.push({ schema: table.schema, name: table.name, part, ...out.measured() });
    }
    onProgress((index + 1) / schema.tables.length);
  }
  const structure: Structure = { schema, rows, sequences: await sequences(client), migrations: await migrations(client), locale: await locale(client) };
  const { rows: [server] } = await client.query<{ number: string }>(`select current_setting('server_version_num') as number`);
  return { structure, parts, server: Number(server?.number) };
};

/** Begins the snapshot that a copy shows, and keeps anybody from changing the structure until it ends. @returns its instant */
export const beginSnapshot = async (client: Client): Promise<Date> => {
  await client.query('begin transaction isolation level repeatable read, read only');
  await settle(client);
  const { rows: [begun] } = await client.query<{ at: Date; there: boolean }>(`select statement_timestamp() as at, to_regclass('congtinh.migrations') is not null as there`);
  if (begun?.there !== true) {
    throw new BackupFault('database-incomplete', 'Cơ sở dữ liệu này chưa có bảng của hệ thống: không có gì để sao lưu. Hãy kiểm tra DATABASE_OWNER_URL.');
  }
  const { rows: tables } = await client.query<{ name: string }>(
    `select ${RELATION} as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${OURS} order by 1`);
  await client.query(`lock table ${tables.map(({ name }) => `only ${name}`).join(', ')} in access share mode`);
  return begun.at;
};

/** Sequences stand outside transactions: what is read is at least as far as the snapshot, which is what counts. */
const sequences = async (client: Client): Promise<Structure['sequences']> => {
  const { rows: found } = await client.query<{ name: string }>(
    `select ${RELATION} as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${OURS} order by 1`);
  const all: Structure['sequences'][number][] = [];
  for (const { name } of found) {
    const { rows: [at] } = await client.query<{ value: string; called: boolean }>(`select last_value::text as value, is_called as called from ${name}`);
    if (at) all.push({ name, ...at });
  }
  return all;
};

const migrations = async (client: Client): Promise<string[]> =>
  (await client.query<{ name: string }>('select name from congtinh.migrations order by name')).rows.map(({ name }) => name);

const locale = async (client: Client): Promise<string> =>
  (await client.query<{ locale: string }>(`select concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datcollate) as locale from pg_database where datname = current_database()`))
    .rows[0]?.locale ?? '';
