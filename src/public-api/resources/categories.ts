import { z } from 'zod';
import { today } from '../../plugins/platform/server/public';
import { named } from '../answer/contract';
import { day } from '../answer/shapes';
import type { Tree } from '../answer/tree';
import { categoryTree, type CategoryRow, type CategoryType } from '../reading/categories';
import { publicRoute, type Resource } from '../route';

export const COUNTED_FROM = ['creation', 'issue', 'approval', 'publication-decision'] as const;

const deadlineShape = named('Deadline', 'Thời hạn cập nhật của chuyên mục, áp dụng từ ngày đến trước ngày.', z.object({
  workingDays: z.int().describe('Số ngày làm việc.'),
  countedFrom: z.enum(COUNTED_FROM),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  legalBasis: z.string(),
}));

const branchShape = z.object({
  documentId: z.string(),
  slug: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  legalBasis: z.string().nullable(),
});
interface Plain extends z.output<typeof branchShape> { children: Plain[] }
interface WithDeadlines extends z.output<typeof branchShape> { deadlines: z.output<typeof deadlineShape>[]; children: WithDeadlines[] }

export const infoCategoryShape: z.ZodType<Plain, Plain> = named('InfoCategory', 'Nhóm của Hệ thống thông tin cơ bản và các nhóm con.', z.object({
  ...branchShape.shape,
  get children(): z.ZodType<Plain[], Plain[]> {
    return z.array(infoCategoryShape);
  },
}));

export const categoryNodeShape: z.ZodType<WithDeadlines, WithDeadlines> = named('Category', 'Chuyên mục của cổng và các chuyên mục con.', z.object({
  ...branchShape.shape,
  deadlines: z.array(deadlineShape).describe('Các thời hạn đang áp dụng tại ngày nghiệp vụ.'),
  get children(): z.ZodType<WithDeadlines[], WithDeadlines[]> {
    return z.array(categoryNodeShape);
  },
}));

const plain = ({ documentId, slug, name, description, legalBasis }: CategoryRow) => ({ documentId, slug, name, description, legalBasis });

const infoNodes = (tree: Tree<CategoryRow>, parent: string | null): Plain[] =>
  tree.childrenOf(parent).map((row) => ({ ...plain(row), children: infoNodes(tree, row.documentId) }));

const deadlinesOn = (row: CategoryRow, on: string) =>
  (row.deadlines ?? [])
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= on && (validTo === null || validTo > on))
    .map(({ workingDays, countedFrom, validFrom, validTo, legalBasis }) => ({
      workingDays, countedFrom: countedFrom as (typeof COUNTED_FROM)[number], validFrom, validTo, legalBasis,
    }));

const nodes = (tree: Tree<CategoryRow>, parent: string | null, on: string): WithDeadlines[] =>
  tree.childrenOf(parent).map((row) => ({
    ...plain(row),
    deadlines: deadlinesOn(row, on),
    children: nodes(tree, row.documentId, on),
  }));

const treeAnswer = <T extends z.ZodType>(id: string, node: T) =>
  named(id, 'Cây đầy đủ, gốc ở mức ngoài cùng.', z.object({ data: z.array(node), meta: z.object({}) }));

const read = (strapi: Parameters<typeof categoryTree>[0], uid: CategoryType) =>
  categoryTree(strapi, uid, { deadlines: uid === 'api::category.category' });

export const categories: Resource = {
  name: 'category',
  title: 'Chuyên mục',
  routes: [publicRoute({
    action: 'find',
    address: '/categories',
    summary: 'Cây chuyên mục của cổng',
    path: z.object({}),
    query: z.object({}),
    aliases: {},
    answer: treeAnswer('CategoryTree', categoryNodeShape),
    example: {},
    answerTo: async ({ strapi }) => ({ data: nodes(await read(strapi, 'api::category.category'), null, today()), meta: {} }),
  })],
};

export const infoCategories: Resource = {
  name: 'info-category',
  title: 'Nhóm thông tin cơ bản',
  routes: [publicRoute({
    action: 'find',
    address: '/info-categories',
    summary: 'Cây nhóm của Hệ thống thông tin cơ bản',
    path: z.object({}),
    query: z.object({}),
    aliases: {},
    answer: treeAnswer('InfoCategoryTree', infoCategoryShape),
    example: {},
    answerTo: async ({ strapi }) => ({ data: infoNodes(await read(strapi, 'api::info-category.info-category'), null), meta: {} }),
  })],
};
