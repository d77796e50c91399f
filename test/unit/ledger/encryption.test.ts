import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ledgerKeysFrom, pseudonymOf } from '../../../src/plugins/ledger/server/domain/keys';
import { open, seal } from '../../../src/plugins/platform/server/domain/sealed-box';
import { KEYS } from './entries';

const bytes = (length: number): fc.Arbitrary<Buffer> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((list) => Buffer.from(list));

describe('personal fields of the ledger', () => {
  it('open with their own key and context', () => {
    fc.assert(fc.property(bytes(32), bytes(12), fc.string({ unit: 'grapheme' }), fc.string(), (key, iv, text, context) =>
      assert.equal(open(key, seal(key, text, context, iv), context), text)));
  });

  it('stay closed for another key, another context and another ciphertext', () => {
    fc.assert(fc.property(bytes(32), bytes(12), fc.string(), fc.nat(), (key, iv, text, place) => {
      const box = seal(key, text, 'a b', iv);
      assert.equal(open(randomBytes(32), box, 'a b'), null);
      assert.equal(open(key, box, 'a c'), null);
      const torn = Buffer.from(box, 'base64');
      torn[place % torn.length]! ^= 1;
      assert.equal(open(key, torn.toString('base64'), 'a b'), null);
      assert.equal(open(key, torn.subarray(0, 20).toString('base64'), 'a b'), null);
    }));
  });

  it('name a refused e-mail address the same way however it was typed, and only with the key', () => {
    assert.equal(pseudonymOf(KEYS, ' An@Example.VN '), pseudonymOf(KEYS, 'an@example.vn'));
    assert.notEqual(pseudonymOf(KEYS, 'an@example.vn'), pseudonymOf(ledgerKeysFrom('x'.repeat(40)), 'an@example.vn'));
  });

  it('need a key of 32 characters', () => {
    assert.throws(() => ledgerKeysFrom('short'), /LEDGER_KEY/);
  });
});
