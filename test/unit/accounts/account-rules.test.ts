import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { ruleFor, SUPER_ADMIN, type AccountRule, type AccountRules, type RuleData, type RuledFunction } from '../../../src/plugins/accounts/server/domain/account-rules';

const data = JSON.parse(readFileSync(path.resolve(__dirname, '../../../database/data/account-rules.json'), 'utf8')) as AccountRules;
const DAY = '2025-02-20';

const functionOf = fc.record<RuledFunction>({
  role: fc.constantFrom('author', 'data-officer', 'unit-admin', 'operator', 'super-admin'),
  system: fc.constantFrom('portal', 'poverty', 'sector'),
  programme: fc.constantFrom(null, 'giam-ngheo'),
});

const partOf = fc.record<RuleData>({
  to: fc.record({ roles: fc.constantFrom(['author'], ['operator', 'unit-admin']), systems: fc.constantFrom(['portal'], ['poverty']), programmes: fc.constantFrom(['giam-ngheo']) }, { requiredKeys: [] }),
  password: fc.record({ minLength: fc.integer({ min: 8, max: 30 }), kinds: fc.integer({ min: 1, max: 4 }), passphraseLength: fc.option(fc.integer({ min: 15, max: 40 })), maxAgeMonths: fc.integer({ min: 1, max: 12 }) }, { requiredKeys: [] }),
  lockout: fc.record({ tries: fc.integer({ min: 2, max: 10 }), lockHours: fc.integer({ min: 1, max: 720 }) }, { requiredKeys: [] }),
  session: fc.record({ idleMinutes: fc.integer({ min: 1, max: 60 }), single: fc.boolean() }, { requiredKeys: [] }),
  secondFactor: fc.record({ required: fc.boolean() }, { requiredKeys: [] }),
  legalBasis: fc.constant('test'),
  validFrom: fc.constantFrom(null, '2024-01-01', '2026-01-01'),
  validTo: fc.constantFrom(null, '2025-01-01', '2027-01-01'),
});

const base = data.rules.slice(0, 1);

/** No value of `a` asks less than that of `b`. */
const isAtLeastAsStrict = (a: AccountRule, b: AccountRule): boolean =>
  a.password.minLength >= b.password.minLength && a.password.kinds >= b.password.kinds &&
  (a.password.passphraseLength === null || (b.password.passphraseLength !== null && a.password.passphraseLength >= b.password.passphraseLength)) &&
  a.password.maxAgeMonths <= b.password.maxAgeMonths && a.password.remembered >= b.password.remembered &&
  a.lockout.tries <= b.lockout.tries && a.lockout.lockHours >= b.lockout.lockHours &&
  a.session.idleMinutes <= b.session.idleMinutes && (a.session.single || !b.session.single) &&
  (a.secondFactor.required || !b.secondFactor.required);

test('SD-7.1: where two rules meet, the stricter wins: another rule never asks less', () => {
  fc.assert(fc.property(fc.array(partOf, { maxLength: 5 }), partOf, fc.array(functionOf, { maxLength: 3 }), (parts, more, held) => {
    assert.ok(isAtLeastAsStrict(ruleFor({ rules: [...base, ...parts, more] }, held, DAY), ruleFor({ rules: [...base, ...parts] }, held, DAY)));
  }));
});

test('SD-7.1: another function of a person never makes the rule of the account milder', () => {
  fc.assert(fc.property(fc.array(partOf, { maxLength: 5 }), fc.array(functionOf, { maxLength: 3 }), functionOf, (parts, held, more) => {
    const rules = [...base, ...parts];
    assert.ok(isAtLeastAsStrict(ruleFor({ rules }, [...held, more], DAY), ruleFor({ rules }, held, DAY)));
  }));
});

test('SD-7.1: the order in which rules and functions are written does not matter', () => {
  fc.assert(fc.property(fc.array(partOf, { maxLength: 5 }), fc.array(functionOf, { maxLength: 3 }), (parts, held) => {
    const rules = [...base, ...parts];
    assert.deepEqual(ruleFor({ rules: [...rules].reverse() }, [...held].reverse(), DAY), ruleFor({ rules }, held, DAY));
  }));
});

test('SD-7.1: a rule holds from its first day and no longer on the day it ends', () => {
  const strict: RuleData = { to: {}, lockout: { tries: 2 }, legalBasis: 'test', validFrom: '2026-01-01', validTo: '2027-01-01' };
  const tries = (day: string): number => ruleFor({ rules: [...base, strict] }, [], day).lockout.tries;
  assert.deepEqual(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(tries), [5, 2, 2, 5]);
});

test('SD-7.1: all conditions of a rule must hold for one and the same function', () => {
  const rule: RuleData = { to: { roles: ['operator'], systems: ['poverty'] }, lockout: { tries: 3 }, legalBasis: 'test', validFrom: null, validTo: null };
  const tries = (...held: RuledFunction[]): number => ruleFor({ rules: [...base, rule] }, held, DAY).lockout.tries;
  const at = (role: string, system: string): RuledFunction => ({ role, system, programme: null });
  assert.equal(tries(at('operator', 'portal'), at('author', 'poverty')), 5);
  assert.equal(tries(at('operator', 'poverty')), 3);
});

test('PR-5.6: nobody keeps a password longer than six months, administrators two', () => {
  const months = (...held: RuledFunction[]): number => ruleFor(data, held, DAY).password.maxAgeMonths;
  assert.equal(months(), 6);
  assert.equal(months({ role: 'data-officer', system: 'poverty', programme: null }), 6);
  assert.equal(months({ role: 'data-officer', system: 'poverty', programme: null }, { role: 'unit-admin', system: 'portal', programme: null }), 2);
  assert.equal(months(SUPER_ADMIN), 2);
});

test('SD-7.1: the starting rules lock after five failures at the most, for twelve hours at least, and say on what they rest', () => {
  const { lockout, session, password } = ruleFor(data, [], DAY);
  assert.ok(lockout.tries <= 5 && lockout.lockHours >= 12 && session.idleMinutes <= 15 && password.remembered >= 10);
  for (const { legalBasis } of data.rules) assert.ok(legalBasis.length > 10);
});
