import assert from 'node:assert/strict';
import test from 'node:test';
import type { FormDefinition } from '../../../src/plugins/reporting/contracts';
import { lostReaders } from '../../../src/plugins/reporting/server/domain/lost-readers';

const form = (columns: readonly string[], formula?: string): FormDefinition => ({
  sections: [{
    code: 'A', title: null, header: columns.map((column) => ({ column })), rows: [{ code: 'XA', label: 'Toàn xã' }],
    columns: columns.map((code, index) => ({ code, label: code, type: 'integer', places: 0, measure: 'hộ', required: index > 0 || formula === undefined, aggregate: 'sum', ...(index === 0 && formula !== undefined ? { formula: { expression: formula, blank: 'propagate' } } : {}) })),
  }],
  rules: [],
});

test('PR-3.3: a new version that drops a cell says which other forms read it', () => {
  const others = [{ code: 'B2', definition: form(['1'], 'B1[2] + 1') }, { code: 'B3', definition: form(['1']) }];
  assert.deepEqual(lostReaders('B1', form(['1', '2']), others), []);
  const [lost, ...more] = lostReaders('B1', form(['1']), others);
  assert.match(lost ?? '', /^Biểu B2: .*B1.*2/);
  assert.deepEqual(more, []);
});
