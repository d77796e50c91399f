import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { INCIDENT_KINDS } from '../../../src/plugins/accounts/contracts';
import { contactsOn, deadlinesOf, type IncidentRules, type SupportContacts } from '../../../src/plugins/accounts/server/domain/incident-rules';
import { actsOn, concerns, isResponse, operates, programmesOf, seesIncident, type HandledIncident } from '../../../src/plugins/accounts/server/domain/may-handle';
import { programmesFor, subjectsFor } from '../../../src/plugins/accounts/server/domain/subject-systems';
import { ROLE_KEYS, SYSTEM_KEYS, type Actor, type Grant, type UnitId } from '../../../src/plugins/units/contracts';

const data = <T>(name: string): T => JSON.parse(readFileSync(path.join(__dirname, '../../../database/data', name), 'utf8')) as T;
const rules = data<IncidentRules>('incident-rules.json');
const opened = new Date('2026-11-30T01:00:00Z');

const grant = (role: Grant['role'], system: Grant['system'], unit: string): Grant => ({
  assignmentId: 'a', role, system, reach: 'own', unit: unit as UnitId, unitIds: [unit as UnitId], orphanIds: [], programme: null, fields: [], categories: [],
});
const staff = (userId: number, ...grants: Grant[]): Actor => ({ kind: 'staff', userId, superAdmin: false, grants });
const incident = (over: Partial<HandledIncident> = {}): HandledIncident =>
  ({ state: 'open', systems: ['portal'], programmes: [], units: ['u1'], accountId: 7, reportedBy: 7, beyondUnit: false, ...over });

test('PT-18.1: every kind of incident has deadlines in the starting data, each later than the one before', () => {
  for (const kind of INCIDENT_KINDS) {
    for (const beyond of [false, true]) {
      const { respond, contain, close } = deadlinesOf(rules, { kind, beyond }, '2026-11-30', opened);
      assert.ok(opened < respond && respond <= contain && contain <= close, kind);
    }
  }
});

test('PT-18.1: where rules meet, the stricter wins, and the steps stay in order', () => {
  const hours = fc.integer({ min: 1, max: 500 });
  const rule = fc.record({ respondHours: hours, containHours: hours, closeHours: hours });
  fc.assert(fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), fc.array(hours, { maxLength: 2 }), fc.boolean(), (list, sooner, beyond) => {
    const made: IncidentRules = {
      perPerson: [],
      rules: list.map((one) => ({ ...one, kinds: ['outage'], validFrom: null, validTo: null })),
      beyondUnit: sooner.map((respondHours) => ({ respondHours, validFrom: null, validTo: null })),
    };
    const { respond, contain, close } = deadlinesOf(made, { kind: 'outage', beyond }, '2026-11-30', opened);
    assert.ok(respond <= contain && contain <= close);
    const least = Math.min(...list.map(({ respondHours }) => respondHours), ...(beyond ? sooner : []));
    assert.equal(respond.getTime() - opened.getTime(), least * 3_600_000);
  }));
  assert.throws(() => deadlinesOf({ rules: [], perPerson: [], beyondUnit: [] }, { kind: 'outage', beyond: false }, '2026-11-30', opened), /nothing in force/);
});

test('PR-6: every system has somebody to call in the starting data', () => {
  const contacts = contactsOn(data<SupportContacts>('support-contacts.json'), '2026-11-30');
  for (const system of SYSTEM_KEYS) assert.ok(contacts.some(({ systems }) => systems.includes(system)), system);
});

