import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { today } from '../../plugins/platform/server/public';
import { citationOf } from '../answer/citation';
import { dublinCoreOf } from '../answer/dublin-core';
import { fileOf, imageOf, type FileRow } from '../answer/media';
import { canonicalUrl, siteUrl, type PortalIdentity } from '../answer/portal-identity';
import { categoryReference, type Tree } from '../answer/tree';
import { approvalsOf } from '../reading/approvals';
import type { CategoryRow } from '../reading/categories';
import { linkedPlaces, NO_OTHER_PLACE } from '../reading/linked-places';
import { portalConfig, siteReference, type SiteRow } from '../reading/sites';
import { unitReference, type NamedUnit } from '../reading/units';
import { dayOf, instantOf } from '../request/period';
import type { ORIGINS, articleShape } from './article-shape';

export const ARTICLE = 'api::article.article';

export interface ArticleRow {
  readonly id: number;
  readonly documentId: string;
  readonly slug: string | null;
  readonly title: string;
  readonly summary: string | null;
  readonly body?: string | null;
  readonly language: string | null;
  readonly author: string | null;
  readonly source: string | null;
  readonly origin: (typeof ORIGINS)[number];
  readonly originalUrl: string | null;
  readonly originalDate: string | null;
  readonly firstPublishedAt: string | null;
  readonly changedAt: string | null;
  readonly publishedAt: string;
  readonly unit: NamedUnit | null;
  readonly site: SiteRow | null;
  readonly category: { readonly documentId: string } | null;
  readonly cover?: FileRow | null;
  readonly attachments?: readonly FileRow[];
}

const COLUMNS = [
  'documentId', 'slug', 'title', 'summary', 'language', 'author', 'source', 'origin', 'originalUrl', 'originalDate',
  'firstPublishedAt', 'changedAt', 'publishedAt',
];

/** What to read of articles so that the chosen parts can be answered; a site that is known already is not read again. */
export const articleQuestion = (chosen: ReadonlySet<string>, known: { readonly site?: boolean } = {}) => ({
  select: [...COLUMNS, ...(chosen.has('body') ? ['body'] : [])],
  near: ['unit', ...(known.site ? [] : ['site']), 'category', ...['cover', 'attachments'].filter((name) => chosen.has(name))],
});

/** Articles as they are answered; whatever is needed for all of them is read once. */
export const answerArticles = async (
  strapi: Core.Strapi,
  rows: readonly ArticleRow[],
  shared: { readonly portal: PortalIdentity; readonly tree: Tree<CategoryRow> },
): Promise<z.input<typeof articleShape>[]> => {
  const { portal, tree } = shared;
  const [approvals, places] = await Promise.all([
    approvalsOf(strapi, ARTICLE, rows), linkedPlaces(strapi, ARTICLE, 'article', rows.map(({ documentId }) => documentId), portal),
  ]);
  const on = today();

  return rows.map((row) => {
    const category = categoryReference(tree, row.category?.documentId);
    const url = canonicalUrl(row.site ? siteUrl(row.site, portal) : portal.baseUrl, portalConfig(strapi).paths.article, row);
    const publishedOn = dayOf(row.firstPublishedAt ?? row.publishedAt);
    return {
      documentId: row.documentId,
      slug: row.slug,
      title: row.title,
      summary: row.summary,
      body: row.body ?? null,
      language: row.language ?? 'vi',
      author: row.author,
      source: row.source,
      origin: row.origin,
      originalUrl: row.originalUrl,
      originalDate: row.originalDate,
      firstPublishedAt: instantOf(row.firstPublishedAt),
      changedAt: instantOf(row.changedAt),
      canonicalUrl: url,
      citation: citationOf({ title: row.title, author: row.author, source: row.source, publishedOn, url }, portal),
      dublinCore: dublinCoreOf({
        title: row.title,
        creators: [row.author],
        date: publishedOn ?? on,
        description: row.summary,
        publisher: row.site?.title ?? portal.name,
        identifier: url,
        language: row.language,
        sources: [row.source, row.originalUrl],
        contributors: [row.unit?.name ?? null],
        subjects: category?.path.map(({ name }) => name) ?? [],
        type: 'Text',
        format: 'text/html',
      }),
      approval: approvals.get(row.documentId) ?? null,
      ...(places.get(row.documentId) ?? NO_OTHER_PLACE),
      unit: row.unit && unitReference(row.unit, on),
      site: row.site && siteReference(row.site, portal),
      category,
      cover: row.cover ? imageOf(row.cover) : null,
      attachments: (row.attachments ?? []).map(fileOf),
    };
  });
};
