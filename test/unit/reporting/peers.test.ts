import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { medianOf, peerRange } from '../../../src/plugins/reporting/server/domain/peers';

const KEY = { row: 'A', column: '3' };
const texts = (...figures: readonly number[]) => figures.map(String);

test('PR-7.2: peers appear as median and range of at least five, never of fewer', () => {
  assert.equal(peerRange(KEY, texts(1, 2, 3, 4)), null);
  assert.deepEqual(peerRange(KEY, texts(5, 1, 4, 2, 3)), { ...KEY, median: '3', low: '1', high: '5', spread: '1.4826', count: 5 });
});

test('the median of an even number of figures lies between both middle ones, exactly', () => {
  assert.equal(medianOf(['0.1', '0.2']), '0.15');
  assert.equal(medianOf(['7']), '7');
  assert.equal(medianOf([]), null);
});

test('PR-7.2: where most peers are the same the mean deviation measures the distance, and only where all are is it nothing', () => {
  assert.equal(peerRange(KEY, texts(0, 0, 0, 0, 10))?.spread, '2.5066');
  assert.equal(peerRange(KEY, texts(3, 3, 3, 3, 3))?.spread, '0');
});

test('neither the order of the peers nor one absurd figure among many moves the median far', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 5, maxLength: 40 }), (figures) => {
    const range = peerRange(KEY, texts(...figures));
    assert.deepEqual(peerRange(KEY, texts(...[...figures].reverse())), range);
    const sorted = [...figures].sort((a, b) => a - b);
    const oracle = ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2;
    assert.equal(Number(range?.median), oracle);
    assert.ok(Number(peerRange(KEY, [...texts(...figures), '999999999999'])?.median) <= (sorted[Math.floor(sorted.length / 2)] ?? 0) + 1_000);
  }));
});
