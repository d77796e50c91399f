import { z } from 'zod';
import { today } from '../../plugins/platform/server/public';
import { showing } from '../../view-counts/shown';
import { itemAnswer, listAnswer } from '../answer/shapes';
import { categoriesUnder, categoryTree, inCategory } from '../reading/categories';
import { publishedPage, publishedRows } from '../reading/rows';
import { portalOf } from '../reading/sites';
import { ofUnit } from '../reading/units';
import { listAliases, UNIT_EQUALITIES } from '../request/aliases';
import type { Sortable } from '../request/keyset';
import { isWhole, paging, paginationOf, sliceOf } from '../request/paging';
import * as take from '../request/parameters';
import { instantWithin } from '../request/period';
import { notFound } from '../request/read-query';
import { chosenParts, pick, selectionOf } from '../request/selection';
import { orderBy, sorting } from '../request/sorting';
import { publicRoute, type Resource } from '../route';
import { answerEntries, entryQuestion, INFO_ENTRY, type InfoEntryRow } from './info-entry-answer';
import { ENTRY_PARTS, infoEntryCardShape, infoEntryShape } from './info-entry-shape';

const SORTABLE: Sortable = { firstPublishedAt: 'instant', changedAt: 'instant', title: 'text' };

const list = publicRoute({
  action: 'find',
  address: '/info-entries',
  summary: 'Danh sách thông tin cơ bản đã đăng',
  path: z.object({}),
  query: z.object({
    category: take.slug.optional().describe('Địa chỉ của nhóm thông tin; gồm cả các nhóm con.'),
    unit: take.unitReference.optional().describe('Đơn vị cung cấp: documentId, mã, hoặc mã@ngày.'),
    from: take.day.optional().describe('Đăng lần đầu từ ngày.'),
    to: take.day.optional().describe('Đăng lần đầu đến hết ngày.'),
    sort: sorting(Object.keys(SORTABLE), '-firstPublishedAt'),
    ...selectionOf(ENTRY_PARTS),
    ...paging,
  }),
  aliases: listAliases({ 'category.slug': 'category', ...UNIT_EQUALITIES }, 'firstPublishedAt'),
  answer: listAnswer('InfoEntryList', infoEntryCardShape),
  example: { query: { category: 'kinh-te-xa-hoi', pageSize: '1' } },
  refusals: [{ status: 400, code: 'query.invalid', query: { page: '0' } }, { status: 400, code: 'query.twice', query: { page: '2', cursor: 'WyJ4Il0' } }, { status: 404, code: 'category.unknown', query: { category: 'khong-co' } }, { status: 404, code: 'unit.unknown', query: { unit: 'KHONG-CO' } }],
  async answerTo({ strapi, query }) {
    const slice = sliceOf('/info-entries', SORTABLE, query);
    const [tree, portal, unit] = await Promise.all([
      categoryTree(strapi, 'api::info-category.info-category'),
      portalOf(strapi),
      ofUnit(strapi, query.unit, today()),
    ]);
    const chosen = chosenParts(ENTRY_PARTS, query, 'list');
    const { rows, last, total } = await publishedPage<InfoEntryRow>(strapi, INFO_ENTRY, {
      alone: true,
      ...(isWhole(query, 'category') ? { allOf: { site: null, categories: categoriesUnder(tree, query.category) } } : {}),
      ...entryQuestion(chosen),
      where: { ...inCategory(tree, query.category), ...unit, ...instantWithin('firstPublishedAt', query.from, query.to) },
      orderBy: orderBy(query.sort),
    }, slice);
    if (slice.page === 1) showing({ kind: 'list', documentId: null, site: null, category: query.category === undefined ? null : tree.bySlug(query.category)?.documentId ?? null });
    const items = await answerEntries(strapi, rows, { portal, tree });
    return { data: items.map((item) => pick(item, chosen)), meta: { pagination: paginationOf(slice, last, total) } };
  },
});

export const infoEntryByDocumentId = publicRoute({
  action: 'findOne',
  address: '/info-entries/:documentId',
  summary: 'Một mục thông tin cơ bản đã đăng',
  path: z.object({ documentId: take.documentId }),
  query: z.object(selectionOf(ENTRY_PARTS)),
  aliases: {},
  answer: itemAnswer('InfoEntryAnswer', infoEntryShape),
  example: {},
  refusals: [{ status: 400, code: 'query.invalid', query: { fields: 'khong-co' } }],
  async answerTo({ strapi, path, query }) {
    const chosen = chosenParts(ENTRY_PARTS, query, 'item');
    const [[row], tree, portal] = await Promise.all([
      publishedRows<InfoEntryRow>(strapi, INFO_ENTRY, { ...entryQuestion(chosen), where: path, limit: 1 }, { documents: [path.documentId] }),
      categoryTree(strapi, 'api::info-category.info-category'),
      portalOf(strapi),
    ]);
    const [item] = await answerEntries(strapi, row ? [row] : [], { portal, tree });
    if (!row || !item) throw notFound();
    if (chosen.has('body')) showing({ kind: 'info-entry', documentId: row.documentId, site: null, category: row.category?.documentId ?? null });
    return { data: pick(item, chosen), meta: {} };
  },
});

export const infoEntries: Resource = { name: 'info-entry', title: 'Thông tin cơ bản', routes: [list, infoEntryByDocumentId] };
