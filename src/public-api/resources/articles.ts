import { z } from 'zod';
import { AppError, today } from '../../plugins/platform/server/public';
import type { Shown } from '../../plugins/statistics/contracts';
import type { Asked } from '../../read-cache/reads/record-reads';
import { showing } from '../../view-counts/shown';
import { itemAnswer, listAnswer } from '../answer/shapes';
import { categoriesUnder, categoryTree, inCategory } from '../reading/categories';
import { publishedPage, publishedRows } from '../reading/rows';
import { portalOf, SHOWN_SITES, siteAndPortal } from '../reading/sites';
import { ofUnit } from '../reading/units';
import { listAliases, UNIT_EQUALITIES } from '../request/aliases';
import type { Sortable } from '../request/keyset';
import { isWhole, paging, paginationOf, sliceOf } from '../request/paging';
import * as take from '../request/parameters';
import { instantWithin } from '../request/period';
import { notFound } from '../request/read-query';
import { chosenParts, pick, selectionOf, type Selection } from '../request/selection';
import { orderBy, sorting } from '../request/sorting';
import { publicRoute, type Resource } from '../route';
import { answerArticles, ARTICLE, articleQuestion, type ArticleRow } from './article-answer';
import { ARTICLE_PARTS, articleCardShape, articleShape } from './article-shape';
import type { Core } from '@strapi/strapi';

const SITE_HELP = 'Đường dẫn của trang thành phần; bỏ trống là Cổng tỉnh ("/").';

const SORTABLE: Sortable = { firstPublishedAt: 'instant', changedAt: 'instant', title: 'text' };

const list = publicRoute({
  action: 'find',
  address: '/articles',
  summary: 'Danh sách bài viết đã đăng của một trang',
  description: 'Không có "site" thì chỉ trả bài của Cổng tỉnh. Bài của đơn vị đã chấm dứt vẫn đọc được.',
  path: z.object({}),
  query: z.object({
    site: take.sitePath.default('/').describe(SITE_HELP),
    slug: take.slug.optional().describe('Đúng bài có địa chỉ này.'),
    category: take.slug.optional().describe('Địa chỉ của chuyên mục; gồm cả các chuyên mục con.'),
    unit: take.unitReference.optional().describe('Đơn vị: documentId, mã, hoặc mã@ngày.'),
    language: take.language.optional().describe('Ngôn ngữ, ví dụ vi, en, tay.'),
    from: take.day.optional().describe('Đăng lần đầu từ ngày.'),
    to: take.day.optional().describe('Đăng lần đầu đến hết ngày.'),
    sort: sorting(Object.keys(SORTABLE), '-firstPublishedAt'),
    ...selectionOf(ARTICLE_PARTS),
    ...paging,
  }),
  aliases: listAliases(
    { 'site.path': 'site', slug: 'slug', 'category.slug': 'category', ...UNIT_EQUALITIES, language: 'language' },
    'firstPublishedAt',
  ),
  answer: listAnswer('ArticleList', articleCardShape),
  example: { query: { site: '/', category: 'tin-trong-tinh', pageSize: '1' } },
  refusals: [{ status: 400, code: 'query.invalid', query: { page: '0' } }, { status: 400, code: 'query.twice', query: { page: '2', cursor: 'WyJ4Il0' } }, { status: 404, code: 'site.unknown', query: { site: '/khong-co' } }, { status: 404, code: 'category.unknown', query: { category: 'khong-co' } }, { status: 404, code: 'unit.unknown', query: { unit: 'KHONG-CO' } }],
  async answerTo({ strapi, query }) {
    const slice = sliceOf('/articles', SORTABLE, query);
    const [{ site, portal }, tree, unit] = await Promise.all([
      siteAndPortal(strapi, query.site),
      categoryTree(strapi, 'api::category.category'),
      ofUnit(strapi, query.unit, today()),
    ]);
    if (!site && query.site !== '/') {
      throw new AppError('site.unknown', 404, `Không có trang "${query.site}" trên cổng; hãy xem danh sách trang thành phần.`);
    }
    const chosen = chosenParts(ARTICLE_PARTS, query, 'list');
    const { rows, last, total } = await publishedPage<Omit<ArticleRow, 'site'>>(strapi, ARTICLE, {
      alone: true,
      ...(isWhole(query, 'site', 'category') && site ? { allOf: { site: site.documentId, categories: categoriesUnder(tree, query.category) } } : {}),
      ...articleQuestion(chosen, { site: true }),
      where: {
        site: { id: site?.id ?? 0 },
        ...(query.slug === undefined ? {} : { slug: query.slug }),
        ...(query.language === undefined ? {} : { language: query.language }),
        ...inCategory(tree, query.category),
        ...unit,
        ...instantWithin('firstPublishedAt', query.from, query.to),
      },
      orderBy: orderBy(query.sort),
    }, slice);
    const items = await answerArticles(strapi, rows.map((row) => ({ ...row, site })), { portal, tree });
    const [only] = rows;
    if (query.slug !== undefined && only && chosen.has('body')) showing(articleShown({ ...only, site }));
    if (query.slug === undefined && slice.page === 1) {
      showing({ kind: 'list', documentId: null, site: site?.documentId ?? null, category: query.category === undefined ? null : tree.bySlug(query.category)?.documentId ?? null });
    }
    return { data: items.map((item) => pick(item, chosen)), meta: { pagination: paginationOf(slice, last, total) } };
  },
});

