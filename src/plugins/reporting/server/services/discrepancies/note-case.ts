import type { Core } from '@strapi/strapi';
import { actorOf, record } from '../../../../ledger/server/public';
import type { UnitOfWork } from '../../../../platform/server/public';
import type { DiscrepancyAct, DiscrepancyState } from '../../../contracts';
import type { Correction } from '../../domain/discrepancies/corrections';
import type { ReportRow } from '../report-rows';

interface NotedCase {
  readonly id: number;
  readonly report: Pick<ReportRow, 'programme' | 'period' | 'template' | 'unit'>;
  readonly kind: 'found' | DiscrepancyAct;
  readonly before: DiscrepancyState | null;
  readonly after: DiscrepancyState;
  readonly text: string | null;
  readonly corrections: readonly Correction[];
  readonly assignmentId: string | undefined;
}

/** Writes an act on a case into the ledger, with the assignment that gave the right to it. */
export const noteCase = (strapi: Core.Strapi, uow: UnitOfWork, { id, report, kind, before, after, text, corrections, assignmentId }: NotedCase): void => {
  const known = actorOf(strapi, 'reporting');
  record(uow, {
    action: `reporting.discrepancy-${kind}`,
    subject: { type: 'reporting.discrepancy', id: String(id) },
    actor: known.kind === 'staff' ? { ...known, assignmentId } : known,
    before: before === null ? null : { state: before },
    after: {
      programme: report.programme.code, period: report.period.code, template: report.template.code, unit: report.unit, state: after, text,
      corrections: corrections.map(({ row, column, fromVersion, toVersion }) => ({ row, column, fromVersion, toVersion })),
    },
  });
};
