import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { askAgain } from './unread';

export interface Several { readonly kind?: string; readonly link?: string; readonly upTo?: number }

/** Marking one's own notices as read. */
export const useReading = () => {
  const { post } = useFetchClient();
  const readOne = useCallback(async (id: number): Promise<void> => {
    await post(`/notices/${id}/read`, {});
    askAgain();
  }, [post]);
  const readSeveral = useCallback(async (which: Several): Promise<number> => {
    const { data } = await post<{ meta: { marked: number } }>('/notices/read-all', which);
    // Also when nothing was left to mark: the list that was left by a press may have marked it and told nobody.
    askAgain();
    return data.meta.marked;
  }, [post]);
  return { readOne, readSeveral };
};
