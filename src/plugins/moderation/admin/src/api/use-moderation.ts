import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useMemo } from 'react';
import type { Declaration, DocumentModeration } from '../../../contracts';
import { useLoaded, type Loaded } from '../../../../platform/admin/src/public';

/** Together with the `updatedAt` of the form that it was asked for: an older answer must not pass for a newer form's. */
export interface StampedModeration extends DocumentModeration { readonly stamp: string }

/** What the side panel of a document shows; `stamp` changes with every save and loads it anew. */
export const useDocumentModeration = (contentType: string, documentId: string, stamp: string): Loaded<StampedModeration> => {
  const { get } = useFetchClient();
  const load = useCallback(async () => {
    const { data } = await get<{ data: DocumentModeration }>(`/moderation/documents/${contentType}/${documentId}?of=${encodeURIComponent(stamp)}`);
    return { ...data.data, stamp };
  }, [get, contentType, documentId, stamp]);
  return useLoaded(load);
};

/** The acts of the engine, one function per route. */
export const useActs = () => {
  const { post } = useFetchClient();
  return useMemo(() => ({
    open: (contentType: string, documentId: string, declaration: Declaration) =>
      post('/moderation/cases', { contentType, documentId, declaration }),
    resubmit: (id: number, declaration: Declaration, version: number, comment?: string) =>
      post(`/moderation/cases/${id}/submit`, { declaration, version, ...(comment ? { comment } : {}) }),
    decide: (id: number, decision: 'approve' | 'return', comment: string, version: number) =>
      post(`/moderation/cases/${id}/decisions`, { decision, version, ...(comment ? { comment } : {}) }),
    pass: (id: number, to: number, version: number) => post(`/moderation/cases/${id}/pass`, { to, version }),
    publish: (id: number, version: number) => post(`/moderation/cases/${id}/publish`, { version }),
    cancel: (id: number, version: number) => post(`/moderation/cases/${id}/cancel`, { version }),
    unpublish: (contentType: string, documentId: string, explanation: string, version: number) =>
      post(`/moderation/published/${contentType}/${documentId}/unpublish`, { explanation, version }),
  }), [post]);
};
