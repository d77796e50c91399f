import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { StoredCell } from '../../contracts';
import { evaluate, type Evaluation } from '../domain/evaluate';
import { figuresAsFiled } from '../domain/figures-as-filed';
import { surroundingsOfOne } from '../queries/surroundings';
import { cellsOfReport } from './cell-rows';
import { storeProgress } from './progress-rows';
import type { ReportRow } from './report-rows';
import { hashOfFigures } from './snapshots';

export interface StandingFigures extends Evaluation {
  readonly cells: readonly StoredCell[];
  readonly filed: ReturnType<typeof figuresAsFiled>;
  /** SHA-256 of the figures as they stand. */
  readonly hash: string;
}

/** The figures of a locked report as they stand now, computed, checked and hashed. */
export const standingFigures = async (strapi: Core.Strapi, db: Knex, report: ReportRow): Promise<StandingFigures> => {
  const { form, context } = await surroundingsOfOne(strapi, db, report);
  const cells = await cellsOfReport(db, report.id);
  const found = evaluate(form, cells, context);
  const filed = figuresAsFiled(report, form, cells, found.computed);
  await storeProgress(db, [{ reportId: report.id, ...found.progress }], null);
  return { ...found, cells, filed, hash: hashOfFigures(filed) };
};
