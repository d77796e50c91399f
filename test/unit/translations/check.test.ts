import assert from 'node:assert/strict';
import test from 'node:test';
import { faultsOf, type Allowed, type Compared } from '../../../scripts/translations/compare';
import { faultsInFile } from '../../../scripts/translations/scan-ours';
import { differences } from '../../../scripts/translations/shape';

const NOTHING_ALLOWED: Allowed = { same: new Set(), foreign: new Set() };
const check = (compared: Partial<Compared>, allowed = NOTHING_ALLOWED) =>
  faultsOf({ en: {}, vi: {}, own: {}, inCode: new Map(), ...compared }, allowed).map(({ kind, where }) => `${kind} ${where}`);

test('words that are there in both languages are no fault', () => {
  assert.deepEqual(check({ en: { save: 'Save' }, vi: { save: 'Lưu' }, own: { save: 'Lưu' } }), []);
});

test('a key that Vietnamese lacks is a fault, whether a file or only the code has it', () => {
  assert.deepEqual(check({ en: { save: 'Save' } }), ['missing-vi save']);
  assert.deepEqual(check({ inCode: new Map([['save', 'Save']]), vi: { save: 'Lưu' } }), ['missing-en save']);
  assert.deepEqual(check({ inCode: new Map([['save', 'Save']]) }), ['missing-en save', 'missing-vi save']);
});

test('a key that core no longer has is a fault', () => {
  assert.deepEqual(check({ vi: { gone: 'Cũ' }, own: { gone: 'Cũ' } }), ['stale gone']);
});

test('Vietnamese that equals English is a fault unless it is allowed or holds no word', () => {
  const same = { en: { a: 'Video', b: '{count} / {total}' }, vi: { a: 'Video', b: '{count} / {total}' } };
  assert.deepEqual(check(same), ['untranslated a']);
  assert.deepEqual(check(same, { ...NOTHING_ALLOWED, same: new Set(['a']) }), []);
});

test('words that the glossary replaces are a fault', () => {
  assert.deepEqual(check({ en: { a: 'Create token' }, vi: { a: 'Tạo token' } }), ['foreign-word a']);
  assert.deepEqual(check({ en: { a: 'Are you sure?' }, vi: { a: 'Bạn có chắc không?' } }), ['foreign-word a']);
  assert.deepEqual(check({ en: { a: 'A table' }, vi: { a: 'Một bảng' } }), []);
});

test('places, tags, choices and plural forms are compared', () => {
  assert.deepEqual(differences('{n, plural, one {# file} other {# files}}', '{n, plural, other {# tệp}}'), []);
  assert.deepEqual(differences('{count} of {total}', 'Có {count}'), ['lacks {total}']);
  assert.deepEqual(differences('Hello', 'Chào {name}'), ['has {name}, English does not']);
  assert.deepEqual(differences('<b>Now</b>', 'Ngay'), ['lacks <b>']);
  assert.deepEqual(differences('{n, plural, one {#} other {#}}', '{n, plural, one {#} other {#}}'), ['{n} has the form "one"; Vietnamese has only "other"']);
  assert.deepEqual(differences('{n, plural, one {#} other {#}}', '{n, plural, =0 {không}}'), ['{n} lacks "other"']);
  assert.deepEqual(differences('{k, select, a {x} other {y}}', '{k, select, other {y}}'), ['{k} lacks the choice "a"']);
  assert.deepEqual(differences('Text', 'Hỏng {'), ['cannot be read']);
});

const inFile = (code: string, vi: Record<string, string> = {}, en = vi) =>
  faultsInFile('x.tsx', code, vi, en).map(({ kind, says }) => `${kind} ${says}`);

test('our screens: a key that a file lacks is a fault; a key with unknown parts needs one that fits', () => {
  assert.deepEqual(inFile("formatMessage({ id: key('title') })", { title: 'Tên' }), []);
  assert.deepEqual(inFile("formatMessage({ id: key('title') })", { title: 'Tên' }, {}), ['missing-en title']);
  assert.deepEqual(inFile('t(`state.${state}`)', { 'state.open': 'Mở' }), []);
  assert.deepEqual(inFile('t(`state.${state}`)', { title: 'Tên' }), ['missing-vi state.*', 'missing-en state.*']);
  assert.deepEqual(inFile("key(open ? 'a' : 'b')", { a: 'A' }), ['missing-vi b', 'missing-en b']);
});

test('our screens: text that stands in the code is a fault', () => {
  assert.deepEqual(inFile('<p>Saved</p>'), ['literal Saved']);
  assert.deepEqual(inFile('<input aria-label="Search" type="text" />'), ['literal Search']);
  assert.deepEqual(inFile("const said = 'Đã lưu';"), ['literal Đã lưu']);
  assert.deepEqual(inFile('<p>{t("a")} · 1</p>', { a: 'A' }), []);
});
