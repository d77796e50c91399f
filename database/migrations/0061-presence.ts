import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * Which tab of whom shows which document at this moment. Rows live for a minute after their last heartbeat; a crash
 * may lose them (unlogged), because every open tab writes itself anew within seconds.
 */
export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(`
    create unlogged table congtinh.presence (
      user_id integer not null,
      -- Made by the page itself, one per open view.
      tab text not null check (tab ~ '^[A-Za-z0-9-]{8,64}$'),
      content_type text not null,
      document_id text not null,
      mode text not null check (mode in ('looking', 'editing')),
      -- Real time, not the business clock: it tells whether somebody sits there now.
      since timestamptz not null default statement_timestamp(),
      seen_at timestamptz not null default statement_timestamp(),
      primary key (user_id, tab)
    )`);
  await client.query('create index presence_document on congtinh.presence (content_type, document_id)');
  await client.query('create index presence_seen on congtinh.presence (seen_at)');
  await client.query(`grant select, insert, update, delete on congtinh.presence to ${client.escapeIdentifier(appRole)}`);
}
