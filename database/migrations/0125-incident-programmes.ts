import type pg from 'pg';

/** PR-5.3: which programmes an incident concerns. Those from before name none: their systems are concerned whole. */
export async function up(client: pg.Client): Promise<void> {
  await client.query(`
    alter table congtinh.incidents add column programmes text[] not null default '{}';
    comment on column congtinh.incidents.programmes is 'system/programme; a system of which none stands here is concerned whole'`);
}
