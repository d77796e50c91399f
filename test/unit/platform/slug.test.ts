import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { freeSlug, slugOf } from '../../../src/plugins/platform/contracts/slug';

const ADDRESS = /^[a-z0-9]+(-[a-z0-9]+)*$/;

test('a Vietnamese title becomes an address without tones and marks', () => {
  assert.equal(slugOf('Đường về Hồ Ba Bể: lễ hội Lồng Tồng năm 2025!'), 'duong-ve-ho-ba-be-le-hoi-long-tong-nam-2025');
  assert.equal(slugOf('  Ủy ban nhân dân tỉnh — Nghị quyết số 12/NQ-HĐND  '), 'uy-ban-nhan-dan-tinh-nghi-quyet-so-12-nq-hdnd');
});

test('a title typed in decomposed letters gets the same address', () => {
  const title = 'Phường Nguyễn Thị Minh Khai';
  assert.equal(slugOf(title.normalize('NFD')), slugOf(title.normalize('NFC')));
});

test('a long title is cut between words', () => {
  const slug = slugOf('kế hoạch phát triển '.repeat(20));
  assert.ok(slug.length <= 120);
  assert.match(slug, /(ke|hoach|phat|trien)$/);
});

test('whatever the title, the address fits its pattern or is empty', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
    const slug = slugOf(title);
    assert.ok(slug === '' || (ADDRESS.test(slug) && slug.length <= 120));
    assert.equal(slugOf(slug), slug);
  }));
});

test('a taken address gets the first free number', () => {
  assert.equal(freeSlug('a', new Set()), 'a');
  assert.equal(freeSlug('a', new Set(['a', 'a-2', 'a-4'])), 'a-3');
});
