import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { cellId, computeForm } from '../../contracts';
import { surroundingsOfOne } from '../queries/surroundings';
import { cellsOfReport } from './cell-rows';
import { figureIn } from './figures-of-cells';
import { unknownCell } from './refusals';
import type { NewRemark } from './remark-rows';
import type { ReportRow } from './report-rows';

export interface GivenRemark {
  /** Null: on the report as a whole. */
  readonly row: string | null;
  readonly column: string | null;
  readonly text: string;
}

/** Remarks with what stands in their cells now. @throws 422 for a cell that the form does not have, at `path` */
export const readRemarks = async (strapi: Core.Strapi, db: Knex, report: ReportRow, given: readonly GivenRemark[], path: (index: number) => string): Promise<readonly NewRemark[]> => {
  if (given.length === 0) return [];
  const { form, context } = await surroundingsOfOne(strapi, db, report);
  const cells = await cellsOfReport(db, report.id);
  const figure = figureIn(cells, computeForm(form, cells, context));
  return given.map(({ row, column, text }, index) => {
    const said = text.normalize('NFC').trim();
    if (row === null || column === null) return { row: null, column: null, figure: null, text: said };
    if (!form.cells.has(cellId({ row, column }))) throw unknownCell(path(index));
    return { row, column, figure: figure(row, column), text: said };
  });
};
