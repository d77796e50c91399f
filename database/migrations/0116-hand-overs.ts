import type pg from 'pg';
import type { MigrationContext } from '../migrate';

/** PR-5.5: who handed an account's function to whom, by which document. Only added to; units and assignments by documentId. */
const TABLES = `
  create table congtinh.account_hand_overs (
    id bigint generated always as identity primary key,
    from_account integer not null,
    to_account integer not null,
    from_assignment text not null,
    to_assignment text not null unique,
    unit text not null,
    decision_number text not null check (btrim(decision_number, E' \\t\\r\\n') <> ''),
    decision_date date not null,
    -- Row id of the uploaded document, which stays as long as this line.
    document_file integer not null,
    -- First day of the new holder, exclusive end of the former.
    on_day date not null,
    actor integer,
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check (from_account <> to_account)
  );
  create index account_hand_overs_document on congtinh.account_hand_overs (document_file);

  create function congtinh.account_hand_overs_append_only() returns trigger
  language plpgsql set search_path = congtinh, pg_temp as $$
  begin
    raise exception 'CT116: % is append-only', tg_table_name using errcode = 'CT116';
  end $$;
  create trigger account_hand_overs_append_only before update or delete on congtinh.account_hand_overs
    for each row execute function congtinh.account_hand_overs_append_only();
  create trigger account_hand_overs_no_truncate before truncate on congtinh.account_hand_overs
    for each statement execute function congtinh.account_hand_overs_append_only()`;

export async function up(client: pg.Client, { appRole }: MigrationContext): Promise<void> {
  await client.query(TABLES);
  await client.query(`grant select, insert on congtinh.account_hand_overs to ${client.escapeIdentifier(appRole)}`);
}
