import { existsSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded } from '../../database/embedded';
import { installationOf, type Installation } from '../../src/plugins/backups/server/services/installation';
import { migrationsIn } from '../../src/plugins/backups/server/services/own-installation';
import { demoBackup, PROOF_DATABASE } from '../demo/backup';
import { demoSettings } from '../demo/settings';
import { appRoot, loadEnvironment } from '../environment';

export interface BackupSource {
  readonly installation: Installation;
  close(): Promise<void>;
}

const known = (): readonly string[] => migrationsIn(path.join(__dirname, '..', '..', 'database', 'migrations'));

/**
 * The installation that the environment (or .env) names by DATABASE_URL; without one, the demo in DEMO_DIR, whether it
 * runs or not. An explicit DEMO_DIR comes before a .env file. `place` overrides where copies lie.
 */
export async function backupSource(place?: string): Promise<BackupSource> {
  if (!process.env.DATABASE_URL && !process.env.DEMO_DIR) loadEnvironment();
  const root = appRoot();
  if (process.env.DATABASE_URL) {
    return { installation: installationOf({ ...process.env, ...placeSettings(place) }, root, known()), close: async () => undefined };
  }
  const folder = path.resolve(root, process.env.DEMO_DIR || '.demo');
  if (!existsSync(path.join(folder, 'settings.json'))) {
    throw new Error(`Hãy đặt DATABASE_URL và DATABASE_OWNER_URL (hoặc tệp .env), hoặc DEMO_DIR. | Set DATABASE_URL and DATABASE_OWNER_URL, or DEMO_DIR (no demo in ${folder}).`);
  }
  const database = await startEmbedded({ dir: path.join(folder, 'postgres'), share: true });
  await database.createDatabase(PROOF_DATABASE);
  const env = {
    ...process.env, ...demoSettings(folder).secrets, ...demoBackup(folder, database), ...placeSettings(place),
    DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, DATABASE_SSL: 'false', DEMO_DIR: folder,
    PUBLIC_DIR: path.join(folder, 'public'), LEDGER_HEADS_DIR: path.join(folder, 'ledger-heads'),
    ...(process.env.BACKUP_KEY ? { BACKUP_KEY: process.env.BACKUP_KEY } : {}),
  };
  return { installation: installationOf(env, root, known()), close: () => database.stop() };
}

/** `--from`: a folder, or `s3://bucket/prefix` with the other BACKUP_S3_* settings as they are. */
export const placeSettings = (place: string | undefined): Record<string, string> => {
  if (place === undefined) return {};
  const s3 = /^s3:\/\/([^/]+)\/?(.*)$/.exec(place);
  return s3 === null ? { BACKUP_DIR: place, BACKUP_S3_BUCKET: '' } : { BACKUP_DIR: '', BACKUP_S3_BUCKET: s3[1] ?? '', BACKUP_S3_PREFIX: s3[2] ?? '' };
};
