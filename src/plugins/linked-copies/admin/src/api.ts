import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import type { Declaration } from '../../../moderation/contracts';

/** The acts of these screens, one function per route. */
export const useLinkActs = () => {
  const { post } = useFetchClient();
  return useMemo(() => ({
    propose: (contentType: string, documentId: string, declaration: Declaration) => post(`/linked-copies/documents/${contentType}/${documentId}/copies`, { declaration }),
    take: (id: number, original: string, declaration: Declaration) => post(`/linked-copies/tasks/${id}/take`, { original, declaration }),
    settle: (id: number, reason: string) => post(`/linked-copies/tasks/${id}/settle`, { reason }),
  }), [post]);
};
