import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, type Json } from '../../../src/plugins/ledger/server/domain/canonical-json';
import { plainJson } from '../../../src/plugins/ledger/server/domain/plain-json';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, shuffled(item)]));
};

describe('canonical JSON of the ledger', () => {
  it('is the same text whatever the order of the keys', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const plain = plainJson(value);
      assert.equal(canonicalJson(shuffled(plain) as Json), canonicalJson(plain));
    }));
  });

  it('reads back as the same value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const plain = plainJson(value);
      assert.equal(canonicalJson(JSON.parse(canonicalJson(plain)) as Json), canonicalJson(plain));
    }));
  });

  it('differs for values that differ', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const [left, right] = [plainJson(a), plainJson(b)];
      let equal = true;
      try {
        assert.deepEqual(JSON.parse(JSON.stringify(left)), JSON.parse(JSON.stringify(right)));
      } catch {
        equal = false;
      }
      assert.equal(canonicalJson(left) === canonicalJson(right), equal);
    }));
  });

  it('refuses what JSON cannot say', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, () => 1, Symbol('x')]) assert.throws(() => plainJson(value));
  });

  it('brings moments, big integers and odd characters to what PostgreSQL stores', () => {
    assert.deepEqual(
      { ...(plainJson({ at: new Date(0), big: 2n ** 70n, text: 'a\0b\uD800c', gone: undefined, zero: -0 }) as object) },
      { at: '1970-01-01T00:00:00.000Z', big: '1180591620717411303424', text: 'a\uFFFDb\uFFFDc', zero: 0 },
    );
    assert.equal(plainJson('cặp 𝒜 nguyên'), 'cặp 𝒜 nguyên');
  });
});
