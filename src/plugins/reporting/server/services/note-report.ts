import type { Core } from '@strapi/strapi';
import { actorOf, record, type JsonObject } from '../../../ledger/server/public';
import type { UnitOfWork } from '../../../platform/server/public';
import type { ReportRow } from './report-rows';

interface Noted {
  readonly action: string;
  readonly before: Pick<ReportRow, 'state' | 'level' | 'version'>;
  readonly after: Pick<ReportRow, 'state' | 'level' | 'version'>;
  readonly said: JsonObject;
  readonly assignmentId: string | undefined;
}

/** Writes an act on a report into the ledger, with the assignment that gave the right to it; of the figures their hash. */
export const noteInLedger = (strapi: Core.Strapi, uow: UnitOfWork, report: ReportRow, { action, before, after, said, assignmentId }: Noted): void => {
  const known = actorOf(strapi, 'reporting');
  record(uow, {
    action: `reporting.${action}`,
    subject: { type: 'reporting.report', id: String(report.id) },
    actor: known.kind === 'staff' ? { ...known, assignmentId } : known,
    before: { state: before.state, level: before.level, version: before.version },
    after: {
      programme: report.programme.code, period: report.period.code, template: report.template.code, unit: report.unit,
      state: after.state, level: after.level, version: after.version, ...said,
    },
  });
};
