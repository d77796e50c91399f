import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * Values that only one live document may have (an article's address on its site, a legal document's number).
 * The key of the table decides between two who save at the same moment.
 */
export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(`
    create table congtinh.content_keys (
      kind text not null,
      value text not null,
      content_type text not null,
      document_id text not null,
      primary key (kind, value)
    )`);
  await client.query('create index content_keys_document on congtinh.content_keys (content_type, document_id)');
  await client.query(`grant select, insert, delete on congtinh.content_keys to ${client.escapeIdentifier(appRole)}`);
}
