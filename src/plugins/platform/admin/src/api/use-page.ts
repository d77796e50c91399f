import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useLoaded, type Loaded } from './use-loaded';

export interface Page<T> {
  readonly data: readonly T[];
  readonly meta: { readonly pagination: { readonly page: number; readonly pageSize: number; readonly pageCount: number; readonly total: number } };
}

/** GETs `address` when it changes and answers the body; the answer to an older question is dropped. */
export const useAnswer = <T>(address: string): Loaded<T> => {
  const { get } = useFetchClient();
  return useLoaded(useCallback(async () => (await get<T>(address)).data, [get, address]));
};

/** One page of a list, as every list route of ours answers it. */
export const usePage = <T>(address: string): Loaded<Page<T>> => useAnswer<Page<T>>(address);
