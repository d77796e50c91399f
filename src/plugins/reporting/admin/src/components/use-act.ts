import { useCallback, useState } from 'react';
import { refusalOf, type Refusal } from '../../../../platform/admin/src/public';
import { useWords } from '../words';

/** Runs one act at a time and keeps the server's refusal on screen. */
export const useAct = () => {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = useCallback(async (act: () => Promise<void>): Promise<boolean> => {
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
