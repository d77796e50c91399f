import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { folded, namesOfAccount, passwordFaults, passwordText, PASSWORD_BYTES, type PasswordRule } from '../../../src/plugins/accounts/contracts';
import { passwordRefusal } from '../../../src/plugins/accounts/server/domain/password-sentences';
import { temporaryPassword, TEMPORARY_BYTES } from '../../../src/plugins/accounts/server/domain/temporary-password';

const RULE: PasswordRule = { minLength: 14, kinds: 4, passphraseLength: 20, remembered: 10 };
const codes = (text: string, names: readonly string[] = [], rule = RULE): string[] => passwordFaults(rule, text, names).map(({ code }) => code);

test('PR-5.6: a Vietnamese passphrase with blanks and tones is a good password', () => {
  assert.deepEqual(codes('mùa nước đầy ở hồ Ba Bể'), []);
  assert.deepEqual(codes('Thu-nghiem-2025'), []);
});

test('PR-5.6: a letter typed in two ways is the same password, and its tone is no character of its own', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
    assert.equal(passwordText(text.normalize('NFD')), passwordText(text.normalize('NFC')));
    assert.deepEqual(codes(text.normalize('NFD')), codes(text.normalize('NFC')));
  }));
  assert.deepEqual(passwordFaults(RULE, 'ế'.normalize('NFD'), [])[0], { code: 'too-short', missing: 13, least: 14 });
});

test('PR-5.6: what is too long is said in characters, and without them bcrypt reads all of it', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'ế', 'Đ', ' ', '7', '😀'), minLength: 1, maxLength: 120 }), (text) => {
    const fault = passwordFaults(RULE, text, []).find(({ code }) => code === 'too-long');
    const bytes = (part: string): number => Buffer.byteLength(part, 'utf8');
    if (fault?.code !== 'too-long') return assert.ok(bytes(passwordText(text)) <= PASSWORD_BYTES);
    const characters = [...passwordText(text)];
    assert.ok(bytes(characters.slice(0, -fault.excess).join('')) <= PASSWORD_BYTES);
    assert.ok(bytes(characters.slice(0, characters.length - fault.excess + 1).join('')) > PASSWORD_BYTES);
  }));
  assert.match(passwordRefusal(passwordFaults(RULE, 'ế'.repeat(25), [])), /bớt 1 ký tự/);
});

test('PR-5.6: a short password needs all kinds, and is told which it lacks', () => {
  assert.deepEqual(passwordFaults(RULE, 'chỉ có chữ thôi', []), [{ code: 'kinds', missing: ['upper', 'digit'], needed: 4 }]);
  assert.deepEqual(codes('mùa nước đầy ở hồ Ba Bể', [], { ...RULE, passphraseLength: null }), ['kinds']);
});

test('PR-5.6: more characters never make a passphrase worse until it is too long', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme-composite', minLength: 20, maxLength: 24 }), (text) => {
    const faults = codes(`${text}a`);
    if (codes(text).length === 0) assert.ok(faults.every((code) => code === 'too-long' || code === 'unreadable'));
  }));
});

test('PR-5.6: a password that holds the name or the address of its account is refused, with or without tones', () => {
  const names = namesOfAccount({ email: 'van.a.nguyen@backan.example', firstname: 'Nguyễn Văn', lastname: 'An' });
  assert.deepEqual(names, ['vananguyen', 'nguyenvanan', 'vanan']);
  for (const text of ['Nguyễn Văn An 2025!', 'nguyenVANAN-2025-xyz', 'Văn-An-1234567890', 'Van.A.Nguyen#2025x']) assert.ok(codes(text, names).includes('holds-name'), text);
  assert.deepEqual(codes('Mùa nước 2025 ở Ba Bể', names), []);
});

test('PR-5.6: folding keeps letters and digits, whatever their marks', () => {
  assert.equal(folded('  Đặng Thị Hồng-Ngọc 3 '), 'dangthihongngoc3');
});

test('PR-5.2b: an issued password satisfies the strictest rule, for every chance', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: TEMPORARY_BYTES, maxLength: TEMPORARY_BYTES }), (random) => {
    const password = temporaryPassword(random);
    assert.deepEqual(codes(password, [], { ...RULE, minLength: 20, passphraseLength: null }), []);
    assert.doesNotMatch(password, /[0O1lI]/);
  }));
  assert.throws(() => temporaryPassword(new Uint8Array(3)), RangeError);
});
