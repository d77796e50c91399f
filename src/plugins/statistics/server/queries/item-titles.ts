import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';

/**
 * Titles of what stands published, by documentId, as the search knows them (ADR 0042): what was withdrawn is named no more.
 * One statement.
 */
export const titlesOf = async (strapi: Core.Strapi, documentIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await reader(strapi).raw<{ rows: { documentId: string; title: string }[] }>(
    'select document_id as "documentId", title from congtinh.search_items where document_id = any(:ids)', { ids: [...new Set(documentIds)] },
  );
  return new Map(rows.map(({ documentId, title }) => [documentId, title]));
};
