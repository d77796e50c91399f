import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

export interface Page<T> {
  readonly data: readonly T[];
  readonly meta: { readonly pagination: { readonly page: number; readonly pageSize: number; readonly pageCount: number; readonly total: number } };
}

export interface Loaded<T> {
  readonly page: Page<T> | null;
  readonly error: unknown;
  readonly loading: boolean;
  reload(): void;
}

/** Loads one page of a list whenever its address changes; the answer to an older question is dropped. */
export const usePage = <T>(address: string): Loaded<T> => {
  const { get } = useFetchClient();
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({ page: null, error: null, loading: true });
  const [round, setRound] = useState(0);

  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, loading: true }));
    get<Page<T>>(address).then(
      ({ data }) => { if (current) setState({ page: data, error: null, loading: false }); },
      (error: unknown) => { if (current) setState({ page: null, error, loading: false }); },
    );
    return () => { current = false; };
  }, [get, address, round]);

  return { ...state, reload: useCallback(() => setRound((value) => value + 1), []) };
};
