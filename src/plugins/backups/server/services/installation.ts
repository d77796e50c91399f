import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { SECRETS } from '../../../../../config/settings';
import { ledgerKeysFrom, type LedgerKeys } from '../../../ledger/server/public';
import { BackupFault } from '../domain/fault';
import type { FileRoot } from '../domain/file-list';
import { backupKeysFrom } from '../domain/keys';
import { openTarget, type TargetSettings } from './target/open-target';
import { vaultAt, type Vault } from './target/vault';

type Environment = Readonly<Record<string, string | undefined>>;

/** What is copied and where to, as the environment says; commands and the application read it alike. */
export interface Installation {
  readonly ownerUrl: string;
  /** Name of the role that Strapi connects as. */
  readonly app: string;
  readonly ssl: ClientConfig['ssl'] | undefined;
  /** Folders whose files belong to a copy. */
  readonly folders: Readonly<Record<FileRoot, string>>;
  /** A second database in which restores are verified; its owner's address. */
  readonly proofUrl: string | undefined;
  readonly ledgerKeys: LedgerKeys;
  readonly version: string;
  readonly knownMigrations: readonly string[];
  /** Where PostgreSQL puts finished segments of its log; undefined: it does not. */
  readonly walFolder: string | undefined;
  /** Address of a role that may begin and end base copies, on a server whose data folder this process can read; undefined: none are made. */
  readonly baseUrl: string | undefined;
  readonly target: TargetSettings;
  readonly secret: string | undefined;
}

/** Settings whose values a restored system needs and no copy holds. */
export const KEYS_NEEDED: readonly string[] = [...SECRETS, 'BACKUP_KEY'];

/** @param root the checkout's folder; @param migrations names of our migrations that this application has */
export const installationOf = (env: Environment, root: string, migrations: readonly string[]): Installation => {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = env;
  if (!appUrl || !ownerUrl) throw new BackupFault('failed', 'Hãy đặt DATABASE_URL và DATABASE_OWNER_URL rồi chạy lại.');
  const publicDir = path.resolve(root, env.PUBLIC_DIR || 'public');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    ownerUrl,
    app: new Client({ connectionString: appUrl }).user ?? '',
    ssl: env.DATABASE_SSL === 'true' ? { rejectUnauthorized: env.DATABASE_SSL_VERIFY !== 'false' } : undefined,
    folders: { uploads: path.join(publicDir, 'uploads'), 'ledger-heads': path.resolve(root, env.LEDGER_HEADS_DIR ?? 'ledger-heads') },
    proofUrl: env.BACKUP_PROOF_URL || undefined,
    ledgerKeys: ledgerKeysFrom(env.LEDGER_KEY ?? ''),
    version,
    knownMigrations: migrations,
    walFolder: env.BACKUP_WAL_DIR || undefined,
    baseUrl: env.BACKUP_BASE_URL || undefined,
    target: targetSettings(env, [publicDir, env.DEMO_DIR ?? '']),
    secret: env.BACKUP_KEY,
  };
};

export const targetSettings = (env: Environment, running: readonly string[]): TargetSettings => ({
  folder: env.BACKUP_DIR || undefined,
  s3: env.BACKUP_S3_BUCKET
    ? {
        endpoint: env.BACKUP_S3_ENDPOINT || undefined,
        region: env.BACKUP_S3_REGION || 'us-east-1',
        bucket: env.BACKUP_S3_BUCKET,
        prefix: (env.BACKUP_S3_PREFIX ?? '').replaceAll(/^\/+|\/+$/g, ''),
        accessKeyId: env.BACKUP_S3_ACCESS_KEY ?? '',
        secretAccessKey: env.BACKUP_S3_SECRET_KEY ?? '',
      }
    : undefined,
  running,
});

/** @throws BackupFault `key-missing`, `target-missing` or `target-not-apart` */
export const vaultOf = ({ target, secret }: Pick<Installation, 'target' | 'secret'>): Vault => vaultAt(openTarget(target), backupKeysFrom(secret));
