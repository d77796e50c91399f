import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../plugins/platform/server/public';
import { cursorParameter, cursorText, readCursor } from './cursor';
import { behindPlace, placeOf, valuesShape, type Place, type Sortable } from './keyset';
import { wholeNumber } from './parameters';

/** The parameters of a list that is read by page numbers or by cursor. */
export const paging = {
  page: wholeNumber(1, 100_000).optional().describe('Trang, đếm từ 1; bỏ trống là 1. Trang càng xa càng chậm: muốn đọc hết hãy dùng "cursor".').meta({ default: 1 }),
  pageSize: wholeNumber(1, 100).default(25).describe('Số mục mỗi trang, nhiều nhất 100.'),
  count: z.enum(['true', 'false']).optional().describe('Có đếm tổng số mục hay không; bỏ trống: có khi đọc theo trang, không khi đọc theo "cursor".'),
  cursor: cursorParameter(3000).optional()
    .describe('Đọc tiếp từ "meta.pagination.next" của câu trả lời trước, với cùng câu hỏi (fields, populate, pageSize được đổi); không dùng cùng "page".'),
};

export interface AskedPage {
  readonly page?: number | undefined;
  readonly pageSize: number;
  readonly count?: 'true' | 'false' | undefined;
  readonly cursor?: string | undefined;
  readonly sort: readonly string[];
}

/** What of a list is read: so many rows from a page number, or behind a place. */
export interface Slice {
  readonly page: number | null;
  readonly pageSize: number;
  readonly offset: number;
  readonly counts: boolean;
  readonly after: Place | null;
  /** Conditions of the rows that are looked at, one after the other until there are enough: those behind the place, or everything. */
  readonly stretches: readonly object[];
  /** The cursor behind a row. */
  cursorAt(row: { readonly documentId: string }): string;
}

/** What may change from one page of a reading to the next. */
const FREE = new Set(['page', 'pageSize', 'count', 'cursor', 'fields', 'populate']);

/** Whether a query narrows its list by nothing but what is named. */
export const isWhole = (query: object, ...beside: readonly string[]): boolean =>
  Object.entries(query).every(([name, value]) => value === undefined || name === 'sort' || FREE.has(name) || beside.includes(name));

/** A sign of the list and of what is asked of it, so that the cursor of another question is known as such. */
const signOf = (list: string, query: object): string => {
  const asked = Object.entries(query).filter(([name, value]) => !FREE.has(name) && value !== undefined).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify([list, asked])).digest('base64url').slice(0, 10);
};

/**
 * Reads how far a list is asked for. `list` is its address, `sortable` the kinds of what it is ordered by.
 * Throws 400 `query.twice` for a cursor beside a page number, `query.invalid` for one that this question has not been given.
 */
export const sliceOf = <Q extends AskedPage>(list: string, sortable: Sortable, query: Q): Slice => {
  const { page, pageSize, count, cursor, sort } = query;
  if (cursor !== undefined && page !== undefined) {
    throw new AppError('query.twice', 400, 'Hãy chỉ dùng một trong hai cách đọc tiếp: "page" hoặc "cursor".', ['page', 'cursor'].map((path) => ({ path, message: 'Không dùng cùng lúc.' })));
  }
  const sign = signOf(list, query);
  const place = z.tuple([z.literal(sign), valuesShape(sortable, sort), z.string().regex(/^[a-z0-9]{24}$/)]);
  const found = cursor === undefined ? null : readCursor(place, cursor);
  if (cursor !== undefined && found === null) {
    throw new AppError('query.invalid', 400, 'Có tham số không đúng; hãy sửa các tham số được nêu rồi gửi lại.',
      [{ path: 'cursor', message: 'Không phải con trỏ của câu hỏi này; hãy đọc lại từ đầu, không có "cursor".' }]);
  }
  const after = found === null ? null : { values: found[1], documentId: found[2] };
  return {
    page: after === null ? (page ?? 1) : null,
    pageSize,
    offset: after === null ? ((page ?? 1) - 1) * pageSize : 0,
    counts: count === undefined ? after === null : count === 'true',
    after,
    stretches: after === null ? [{}] : behindPlace(sortable, sort, after),
    cursorAt: (row) => {
      const { values, documentId } = placeOf(sortable, sort, row);
      return cursorText([sign, values, documentId]);
    },
  };
};

/** `meta.pagination` of a slice: the last row of the page where more follow, and how many there are in all where that was counted. */
export const paginationOf = ({ page, pageSize, cursorAt }: Slice, last: { readonly documentId: string } | null, total: number | null) => ({
  page, pageSize, pageCount: total === null ? null : Math.ceil(total / pageSize), total, next: last && cursorAt(last),
});
