import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { limitsFor, rateLimits } from '../../../src/plugins/platform/server/domain/rate-limits';

const data = rateLimits.parse(JSON.parse(readFileSync(path.resolve(__dirname, '../../../database/data/rate-limits.json'), 'utf8')));
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
  for (const at of ['/api/articles', '/api/articles/x', '/bai-viet/x', '/uploads/a.png', '/admin', '/_health']) assert.deepEqual(names('GET', at, ['page', 'sort', 'populate']), [], at);
});
