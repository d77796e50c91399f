import type { Core } from '@strapi/strapi';
import { INFO_CATEGORY } from '../uids';

interface Row { readonly documentId: string; readonly name: string; readonly parent: { readonly documentId: string } | null }

export interface CategoryTree {
  nameOf(id: string): string;
  /** The category itself and those above it: who answers for a branch answers for what hangs on it. */
  lineOf(id: string): readonly string[];
  /** The category itself and all below it. */
  branchOf(id: string): readonly string[];
}

/** The tree of information categories; one statement. */
export const categoryTree = async (strapi: Core.Strapi): Promise<CategoryTree> => {
  const rows = (await strapi.db.query(INFO_CATEGORY).findMany({ select: ['documentId', 'name'], populate: { parent: { select: ['documentId'] } } } as never)) as unknown as Row[];
  const byId = new Map(rows.map((row) => [row.documentId, row]));
  const lineOf = (id: string): readonly string[] => {
    const line: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !line.includes(at); at = byId.get(at)?.parent?.documentId) line.push(at);
    return line;
  };
  return {
    nameOf: (id) => byId.get(id)?.name ?? id,
    lineOf,
    branchOf: (id) => rows.map(({ documentId }) => documentId).filter((one) => lineOf(one).includes(id)),
  };
};
