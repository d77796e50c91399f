import { z } from 'zod';
import { today } from '../../plugins/platform/server/public';
import { UNIT_KINDS } from '../../plugins/units/contracts';
import { resolveUnit, unitsOf, type UnitRow } from '../../plugins/units/server/public';
import { itemAnswer, listAnswer } from '../answer/shapes';
import { listAliases } from '../request/aliases';
import type { Place, Sortable } from '../request/keyset';
import { paging, paginationOf, sliceOf } from '../request/paging';
import * as take from '../request/parameters';
import { inOrderOf, orderOf, sorted, sorting } from '../request/sorting';
import { publicRoute, type Resource } from '../route';
import { answerUnit, familyOf, stateOn, UNIT_STATES, unitDetailShape } from './unit-answer';

const on = take.day.optional().describe('Ngày xem: mã được hiểu và tình trạng được tính vào ngày này; bỏ trống là hôm nay.');

const SORTABLE: Sortable = { code: 'text', name: 'text' };

/** Where in these rows, which are in order, those begin that stand behind a place. */
const firstBehind = (rows: readonly UnitRow[], sort: readonly string[], { values, documentId }: Place): number => {
  const place = { ...Object.fromEntries(sort.map((text, at) => [orderOf(text).attribute, values[at]])), documentId };
  const compare = inOrderOf(sort);
  const at = rows.findIndex((row) => compare(row, place) > 0);
  return at < 0 ? rows.length : at;
};

const list = publicRoute({
  action: 'find',
  address: '/units',
  summary: 'Danh sách đơn vị vào một ngày',
  description: 'Mặc định chỉ trả đơn vị đang hoạt động vào ngày "on"; state=all trả cả đơn vị đã chấm dứt và chưa thành lập.',
  path: z.object({}),
  query: z.object({
    on,
    state: z.enum([...UNIT_STATES, 'all']).default('in-force').describe('Tình trạng vào ngày "on".'),
    kind: z.enum(UNIT_KINDS).optional().describe('Loại đơn vị.'),
    parent: take.unitReference.optional().describe('Đơn vị cấp trên trực tiếp: documentId, mã, hoặc mã@ngày.'),
    code: take.unitCode.optional().describe('Mã đơn vị.'),
    sort: sorting(Object.keys(SORTABLE), 'code'),
    ...paging,
  }),
  aliases: listAliases({ kind: 'kind', code: 'code', 'parent.documentId': 'parent', 'parent.code': 'parent' }),
  answer: listAnswer('UnitList', unitDetailShape),
  example: { query: { kind: 'district', pageSize: '1' } },
  refusals: [{ status: 400, code: 'query.invalid', query: { page: '0' } }, { status: 400, code: 'query.twice', query: { page: '2', cursor: 'WyJ4Il0' } }, { status: 404, code: 'unit.unknown', query: { parent: 'KHONG-CO' } }],
  async answerTo({ strapi, query }) {
    const slice = sliceOf('/units', SORTABLE, query);
    const day = query.on ?? today();
    const units = await unitsOf(strapi);
    const parent = query.parent === undefined ? undefined : await resolveUnit(strapi, query.parent, day);
    const fits = (unit: UnitRow): boolean =>
      (query.state === 'all' || stateOn(unit, day) === query.state) &&
      (query.kind === undefined || unit.kind === query.kind) &&
      (query.code === undefined || unit.code === query.code) &&
      (parent === undefined || unit.parentId === parent.documentId);
    const found = sorted(units.filter(fits), query.sort);
    const start = slice.after === null ? slice.offset : firstBehind(found, query.sort, slice.after);
    const end = start + slice.pageSize;
    const family = familyOf(units);
    return {
      data: found.slice(start, end).map((unit) => answerUnit(unit, family, day)),
      meta: { pagination: paginationOf(slice, end < found.length ? (found[end - 1] ?? null) : null, slice.counts ? found.length : null) },
    };
  },
});

const one = publicRoute({
  action: 'findOne',
  address: '/units/:unit',
  summary: 'Một đơn vị, kể cả đơn vị đã chấm dứt, với đơn vị kế thừa',
  description: 'Gọi bằng documentId, mã (vào ngày "on") hoặc mã@ngày.',
  path: z.object({ unit: take.unitReference }),
  query: z.object({ on }),
  aliases: {},
  answer: itemAnswer('UnitAnswer', unitDetailShape),
  example: { path: { unit: '06@2025-06-30' }, query: { on: '2025-07-01' } },
  refusals: [{ status: 400, code: 'query.invalid', query: { on: '2025-02-30' } }, { status: 404, code: 'unit.unknown', path: { unit: 'KHONG-CO' } }],
  async answerTo({ strapi, path, query }) {
    const day = query.on ?? today();
    const units = await unitsOf(strapi);
    const unit = await resolveUnit(strapi, path.unit, day);
    return { data: answerUnit(unit, familyOf(units), day), meta: {} };
  },
});

export const unitResource: Resource = { name: 'unit', title: 'Đơn vị', routes: [list, one] };
