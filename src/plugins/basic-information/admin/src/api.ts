import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { Holds } from '../../contracts';

/** The acts of these screens, one function per route; decisions about cases go through moderation's `useBulk`. */
export const useInformationActs = () => {
  const { post } = useFetchClient();
  return useMemo(() => ({
    begin: async (unit: string, category: string, title: string): Promise<string> =>
      (await post<{ data: { documentId: string } }>('/basic-information/entries', { unit, category, title })).data.data.documentId,
    confirm: (responsibility: string) => post('/basic-information/confirmations', { responsibility }),
    settle: (pair: string, holds: Holds, reason: string) => post(`/basic-information/conflicts/${pair}/settlements`, { holds, reason }),
  }), [post]);
};

const ENTRY = 'api::info-entry.info-entry';

export const editAddress = (documentId: string): string => `/content-manager/collection-types/${ENTRY}/${documentId}`;
export const reviewAddress = (documentId: string): string => `/plugins/review/${ENTRY}/${documentId}`;
