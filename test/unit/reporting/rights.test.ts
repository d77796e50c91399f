import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { REPORT_ACTIONS, REPORT_STATES } from '../../../src/plugins/reporting/contracts';
import { actsOf, capacityFor, maintains, mayEnter, mayRead, mayRemark, readScopes, refusalOf, waitingFor, type ReportPlace } from '../../../src/plugins/reporting/server/domain/rights';
import { asUnitId, REACHES, ROLE_KEYS, SYSTEM_KEYS, type Actor, type Grant, type Reach, type RoleKey, type SystemKey } from '../../../src/plugins/units/contracts';

const PROGRAMME = 'giam-ngheo';
const TREE: Readonly<Record<string, readonly string[]>> = { tinh: ['tinh', 'huyen', 'xa', 'xa-khac'], huyen: ['huyen', 'xa', 'xa-khac'], xa: ['xa'], 'xa-khac': ['xa-khac'] };

const grant = (role: RoleKey, unit: string, reach: Reach = 'own', overrides: { readonly programme?: string | null; readonly system?: SystemKey; readonly unitIds?: readonly string[] } = {}): Grant => ({
  assignmentId: `${role} ${unit} ${reach}`, role, system: overrides.system ?? 'poverty', reach, unit: asUnitId(unit), orphanIds: [], fields: [], categories: [], programme: overrides.programme ?? null,
  unitIds: (overrides.unitIds ?? (reach === 'own' ? [unit] : reach === 'subtree' ? TREE[unit] ?? [] : TREE.tinh ?? [])).map(asUnitId),
});
const person = (userId: number, ...grants: readonly Grant[]): Actor => ({ kind: 'staff', userId, superAdmin: false, grants });

const place = (overrides: Partial<ReportPlace> = {}): ReportPlace => ({
  state: 'draft', level: 0, programme: PROGRAMME, unit: 'xa', ticket: null, handsOn: [], approvals: [],
  chain: [{ level: 'commune', unit: 'xa' }, { level: 'district', unit: 'huyen' }, { level: 'province', unit: 'tinh' }], ...overrides,
});

const OFFICER = person(1, grant('data-officer', 'xa'));
const DISTRICT = person(2, grant('data-approver', 'huyen', 'subtree'));
const PROVINCE = person(3, grant('data-approver', 'so', 'province'));
const OPERATOR = person(4, grant('operator', 'so', 'province'));
const AT_DISTRICT = place({ state: 'submitted', level: 1, handsOn: [1] });
const AT_PROVINCE = place({ state: 'submitted', level: 2, handsOn: [1], approvals: [{ userId: 2, level: 1 }] });
const APPROVED = place({ state: 'approved', level: 2, handsOn: [1], approvals: [{ userId: 2, level: 1 }, { userId: 3, level: 2 }] });

test('PR-4.4: the officer of a commune enters and hands in its report and no other', () => {
  assert.deepEqual(actsOf(OFFICER, place()), ['submit']);
  assert.ok(mayEnter(OFFICER, place()) && mayEnter(OFFICER, place({ state: 'returned' })) && mayEnter(OFFICER, place({ state: 'reopened' })));
  for (const other of [place({ unit: 'xa-khac' }), AT_DISTRICT, place({ state: 'returned', level: 1 }), APPROVED]) assert.ok(!mayEnter(OFFICER, other));
  assert.ok(!mayEnter(person(1, grant('data-officer', 'xa', 'own', { programme: 'khac' })), place()));
  assert.ok(mayEnter(person(1, grant('data-officer', 'xa', 'own', { programme: PROGRAMME })), place()));
  assert.ok(!mayEnter(person(1, grant('data-officer', 'xa', 'own', { system: 'sector' })), place()));
});

test('PR-7.3: the approver of the district decides on its level, that of the province on his, and nobody above or below his own', () => {
  assert.deepEqual(actsOf(DISTRICT, AT_DISTRICT), ['approve', 'return']);
  assert.deepEqual(actsOf(PROVINCE, AT_DISTRICT), []);
  assert.deepEqual(actsOf(PROVINCE, AT_PROVINCE), ['approve', 'return']);
  assert.deepEqual(actsOf(DISTRICT, AT_PROVINCE), []);
  for (const nobody of [OFFICER, OPERATOR, person(5, grant('data-approver', 'xa')), person(6, grant('data-approver', 'tinh', 'subtree'))]) {
    assert.deepEqual([...actsOf(nobody, AT_DISTRICT), ...actsOf(nobody, AT_PROVINCE)], []);
  }
  assert.equal(capacityFor(DISTRICT, AT_DISTRICT, 'approve'), 'data-approver huyen subtree');
});

test('PR-4.1: an approver of a district that was merged into another decides for the one his unit took over', () => {
  assert.deepEqual(actsOf(person(7, grant('data-approver', 'huyen-moi', 'own', { unitIds: ['huyen-moi', 'huyen'] })), AT_DISTRICT), ['approve', 'return']);
});

