import type { Core } from '@strapi/strapi';
import { currentUnitOfWork, describeError, reader } from '../../../platform/server/public';
import { actorFrom, forgetMemo } from '../../../units/server/public';
import type { BulkResult } from '../../contracts';
import { mayRead } from '../domain/rights';
import { approveReport } from './approve-report';
import type { Which } from './on-report';
import { placeOfHead } from './report-place';
import { reportsById } from './report-rows';

/**
 * Approves several reports, each in a transaction of its own, under its own rules (ADR 0014): what happens to one says
 * nothing about another. One after the other, so that no lock of one report is held while another is waited for.
 * @returns a result per report, in the order given
 */
export const approveMany = async (strapi: Core.Strapi, { comment, reports }: { readonly comment: string | null; readonly reports: readonly Which[] }): Promise<readonly BulkResult[]> => {
  // Inside somebody's transaction a refused item could not be rolled back alone.
  if (currentUnitOfWork() !== undefined) throw new Error('Several acts at once need transactions of their own');
  const refusals = new Map<number, { readonly code: string; readonly message: string }>();
  for (const which of reports) {
    // Each is judged by the assignments of its own moment, as if it had been sent alone.
    forgetMemo(strapi);
    try {
      await approveReport(strapi, { ...which, comment });
    } catch (error) {
      const { body, log } = describeError(error);
      if (log) strapi.log.error(error);
      refusals.set(which.id, { code: String(body.error.details.code), message: body.error.message });
    }
  }
  forgetMemo(strapi);
  const actor = await actorFrom(strapi);
  const heads = new Map((await reportsById(reader(strapi), reports.map(({ id }) => id))).filter((report) => mayRead(actor, placeOfHead(report))).map((report) => [report.id, report]));
  return reports.map(({ id }) => {
    const refused = refusals.get(id);
    return { id, ok: refused === undefined, code: refused?.code ?? null, message: refused?.message ?? 'Đã duyệt.', state: heads.get(id)?.state ?? null };
  });
};
