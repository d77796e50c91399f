import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import type { BulkAct, BulkResult } from '../../../contracts';

/** Does one act to several cases, each by itself: a result per case. At most `BULK_LIMIT` at once; the version is the one that was seen. */
export const useBulk = () => {
  const { post } = useFetchClient();
  return useCallback(async (act: BulkAct, cases: readonly { readonly id: number; readonly version: number }[], comment: string): Promise<readonly BulkResult[]> =>
    (await post<{ data: readonly BulkResult[] }>('/moderation/bulk', {
      act, cases: cases.map(({ id, version }) => ({ id, version })), ...(comment === '' ? {} : { comment }),
    })).data.data, [post]);
};
