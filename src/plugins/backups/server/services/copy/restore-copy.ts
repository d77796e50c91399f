import { text } from 'node:stream/consumers';
import type { Client } from 'pg';
import type { CopyManifest } from '../../domain/copy-manifest';
import { demandKnown, readStructure } from '../../domain/structure';
import type { FileRoot } from '../../domain/file-list';
import { withConnection } from '../database/connect';
import { importDatabase, type Imported } from '../database/import-database';
import type { Vault } from '../target/vault';
import { STRUCTURE } from './names';
import { filesOf, openPart } from './read-files';
import { FileRestore } from './restore-files';
import type { Installation } from '../installation';

export interface RestoreOptions {
  /** Owner's address of the database that is made. */
  readonly ownerUrl: string;
  readonly ssl: Installation['ssl'];
  readonly app: string;
  readonly knownMigrations: readonly string[];
  /** Where files go; undefined: only the database is restored. */
  readonly folders: Readonly<Record<FileRoot, string>> | undefined;
  readonly replace: boolean;
  onProgress(what: 'database' | 'files', share: number): void;
}

export interface Restored extends Imported {
  readonly files: number;
  /** Folders with what stood in the place of the restored files before. */
  readonly aside: readonly string[];
}

/**
 * Puts a copy into a database and its files into their folders. Files are written beside their place and checked first, the
 * database is restored in one transaction, and only then do the files take their place: a failure leaves all as it was.
 * Sessions are ended: whoever was signed in, or locked out since, signs in anew.
 * @throws BackupFault
 */
export const restoreCopy = async (vault: Vault, manifest: CopyManifest, options: RestoreOptions): Promise<Restored> => {
  const structure = readStructure(await text(await openPart(vault, manifest, STRUCTURE)));
  demandKnown(structure.migrations, options.knownMigrations);
  const restore = options.folders === undefined ? null : new FileRestore(vault, options.folders);
  try {
    const files = restore === null ? 0 : await writeFiles(restore, vault, manifest, options);
    const imported = await withConnection(options.ownerUrl, options.ssl, async (client) => {
      const done = await importDatabase(client, structure, {
        app: options.app, server: manifest.server, replace: options.replace,
        openRows: (part) => openPart(vault, manifest, part),
        onProgress: (share) => options.onProgress('database', share),
        atEnd: () => settleIn(client, manifest),
      });
      await client.query('analyze');
      return done;
    });
    return { ...imported, files, aside: restore === null ? [] : await restore.takeOver(manifest.name.toLowerCase()) };
  } catch (error) {
    await restore?.giveUp();
    throw error;
  }
};

/** What was true when the copy was made and is not any more: nobody is signed in, no backup runs. The restore is noted. */
const settleIn = async (client: Client, { name, rows, files }: CopyManifest): Promise<void> => {
  const { rows: [there] } = await client.query<{ sessions: boolean; runs: boolean }>(
    `select to_regclass('public.strapi_sessions') is not null as sessions, to_regclass('congtinh.backup_runs') is not null as runs`);
  if (there?.sessions === true) await client.query('delete from public.strapi_sessions');
  if (there?.runs !== true) return;
  await client.query(`update congtinh.backup_runs set state = 'failed', finished_at = clock_timestamp(), stage = null, progress = null, error_code = 'interrupted',
    error = 'Đang chạy vào lúc của bản sao này.' where state = 'running'`);
  await client.query(`insert into congtinh.backup_runs (kind, state, finished_at, copy, rows, files) values ('restore', 'made', clock_timestamp(), $1, $2, $3)`, [name, rows, files]);
};

const writeFiles = async (restore: FileRestore, vault: Vault, manifest: CopyManifest, { onProgress }: RestoreOptions): Promise<number> => {
  await restore.prepare();
  let done = 0;
  for await (const record of filesOf(vault, manifest)) {
    await restore.write(record);
    done += 1;
    onProgress('files', manifest.files === 0 ? 1 : done / manifest.files);
  }
  return done;
};
