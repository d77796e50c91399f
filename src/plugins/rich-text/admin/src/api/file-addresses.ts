import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { addressBook, type AddressOf } from '../editor/address-book';

export const useAddressOf = (): AddressOf => {
  const { get } = useFetchClient();
  return useMemo(() => addressBook(async (names) =>
    (await get<{ data: Record<string, string> }>('/upload/addresses', { params: { names: names.join(',') } })).data.data), [get]);
};
