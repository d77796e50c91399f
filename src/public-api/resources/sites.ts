import { z } from 'zod';
import { today } from '../../plugins/platform/server/public';
import { named } from '../answer/contract';
import { itemAnswer, listAnswer, unitShape } from '../answer/shapes';
import { pageOfRows, rowsOf } from '../reading/rows';
import { portalOf, SHOWN_SITES, SITE, siteReference, type SiteRow } from '../reading/sites';
import { ofUnit, UNIT_PART, unitReference } from '../reading/units';
import { listAliases, UNIT_EQUALITIES } from '../request/aliases';
import type { Sortable } from '../request/keyset';
import { paging, paginationOf, sliceOf } from '../request/paging';
import * as take from '../request/parameters';
import { notFound } from '../request/read-query';
import { orderBy, sorting } from '../request/sorting';
import { publicRoute, type Resource } from '../route';
import { emcOf, emcShape, siteDetails, siteDetailsShape } from './site-details';

const shape = named('Site', 'Trang thành phần của một đơn vị trên cổng (PT-1); "/" là Cổng tỉnh.', z.object({
  documentId: z.string(),
  path: z.string(),
  host: z.string().nullable(),
  title: z.string(),
  url: z.string(),
  state: z.enum(['open', 'closed']).describe('closed: trang đã ngừng cập nhật, nội dung cũ vẫn đọc được.'),
  kind: z.string().nullable().describe('Mẫu trang: portal, department, district, commune.'),
  unit: unitShape.nullable(),
  emc: emcShape.nullable(),
  details: siteDetailsShape.nullable(),
}), {
  documentId: 's1d4f7g0h3j6k9l2z5x8c1v4', path: '/huyen-ba-be', host: null, title: 'Huyện Ba Bể', url: 'https://backan.gov.vn/huyen-ba-be', state: 'open', kind: 'district',
  unit: { documentId: 'u0n1i2t3b4a5b6e7h8u9y0e1', code: '061', name: 'Huyện Ba Bể', kind: 'district', closed: false }, emc: null, details: null,
});

const on = take.day.optional().describe('Người chịu trách nhiệm vào ngày này; bỏ trống là hôm nay.');

type Portal = Awaited<ReturnType<typeof portalOf>>;

const answerOf = (row: SiteRow, portal: Portal) => ({
  ...siteReference(row, portal),
  host: row.host ?? null,
  state: row.state === 'closed' ? ('closed' as const) : ('open' as const),
  kind: row.template ?? null,
  unit: row.unit ? unitReference(row.unit, today()) : null,
  emc: emcOf(row),
});

const SORTABLE: Sortable = { path: 'text', title: 'text' };

const list = publicRoute({
  action: 'find',
  address: '/sites',
  summary: 'Danh sách trang thành phần',
  description: 'Hỏi đúng một trang bằng "path" hoặc "host" thì có thêm "details": menu, liên hệ, người chịu trách nhiệm, cây trang.',
  path: z.object({}),
  query: z.object({
    path: take.sitePath.optional().describe('Đúng trang có đường dẫn này.'),
    host: z.string().max(253).regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/).optional().describe('Đúng trang có tên miền này.'),
    unit: take.unitReference.optional().describe('Đơn vị có trang: documentId, mã, hoặc mã@ngày.'),
    on,
    sort: sorting(Object.keys(SORTABLE), 'path'),
    ...paging,
  }),
  aliases: listAliases({ path: 'path', host: 'host', ...UNIT_EQUALITIES }),
  answer: listAnswer('SiteList', shape),
  example: { query: { path: '/huyen-ba-be' } },
  refusals: [{ status: 400, code: 'query.invalid', query: { page: '0' } }, { status: 400, code: 'query.twice', query: { page: '2', cursor: 'WyJ4Il0' } }, { status: 404, code: 'unit.unknown', query: { unit: 'KHONG-CO' } }],
  async answerTo({ strapi, query }) {
    const slice = sliceOf('/sites', SORTABLE, query);
    const [portal, unit] = await Promise.all([portalOf(strapi), ofUnit(strapi, query.unit, today())]);
    const named = { ...(query.path === undefined ? {} : { path: query.path }), ...(query.host === undefined ? {} : { host: query.host }) };
    const { rows, last, total } = await pageOfRows<SiteRow>(strapi, SITE, {
      where: { ...SHOWN_SITES, ...named, ...unit }, populate: { unit: UNIT_PART }, orderBy: orderBy(query.sort),
    }, slice);
    const one = Object.keys(named).length > 0;
    const data = [];
    for (const row of rows) data.push({ ...answerOf(row, portal), details: one ? await siteDetails(strapi, row, portal, query.on ?? today()) : null });
    return { data, meta: { pagination: paginationOf(slice, last, total) } };
  },
});

const single = publicRoute({
  action: 'findOne',
  address: '/sites/:documentId',
  summary: 'Một trang thành phần với menu, liên hệ, người chịu trách nhiệm và cây trang',
  path: z.object({ documentId: take.documentId }),
  query: z.object({ on }),
  aliases: {},
  answer: itemAnswer('SiteAnswer', shape),
  example: {},
  refusals: [{ status: 400, code: 'query.invalid', query: { on: '2025-02-30' } }],
  async answerTo({ strapi, path, query }) {
    const [portal, [row]] = await Promise.all([
      portalOf(strapi), rowsOf<SiteRow>(strapi, SITE, { where: { documentId: path.documentId, ...SHOWN_SITES }, populate: { unit: UNIT_PART }, limit: 1 }),
    ]);
    if (!row) throw notFound();
    return { data: { ...answerOf(row, portal), details: await siteDetails(strapi, row, portal, query.on ?? today()) }, meta: {} };
  },
});

export const sites: Resource = { name: 'site', title: 'Trang thành phần', routes: [list, single] };
