import { getFetchClient } from '@strapi/strapi/admin';
import { addressBook, type AddressOf } from './address-book';

/** The addresses of files for the person at the screen, for all screens together. */
export const addressOf: AddressOf = addressBook(async (names) =>
  (await getFetchClient().get<{ data: Record<string, string> }>('/upload/addresses', { params: { names: names.join(',') } })).data.data);
