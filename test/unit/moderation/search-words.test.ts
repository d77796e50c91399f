import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { prefixQuery, searchWords } from '../../../src/plugins/moderation/server/domain/search-words';

describe('words of a search', () => {
  it('lose their tones, đ is d, y is i', () => {
    assert.deepEqual(searchWords('Đường Nguyễn Thị Minh Khai, Sỹ Bình'), ['duong', 'nguien', 'thi', 'minh', 'khai', 'si', 'binh']);
    assert.deepEqual(searchWords('Hoà'), searchWords('Hòa'));
  });

  it('make a query of letters and digits only, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const words = searchWords(text);
      assert.ok(words.length <= 10);
      for (const word of words) assert.match(word, /^[\p{L}\p{N}]+$/u);
      assert.equal(prefixQuery(words), words.map((word) => `${word}:*`).join(' & '));
    }));
  });
});
