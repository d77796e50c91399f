import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { BulkResult, ReportLine } from '../../../contracts';

/** Approves several reports, each under its own rules and with a result of its own. */
export const useBulkApproval = () => {
  const { post } = useFetchClient();
  return useCallback(async (reports: readonly Pick<ReportLine, 'id' | 'version'>[]): Promise<readonly BulkResult[]> =>
    (await post<{ data: readonly BulkResult[] }>('/reporting/transitions', { action: 'approve', reports: reports.map(({ id, version }) => ({ id, version })) })).data.data, [post]);
};
