import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseReference, resolveReference } from '../../../src/plugins/units/server/domain/reference';

const UNITS = [
  { documentId: 'a'.repeat(24), code: '01864', validFrom: null, validTo: '2025-07-01' },
  { documentId: 'b'.repeat(24), code: '01864', validFrom: '2025-07-01', validTo: null },
];
const find = (text: string, day: string): string | undefined => {
  const reference = parseReference(text);
  return reference && resolveReference(reference, UNITS, day)?.documentId[0];
};

it('a code names the unit of the day in question, a dated code that of its own day', () => {
  assert.equal(find('01864', '2025-02-20'), 'a');
  assert.equal(find('01864', '2025-07-01'), 'b');
  assert.equal(find('01864@2025-07-01', '2025-02-20'), 'b');
  assert.equal(find('b'.repeat(24), '2025-02-20'), 'b');
});

it('what is no reference is refused', () => {
  for (const text of ['', '01864@', '01864@2025-02-30', '01864@2025-07-01@2', "01864' or 1=1", '../06', 'ab', '0'.repeat(21), '06\u0000']) {
    assert.equal(parseReference(text), undefined, text);
  }
});
