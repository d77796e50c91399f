import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asUnitId, type Actor } from '../../../src/plugins/units/contracts';
import { faultsOf, fillsVacancy, managedUnits, mayAssign, type AssignmentProposal } from '../../../src/plugins/units/server/domain/assignment-rules';
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
  const boss: Actor = { kind: 'staff', userId: 7, superAdmin: true, grants: [] };
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

  it('PR-5.3, PR-5.7: in the poverty programme only its operator gives and ends, also operators; never the super admin', () => {
    for (const role of ['data-officer', 'data-approver', 'operator'] as const) assert.equal(mayAssign(boss, proposal({ system: 'poverty', role })), false, role);
    assert.equal(mayAssign(boss, proposal({ role: 'operator', reach: 'province' })), true, 'elsewhere he appoints');
    const programmeOperator = grant({ role: 'operator', system: 'poverty', reach: 'province', programme: 'a' });
    const ofA = staff(programmeOperator);
    assert.deepEqual(['a', 'b', null].map((programme) => mayAssign(ofA, proposal({ system: 'poverty', role: 'operator', programme }))), [true, false, false]);
    assert.equal(mayAssign({ kind: 'staff', userId: 7, superAdmin: true, grants: [programmeOperator] }, proposal({ system: 'poverty', role: 'data-officer', programme: 'a' })), true, 'by his function, not by his rank');
  });

  it('PR-5.3: the super admin appoints the operator of a programme that nobody operates, and nobody else', () => {
    const wanted = (over: Partial<AssignmentProposal> = {}) => proposal({ system: 'poverty', role: 'operator', programme: 'a', ...over });
    assert.equal(fillsVacancy(boss, wanted(), []), true);
    assert.equal(fillsVacancy(boss, wanted(), ['b']), true);
    for (const operators of [['a'], [null], ['b', 'a']]) assert.equal(fillsVacancy(boss, wanted(), operators), false, String(operators));
    assert.equal(fillsVacancy(boss, wanted({ programme: null }), ['b']), false, 'one of all programmes would be above the one there is');
    assert.equal(fillsVacancy(boss, wanted({ role: 'data-officer' }), []), false);
    assert.equal(fillsVacancy(boss, wanted({ userId: 7 }), []), false, 'not himself');
    assert.equal(fillsVacancy(staff(), wanted(), []), false);
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
