import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/**
 * What the search of the ledger needs (PT-13.2, SD-7.1): its order is time, newest first, so months that a question does
 * not touch are not read; and what each verification found, which nobody changes afterwards.
 */
export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  const app = client.escapeIdentifier(appRole);
  await client.query(`
    create index ledger_entries_time on congtinh.ledger_entries (recorded_at, seq);
    create index ledger_entries_action on congtinh.ledger_entries (action, recorded_at, seq);
    create index ledger_entries_actor_time on congtinh.ledger_entries (actor_id, recorded_at, seq) where actor_kind = 'staff';

    create table congtinh.ledger_verifications (
      id bigint generated always as identity primary key,
      verified_at timestamptz not null default clock_timestamp(),
      entries bigint not null check (entries >= 0),
      end_seq bigint not null check (end_seq >= 0),
      heads integer not null check (heads >= 0),
      findings jsonb not null check (jsonb_typeof(findings) = 'array')
    );
    create trigger ledger_keep before update or delete on congtinh.ledger_verifications for each row execute function congtinh.ledger_refuse();
    alter table congtinh.ledger_verifications enable always trigger ledger_keep;
    create trigger ledger_keep_whole before truncate on congtinh.ledger_verifications for each statement execute function congtinh.ledger_refuse();
    alter table congtinh.ledger_verifications enable always trigger ledger_keep_whole;
    grant select, insert on congtinh.ledger_verifications to ${app}`);
}
