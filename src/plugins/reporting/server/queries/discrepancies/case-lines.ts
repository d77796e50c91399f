import { dateOf, daysBetween } from '../../../../platform/server/public';
import type { Actor } from '../../../../units/contracts';
import type { DiscrepancyLine } from '../../../contracts';
import { caseActs } from '../../domain/discrepancy-rights';
import type { CaseRow } from '../../services/discrepancies/case-rows';
import { placeOfHead } from '../../services/report-place';
import type { UnitLookup } from '../report-lines';

/** Calendar days since it was found, until it was closed. */
export const ageOf = ({ foundAt, closedAt }: Pick<CaseRow, 'foundAt' | 'closedAt'>, today: string): number =>
  daysBetween(dateOf(foundAt), closedAt === null ? today : dateOf(closedAt));

/** A case as lists show it to somebody on a day. */
export const caseLine = (found: CaseRow, unitOf: UnitLookup, actor: Actor, today: string): DiscrepancyLine => {
  const { report } = found;
  return {
    id: found.id, number: found.number, reportId: report.id, template: report.template.code,
    period: { id: report.period.id, code: report.period.code, title: report.period.title }, unit: unitOf(report.unit),
    row: found.row, column: found.column, rule: found.rule, source: found.source, state: found.state, version: found.version,
    systemFigure: found.systemFigure, realFigure: found.realFigure, description: found.description, cause: found.cause,
    foundAt: found.foundAt.toISOString(), age: ageOf(found, today),
    acts: caseActs(actor, { report: placeOfHead(report), state: found.state, correctedBy: found.correctedBy }),
  };
};
