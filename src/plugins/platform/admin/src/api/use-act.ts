import { useCallback, useState } from 'react';
import { key } from '../plugin-id';
import { refusalOf, type Refusal } from './refusal';
import { useWordsOf } from './use-words';

interface Acting {
  readonly busy: boolean;
  /** What the server said to the last act, until the next begins. */
  readonly refusal: Refusal | null;
  /** Whether the act was done. */
  run(act: () => Promise<unknown>): Promise<boolean>;
}

/** Runs one act at a time and keeps the server's refusal on screen. */
export const useAct = (): Acting => {
  const { t } = useWordsOf(key);
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
