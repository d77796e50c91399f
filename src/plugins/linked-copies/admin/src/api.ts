import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useMemo, useState } from 'react';
import type { Declaration } from '../../../moderation/contracts';
import { refusalOf, type Refusal } from '../../../platform/admin/src/public';
import { useWords } from './words';

/** The acts of these screens, one function per route. */
export const useLinkActs = () => {
  const { post } = useFetchClient();
  return useMemo(() => ({
    propose: (contentType: string, documentId: string, declaration: Declaration) => post(`/linked-copies/documents/${contentType}/${documentId}/copies`, { declaration }),
    take: (id: number, original: string, declaration: Declaration) => post(`/linked-copies/tasks/${id}/take`, { original, declaration }),
    settle: (id: number, reason: string) => post(`/linked-copies/tasks/${id}/settle`, { reason }),
  }), [post]);
};

/** Runs one act at a time and keeps the server's refusal on screen. */
export const useAct = () => {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = useCallback(async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setRefusal(null);
    try {
      await act();
      return true;
    } catch (thrown) {
      setRefusal(refusalOf(thrown, t('network')));
      return false;
    } finally {
      setBusy(false);
    }
  }, [t]);
  return { busy, refusal, run };
};
