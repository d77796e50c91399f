import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import test from 'node:test';
import fc from 'fast-check';
import { gateReason } from '../../../src/plugins/accounts/server/domain/gate-reason';
import { RECOVERY_BYTES, RECOVERY_CODES, recoveryCodes, typedCode } from '../../../src/plugins/accounts/server/domain/recovery-codes';
import { SECRET_BYTES, secretOf, stepOf, uriOf } from '../../../src/plugins/accounts/server/domain/totp';

/** The secret of RFC 6238, appendix B, in base32. */
const RFC_SECRET = secretOf(Buffer.from('12345678901234567890', 'ascii'));

test('SD-7.1: codes are those of RFC 6238, cut to six digits', () => {
  for (const [seconds, digits] of [[59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037']] as const) {
    assert.equal(stepOf(RFC_SECRET, digits, seconds * 1000, 0), Math.floor(seconds / 30), String(seconds));
  }
});

test('SD-7.1: a code is taken one step early or late, no more, and never a second time', () => {
  // Fifteen seconds into the step of RFC 6238's fourth example.
  const at = (shift: number, lastStep = 0): number | null => stepOf(RFC_SECRET, '005924', (1_234_567_905 + shift) * 1000, lastStep);
  const step = 1_234_567_890 / 30;
  assert.deepEqual([-30, 0, 30].map((shift) => at(shift)), [step, step, step]);
  assert.deepEqual([-60, 60].map((shift) => at(shift)), [null, null]);
  assert.equal(at(0, step), null, 'used');
  assert.equal(at(0, step - 1), step);
});

test('the picture names who and for what, in Vietnamese', () => {
  const uri = new URL(uriOf(RFC_SECRET, 'Cổng Tỉnh', 'lan@backan.gov.vn'));
  assert.equal(uri.protocol, 'otpauth:');
  assert.equal(decodeURIComponent(uri.pathname), '/Cổng Tỉnh:lan@backan.gov.vn');
  assert.deepEqual([uri.searchParams.get('secret'), uri.searchParams.get('issuer'), uri.searchParams.get('digits'), uri.searchParams.get('period')], [RFC_SECRET, 'Cổng Tỉnh', '6', '30']);
  assert.throws(() => secretOf(randomBytes(SECRET_BYTES - 1)), RangeError);
});

test('recovery codes are read back however they are typed: small letters, blanks, other dashes, letters taken for digits', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES }), (random) => {
    const codes = recoveryCodes(random);
    assert.equal(codes.length, RECOVERY_CODES);
    for (const code of codes) {
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      const read = { kind: 'recovery', code: code.replaceAll('-', '') };
      for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' – '), code.replaceAll('0', 'o').replaceAll('1', 'l')]) assert.deepEqual(typedCode(typed), read, typed);
    }
  }));
  assert.equal(new Set(recoveryCodes(randomBytes(RECOVERY_BYTES))).size, RECOVERY_CODES);
});

test('what is no code is none: other lengths, other signs, longer digits', () => {
  assert.deepEqual(typedCode(' 123 456 '), { kind: 'device', digits: '123456' });
  assert.deepEqual(typedCode('１２３４５６'), { kind: 'device', digits: '123456' });
  for (const typed of ['', '12345', '1234567', '12345a', 'ABCD-EFGH', 'ABCD-EFGH-JKM*', '__proto__']) assert.equal(typedCode(typed), null, typed);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => void typedCode(typed)));
});

const standing = fc.record({
  change: fc.constantFrom(null, 'issued' as const, 'expired' as const, 'reported' as const),
  factor: fc.record({ on: fc.boolean(), passed: fc.boolean(), required: fc.boolean() }),
});

test('SD-7.1: nothing is open before the code was shown, whatever else holds; a reported account opens nothing at all', () => {
  fc.assert(fc.property(standing, ({ change, factor }) => {
    const gate = gateReason({ change, factor });
    if (change === 'reported') assert.equal(gate, 'reported');
    else if (factor.on && !factor.passed) assert.equal(gate, 'second-factor');
    else if (change !== null) assert.equal(gate, change);
    else assert.equal(gate, factor.required && !factor.on ? 'set-up-second-factor' : null);
    if (gate === null) assert.ok(change === null && (factor.on ? factor.passed : !factor.required));
  }));
});
