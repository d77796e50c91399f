import type { Core } from '@strapi/strapi';
import { AppError } from '../plugins/platform/server/public';
import { siteUrl } from '../public-api/answer/portal-identity';
import { categoryTree, inCategory } from '../public-api/reading/categories';
import { firstPublished } from '../public-api/reading/rows';
import { siteAndPortal } from '../public-api/reading/sites';
import { answerArticles, ARTICLE, articleQuestion, type ArticleRow } from '../public-api/resources/article-answer';
import type { News, NewsItem } from './news-feed';

/** Readers of feeds come back within the day. */
const NEWEST = 30;

const itemOf = ({ title, canonicalUrl, summary, author, category, firstPublishedAt, changedAt, cover }: Awaited<ReturnType<typeof answerArticles>>[number], home: string): NewsItem[] => {
  if (firstPublishedAt === null) return [];
  return [{
    title, url: canonicalUrl, summary, author, category: category?.path.at(-1)?.name ?? null, publishedAt: firstPublishedAt, changedAt: changedAt ?? firstPublishedAt,
    image: cover ? { url: new URL(cover.url, `${home}/`).href, mime: cover.mime } : null,
  }];
};

/**
 * The newest published articles of a site, or of one category of it and those below.
 * @param site path of the site, e.g. `/huyen-ba-be`
 * @throws AppError 404 for a site or category that readers do not know
 */
export const readNews = async (strapi: Core.Strapi, site: string, category: string | undefined): Promise<News> => {
  const [{ site: found, portal }, tree] = await Promise.all([siteAndPortal(strapi, site), categoryTree(strapi, 'api::category.category')]);
  if (!found && site !== '/') throw new AppError('site.unknown', 404, `Không có trang "${site}" trên cổng.`);
  const home = found ? siteUrl(found, portal) : portal.baseUrl;
  const rows = await firstPublished<Omit<ArticleRow, 'site'>>(strapi, ARTICLE, {
    alone: true, ...articleQuestion(new Set(['cover']), { site: true }),
    where: { site: { id: found?.id ?? 0 }, ...inCategory(tree, category) }, orderBy: [{ firstPublishedAt: 'desc' }, { documentId: 'asc' }],
  }, NEWEST);
  const items = await answerArticles(strapi, rows.map((row) => ({ ...row, site: found })), { portal, tree });
  const name = found?.title ?? portal.name;
  const below = category === undefined ? '' : `/${category}`;
  return {
    title: category === undefined ? name : `${tree.bySlug(category)?.name ?? category} – ${name}`,
    home, publisher: name, items: items.flatMap((item) => itemOf(item, home)),
    addresses: { rss: `${home}/rss${below}.xml`, atom: `${home}/atom${below}.xml` },
  };
};
