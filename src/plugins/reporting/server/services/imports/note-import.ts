import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { actorOf, record } from '../../../../ledger/server/public';
import type { UnitOfWork } from '../../../../platform/server/public';
import type { ImportReport } from '../../../contracts';
import { capacityToEnter } from '../../domain/rights';
import type { ReportRow } from '../report-rows';
import type { ImportOptions } from './import-lines';

interface Noted {
  readonly report: ImportReport;
  readonly options: ImportOptions;
  readonly heads: readonly ReportRow[];
  readonly by: number | null;
  readonly at: Date;
}

/** Lines that came without a file are named by what they filled. */
const fingerprint = (heads: readonly ReportRow[], at: Date): string =>
  createHash('sha256').update(`${at.toISOString()} ${heads.map(({ id, version }) => `${id}:${version}`).join(' ')}`).digest('hex');

/** A row of the import log and an entry of the ledger. */
export const noteImport = async (strapi: Core.Strapi, uow: UnitOfWork, { report, options, heads, by, at }: Noted): Promise<void> => {
  const document = options.transfer?.document ?? null;
  const sha256 = options.file?.sha256() ?? fingerprint(heads, at);
  const fileName = options.file?.name ?? null;
  const [row] = (await uow.trx.withSchema('congtinh').into('reporting_imports').insert({
    file_name: fileName, sha256, lines: report.lines, reports: report.reports, actor: by, document, at,
  }, ['id'])) as { id: string }[];
  const known = actorOf(strapi, 'reporting');
  const [first] = heads;
  const assignmentId = first === undefined ? undefined : capacityToEnter(options.actor, { unit: first.unit, programme: first.programme.code });
  record(uow, {
    action: document === null ? 'reporting.imported' : 'reporting.transferred',
    subject: { type: 'reporting.import', id: String(row?.id) },
    actor: known.kind === 'staff' ? { ...known, assignmentId } : known,
    before: null,
    after: {
      fileName, sha256, document, lines: report.lines, reports: report.reports, added: report.added, changed: report.changed, unchanged: report.unchanged,
      programmes: [...new Set(heads.map(({ programme }) => programme.code))],
      periods: [...new Set(heads.map(({ programme, period }) => `${programme.code} ${period.code}`))].slice(0, 50),
    },
  });
};
