import { z } from 'zod';
import { AppError, today } from '../../plugins/platform/server/public';
import { canonicalUrl, siteUrl, type PortalIdentity } from '../answer/portal-identity';
import { VALIDITY_STATES } from '../answer/validity';
import { LEGAL_DOCUMENT } from '../reading/replacements';
import type { PublishedType } from '../reading/rows';
import { PAGE } from '../reading/site-parts';
import { pageUrl, portalConfig, shownSites, siteReference, type SiteRow } from '../reading/sites';
import { unitReference } from '../reading/units';
import { listAliases, UNIT_EQUALITIES } from '../request/aliases';
import * as take from '../request/parameters';
import { dayOf, instantOf } from '../request/period';
import { publicRoute, type Resource } from '../route';
import { cursor, cursorOf, placeOf } from '../search/cursor';
import { countItems, type FoundRow } from '../search/find-items';
import { excerptOf, markedTitle, type Marked } from '../search/highlight';
import { narrowingOf } from '../search/narrowing';
import { questionOf } from '../search/question';
import { searchItems } from '../search/search';
import { ARTICLE } from './article-answer';
import { INFO_ENTRY } from './info-entry-answer';
import { KINDS, searchShape } from './search-shape';
import type { Core } from '@strapi/strapi';

type Kind = (typeof KINDS)[number];

const TYPES: Readonly<Record<Kind, PublishedType>> = { article: ARTICLE, page: PAGE, 'legal-document': LEGAL_DOCUMENT, 'info-entry': INFO_ENTRY };
const kindOf = (type: PublishedType): Kind => KINDS.find((kind) => TYPES[kind] === type) ?? 'article';

const MOST_COUNTED = 1000;

const urlOf = (strapi: Core.Strapi, row: FoundRow, site: SiteRow | null, portal: PortalIdentity): string => {
  const kind = kindOf(row.type);
  if (kind === 'page') return site && row.path !== null ? pageUrl(strapi, site, portal, row.path) : portal.baseUrl;
  return canonicalUrl(site ? siteUrl(site, portal) : portal.baseUrl, portalConfig(strapi).paths[kind], { documentId: row.document, slug: row.slug });
};

const answerOf = (strapi: Core.Strapi, row: FoundRow, site: SiteRow | null, portal: PortalIdentity, marked: Marked) => ({
  kind: kindOf(row.type),
  documentId: row.document,
  title: row.title,
  canonicalUrl: urlOf(strapi, row, site, portal),
  date: row.issuedOn ?? dayOf(row.published) ?? today(),
  publishedAt: row.type === LEGAL_DOCUMENT ? null : instantOf(row.published),
  site: site && siteReference(site, portal),
  category: row.category,
  unit: row.unit && unitReference(row.unit, today()),
  highlights: { title: markedTitle(row.title, marked), excerpt: excerptOf(row.body, marked) },
});