test('PR-7.3: whoever entered or handed in the figures does not approve them, and nobody approves at two levels', () => {
  const both = person(1, grant('data-officer', 'xa'), grant('data-approver', 'huyen'));
  assert.equal(refusalOf(both, AT_DISTRICT, 'approve'), 'own-figures');
  assert.deepEqual(actsOf(both, AT_DISTRICT), ['return']);
  const everywhere = person(2, grant('data-approver', 'huyen'), grant('data-approver', 'so', 'province'));
  assert.equal(refusalOf(everywhere, AT_PROVINCE, 'approve'), 'other-level');
  assert.deepEqual(actsOf(everywhere, AT_PROVINCE), []);
  const again = place({ state: 'returned', level: 1, handsOn: [1], approvals: [{ userId: 2, level: 1 }] });
  assert.deepEqual(actsOf(DISTRICT, again), ['approve', 'return'], 'what comes back to his level he decides again');
});

test('PR-7.3: a report is reopened by two people, one who asks and another who allows', () => {
  assert.deepEqual(actsOf(OFFICER, APPROVED), ['request-reopen']);
  assert.deepEqual(actsOf(PROVINCE, APPROVED), ['request-reopen']);
  const asked = (requestedBy: number) => ({ ...APPROVED, ticket: { state: 'asked' as const, requestedBy } });
  assert.deepEqual(actsOf(PROVINCE, asked(1)), ['allow-reopen', 'refuse-reopen']);
  assert.equal(refusalOf(PROVINCE, asked(3), 'allow-reopen'), 'own-request');
  assert.deepEqual(actsOf(DISTRICT, asked(1)), []);
  assert.deepEqual(actsOf(OFFICER, asked(1)), []);
});

test('what waits for a person is what he can enter or decide', () => {
  assert.equal(waitingFor(OFFICER, place()), 'enter');
  assert.equal(waitingFor(DISTRICT, AT_DISTRICT), 'decide');
  assert.equal(waitingFor(PROVINCE, { ...APPROVED, ticket: { state: 'asked', requestedBy: 1 } }), 'decide');
  assert.equal(waitingFor(OFFICER, AT_DISTRICT), null);
  assert.equal(waitingFor(PROVINCE, APPROVED), null);
  assert.ok(mayRemark(DISTRICT, AT_DISTRICT) && !mayRemark(PROVINCE, AT_DISTRICT) && !mayRemark(OFFICER, place()));
});

const grants: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...ROLE_KEYS), unit: fc.constantFrom('xa', 'xa-khac', 'huyen', 'tinh'), reach: fc.constantFrom(...REACHES), system: fc.constantFrom(...SYSTEM_KEYS), programme: fc.constantFrom(null, PROGRAMME, 'khac'),
}).map(({ role, unit, reach, system, programme }) => grant(role, unit, reach, { system, programme }));
const staff: fc.Arbitrary<Actor> = fc.record({ kind: fc.constant('staff' as const), userId: fc.integer({ min: 1, max: 3 }), superAdmin: fc.boolean(), grants: fc.array(grants, { maxLength: 3 }) });
const people = fc.subarray([1, 2, 3]);
const places: fc.Arbitrary<ReportPlace> = fc.record({
  state: fc.constantFrom(...REPORT_STATES), level: fc.integer({ min: 0, max: 2 }), unit: fc.constantFrom('xa', 'xa-khac'), handsOn: people,
  approvals: fc.array(fc.record({ userId: fc.integer({ min: 1, max: 3 }), level: fc.integer({ min: 1, max: 2 }) }), { maxLength: 3 }),
  ticket: fc.option(fc.record({ state: fc.constantFrom('asked' as const, 'allowed' as const), requestedBy: fc.integer({ min: 1, max: 3 }) })),
}).map((drawn) => place({ ...drawn, chain: [{ level: 'commune', unit: drawn.unit }, { level: 'district', unit: 'huyen' }, { level: 'province', unit: 'tinh' }] }));

test('PR-7.3: whoever may do something with a report reads it; without an assignment for poverty data nobody reads or does anything', () => {
  fc.assert(fc.property(staff, places, (actor, report) => {
    if (actor.kind !== 'staff') return;
    const acts = actsOf(actor, report);
    if (acts.length > 0 || mayEnter(actor, report) || mayRemark(actor, report)) assert.ok(mayRead(actor, report));
    if (acts.includes('approve')) assert.ok(!report.handsOn.includes(actor.userId));
    if (acts.includes('allow-reopen')) assert.notEqual(report.ticket?.requestedBy, actor.userId);
    if (!actor.grants.some(({ system }) => system === 'poverty')) {
      assert.deepEqual(acts, []);
      assert.equal(mayRead(actor, report), actor.superAdmin);
    }
    for (const action of REPORT_ACTIONS) if (acts.includes(action)) assert.ok(capacityFor(actor, report, action));
  }), { numRuns: 2_000 });
});

test('visitors, connections and the super admin do nothing; the operator maintains and reads', () => {
  for (const actor of [{ kind: 'public' }, { kind: 'connection', tokenId: 't' }] satisfies Actor[]) {
    assert.deepEqual([actsOf(actor, place()), readScopes(actor), maintains(actor)], [[], [], false]);
  }
  const admin: Actor = { kind: 'staff', userId: 9, superAdmin: true, grants: [] };
  assert.deepEqual([actsOf(admin, place()), mayRead(admin, place()), mayEnter(admin, place()), maintains(admin)], [[], true, false, false]);
  assert.ok(maintains(OPERATOR) && mayRead(OPERATOR, place()) && !maintains(PROVINCE));
  assert.deepEqual(actsOf(OPERATOR, AT_DISTRICT), []);
});
