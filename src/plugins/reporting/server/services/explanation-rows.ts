import type { Knex } from 'knex';
import type { Explanation } from './event-rows';
import type { Stored } from './report-rows';

/** Why a warning is right all the same, by the key of its result. */
export const explanationsOf = async (db: Knex, reportId: number): Promise<readonly Explanation[]> => {
  const rows = (await db.withSchema('congtinh').from('reporting_explanations').where({ report_id: reportId }).orderBy('key').select('key', 'text')) as Stored[];
  return rows.map((row) => ({ key: row.key as string, text: row.text as string }));
};

/** Keeps explanations; an empty text takes one back. */
export const keepExplanations = async (db: Knex, reportId: number, given: readonly Explanation[], by: number, at: Date): Promise<void> => {
  const said = given.map(({ key, text }) => ({ key, text: text.normalize('NFC').trim() }));
  const gone = said.filter(({ text }) => text === '').map(({ key }) => key);
  const kept = said.filter(({ text }) => text !== '');
  if (gone.length > 0) await db.withSchema('congtinh').from('reporting_explanations').where({ report_id: reportId }).whereIn('key', gone).delete();
  if (kept.length === 0) return;
  await db.raw(`
    insert into congtinh.reporting_explanations (report_id, key, text, actor, at)
    select ?::bigint, x.key, x.text, ?::integer, ?::timestamptz from unnest(?::text[], ?::text[]) as x (key, text)
    on conflict (report_id, key) do update set text = excluded.text, actor = excluded.actor, at = excluded.at
      where reporting_explanations.text <> excluded.text`,
  [reportId, by, at, kept.map(({ key }) => key), kept.map(({ text }) => text)] as never);
};
