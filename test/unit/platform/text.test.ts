import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { firstUnstorable, holdsMarkup, isStorable, textOf } from '../../../src/plugins/platform/server/domain/text';

test('text is stored in NFC, so two ways of typing the same word are the same word', () => {
  assert.equal(textOf('Bắc Kạn'.normalize('NFD')), 'Bắc Kạn'.normalize('NFC'));
  fc.assert(fc.property(fc.string(), (text) => textOf(textOf(text)) === textOf(text)));
});

test('NUL bytes and lone surrogates cannot be stored; emoji and Vietnamese can', () => {
  assert.equal(isStorable('a\u0000b'), false);
  assert.equal(isStorable('\uD83D'), false);
  assert.equal(isStorable('\uDE00'), false);
  assert.equal(isStorable('Đồng Phúc 😀'), true);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => isStorable(text.replaceAll('\u0000', ''))));
});

test('the first bad string of a tree is named by its path, in values and in keys', () => {
  assert.equal(firstUnstorable({ data: { tags: ['tốt', 'xấu\u0000'] } }), 'data.tags.1');
  assert.equal(firstUnstorable({ data: { 'k\u0000': 1 } }), 'data');
  assert.equal(firstUnstorable({ data: [{ a: 'tốt' }, null, 3, true] }), null);
});

test('markup is what a browser would read as a tag; a comparison is not', () => {
  for (const markup of ['<script>', '</b>', '<!-- -->', 'x<img src=x onerror=alert(1)', '<?php']) {
    assert.equal(holdsMarkup(markup), true, markup);
  }
  for (const plain of ['a < b', '3 <5 và 7> 2', 'thu nhập ≤ 1.500.000', 'x <- y']) assert.equal(holdsMarkup(plain), false, plain);
});
