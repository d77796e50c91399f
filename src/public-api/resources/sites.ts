import { z } from 'zod';
import { today } from '../../plugins/platform/server/public';
import { named } from '../answer/contract';
import { listAnswer, pageOf, unitShape } from '../answer/shapes';
import { countOf, rowsOf } from '../reading/rows';
import { portalOf, SITE, siteReference, type SiteRow } from '../reading/sites';
import { ofUnit, UNIT_PART, unitReference } from '../reading/units';
import { listAliases, UNIT_EQUALITIES } from '../request/aliases';
import * as take from '../request/parameters';
import { orderBy, sorting } from '../request/sorting';
import { publicRoute, type Resource } from '../route';

const shape = named('Site', 'Trang thành phần của một đơn vị trên cổng (PT-1); "/" là Cổng tỉnh.', z.object({
  documentId: z.string(),
  path: z.string(),
  host: z.string().nullable(),
  title: z.string(),
  url: z.string(),
  unit: unitShape.nullable(),
}), {
  documentId: 's1d4f7g0h3j6k9l2z5x8c1v4', path: '/huyen-ba-be', host: null, title: 'Huyện Ba Bể', url: 'https://backan.gov.vn/huyen-ba-be',
  unit: { documentId: 'u0n1i2t3b4a5b6e7h8u9y0e1', code: '061', name: 'Huyện Ba Bể', kind: 'district', closed: false },
});

const list = publicRoute({
  action: 'find',
  address: '/sites',
  summary: 'Danh sách trang thành phần',
  path: z.object({}),
  query: z.object({
    path: take.sitePath.optional().describe('Đúng trang có đường dẫn này.'),
    unit: take.unitReference.optional().describe('Đơn vị có trang: documentId, mã, hoặc mã@ngày.'),
    sort: sorting(['path', 'title'], 'path'),
    ...take.pagination,
  }),
  aliases: listAliases({ path: 'path', ...UNIT_EQUALITIES }),
  answer: listAnswer('SiteList', shape),
  async answerTo({ strapi, query }) {
    const [portal, unit] = await Promise.all([portalOf(strapi), ofUnit(strapi, query.unit, today())]);
    const where = { ...(query.path === undefined ? {} : { path: query.path }), ...unit };
    const [rows, total] = await Promise.all([
      rowsOf<SiteRow>(strapi, SITE, {
        where,
        populate: { unit: UNIT_PART },
        orderBy: orderBy(query.sort),
        offset: (query.page - 1) * query.pageSize,
        limit: query.pageSize,
      }),
      countOf(strapi, SITE, where),
    ]);
    return {
      data: rows.map((row) => ({
        ...siteReference(row, portal),
        host: row.host ?? null,
        unit: row.unit ? unitReference(row.unit, today()) : null,
      })),
      meta: pageOf(query.page, query.pageSize, total),
    };
  },
});

export const sites: Resource = { name: 'site', title: 'Trang thành phần', routes: [list] };
