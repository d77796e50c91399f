import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { ACCOUNT_ACTS } from '../../../src/plugins/accounts/contracts';
import { mayManage, type HeldFunction, type ManagedAccount } from '../../../src/plugins/accounts/server/domain/may-manage';
import { operatorFaults, type NewOperator } from '../../../src/plugins/accounts/server/domain/operator-faults';
import { asUnitId, REACHES, ROLE_KEYS, SYSTEM_KEYS, type Actor, type Grant } from '../../../src/plugins/units/contracts';
import { mayAssign } from '../../../src/plugins/units/server/domain/assignment-rules';

const UNITS = ['huyen', 'xa', 'so'].map(asUnitId);
const grant = fc.record<Grant>({
  assignmentId: fc.constant('a'), role: fc.constantFrom(...ROLE_KEYS), system: fc.constantFrom(...SYSTEM_KEYS), reach: fc.constantFrom(...REACHES),
  unit: fc.constantFrom(...UNITS), unitIds: fc.subarray(UNITS), orphanIds: fc.constant([]), programme: fc.constantFrom(null, 'giam-ngheo', 'khac'),
  fields: fc.constant([]), categories: fc.constant([]),
});
const held = fc.record<HeldFunction>({
  role: fc.constantFrom(...ROLE_KEYS), system: fc.constantFrom(...SYSTEM_KEYS), reach: fc.constantFrom(...REACHES), unit: fc.constantFrom(...UNITS), programme: fc.constantFrom(null, 'giam-ngheo', 'khac'),
});
const staff = (grants: readonly Grant[], userId = 1, superAdmin = false): Actor => ({ kind: 'staff', userId, superAdmin, grants });
const account = (functions: readonly HeldFunction[], userId = 2, superAdmin = false): ManagedAccount => ({ userId, superAdmin, functions });
const act = fc.constantFrom(...ACCOUNT_ACTS);

test('SD-6.3: nobody looks after his own account, nor after a super admin’s unless he is one', () => {
  fc.assert(fc.property(fc.array(grant, { maxLength: 3 }), fc.array(held, { maxLength: 3 }), act, fc.boolean(), (grants, functions, one, superAdmin) => {
    assert.equal(mayManage(mayAssign, staff(grants, 1, superAdmin), account(functions, 1), one), false);
    assert.equal(mayManage(mayAssign, staff(grants), account(functions, 2, true), one), false);
  }));
});

test('PR-5.3: whatever else somebody holds, a poverty account is touched only by an operator of its programme', () => {
  fc.assert(fc.property(fc.array(grant, { maxLength: 4 }), fc.array(held, { maxLength: 3 }), held, act, fc.boolean(), (grants, functions, poverty, one, superAdmin) => {
    const all = [...functions, { ...poverty, system: 'poverty' as const }];
    if (!mayManage(mayAssign, staff(grants, 1, superAdmin), account(all), one)) return;
    if (superAdmin && all.every(({ role, system }) => system !== 'poverty' || role === 'operator')) return;
    assert.ok(grants.some(({ role, system, programme }) => role === 'operator' && system === 'poverty' && (programme === null || programme === poverty.programme)));
  }));
});

test('PR-5.3: a function that the poverty system does not know, however it was written, gives nothing there', () => {
  const admin: Grant = { assignmentId: 'a', role: 'unit-admin', system: 'poverty', reach: 'own', unit: asUnitId('huyen'), unitIds: [asUnitId('huyen')], orphanIds: [], programme: null, fields: [], categories: [] };
  const officer: HeldFunction = { role: 'data-officer', system: 'poverty', reach: 'own', unit: asUnitId('huyen'), programme: null };
  for (const one of ACCOUNT_ACTS) assert.equal(mayManage(mayAssign, staff([admin]), account([officer]), one), false);
  assert.equal(mayManage(mayAssign, staff([{ ...admin, system: 'sector' }]), account([{ ...officer, system: 'sector' }]), 'unlock'), true);
});

test('SD-6.3, SD-12.2: whoever may reissue or close could also have given every function of the account', () => {
  fc.assert(fc.property(fc.array(grant, { maxLength: 4 }), fc.array(held, { minLength: 1, maxLength: 3 }), (grants, functions) => {
    const actor = staff(grants);
    for (const one of ['reissue-password', 'close'] as const) {
      if (mayManage(mayAssign, actor, account(functions), one)) assert.ok(functions.every((each) => mayAssign(actor, { ...each, userId: 2 })));
    }
    if (mayManage(mayAssign, actor, account(functions), 'close')) assert.ok(mayManage(mayAssign, actor, account(functions), 'unlock'), 'who may more may unlock');
  }));
});

test('SD-6.3: another function of the account never gives a stranger more over it, except to unlock', () => {
  fc.assert(fc.property(fc.array(grant, { maxLength: 4 }), fc.array(held, { minLength: 1, maxLength: 2 }), held, (grants, functions, more) => {
    for (const one of ['reissue-password', 'close'] as const) {
      if (mayManage(mayAssign, staff(grants), account([...functions, more]), one)) assert.ok(mayManage(mayAssign, staff(grants), account(functions), one));
    }
  }));
});

test('SD-6.3: visitors, connections and people without a function look after nobody', () => {
  fc.assert(fc.property(fc.array(held, { maxLength: 3 }), act, (functions, one) => {
    for (const actor of [staff([]), { kind: 'public' }, { kind: 'connection', tokenId: '1' }] as const) assert.equal(mayManage(mayAssign, actor, account(functions), one), false);
  }));
});

test('PR-5.2b: the command that makes an operator takes no half of an account', () => {
  const good: NewOperator = { email: 'mai@backan.gov.vn', name: 'Hoàng Thị Mai', superAdmin: false, system: 'portal', unit: 'STTTT', decisionNumber: '1/QĐ', decisionDate: '2025-02-17' };
  assert.deepEqual(operatorFaults(good), []);
  assert.deepEqual(operatorFaults({ email: 'mai@backan.gov.vn', name: 'Hoàng Thị Mai', superAdmin: true }), []);
  const paths = (wrong: Partial<NewOperator>): string[] => operatorFaults({ ...good, ...wrong }).map(({ path }) => path);
  assert.deepEqual(paths({ email: 'a@localhost', name: 'Quản trị viên' }), ['email', 'name']);
  assert.deepEqual(paths({ superAdmin: true }), ['system']);
  assert.deepEqual(paths({ unit: ' ', decisionNumber: undefined, decisionDate: '17/02/2025' }), ['unit', 'decisionNumber', 'decisionDate']);
});
