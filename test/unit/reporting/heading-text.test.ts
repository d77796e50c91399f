import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headingOfText, headingText } from '../../../src/plugins/reporting/admin/src/plans/editor/heading-text';
import type { HeaderNode } from '../../../src/plugins/reporting/contracts';

const HEADING: readonly HeaderNode[] = [
  { column: '1' },
  { label: 'Kết quả rà soát', children: [{ label: 'Hộ nghèo', children: [{ column: '3' }, { column: '4' }] }, { column: '5' }] },
  { column: '9' },
];

describe('a heading that is written as text', () => {
  it('says the same heading when it is read again', () => {
    assert.equal(headingText(HEADING), '[1]\nKết quả rà soát\n  Hộ nghèo\n    [3]\n    [4]\n  [5]\n[9]');
    assert.deepEqual(headingOfText(headingText(HEADING)), HEADING);
  });

  it('is read whatever is set in how far, and a group without columns stays for the check to name', () => {
    assert.deepEqual(headingOfText('Nhóm\n   [1]\n\n   [2]\nTrống\n'), [{ label: 'Nhóm', children: [{ column: '1' }, { column: '2' }] }, { label: 'Trống', children: [] }]);
    assert.deepEqual(headingOfText(''), []);
    assert.deepEqual(headingOfText('    [1]\n[2]'), [{ column: '1' }, { column: '2' }]);
  });
});
