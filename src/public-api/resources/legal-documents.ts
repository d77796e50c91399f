import { z } from 'zod';
import { today } from '../../plugins/platform/server/public';
import { showing } from '../../view-counts/shown';
import { itemAnswer, listAnswer } from '../answer/shapes';
import { VALIDITY_STATES } from '../answer/validity';
import { LEGAL_DOCUMENT, withValidity } from '../reading/replacements';
import { publishedPage, publishedRows } from '../reading/rows';
import { portalOf } from '../reading/sites';
import { ofUnit } from '../reading/units';
import { listAliases, UNIT_EQUALITIES } from '../request/aliases';
import type { Sortable } from '../request/keyset';
import { isWhole, paging, paginationOf, sliceOf } from '../request/paging';
import * as take from '../request/parameters';
import { dayWithin } from '../request/period';
import { notFound } from '../request/read-query';
import { chosenParts, pick, selectionOf } from '../request/selection';
import { orderBy, sorting } from '../request/sorting';
import { publicRoute, type Resource } from '../route';
import { answerDocuments, DOCUMENT_QUESTION, type LegalDocumentRow } from './legal-document-answer';
import { DOCUMENT_PARTS, KIND_KEYS, legalDocumentShape } from './legal-document-shape';

const on = take.day.optional().describe('Ngày để tính tình trạng hiệu lực; bỏ trống là hôm nay.');

const same = (values: Readonly<Record<string, string | undefined>>): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const SORTABLE: Sortable = { issuedOn: 'day', effectiveFrom: 'day', firstPublishedAt: 'instant', changedAt: 'instant', number: 'text' };

const list = publicRoute({
  action: 'find',
  address: '/legal-documents',
  summary: 'Danh sách văn bản đã đăng',
  path: z.object({}),
  query: z.object({
    kind: z.enum(KIND_KEYS).optional().describe('Loại văn bản.'),
    number: take.line(60).optional().describe('Số, ví dụ 11/2024.'),
    symbol: take.line(60).optional().describe('Ký hiệu, ví dụ QĐ-UBND.'),
    issuer: take.line(300).optional().describe('Cơ quan ban hành, đúng từng chữ.'),
    validity: z.enum(VALIDITY_STATES).optional().describe('Tình trạng hiệu lực tại ngày "on".'),
    on,
    unit: take.unitReference.optional().describe('Đơn vị đăng: documentId, mã, hoặc mã@ngày.'),
    from: take.day.optional().describe('Ban hành từ ngày.'),
    to: take.day.optional().describe('Ban hành đến hết ngày.'),
    sort: sorting(Object.keys(SORTABLE), '-issuedOn'),
    ...selectionOf(DOCUMENT_PARTS),
    ...paging,
  }),
  aliases: listAliases(
    { kind: 'kind', number: 'number', symbol: 'symbol', issuer: 'issuer', ...UNIT_EQUALITIES },
    'issuedOn',
  ),
  answer: listAnswer('LegalDocumentList', legalDocumentShape),
  example: { query: { number: '11/2024', pageSize: '1' } },
  refusals: [{ status: 400, code: 'query.invalid', query: { page: '0' } }, { status: 400, code: 'query.twice', query: { page: '2', cursor: 'WyJ4Il0' } }, { status: 404, code: 'unit.unknown', query: { unit: 'KHONG-CO' } }],
  async answerTo({ strapi, query }) {
    const slice = sliceOf('/legal-documents', SORTABLE, query);
    const day = query.on ?? today();
    const [portal, unit] = await Promise.all([portalOf(strapi), ofUnit(strapi, query.unit, today())]);
    const { rows, last, total } = await publishedPage<LegalDocumentRow>(strapi, LEGAL_DOCUMENT, {
      ...DOCUMENT_QUESTION,
      ...(isWhole(query, 'on') ? { allOf: { site: null, categories: null } } : {}),
      where: {
        $and: [
          same({ kind: query.kind, number: query.number, symbol: query.symbol, issuer: query.issuer }),
          unit,
          dayWithin('issuedOn', query.from, query.to),
          withValidity(strapi, query.validity, day),
        ],
      },
      orderBy: orderBy(query.sort),
    }, slice);
    if (slice.page === 1) showing({ kind: 'list', documentId: null, site: null, category: null });
    const items = await answerDocuments(strapi, rows, { portal, on: day });
    const chosen = chosenParts(DOCUMENT_PARTS, query, 'list');
    return { data: items.map((item) => pick(item, chosen)), meta: { pagination: paginationOf(slice, last, total) } };
  },
});

export const legalDocumentByDocumentId = publicRoute({
  action: 'findOne',
  address: '/legal-documents/:documentId',
  summary: 'Một văn bản đã đăng, tình trạng hiệu lực, văn bản thay thế và bị thay thế',
  path: z.object({ documentId: take.documentId }),
  query: z.object({ on, ...selectionOf(DOCUMENT_PARTS) }),
  aliases: {},
  answer: itemAnswer('LegalDocumentAnswer', legalDocumentShape),
  example: {},
  refusals: [{ status: 400, code: 'query.invalid', query: { fields: 'khong-co' } }],
  async answerTo({ strapi, path, query }) {
    const [rows, portal] = await Promise.all([
      publishedRows<LegalDocumentRow>(strapi, LEGAL_DOCUMENT, { ...DOCUMENT_QUESTION, where: path, limit: 1 }),
      portalOf(strapi),
    ]);
    const [item] = await answerDocuments(strapi, rows, { portal, on: query.on ?? today() });
    if (!item) throw notFound();
    if (query.fields === undefined) showing({ kind: 'legal-document', documentId: path.documentId, site: null, category: null });
    return { data: pick(item, chosenParts(DOCUMENT_PARTS, query, 'item')), meta: {} };
  },
});

export const legalDocuments: Resource = { name: 'legal-document', title: 'Văn bản', routes: [list, legalDocumentByDocumentId] };