test('PR-5.3: an incident that concerns one programme is not shown to the operator of another, but to the one of all', () => {
  const of = (programme: string | null): Grant => ({ ...grant('operator', 'poverty', 'x'), programme });
  const inB = incident({ systems: ['portal', 'poverty'], programmes: programmesOf([of('b'), grant('author', 'portal', 'u1')]) });
  assert.deepEqual(inB.programmes, ['poverty/b']);
  assert.deepEqual([of('a'), of('b'), of(null)].map((one) => seesIncident(staff(1, one), inB)), [false, true, true]);
  assert.ok(seesIncident(staff(1, grant('operator', 'portal', 'x')), inB), 'the other system is concerned whole');
  assert.deepEqual(programmesOf([of('b'), of(null)]), [], 'a function for every programme concerns each');
  for (const whole of [incident({ systems: ['poverty'] }), { ...inB, beyondUnit: true }]) assert.ok(seesIncident(staff(1, of('a')), whole));
  assert.equal(concerns(inB, { system: 'sector', programme: 'b' }), false);
});

test('PR-5.3: the ledger of the poverty programmes is narrowed for whoever operates some of them', () => {
  const of = (role: Grant['role'], programme: string | null): Grant => ({ ...grant(role, 'poverty', 'x'), programme });
  assert.deepEqual(programmesFor([of('operator', 'a'), of('operator', 'b'), grant('operator', 'portal', 'x')])?.codes, ['a', 'b']);
  for (const grants of [[], [of('operator', null), of('operator', 'a')], [grant('operator', 'portal', 'x')], [of('data-officer', 'a')]]) assert.equal(programmesFor(grants), null);
});

test('SD-6.5: only operators of the system contain and close; administrators of the unit, the reporter and the account’s person add', () => {
  assert.deepEqual(actsOn(staff(1, grant('operator', 'portal', 'x')), incident()), ['note', 'contain', 'close']);
  assert.deepEqual(actsOn(staff(1, grant('operator', 'portal', 'x')), incident({ state: 'contained' })), ['note', 'close']);
  for (const actor of [staff(2, grant('unit-admin', 'portal', 'u1')), staff(7), staff(7, grant('author', 'portal', 'u1'))]) assert.deepEqual(actsOn(actor, incident()), ['note']);
  for (const actor of [staff(2, grant('unit-admin', 'portal', 'u2')), staff(2, grant('unit-admin', 'basic-information', 'u1')), staff(3, grant('operator', 'poverty', 'u1')), { kind: 'public' } as Actor]) {
    assert.equal(seesIncident(actor, incident()), false);
    assert.deepEqual(actsOn(actor, incident()), []);
  }
});

test('PR-11.3: beyond the unit every operator is responsible, and nobody else more than before', () => {
  assert.equal(operates(staff(3, grant('operator', 'poverty', 'u9')), incident({ beyondUnit: true })), true);
  assert.equal(seesIncident(staff(2, grant('unit-admin', 'portal', 'u2')), incident({ beyondUnit: true })), false);
});

test('PT-18.1: what the reporter adds is no answer to himself; a closed incident is history for everybody', () => {
  assert.equal(isResponse(staff(7, grant('operator', 'portal', 'u1')), incident()), false);
  assert.equal(isResponse(staff(8, grant('unit-admin', 'portal', 'u1')), incident()), true);
  fc.assert(fc.property(fc.constantFrom(...ROLE_KEYS), fc.constantFrom(...SYSTEM_KEYS), fc.boolean(), (role, system, superAdmin) => {
    assert.deepEqual(actsOn({ kind: 'staff', userId: 7, superAdmin, grants: [grant(role, system, 'u1')] }, incident({ state: 'closed' })), []);
  }));
});

test('PR-5.3: no subject of a system is both one’s own and foreign, and every system that is not one’s own is foreign', () => {
  const systems = fc.subarray([...SYSTEM_KEYS]);
  fc.assert(fc.property(systems, systems, (operated, more) => {
    const { own, foreign } = subjectsFor(operated, [...new Set([...operated, ...more])]);
    assert.deepEqual(own.filter((one) => foreign.includes(one)), []);
    for (const system of SYSTEM_KEYS.filter((one) => !operated.includes(one) && !more.includes(one))) {
      for (const pattern of subjectsFor([system], [system]).own) assert.ok(foreign.includes(pattern));
    }
  }));
});
