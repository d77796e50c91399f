import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CompiledForm, StoredCell } from '../../../contracts';
import { evaluate, type Evaluation } from '../../domain/evaluate';
import { surroundingsOf } from '../../queries/surroundings';
import { cellsOfReports } from '../cell-rows';
import { storeProgress } from '../progress-rows';
import type { ReportRow } from '../report-rows';

/** A report as it stands after an import. */
export interface EvaluatedReport {
  readonly report: ReportRow;
  readonly form: CompiledForm;
  readonly cells: readonly StoredCell[];
  readonly evaluation: Evaluation;
  /** Whether another form of its unit and period reads figures of this one. */
  readonly isRead: boolean;
}

/** Reports whose cells and surroundings are in memory at once. */
const AT_ONCE = 30;

/** Reports that share a period see the same forms and are read together. */
const inGroups = (reports: readonly ReportRow[]): readonly (readonly ReportRow[])[] => {
  const sorted = reports.toSorted((a, b) => a.period.id - b.period.id || a.unit.localeCompare(b.unit) || a.id - b.id);
  const groups: ReportRow[][] = [];
  for (const report of sorted) {
    const last = groups.at(-1);
    if (last === undefined || last.length >= AT_ONCE || last[0]?.period.id !== report.period.id) groups.push([report]);
    else last.push(report);
  }
  return groups;
};

/**
 * Computes and checks reports anew and stores how far they are, some at a time; hands each group over as it is done.
 * `known`: their cells where they need not be read; null where they do.
 */
export async function* refreshProgress(strapi: Core.Strapi, db: Knex, reports: readonly ReportRow[], known: (id: number) => readonly StoredCell[] | null, saved: { readonly by: number | null; readonly at: Date }): AsyncGenerator<readonly EvaluatedReport[]> {
  for (const group of inGroups(reports)) {
    const around = await surroundingsOf(strapi, db, group);
    const own = new Map(group.map(({ id }) => [id, known(id)]));
    const read = await cellsOfReports(db, group.filter(({ id }) => own.get(id) === null).map(({ id }) => id));
    const evaluated = group.flatMap((report): EvaluatedReport[] => {
      const surroundings = around.get(report.id);
      if (surroundings === undefined) return [];
      const cells = own.get(report.id) ?? read.get(report.id) ?? [];
      return [{ report, form: surroundings.form, cells, evaluation: evaluate(surroundings.form, cells, surroundings.context), isRead: surroundings.isRead }];
    });
    await storeProgress(db, evaluated.map(({ report, evaluation }) => ({ reportId: report.id, ...evaluation.progress })), saved);
    yield evaluated;
  }
}
