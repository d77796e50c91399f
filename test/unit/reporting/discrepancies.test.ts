import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DISCREPANCY_ACTS, DISCREPANCY_STATES } from '../../../src/plugins/reporting/contracts';
import { correctionsSince, type CellVersion } from '../../../src/plugins/reporting/server/domain/discrepancies/corrections';
import { summaryOf } from '../../../src/plugins/reporting/server/domain/discrepancies/summary';
import { actFits, actsIn, DISCREPANCY_MOVES, isClosed } from '../../../src/plugins/reporting/server/domain/discrepancy-machine';

const at = (day: number): Date => new Date(Date.UTC(2025, 1, day));
const version = (number: number, figure: string | null, day: number, column = '1', by: number | null = 5): CellVersion => ({ row: 'HO', column, version: number, figure, by, at: at(day) });

describe('the life of a difference', () => {
  it('PR-2.4: goes found, verified, explained, corrected, signed off; is dismissed until it is corrected', () => {
    assert.deepEqual(DISCREPANCY_STATES.map((state) => [state, actsIn(state)]), [
      ['found', ['verify', 'dismiss']], ['verified', ['explain', 'dismiss']], ['explained', ['correct', 'dismiss']],
      ['corrected', ['verify', 'sign-off']], ['signed-off', []], ['dismissed', []],
    ]);
    for (const act of DISCREPANCY_ACTS) for (const state of DISCREPANCY_STATES.filter(isClosed)) assert.equal(actFits(act, state), false);
    assert.equal(DISCREPANCY_MOVES.verify.to, 'verified');
  });
});

describe('the values that correct a difference', () => {
  it('PR-2.4: are those that stand otherwise than when it was found', () => {
    const versions = [version(1, '10', 1), version(2, '11', 3), version(3, '12', 5), version(1, '7', 1, '2'), version(1, '3', 6, '3')];
    assert.deepEqual(correctionsSince(versions, at(4), null).map(({ column, before, after, fromVersion, toVersion }) => [column, before, after, fromVersion, toVersion]),
      [['1', '11', '12', 2, 3], ['3', null, '3', 0, 1]]);
    assert.deepEqual(correctionsSince(versions, at(4), { row: 'HO', column: '2' }), []);
  });

  it('PR-2.4: a value that was changed and changed back corrects nothing', () => {
    assert.deepEqual(correctionsSince([version(1, '10', 1), version(2, '11', 5), version(3, '10', 6)], at(4), null), []);
    assert.deepEqual(correctionsSince([version(1, null, 5)], at(4), null), []);
  });
});

describe('the report on differences', () => {
  it('PR-2.4: counts states and sources, the middle of the days to a correction, the age of the oldest open one', () => {
    const of = (state: (typeof DISCREPANCY_STATES)[number], daysToCorrect: number | null, age: number) => ({ state, source: 'audit' as const, daysToCorrect, age });
    const summary = summaryOf([of('found', null, 12), of('signed-off', 9, 40), of('corrected', 3, 5), of('signed-off', 4, 30), of('dismissed', null, 99)]);
    assert.deepEqual([summary.total, summary.byState['signed-off'], summary.bySource.audit, summary.bySource.rule, summary.medianDaysToCorrect, summary.oldestOpen], [5, 2, 5, 0, 4, 12]);
    assert.deepEqual([summaryOf([]).medianDaysToCorrect, summaryOf([]).oldestOpen], [null, null]);
  });
});
