import path from 'node:path';
import type { Embedded } from '../../database/embedded';

/** Second database of the demo's server, in which restores are verified. */
export const PROOF_DATABASE = 'congtinh_thu';

/** Folder of the demo's copies: beside the demo's own, never in it. */
export const demoBackupFolder = (folder: string): string => process.env.BACKUP_DIR || `${folder}-sao-luu`;

const wantsWal = (): boolean => process.env.DEMO_WAL_ARCHIVE === 'true';
const spool = (folder: string): string => path.join(folder, 'wal');

/** Settings of copies for a demo: it has them without being told. */
export const demoBackup = (folder: string, database: Pick<Embedded, 'urlsOf'>): Record<string, string> => ({
  BACKUP_DIR: demoBackupFolder(folder),
  BACKUP_PROOF_URL: database.urlsOf(PROOF_DATABASE).ownerUrl,
  BACKUP_WAL_DIR: wantsWal() ? spool(folder) : '',
  BACKUP_BASE_URL: wantsWal() ? database.urlsOf('postgres').superUrl : '',
});

/** With DEMO_WAL_ARCHIVE=true the demo's server keeps every change between copies; off by default, because it writes 16 MB a minute. */
export const demoWal = (folder: string): { walFolder?: string } => (wantsWal() ? { walFolder: spool(folder) } : {});
