import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { RequestDetail } from '../../contracts';

export interface Raising {
  readonly unit: string;
  readonly agency: string;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly title: string;
  readonly text: string;
  readonly dueOn: string | null;
}

export interface DocumentRef {
  readonly contentType: string;
  readonly documentId: string;
}

type Which = Pick<RequestDetail, 'id' | 'version'>;

/** The acts of these screens, one function per route; each answers the request as it stands after it. */
export const useRequestActs = () => {
  const { post } = useFetchClient();
  return useMemo(() => {
    const send = async (path: string, body: object): Promise<RequestDetail> =>
      (await post<{ data: RequestDetail }>(`/content-requests/requests${path}`, body)).data.data;
    return {
      raise: (input: Raising) => send('', input),
      answer: ({ id, version }: Which, text: string, documents: readonly DocumentRef[]) => send(`/${id}/answers`, { version, text, documents }),
      close: ({ id, version }: Which) => send(`/${id}/close`, { version }),
      reopen: ({ id, version }: Which, reason: string, dueOn: string | null) => send(`/${id}/reopen`, { version, reason, dueOn }),
      cancel: ({ id, version }: Which, reason: string) => send(`/${id}/cancel`, { version, reason }),
    };
  }, [post]);
};

/** Path of a request inside the staff screens. */
export const requestAddress = (id: number): string => `/plugins/content-requests/${id}`;
