import type { Core } from '@strapi/strapi';
import type { FileFacts, FileRow } from '../answer/media';

/** What was found out about the bytes of files when they were stored, by documentId. One statement for a page. */
export const fileFactsOf = async (_strapi: Core.Strapi, files: readonly FileRow[]): Promise<ReadonlyMap<string, FileFacts>> => {
  if (files.length === 0) return new Map();
  return new Map();
};
