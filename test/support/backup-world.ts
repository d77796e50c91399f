import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { cloneDatabase, dropDatabase } from '../../database/embedded';
import { ensureDatabase } from '../../database/embedded/databases';
import { installationOf, vaultOf, type Installation } from '../../src/plugins/backups/server/services/installation';
import { migrationsIn } from '../../src/plugins/backups/server/services/own-installation';
import type { Vault } from '../../src/plugins/backups/server/services/target/vault';
import { testEnvironment } from './environment';

export const BACKUP_KEY = 'khoa-chi-dung-cho-kiem-thu-3f9a1c7e5b2d8064';
const root = path.resolve(__dirname, '..', '..');

/** A database like the template's, an empty one for proofs, folders for files and copies: no application runs on them. */
export interface BackupWorld {
  readonly folder: string;
  readonly environment: Record<string, string>;
  readonly superUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  installation(changes?: Record<string, string>): Installation;
  vault(changes?: Record<string, string>): Vault;
  /** A further, empty database; its owner's address. */
  emptyDatabase(): Promise<string>;
  sql(url: string, text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  remove(): Promise<void>;
}

const on = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
};

export const backupWorld = async (): Promise<BackupWorld> => {
  const { TEST_TEMPLATE = '', TEST_DATABASE_URL = '', TEST_DATABASE_OWNER_URL = '', TEST_DATABASE_SUPER_URL: superUrl = '' } = process.env;
  while (!existsSync(TEST_TEMPLATE)) await sleep(200);
  const failure = readFileSync(TEST_TEMPLATE, 'utf8');
  if (failure !== '') throw new Error(failure);
  const databases: string[] = [];
  const named = (): string => {
    const name = `b_${randomUUID().replaceAll('-', '')}`;
    databases.push(name);
    return name;
  };
  const emptyDatabase = async (): Promise<string> => {
    const name = named();
    await ensureDatabase(superUrl, name);
    return on(TEST_DATABASE_OWNER_URL, name);
  };
  const source = named();
  await cloneDatabase(superUrl, new URL(TEST_DATABASE_URL).pathname.slice(1), source);
  const folder = mkdtempSync(path.join(tmpdir(), 'sao lưu '));
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  const environment = testEnvironment({
    DATABASE_URL: on(TEST_DATABASE_URL, source), DATABASE_OWNER_URL: on(TEST_DATABASE_OWNER_URL, source),
    PUBLIC_DIR: path.join(folder, 'public'), LEDGER_HEADS_DIR: path.join(folder, 'ledger-heads'),
    BACKUP_DIR: path.join(folder, 'nơi khác'), BACKUP_KEY, BACKUP_PROOF_URL: await emptyDatabase(),
  });
  const installation = (changes: Record<string, string> = {}): Installation =>
    installationOf({ ...environment, ...changes }, root, migrationsIn(path.join(root, 'database', 'migrations')));
  return {
    folder, environment, superUrl, emptyDatabase, installation,
    ownerUrl: environment.DATABASE_OWNER_URL ?? '', appUrl: environment.DATABASE_URL ?? '',
    vault: (changes) => vaultOf(installation(changes)),
    sql: async (url, text, values = []) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        return (await client.query(text, values)).rows as Record<string, unknown>[];
      } finally {
        await client.end();
      }
    },
    remove: async () => {
      for (const database of databases) await dropDatabase(superUrl, database);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Puts a file where uploads lie. */
export const upload = (world: BackupWorld, name: string, content: string | Buffer): string => {
  const file = path.join(world.folder, 'public', 'uploads', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};
