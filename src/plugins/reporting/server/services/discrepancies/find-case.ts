import type { Core } from '@strapi/strapi';
import { inTransaction, now, textOf } from '../../../../platform/server/public';
import { actorFrom } from '../../../../units/server/public';
import { cellId, type DiscrepancyInput } from '../../../contracts';
import { mayFind, maySeeCase, capacityInCase } from '../../domain/discrepancy-rights';
import { foundText } from '../../domain/discrepancies/texts';
import { evaluate } from '../../domain/evaluate';
import { valuesMayChange } from '../../domain/machine';
import { surroundingsOfOne } from '../../queries/surroundings';
import { cellsOfReport } from '../cell-rows';
import { forbidden, notFound } from '../refusals';
import { placeOfHead } from '../report-place';
import { reportById, type ReportRow } from '../report-rows';
import { realFigureIn, yearOf } from './act-on-case';
import { caseById, insertCases } from './case-rows';
import { noteCase } from './note-case';
import * as refused from './refusals';
import { aboutCase, concernedBy, tellCase } from './tell-case';

type Db = Parameters<typeof reportById>[0];

/** What the system says of a cell now; null: nothing, or a text. @throws 422 for a cell that the form does not have */
const systemFigure = async (strapi: Core.Strapi, db: Db, report: ReportRow, row: string | null, column: string | null): Promise<string | null> => {
  if (row === null || column === null) return null;
  const { form, context } = await surroundingsOfOne(strapi, db, report);
  const cell = form.cells.get(cellId({ row, column }));
  if (cell === undefined) throw refused.cellUnknown();
  if (cell.definition.type === 'text') return null;
  const cells = await cellsOfReport(db, report.id);
  const all = [...cells.filter(({ status }) => status === 'value'), ...(cell.role === 'computed' ? evaluate(form, cells, context).computed : [])];
  return all.find((each) => each.row === row && each.column === column)?.value ?? null;
};

/**
 * Records a difference that somebody found (PR-2.4), in a report that was handed in. @returns its id
 * @throws 404 for a report that is not this person's to see, 403 for whoever judges no figures of the unit, 409 while it is
 * being entered, 422 for a cell outside the form and for an audit without its figure
 */
export const findCase = (strapi: Core.Strapi, { report: reportId, row = null, column = null, source, description, realFigure }: DiscrepancyInput): Promise<number> =>
  inTransaction(strapi, async (uow) => {
    const db = uow.trx;
    const actor = await actorFrom(strapi);
    const report = await reportById(db, reportId, 'share');
    if (report === null || actor.kind !== 'staff') throw notFound();
    const place = placeOfHead(report);
    if (!maySeeCase(actor, place)) throw notFound();
    if (!mayFind(actor, place)) throw forbidden();
    if (valuesMayChange(report)) throw refused.reportNotApproved();
    const system = await systemFigure(strapi, db, report, row, column);
    if (source === 'audit' && (realFigure ?? null) === null) throw refused.auditFigureMissing();
    const real = realFigure === undefined || realFigure === null ? null : await realFigureIn(strapi, db, { report, row, column }, realFigure);
    const at = now();
    const said = textOf(description).trim();
    const [id = 0] = await insertCases(db, [{ reportId, row, column, rule: null, source, systemFigure: system, realFigure: real, description: said, foundBy: actor.userId }], { year: yearOf(at), at });
    noteCase(strapi, uow, { id, report, kind: 'found', before: null, after: 'found', text: said, corrections: [], assignmentId: capacityInCase(actor, 'find', place) });
    const stored = await caseById(db, id);
    const about = await aboutCase(strapi, report, { number: stored?.number ?? '', row, column }, actor.userId);
    await tellCase(strapi, uow, id, await concernedBy(strapi, report), actor.userId, foundText(about, said));
    return id;
  });
