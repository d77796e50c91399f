import type { Core } from '@strapi/strapi';
import { namesInPage, withAddresses } from '../../contracts/file-address';

/**
 * Answers the addresses under which the person of the running request may read files, by their names under /uploads: a
 * plain one for what is public, a signed and expiring one for what is not. Names that he may not read are left out.
 */
export type AddressBook = (names: readonly string[]) => Promise<ReadonlyMap<string, string>>;

const books = new WeakMap<Core.Strapi, AddressBook>();

/** Registers who gives addresses of files; call it in `register`. */
export const registerAddressBook = (strapi: Core.Strapi, book: AddressBook): void => void books.set(strapi, book);

/** Pages made by us, in which the person of the running request may read every file that is his to read. */
export const withReadableFiles = async <Pages extends Readonly<Record<string, string | null>>>(strapi: Core.Strapi, pages: Pages): Promise<Pages> => {
  const names = [...new Set(Object.values(pages).flatMap((html) => namesInPage(html ?? '')))];
  const addresses = await books.get(strapi)?.(names);
  if (addresses === undefined || addresses.size === 0) return pages;
  return Object.fromEntries(Object.entries(pages).map(([key, html]) => [key, html === null ? null : withAddresses(html, addresses)])) as Pages;
};
