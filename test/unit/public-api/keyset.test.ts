import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AppError } from '../../../src/plugins/platform/server/public';
import { behindPlace, placeOf, type Sortable } from '../../../src/public-api/request/keyset';
import { paginationOf, sliceOf } from '../../../src/public-api/request/paging';
import { orderBy } from '../../../src/public-api/request/sorting';

const SORTABLE: Sortable = { at: 'instant', title: 'text', order: 'number' };

interface Row { readonly documentId: string; readonly at: Date | null; readonly title: string; readonly order: number | null }

type Where = Readonly<Record<string, unknown>>;
const plain = (value: unknown): string | number => (value instanceof Date ? value.getTime() : (value as string | number));

/** What PostgreSQL makes of the conditions: nothing (null) fits no comparison. */
const fits = (row: Row, where: Where): boolean => Object.entries(where).every(([name, condition]) => {
  if (name === '$and') return (condition as Where[]).every((one) => fits(row, one));
  if (name === '$or') return (condition as Where[]).some((one) => fits(row, one));
  const value = row[name as keyof Row];
  return Object.entries(condition as Where).every(([operator, other]) => {
    if (operator === '$null') return value === null;
    if (operator === '$notNull') return value !== null;
    if (value === null || other === null) return false;
    const [one, two] = [plain(value), plain(other)];
    switch (operator) {
      case '$eq': return one === two;
      case '$gt': return one > two;
      case '$gte': return one >= two;
      case '$lt': return one < two;
      case '$lte': return one <= two;
      default: throw new Error(operator);
    }
  });
});

/** PostgreSQL's order: nothing is greater than everything. */
const inOrder = (rows: readonly Row[], sort: readonly string[]): Row[] => [...rows].sort((a, b) => {
  for (const order of orderBy(sort)) {
    const [name = '', direction] = Object.entries(order)[0] ?? [];
    const [one, two] = [a[name as keyof Row], b[name as keyof Row]];
    if (one === two || (one !== null && two !== null && plain(one) === plain(two))) continue;
    const later = one === null || (two !== null && plain(one) > plain(two));
    return later === (direction === 'asc') ? 1 : -1;
  }
  return 0;
});

const row = (number: number): fc.Arbitrary<Row> => fc.record({
  documentId: fc.constant(`d${String(number).padStart(23, '0')}`),
  at: fc.option(fc.integer({ min: 1, max: 4 }).map((day) => new Date(Date.UTC(2025, 0, day))), { nil: null }),
  title: fc.constantFrom('a', 'b', 'c'),
  order: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
});
const rows = fc.integer({ min: 0, max: 30 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => row(number))));
const sort = fc.uniqueArray(fc.constantFrom('at', '-at', 'title', '-title', 'order', '-order'), { minLength: 1, maxLength: 3, selector: (text) => text.replace('-', '') });

test('rows behind a place are those that follow it in the order, in the order of the stretches', () => {
  fc.assert(fc.property(rows, sort, fc.nat(), (all, order, pick) => {
    const ordered = inOrder(all, order);
    if (ordered.length === 0) return;
    const at = pick % ordered.length;
    const found = behindPlace(SORTABLE, order, placeOf(SORTABLE, order, ordered[at] as Row)).flatMap((where) => inOrder(all.filter((one) => fits(one, where as Where)), order));
    assert.deepEqual(found, ordered.slice(at + 1));
  }), { numRuns: 500 });
});

test('the first key is bounded in each stretch, so that an index is entered at the place', () => {
  const place = { values: ['2025-01-01T00:00:00.000Z'], documentId: 'd'.repeat(24) };
  for (const order of ['at', '-at']) {
    for (const stretch of behindPlace(SORTABLE, [order], place)) {
      const { $and: [first] = [stretch] } = stretch as { $and?: object[] };
      assert.deepEqual(Object.keys(first ?? {}), ['at']);
    }
  }
});

const asked = (further: object) => sliceOf('/things', SORTABLE, { pageSize: 2, sort: ['-at'], ...further });
const ROW: Row = { documentId: 'd'.repeat(24), at: new Date('2025-01-01T00:00:00.000Z'), title: 'a', order: 1 };
const refusal = (further: object, list = '/things'): string => {
  try {
    sliceOf(list, SORTABLE, { pageSize: 2, sort: ['-at'], ...further } as never);
  } catch (error) {
    assert.ok(error instanceof AppError && error.status === 400);
    return error.code;
  }
  return 'taken';
};

test('a cursor is good for the question that it was given to, whatever parts of it and how many a page are asked for', () => {
  const cursor = asked({ site: '/a' }).cursorAt(ROW);
  assert.equal(refusal({ site: '/a', cursor }), 'taken');
  assert.equal(refusal({ site: '/a', cursor, pageSize: 100, fields: ['title'], populate: ['*'], count: 'true' }), 'taken');
  for (const other of [{ site: '/b' }, {}, { site: '/a', sort: ['at'] }, { site: '/a', sort: ['-at', 'title'] }, { site: '/a', from: '2025-01-01' }]) assert.equal(refusal({ ...other, cursor }), 'query.invalid', JSON.stringify(other));
  assert.equal(refusal({ site: '/a', cursor }, '/others'), 'query.invalid');
  assert.equal(refusal({ site: '/a', cursor, page: 1 }), 'query.twice');
});

test('a cursor that was changed or made up is refused', () => {
  const cursor = asked({}).cursorAt(ROW);
  const [sign, , documentId] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, unknown, string];
  const made = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
  assert.equal(refusal({ cursor: made(sign, ['2025-01-01T00:00:00.000Z'], documentId) }), 'taken');
  for (const wrong of [
    made(sign, ['tomorrow'], documentId), made(sign, [1], documentId), made(sign, [], documentId), made(sign, [null, null], documentId), made(sign, [{ $ne: null }], documentId),
    made(sign, ['2025-01-01T00:00:00.000Z'], "' or 1=1"), made(sign, ['2025-01-01T00:00:00.000Z']), made(sign), made(), 'bnVsbA', 'x', `${cursor}A`,
  ]) assert.equal(refusal({ cursor: wrong }), 'query.invalid', wrong);
});

test('counted is a page by its number, and by a cursor only when asked', () => {
  const cursor = asked({}).cursorAt(ROW);
  assert.deepEqual([asked({}), asked({ count: 'false' }), asked({ cursor }), asked({ cursor, count: 'true' })].map(({ counts }) => counts), [true, false, false, true]);
  assert.deepEqual(paginationOf(asked({ page: 3 }), null, 5), { page: 3, pageSize: 2, pageCount: 3, total: 5, next: null });
  assert.deepEqual(paginationOf(asked({ cursor }), null, null), { page: null, pageSize: 2, pageCount: null, total: null, next: null });
});
