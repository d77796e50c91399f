import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { presentPeople, type OpenTab } from '../../../src/plugins/presence/server/domain/present';

const tab = (userId: number, mode: OpenTab['mode'], minute: number): OpenTab => ({ userId, name: `Người ${userId}`, mode, since: new Date(Date.UTC(2025, 1, 20, 1, minute)) });

test('a person with several tabs is named once, and editing in one of them counts', () => {
  const people = presentPeople([tab(1, 'looking', 0), tab(1, 'editing', 5), tab(2, 'looking', 1)]);
  assert.deepEqual(people.map(({ userId, mode, since }) => [userId, mode, since]), [[1, 'editing', '2025-02-20T01:05:00.000Z'], [2, 'looking', '2025-02-20T01:01:00.000Z']]);
});

test('whatever the order of the tabs, the same people are named in the same order', () => {
  const tabs = fc.array(fc.record({ userId: fc.integer({ min: 1, max: 5 }), mode: fc.constantFrom('looking' as const, 'editing' as const), minute: fc.integer({ min: 0, max: 59 }) }), { maxLength: 12 });
  fc.assert(fc.property(tabs, (rows) => {
    const all = rows.map(({ userId, mode, minute }) => tab(userId, mode, minute));
    const people = presentPeople(all);
    assert.deepEqual(presentPeople([...all].reverse()), people);
    assert.equal(new Set(people.map(({ userId }) => userId)).size, people.length);
    assert.deepEqual(new Set(people.map(({ userId }) => userId)), new Set(all.map(({ userId }) => userId)));
  }));
});
