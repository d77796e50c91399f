import { useCallback, useEffect, useState } from 'react';

export interface Loaded<T> {
  readonly value: T | null;
  readonly error: unknown;
  readonly loading: boolean;
  reload(): void;
}

/** Loads a value when the component appears or `load` changes; a late answer of an earlier load is dropped. */
export const useLoaded = <T>(load: () => Promise<T>): Loaded<T> => {
  const [state, setState] = useState<{ value: T | null; error: unknown; loading: boolean }>({ value: null, error: null, loading: true });
  const [round, setRound] = useState(0);

  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, loading: true }));
    load().then(
      (value) => { if (current) setState({ value, error: null, loading: false }); },
      (error: unknown) => { if (current) setState((before) => ({ ...before, error, loading: false })); },
    );
    return () => { current = false; };
  }, [load, round]);

  const reload = useCallback(() => setRound((value) => value + 1), []);
  return { ...state, reload };
};
