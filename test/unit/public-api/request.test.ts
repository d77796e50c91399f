import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { AppError } from '../../../src/plugins/platform/server/public';
import { listAliases } from '../../../src/public-api/request/aliases';
import * as take from '../../../src/public-api/request/parameters';
import { instantWithin } from '../../../src/public-api/request/period';
import { readQuery } from '../../../src/public-api/request/read-query';
import { chosenParts, pick } from '../../../src/public-api/request/selection';
import { orderBy, sorted, sorting } from '../../../src/public-api/request/sorting';

const schema = z.object({ site: take.sitePath.default('/'), unit: take.unitReference.optional(), from: take.day.optional(), sort: sorting(['title'], '-title'), ...take.pagination });
const aliases = listAliases({ 'site.path': 'site', 'unit.code': 'unit' }, 'firstPublishedAt');
const read = (query: object) => readQuery(schema, aliases, query);
const refusal = (query: object): AppError => {
  try {
    read(query);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error(`Not refused: ${JSON.stringify(query)}`);
};

test('the spellings of Strapi\'s own API mean the same parameters', () => {
  const plain = read({ site: '/a-b', unit: '058', from: '2025-01-01', sort: '-title', page: '2', pageSize: '10' });
  assert.deepEqual(read({
    filters: { site: { path: { $eq: '/a-b' } }, unit: { code: '058' }, firstPublishedAt: { $gte: '2025-01-01' } },
    sort: ['title:desc'],
    pagination: { page: '2', pageSize: '10' },
  }), { ...plain, sort: ['title:desc'] });
});

test('an unknown parameter is refused with the list of known ones', () => {
  const error = refusal({ status: 'draft', filters: { $or: [{ site: 'x' }] } });
  assert.equal(error.code, 'query.unknown');
  assert.deepEqual(error.fields.map(({ path }) => path), ['status', 'filters[$or][0][site]']);
  assert.ok((error.details as { known: string[] }).known.includes('pagination[page]'));
});

test('a parameter given twice in two spellings is refused', () => {
  assert.equal(refusal({ unit: '058', filters: { unit: { code: { $eq: '060' } } } }).code, 'query.twice');
});

test('a wrong value names the parameter as the caller wrote it, in Vietnamese', () => {
  const error = refusal({ pagination: { page: '-1' }, site: ['/a', '/b'], from: '2025-02-30' });
  assert.equal(error.code, 'query.invalid');
  assert.deepEqual(error.fields.map(({ path }) => path).sort(), ['from', 'pagination[page]', 'site']);
});

for (const page of ['0', '-1', '1.5', '1e3', '0x1', ' 1', '', '999999999999', 'NaN', '٣']) {
  test(`page "${page}" is no page`, () => assert.equal(refusal({ page }).code, 'query.invalid'));
}

test('days begin at midnight in Việt Nam and the last one counts whole', () => {
  assert.deepEqual(instantWithin('at', '2025-02-20', '2025-02-20'), { at: { $gte: new Date('2025-02-19T17:00:00Z'), $lt: new Date('2025-02-20T17:00:00Z') } });
  assert.deepEqual(instantWithin('at', undefined, undefined), {});
});

test('an order ends with the documentId, so that pages never overlap', () => {
  assert.deepEqual(orderBy(['-title', 'slug:asc']), [{ title: 'desc' }, { slug: 'asc' }, { documentId: 'asc' }]);
});

test('names in memory follow the Vietnamese alphabet', () => {
  const rows = ['Đà', 'Ăn', 'Da', 'An', 'Ân', 'Ea'].map((name) => ({ documentId: name, name }));
  assert.deepEqual(sorted(rows, ['name']).map(({ name }) => name), ['An', 'Ăn', 'Ân', 'Da', 'Đà', 'Ea']);
});

test('a list leaves out the heavy parts unless they are asked for', () => {
  const parts = { fields: ['title', 'body'], relations: ['unit', 'files'], heavy: ['body', 'files'] };
  assert.deepEqual([...chosenParts(parts, {}, 'list')], ['documentId', 'title', 'unit']);
  assert.deepEqual([...chosenParts(parts, {}, 'item')], ['documentId', 'title', 'body', 'unit', 'files']);
  assert.deepEqual([...chosenParts(parts, { fields: ['body'], populate: ['*'] }, 'list')], ['documentId', 'body', 'unit', 'files']);
  assert.deepEqual(pick({ documentId: 'a', title: 't', body: 'b' }, new Set(['documentId', 'body'])), { documentId: 'a', body: 'b' });
});
