import assert from 'node:assert/strict';
import test from 'node:test';
import { choiceOf, isWanted } from '../../../src/plugins/notices/server/domain/choice';
import { retentionOn } from '../../../src/plugins/notices/server/domain/retention';
import { overdueRuleOn } from '../../../src/plugins/moderation/server/domain/overdue';

const KIND = { key: 'thu.mot', name: 'Loại một', defaultMail: 'daily' } as const;

test('one\'s own choice comes before the kind\'s default, which always shows on screen', () => {
  assert.deepEqual(choiceOf(KIND, undefined), { mail: 'daily', onScreen: true });
  assert.deepEqual(choiceOf(KIND, { mail: 'never', onScreen: false }), { mail: 'never', onScreen: false });
});

test('only who wants a kind neither by mail nor on screen is not told', () => {
  assert.deepEqual(
    ([['never', false], ['never', true], ['daily', false], ['at-once', false]] as const).map(([mail, onScreen]) => isWanted({ mail, onScreen })),
    [false, true, true, true]);
});

test('how long notices are kept and when a case waits too long are dated data', () => {
  const rules = [
    { readDays: 1, unreadDays: 2, legalBasis: 'Thử', validFrom: null, validTo: '2025-01-01' },
    { readDays: 3, unreadDays: 4, legalBasis: 'Thử', validFrom: '2025-01-01', validTo: null },
  ];
  assert.deepEqual([retentionOn('2024-12-31', rules)?.readDays, retentionOn('2025-01-01', rules)?.readDays, retentionOn('2024-12-31', [])], [1, 3, undefined]);
  assert.ok((retentionOn('2025-02-20')?.unreadDays ?? 0) >= (retentionOn('2025-02-20')?.readDays ?? Infinity));
  assert.ok((overdueRuleOn('2025-02-20')?.waitingDays ?? 0) > 0);
});
