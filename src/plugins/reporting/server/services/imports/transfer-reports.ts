import type { Knex } from 'knex';
import { figuresAsFiled } from '../../domain/figures-as-filed';
import { hashOfFigures } from '../snapshots';
import type { EvaluatedReport } from './refresh-progress';

export interface TransferNote {
  readonly by: number | null;
  readonly at: Date;
  readonly document: string;
}

/** Snapshots, events and heads of one group, three statements. */
const approveGroup = async (db: Knex, group: readonly EvaluatedReport[], { by, at, document }: TransferNote): Promise<void> => {
  const filed = group.map(({ report, form, cells, evaluation }) => {
    const figures = figuresAsFiled(report, form, cells, evaluation.computed);
    return { id: report.id, figures, hash: hashOfFigures(figures), last: report.chain.length - 1, version: report.version + 1 };
  });
  const [ids, hashes] = [filed.map(({ id }) => id), filed.map(({ hash }) => hash)];
  await db.raw(`
    insert into congtinh.reporting_snapshots (report_id, hash, figures, at)
    select s.id, s.hash, s.figures::jsonb, ?::timestamptz from unnest(?::bigint[], ?::text[], ?::text[]) as s (id, hash, figures)
    on conflict do nothing`, [at, ids, hashes, filed.map(({ figures }) => JSON.stringify(figures))] as never);
  await db.raw(`
    insert into congtinh.reporting_events (report_id, version, kind, actor, from_level, to_level, comment, hash, at)
    select e.id, e.version, 'transfer', ?::integer, 0, e.level, ?::text, e.hash, ?::timestamptz
      from unnest(?::bigint[], ?::integer[], ?::integer[], ?::text[]) as e (id, version, level, hash)`,
  [by, document, at, ids, filed.map(({ version }) => version), filed.map(({ last }) => last), hashes] as never);
  await db.raw(`
    update congtinh.reporting_reports r set state = 'approved', level = h.level, version = r.version + 1, approved_hash = h.hash,
           approved_at = ?::timestamptz, changed_at = ?::timestamptz
      from unnest(?::bigint[], ?::integer[], ?::text[]) as h (id, level, hash) where r.id = h.id`,
  [at, at, ids, filed.map(({ last }) => last), hashes] as never);
};

/** Figures that were approved on paper stand as approved here, with their document and the hash of what was taken over. */
export const transferReports = async (db: Knex, evaluated: AsyncIterable<readonly EvaluatedReport[]>, note: TransferNote): Promise<void> => {
  for await (const group of evaluated) await approveGroup(db, group, note);
};
