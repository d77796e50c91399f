import type pg from 'pg';

/** Kept answers of search fall with every change of its index, whichever way it came (see 0130). */
const TRIGGERS = `
  create trigger congtinh_public_change after insert or update or delete on congtinh.search_items
    for each row execute function congtinh.note_public_table();
  create trigger congtinh_public_truncate after truncate on congtinh.search_items
    for each statement execute function congtinh.note_public_truncate()`;

export async function up(client: pg.Client): Promise<void> {
  await client.query(TRIGGERS);
}
