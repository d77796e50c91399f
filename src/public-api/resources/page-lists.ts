import type { Core } from '@strapi/strapi';
import { imageOf, type FileRow } from '../answer/media';
import { canonicalUrl, siteUrl } from '../answer/portal-identity';
import { categoryReference } from '../answer/tree';
import { underCategory } from '../reading/categories';
import { LEGAL_DOCUMENT, NAMED_COLUMNS, type NamedDocument } from '../reading/replacements';
import { firstPublished } from '../reading/rows';
import { portalConfig } from '../reading/sites';
import { instantOf } from '../request/period';
import { ARTICLE } from './article-answer';
import { referenceOf } from './legal-document-answer';
import { DOCUMENT_KINDS } from './legal-document-shape';
import type { PageRow, Shared } from './page-answer';

interface TeaserRow {
  readonly documentId: string;
  readonly title: string;
  readonly slug: string | null;
  readonly summary: string | null;
  readonly firstPublishedAt: string | null;
  readonly cover: FileRow | null;
}

export interface ArticleQuery { readonly from: 'site' | 'portal'; readonly category: string | null; readonly count: number }

/** The newest articles that a section of a page asks for. */
export const articleSection = async (strapi: Core.Strapi, { site }: PageRow, { from, category, count }: ArticleQuery, { portal, tree }: Shared) => {
  const path = from === 'portal' ? '/' : (site?.path ?? '/');
  const base = from === 'portal' || site === null ? portal.baseUrl : siteUrl(site, portal);
  const rows = await firstPublished<TeaserRow>(strapi, ARTICLE, {
    alone: true,
    select: ['documentId', 'title', 'slug', 'summary', 'firstPublishedAt'],
    populate: { cover: true },
    where: { site: { path }, ...(category === null ? {} : underCategory(tree, category)) },
    orderBy: [{ firstPublishedAt: 'desc' }, { documentId: 'asc' }],
  }, count);
  return {
    site: path,
    category: category === null ? null : categoryReference(tree, category),
    articles: rows.map((row) => ({
      documentId: row.documentId, title: row.title, summary: row.summary, firstPublishedAt: instantOf(row.firstPublishedAt),
      url: canonicalUrl(base, portalConfig(strapi).paths.article, row), cover: row.cover ? imageOf(row.cover) : null,
    })),
  };
};

/** The newest legal documents that the unit of a page answers for. */
export const documentSection = async (strapi: Core.Strapi, { unit }: PageRow, count: number, { portal }: Shared) => {
  if (unit === null) return [];
  const rows = await firstPublished<NamedDocument & { readonly abstract: string | null }>(strapi, LEGAL_DOCUMENT, {
    alone: true, select: [...NAMED_COLUMNS, 'abstract'], where: { unit: { id: unit.id } }, orderBy: [{ issuedOn: 'desc' }, { documentId: 'asc' }],
  }, count);
  return rows.map((row) => ({
    documentId: row.documentId, reference: referenceOf(row), issuedOn: row.issuedOn,
    title: row.abstract ?? `${DOCUMENT_KINDS[row.kind]} số ${referenceOf(row)}`,
    url: canonicalUrl(portal.baseUrl, portalConfig(strapi).paths['legal-document'], row),
  }));
};
