import type { Core } from '@strapi/strapi';
import { pageTree } from '../public-api/answer/page-tree';
import { siteUrl, type PortalIdentity } from '../public-api/answer/portal-identity';
import type { Tree } from '../public-api/answer/tree';
import { categoryTree, type CategoryRow } from '../public-api/reading/categories';
import { rowsOf } from '../public-api/reading/rows';
import { pageNames, pathsOn } from '../public-api/reading/site-parts';
import { pageUrl, SHOWN_SITES, SITE, type SiteRow } from '../public-api/reading/sites';
import type { TreeLine, TreePart } from '../public-page/site-tree-page';
import type { PageNode } from '../public-api/resources/page-shape';

const pageLine = ({ title, url, children }: PageNode): TreeLine => ({ title, url, children: children.map(pageLine) });

const sectionLines = (tree: Tree<CategoryRow>, base: string, parent: string | null): TreeLine[] =>
  tree.childrenOf(parent).map(({ documentId, slug, name }) => ({ title: name, url: `${base}/chuyen-muc/${slug}`, children: sectionLines(tree, base, documentId) }));

/** What a site consists of: its pages; on the portal its sections and the sites of the units too. */
export const readTree = async (strapi: Core.Strapi, site: SiteRow, portal: PortalIdentity): Promise<readonly TreePart[]> => {
  const [rows, paths] = await Promise.all([pageNames(strapi, site.documentId), pathsOn(strapi, site.documentId)]);
  const pages: TreePart = { title: 'Trang', lines: pageTree(rows, paths, (path) => pageUrl(strapi, site, portal, path)).map(pageLine) };
  if (site.path !== '/') return [pages];
  const [tree, sites] = await Promise.all([
    categoryTree(strapi, 'api::category.category'),
    rowsOf<SiteRow>(strapi, SITE, { where: { $and: [SHOWN_SITES, { path: { $ne: '/' } }] }, orderBy: [{ title: 'asc' }] }),
  ]);
  return [
    pages,
    { title: 'Chuyên mục', lines: sectionLines(tree, portal.baseUrl, null) },
    { title: 'Trang thành phần', lines: sites.map((one) => ({ title: one.title, url: siteUrl(one, portal), children: [] })) },
  ];
};
