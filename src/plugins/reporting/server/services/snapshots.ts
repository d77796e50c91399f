import type { Knex } from 'knex';
import { hashOf, type Canonical } from '../../../moderation/server/public';
import type { FiledFigures } from '../domain/figures-as-filed';
import { jsonOf } from './json-column';
import type { Stored } from './report-rows';

/** SHA-256 of the canonical form of figures, hexadecimal. */
export const hashOfFigures = (figures: FiledFigures & Canonical): string => hashOf(figures);

/** Keeps figures under their hash; the same figures are kept once. */
export const keepSnapshot = async (db: Knex, reportId: number, figures: FiledFigures & Canonical, at: Date): Promise<string> => {
  const hash = hashOfFigures(figures);
  await db.raw('insert into congtinh.reporting_snapshots (report_id, hash, figures, at) values (?, ?, ?::jsonb, ?) on conflict do nothing', [reportId, hash, JSON.stringify(figures), at] as never);
  return hash;
};

export const snapshotOf = async (db: Knex, reportId: number, hash: string): Promise<FiledFigures | null> => {
  const { rows } = (await db.raw('select figures from congtinh.reporting_snapshots where report_id = ? and hash = ?', [reportId, hash])) as { rows: Stored[] };
  return rows[0] === undefined ? null : jsonOf<FiledFigures>(rows[0].figures);
};