const find = publicRoute({
  action: 'find',
  address: '/search',
  summary: 'Tìm trong bài viết, trang nội dung, văn bản và thông tin cơ bản đã đăng',
  description: [
    'Có dấu hay không dấu đều tìm được; viết có dấu thì kết quả đúng dấu đứng trước. Hòa và hoà, Sĩ và Sỹ là một. Từ cuối có thể gõ dở. Từ trong dấu ngoặc kép phải đứng liền nhau.',
    'Không có "site" thì tìm trên Cổng tỉnh và mọi trang thành phần. Văn bản hết hiệu lực chỉ có khi hỏi bằng "validity".',
    'Thứ tự được giải thích trong docs/frontends.md.',
  ].join('\n\n'),
  path: z.object({}),
  query: z.object({
    q: z.string().min(2).max(300).describe('Các từ cần tìm, ít nhất hai chữ hoặc số.').meta({ examples: ['giảm nghèo', 'quy chế cổng thông tin'] }),
    kind: take.listOf(z.enum(KINDS), KINDS.length).optional().describe('Chỉ các loại này.'),
    site: take.sitePath.optional().describe('Chỉ trên trang này; "/" là Cổng tỉnh, gồm cả văn bản và thông tin cơ bản.'),
    category: take.slug.optional().describe('Địa chỉ của chuyên mục hoặc nhóm thông tin; gồm cả các mục con.'),
    unit: take.unitReference.optional().describe('Đơn vị: documentId, mã, hoặc mã@ngày.'),
    validity: z.enum(VALIDITY_STATES).optional().describe('Chỉ văn bản có tình trạng hiệu lực này vào hôm nay.'),
    from: take.day.optional().describe('Đăng lần đầu (văn bản: ban hành) từ ngày.'),
    to: take.day.optional().describe('Đăng lần đầu (văn bản: ban hành) đến hết ngày.'),
    count: z.enum(['true', 'false']).default('false').describe('Có đếm tổng số kết quả hay không: đúng đến 999, còn 1000 nghĩa là ít nhất 1000.'),
    cursor: cursor.optional().describe('Đọc tiếp từ "next" của câu trả lời trước, với cùng câu hỏi; không dùng cùng "page".'),
    ...take.pagination,
  }),
  aliases: listAliases({ 'site.path': 'site', 'category.slug': 'category', ...UNIT_EQUALITIES }),
  answer: searchShape,
  example: { query: { q: 'giảm nghèo', pageSize: '1' } },
  refusals: [{ status: 400, code: 'query.invalid', query: { q: 'giảm nghèo', page: '0' } }, { status: 400, code: 'search.too-short', query: { q: '--' } }, { status: 404, code: 'site.unknown', query: { q: 'giảm nghèo', site: '/khong-co' } }, { status: 404, code: 'category.unknown', query: { q: 'giảm nghèo', category: 'khong-co' } }, { status: 404, code: 'unit.unknown', query: { q: 'giảm nghèo', unit: 'KHONG-CO' } }],
  async answerTo({ strapi, query }) {
    const question = questionOf(query.q);
    if (question === null) {
      throw new AppError('search.too-short', 400, 'Hãy nhập ít nhất hai chữ hoặc số để tìm.', [{ path: 'q', message: 'Cần ít nhất hai chữ hoặc số.' }]);
    }
    if (query.cursor !== undefined && query.page > 1) {
      throw new AppError('query.twice', 400, 'Hãy chỉ dùng một trong hai cách đọc tiếp: "page" hoặc "cursor".', ['page', 'cursor'].map((path) => ({ path, message: 'Không dùng cùng lúc.' })));
    }
    const { sites, portal } = await shownSites(strapi);
    const { kind: kinds = KINDS, site, category, unit, validity, from, to } = query;
    const narrowing = await narrowingOf(strapi, { types: kinds.map((kind) => TYPES[kind]), site, category, unit, validity, from, to }, sites);
    // One more than a page, to know whether there is more.
    const slice = { offset: (query.page - 1) * query.pageSize, limit: query.pageSize + 1, after: query.cursor === undefined ? null : placeOf(query.cursor) };
    const found = await searchItems(strapi, question, narrowing, slice);
    const counted = query.count === 'true' && found.sought !== null ? await countItems(strapi, found.sought, narrowing, MOST_COUNTED) : null;
    const rows = found.rows.slice(0, query.pageSize);
    const last = found.rows.length > query.pageSize ? rows.at(-1) : undefined;
    return {
      data: rows.map((row) => answerOf(strapi, row, row.site === null ? null : (sites.get(row.site) ?? null), portal, found.marked)),
      meta: {
        match: found.match,
        suggestion: found.suggestion,
        pagination: {
          page: query.page, pageSize: query.pageSize, total: counted === null ? null : Math.min(counted, MOST_COUNTED),
          more: last !== undefined, next: last ? cursorOf(last) : null,
        },
      },
    };
  },
});

export const search: Resource = { name: 'search', title: 'Tìm kiếm', routes: [find] };
