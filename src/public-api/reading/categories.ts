import type { Core } from '@strapi/strapi';
import { AppError } from '../../plugins/platform/server/public';
import { keptPart } from '../../read-cache/reads/keep-parts';
import { treeOf, type Branch, type Tree } from '../answer/tree';
import { rowsOf } from './rows';

export type CategoryType = 'api::category.category' | 'api::info-category.info-category';

export interface CategoryRow extends Branch {
  /** Of its row: for conditions on it, which PostgreSQL then weighs by what really stands in that category. */
  readonly id: number;
  readonly description: string | null;
  readonly legalBasis: string | null;
  readonly deadlines?: readonly DeadlineRow[];
}

export interface DeadlineRow {
  readonly workingDays: number;
  readonly countedFrom: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly legalBasis: string;
}

/** The whole tree of a kind of categories; `deadlines` only when asked for. */
export const categoryTree = (strapi: Core.Strapi, uid: CategoryType, parts: { readonly deadlines?: boolean } = {}): Promise<Tree<CategoryRow>> =>
  keptPart(`tree:${uid}:${parts.deadlines === true}`, () => readTree(strapi, uid, parts));

const readTree = async (strapi: Core.Strapi, uid: CategoryType, parts: { readonly deadlines?: boolean }): Promise<Tree<CategoryRow>> => {
  const rows = await rowsOf<Omit<CategoryRow, 'parentId'> & { parent?: { documentId: string } | null }>(strapi, uid, {
    // What authors write from (templates, hints) is long and nobody's business outside.
    select: ['id', 'documentId', 'slug', 'name', 'description', 'legalBasis', 'order'],
    populate: { parent: { select: ['documentId'] }, ...(parts.deadlines ? { deadlines: true } : {}) },
  });
  return treeOf(rows.map(({ parent, ...row }) => ({ ...row, parentId: parent?.documentId ?? null })));
};

/** documentIds of a category that is known and of those below it; null: of none in particular. */
export const categoriesUnder = (tree: Tree<CategoryRow>, slug: string | undefined): readonly string[] | null =>
  (slug === undefined ? null : tree.below(tree.bySlug(slug)?.documentId ?? ''));

/** Condition that an item stands in this category or below it. */
export const underCategory = (tree: Tree<CategoryRow>, documentId: string): object => ({ category: { id: { $in: tree.below(documentId).flatMap((one) => tree.find(one)?.id ?? []) } } });

/** Condition that an item stands in a category or below it. Throws 404 `category.unknown`. */
export const inCategory = (tree: Tree<CategoryRow>, slug: string | undefined): object => {
  if (slug === undefined) return {};
  const category = tree.bySlug(slug);
  if (!category) throw new AppError('category.unknown', 404, `Không có chuyên mục "${slug}"; hãy chọn trong danh sách chuyên mục.`);
  return underCategory(tree, category.documentId);
};
