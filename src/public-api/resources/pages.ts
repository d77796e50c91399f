import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { pageAt } from '../../plugins/component-pages/server/public';
import { AppError } from '../../plugins/platform/server/public';
import { showing } from '../../view-counts/shown';
import { itemAnswer, paginationShape } from '../answer/shapes';
import { named } from '../answer/contract';
import { categoryTree } from '../reading/categories';
import { publishedPage, publishedRows } from '../reading/rows';
import { pageNames, PAGE, pathsOn, profileOf } from '../reading/site-parts';
import { SHOWN_SITES, siteAndPortal, portalOf, type SiteRow } from '../reading/sites';
import { UNIT_PART } from '../reading/units';
import { listAliases } from '../request/aliases';
import type { Sortable } from '../request/keyset';
import { paging, paginationOf, sliceOf } from '../request/paging';
import * as take from '../request/parameters';
import { notFound } from '../request/read-query';
import { orderBy, sorting } from '../request/sorting';
import { publicRoute, type Resource } from '../route';
import { answerPage, PAGE_CARD_QUESTION, PAGE_QUESTION, pageCard, type PageRow } from './page-answer';
import { pageCardShape, pageShape } from './page-shape';

const pagePath = z.string().max(500).regex(/^(\/[a-z0-9]+(-[a-z0-9]+)*)+$/).meta({ examples: ['/gioi-thieu/lanh-dao'] });

/** The ancestors of a page from the top, each with its address. */
const ancestors = async (strapi: Core.Strapi, site: string, documentId: string, paths: ReadonlyMap<string, string>) => {
  const byId = new Map((await pageNames(strapi, site)).map((row) => [row.documentId, row]));
  const found: { documentId: string; title: string; path: string }[] = [];
  for (let at = byId.get(documentId)?.parent?.documentId; at !== undefined; at = byId.get(at)?.parent?.documentId) {
    const [row, path] = [byId.get(at), paths.get(at)];
    if (row === undefined || path === undefined || found.some((known) => known.documentId === at)) break;
    found.unshift({ documentId: row.documentId, title: row.title, path });
  }
  return found;
};

const whole = async (strapi: Core.Strapi, documentId: string, site: SiteRow, portal: Awaited<ReturnType<typeof portalOf>>) => {
  const [row] = await publishedRows<Omit<PageRow, 'site'>>(strapi, PAGE, {
    ...PAGE_QUESTION, populate: { ...PAGE_QUESTION.populate, unit: UNIT_PART }, where: { documentId, site: { documentId: site.documentId } }, limit: 1,
  });
  const paths = await pathsOn(strapi, site.documentId);
  const path = paths.get(documentId);
  if (!row || path === undefined) throw notFound();
  showing({ kind: 'page', documentId, site: site.documentId, category: null });
  const tree = await categoryTree(strapi, 'api::category.category');
  const needsContacts = row.sections?.some((section) => section.__component === 'pages.contact' && section.ofSite === true) ?? false;
  const contacts = needsContacts ? ((await profileOf(strapi, site.documentId, { pictures: false }))?.contacts ?? []) : [];
  return answerPage(strapi, { ...row, site }, { path, above: await ancestors(strapi, site.documentId, documentId, paths) }, { portal, tree, contacts });
};

const movedShape = z.object({ from: z.string(), to: z.string() });

const SORTABLE: Sortable = { order: 'number', title: 'text', changedAt: 'instant' };

const list = publicRoute({
  action: 'find',
  address: '/pages',
  summary: 'Các trang nội dung đã đăng của một trang thành phần, hoặc một trang theo đường dẫn',
  description: 'Có "path" thì trả đúng trang đó với các phần của nó; khi trang đã chuyển chỗ, meta.moved cho biết đường dẫn mới để chuyển hướng (301).',
  path: z.object({}),
  query: z.object({
    site: take.sitePath.default('/').describe('Đường dẫn của trang thành phần; bỏ trống là Cổng tỉnh ("/").'),
    path: pagePath.optional().describe('Đường dẫn của trang trên trang thành phần, ví dụ /gioi-thieu.'),
    sort: sorting(Object.keys(SORTABLE), 'order'),
    ...paging,
  }),
  aliases: listAliases({ 'site.path': 'site', path: 'path' }),
  answer: named('PageList', 'Các trang; chỉ khi hỏi theo "path" mới có "sections".', z.object({
    data: z.array(z.union([pageShape, pageCardShape])),
    meta: z.object({ pagination: paginationShape, moved: movedShape.nullable() }),
  })),
  example: { query: { site: '/huyen-ba-be', path: '/gioi-thieu/lanh-dao' } },
  refusals: [{ status: 400, code: 'query.invalid', query: { page: '0' } }, { status: 400, code: 'query.twice', query: { page: '2', cursor: 'WyJ4Il0' } }, { status: 404, code: 'site.unknown', query: { site: '/khong-co' } }, { status: 404, code: 'not-found', query: { site: '/huyen-ba-be', path: '/khong-co' } }],
  async answerTo({ strapi, query }) {
    const slice = sliceOf('/pages', SORTABLE, query);
    const { site, portal } = await siteAndPortal(strapi, query.site);
    if (!site) throw new AppError('site.unknown', 404, `Không có trang "${query.site}" trên cổng; hãy xem danh sách trang thành phần.`);
    if (query.path !== undefined) {
      const found = await pageAt(strapi, site.documentId, query.path);
      if (!found) throw notFound();
      const page = await whole(strapi, found.page, site, portal);
      return { data: [page], meta: { pagination: { page: 1, pageSize: query.pageSize, pageCount: 1, total: 1, next: null }, moved: found.moved ? { from: query.path, to: page.path } : null } };
    }
    const { rows, last, total } = await publishedPage<Omit<PageRow, 'site'>>(strapi, PAGE, {
      alone: true,
      allOf: { site: site.documentId, categories: null },
      select: [...PAGE_CARD_QUESTION.select, 'order'], populate: { unit: UNIT_PART }, where: { site: { id: site.id } }, orderBy: orderBy(query.sort),
    }, slice);
    const paths = await pathsOn(strapi, site.documentId);
    const data = rows.flatMap((row) => {
      const path = paths.get(row.documentId);
      return path === undefined ? [] : [pageCard(strapi, { ...row, site }, path, portal)];
    });
    return { data, meta: { pagination: paginationOf(slice, last, total), moved: null } };
  },
});

export const pageByDocumentId = publicRoute({
  action: 'findOne',
  address: '/pages/:documentId',
  summary: 'Một trang nội dung đã đăng',
  path: z.object({ documentId: take.documentId }),
  query: z.object({}),
  aliases: {},
  answer: itemAnswer('PageAnswer', pageShape),
  example: {},
  async answerTo({ strapi, path }) {
    const [row] = await publishedRows<{ site: SiteRow | null }>(strapi, PAGE, {
      select: ['documentId'], populate: { site: true }, where: { documentId: path.documentId, site: SHOWN_SITES }, limit: 1,
    });
    if (!row?.site) throw notFound();
    return { data: await whole(strapi, path.documentId, row.site, await portalOf(strapi)), meta: {} };
  },
});

/** The published page at an address of a site, with where it moved to. */
export const pageByPath = list;

export const pages: Resource = { name: 'page', title: 'Trang nội dung', routes: [list, pageByDocumentId] };
