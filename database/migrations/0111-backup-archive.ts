import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/** Until when the changes between copies have left this machine (docs/adr/0032); one row, written by the owner role. */
export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(`
    create table congtinh.backup_archive (
      id smallint primary key check (id = 1),
      segment text not null,
      shipped_until timestamptz not null
    )`);
  await client.query(`grant select on congtinh.backup_archive to ${client.escapeIdentifier(appRole)}`);
}