/** Who asks for the text reads the article (PT-3.2). */
const articleShown = ({ documentId, site, category }: Pick<ArticleRow, 'documentId' | 'site' | 'category'>): Shown =>
  ({ kind: 'article', documentId, site: site?.documentId ?? null, category: category?.documentId ?? null });

const one = async (strapi: Core.Strapi, where: object, asked: Asked, selection: Selection) => {
  const chosen = chosenParts(ARTICLE_PARTS, selection, 'item');
  const [[row], portal, tree] = await Promise.all([
    publishedRows<ArticleRow>(strapi, ARTICLE, { ...articleQuestion(chosen), where: { $and: [where, { site: SHOWN_SITES }] }, limit: 1 }, asked),
    portalOf(strapi),
    categoryTree(strapi, 'api::category.category'),
  ]);
  const [item] = row ? await answerArticles(strapi, [row], { portal, tree }) : [];
  if (!row || !item) throw notFound();
  if (chosen.has('body')) showing(articleShown(row));
  return { data: pick(item, chosen), meta: {} };
};

export const articleByDocumentId = publicRoute({
  action: 'findOne',
  address: '/articles/:documentId',
  summary: 'Một bài viết đã đăng',
  path: z.object({ documentId: take.documentId }),
  query: z.object(selectionOf(ARTICLE_PARTS)),
  aliases: {},
  answer: itemAnswer('ArticleAnswer', articleShape),
  example: {},
  refusals: [{ status: 400, code: 'query.invalid', query: { fields: 'khong-co' } }],
  answerTo: ({ strapi, path, query }) => one(strapi, { documentId: path.documentId }, { documents: [path.documentId] }, query),
});

export const articleBySlug = publicRoute({
  action: 'findBySlug',
  address: '/articles/by-slug/:slug',
  summary: 'Một bài viết theo địa chỉ của nó trên một trang',
  path: z.object({ slug: take.slug }),
  query: z.object({ site: take.sitePath.default('/').describe(SITE_HELP), ...selectionOf(ARTICLE_PARTS) }),
  aliases: {},
  answer: itemAnswer('ArticleBySlugAnswer', articleShape),
  example: { path: { slug: 'cong-tinh-ap-dung-quy-che-moi' } },
  refusals: [{ status: 400, code: 'query.invalid', query: { fields: 'khong-co' } }],
  answerTo: ({ strapi, path, query }) => one(strapi, { slug: path.slug, site: { path: query.site } }, { slug: path.slug }, query),
});

export const articles: Resource = { name: 'article', title: 'Bài viết', routes: [list, articleBySlug, articleByDocumentId] };
