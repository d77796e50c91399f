import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asUnitId } from '../../../src/plugins/units/contracts';
import { faultsOf, managedUnits, mayAssign, type AssignmentProposal } from '../../../src/plugins/units/server/domain/assignment-rules';
import { grant, staff } from './builders';

const proposal = (over: Partial<AssignmentProposal> = {}): AssignmentProposal => ({
  userId: 9,
  role: 'author',
  system: 'portal',
  reach: 'own',
  unit: asUnitId('u1'),
  unitKind: 'commune',
  programme: null,
  from: '2025-01-01',
  to: null,
  decisionNumber: '12/QĐ-UBND',
  decisionDate: '2024-12-30',
  ...over,
});
const paths = (over: Partial<AssignmentProposal>): string[] => faultsOf(proposal(over)).map((each) => each.path);

describe('an assignment', () => {
  it('BI-6.5: needs the number and the date of a decision', () => {
    assert.deepEqual(paths({}), []);
    assert.deepEqual(paths({ decisionNumber: '  ' }), ['decisionNumber']);
    assert.deepEqual(paths({ decisionDate: '2024-13-01' }), ['decisionDate']);
  });

  it('covers the province only for offices of the province', () => {
    assert.deepEqual(paths({ reach: 'province' }), ['reach']);
    assert.deepEqual(paths({ role: 'board', reach: 'province' }), ['unit']);
    assert.deepEqual(paths({ role: 'board', reach: 'province', unitKind: 'department' }), []);
    assert.deepEqual(paths({ role: 'board', reach: 'own', unitKind: 'department' }), ['reach']);
  });

  it('PR-5.3: no unit administrator exists in the poverty programme', () => {
    assert.deepEqual(paths({ role: 'unit-admin', system: 'poverty' }), ['role']);
  });

  it('ends after it begins', () => {
    assert.deepEqual(paths({ to: '2025-01-01' }), ['to']);
  });
});

describe('who may assign', () => {
  const here = grant({ role: 'unit-admin' });
  it('SD-6.3: a unit administrator gives functions of its own unit, and no others', () => {
    assert.equal(mayAssign(staff(here), proposal()), true);
    assert.equal(mayAssign(staff(here), proposal({ unit: asUnitId('u2') })), false);
    assert.equal(mayAssign(staff(here), proposal({ role: 'board' })), false);
    assert.equal(mayAssign(staff(here), proposal({ reach: 'subtree' })), false);
    assert.equal(mayAssign(staff(here), proposal({ system: 'basic-information' })), false);
  });

  it('SD-6.3: looks after the people of its own units, the super admin after everybody’s, an author after nobody’s', () => {
    assert.deepEqual(managedUnits(staff(here)), here.unitIds);
    assert.deepEqual(managedUnits(staff(grant({ role: 'author' }))), []);
    assert.deepEqual(managedUnits({ kind: 'public' }), []);
    assert.equal(managedUnits({ kind: 'staff', userId: 7, superAdmin: true, grants: [] }), null);
    assert.equal(managedUnits({ kind: 'system', reason: 'test' }), null);
  });

  it('an operator gives every function of its system but its own', () => {
    const operator = grant({ role: 'operator', reach: 'province' });
    assert.equal(mayAssign(staff(operator), proposal({ role: 'board', reach: 'province' })), true);
    assert.equal(mayAssign(staff(operator), proposal({ role: 'operator', reach: 'province' })), false);
    assert.equal(mayAssign(staff(operator), proposal({ system: 'poverty' })), false);
  });

  it('nobody gives himself a function', () => {
    assert.equal(mayAssign(staff(here), proposal({ userId: 7 })), false);
  });

  it('authors, visitors and connections give nothing', () => {
    assert.equal(mayAssign(staff(grant({ role: 'author' })), proposal()), false);
    assert.equal(mayAssign({ kind: 'public' }, proposal()), false);
    assert.equal(mayAssign({ kind: 'connection', tokenId: '1' }, proposal()), false);
  });
});
