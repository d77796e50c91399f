import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { limitsFor, limitsOn, rateLimits } from '../../../src/plugins/platform/server/domain/rate-limits';

const table = rateLimits.parse(JSON.parse(readFileSync(path.resolve(__dirname, '../../../database/data/rate-limits.json'), 'utf8')));
const data = limitsOn(table, '2026-01-01');
const names = (method: string, at: string, parameters: readonly string[] = []): string[] => limitsFor(data.limits, method, at, parameters).map(({ name }) => name);

test('PT-13.2: what costs or could be guessed has its limit, and plain reading has none', () => {
  assert.deepEqual(names('POST', '/admin/login'), ['sign-in']);
  assert.deepEqual(names('POST', '/admin/forgot-password'), ['forgotten-password']);
  assert.deepEqual(names('POST', '/admin/reset-password'), ['password-reset']);
  assert.deepEqual(names('GET', '/admin/registration-info', ['registrationToken']), ['registration-link']);
  assert.deepEqual(names('POST', '/admin/register'), ['registration-link']);
  assert.deepEqual(names('GET', '/api/articles', ['filters', 'page']), ['public-search']);
  assert.deepEqual(names('GET', '/moderation/cases', ['search']), ['staff-search']);
  for (const at of ['/upload', '/upload/files', '/upload/files/3/replace', '/rich-text/import', '/reporting/imports']) assert.deepEqual(names('POST', at), ['upload'], at);
  assert.deepEqual(names('POST', '/api/anything'), ['public-form']);
  for (const at of ['/api/articles', '/api/articles/x', '/bai-viet/x', '/uploads/a.png', '/admin', '/_health']) assert.deepEqual(names('GET', at, ['page', 'cursor', 'count', 'sort', 'populate']), [], at);
});

test('limits are dated, and a day without any is an error', () => {
  const [version] = table.versions;
  assert.ok(version);
  const dated = { versions: [{ ...version, validTo: '2027-01-01' }, { ...version, validFrom: '2027-01-01', limits: [] }] };
  assert.equal(limitsOn(dated, '2026-12-31').limits.length, version.limits.length);
  assert.equal(limitsOn(dated, '2027-01-01').limits.length, 0);
  assert.throws(() => limitsOn({ versions: [{ ...version, validFrom: '2030-01-01' }] }, '2026-12-31'));
});
