import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { REQUEST_STATES } from '../../../src/plugins/accounts/contracts';
import { namesOf, personFaults } from '../../../src/plugins/accounts/server/domain/person-faults';
import { registerState } from '../../../src/plugins/accounts/server/domain/register-state';
import { actsOnRequest, seesRequest, type RequestPlace } from '../../../src/plugins/accounts/server/domain/request-rights';
import { asUnitId, REACHES, ROLE_KEYS, SYSTEM_KEYS, type Actor, type Grant } from '../../../src/plugins/units/contracts';

const UNITS = ['huyen', 'xa', 'so'].map(asUnitId);
const PROGRAMMES = [null, 'giam-ngheo', 'khac'];
const grant = fc.record<Grant>({
  assignmentId: fc.constant('a'), role: fc.constantFrom(...ROLE_KEYS), system: fc.constantFrom(...SYSTEM_KEYS), reach: fc.constantFrom(...REACHES),
  unit: fc.constantFrom(...UNITS), unitIds: fc.subarray(UNITS), orphanIds: fc.constant([]), programme: fc.constantFrom(...PROGRAMMES),
  fields: fc.constant([]), categories: fc.constant([]),
});
const place = fc.record<RequestPlace>({ system: fc.constantFrom(...SYSTEM_KEYS), programme: fc.constantFrom(...PROGRAMMES), unit: fc.constantFrom(...UNITS), madeBy: fc.constantFrom(1, 2) });
const staff = (grants: readonly Grant[], superAdmin = false): Actor => ({ kind: 'staff', userId: 1, superAdmin, grants });
const grants = fc.array(grant, { maxLength: 4 });

test('PR-5.3, BI-8.6: only an operator of that system and programme decides, and never what he asked for', () => {
  fc.assert(fc.property(grants, place, fc.boolean(), (held, request, superAdmin) => {
    const acts = actsOnRequest(staff(held, superAdmin), request, 'open');
    if (!acts.includes('approve')) return;
    assert.notEqual(request.madeBy, 1);
    assert.ok(held.some(({ role, system, unitIds, programme }) => role === 'operator' && system === request.system &&
      unitIds.some((unit) => unit === request.unit) && (programme === null || programme === request.programme)));
  }));
});

test('BI-9.1: what was decided offers no act, and who may act sees', () => {
  fc.assert(fc.property(grants, place, fc.constantFrom(...REQUEST_STATES), (held, request, state) => {
    const acts = actsOnRequest(staff(held), request, state);
    if (state !== 'open') assert.deepEqual(acts, []);
    if (acts.length > 0) assert.ok(seesRequest(staff(held), request));
    assert.deepEqual(actsOnRequest({ kind: 'public' }, request, state), []);
  }));
});

test('PR-5.4: on each day a line is served, to come or ended; its last day is the one before `to`', () => {
  const line = { from: '2025-02-01', to: '2025-03-01' };
  assert.deepEqual(['2025-01-31', '2025-02-01', '2025-02-28', '2025-03-01'].map((day) => registerState(line, day)), ['coming', 'serving', 'serving', 'ended']);
  assert.equal(registerState({ from: '2025-02-01', to: null }, '2030-01-01'), 'serving');
  assert.equal(registerState({ from: '2025-02-01', to: '2025-02-01' }, '2025-02-01'), 'ended', 'ended on the day it began');
});

test('PR-5.4: an account has a person with family and given name and an address', () => {
  assert.deepEqual(personFaults({ email: 'a@b.vn', name: 'Nông Văn Cử' }), []);
  assert.deepEqual(personFaults({ email: 'a b@c.vn', name: '  Cử ' }).map(({ path }) => path), ['email', 'name']);
  assert.deepEqual(namesOf(' Nông  Văn Cử '), { firstname: 'Nông Văn', lastname: 'Cử' });
});
