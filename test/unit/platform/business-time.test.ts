import assert from 'node:assert/strict';
import test from 'node:test';
import { dateOf, offsetFor } from '../../../src/plugins/platform/server/domain/business-time';

test('a day begins at midnight in Hà Nội, not in London', () => {
  assert.equal(dateOf(new Date('2025-03-30T16:59:59Z')), '2025-03-30');
  assert.equal(dateOf(new Date('2025-03-30T17:00:00Z')), '2025-03-31');
  assert.equal(dateOf(new Date('2024-02-28T17:00:00Z')), '2024-02-29');
});

test('the business clock runs on from where it was set', () => {
  const real = new Date('2026-11-21T00:00:00Z');
  const wanted = new Date('2025-02-20T01:00:00Z');
  assert.equal(real.getTime() + offsetFor(wanted, real), wanted.getTime());
});
