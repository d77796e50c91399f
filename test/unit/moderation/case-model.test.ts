import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ActKind, RoleKey, Workflow } from '../../../src/plugins/moderation/contracts';
import type { Act } from '../../../src/plugins/moderation/server/domain/acts';
import type { CaseFacts } from '../../../src/plugins/moderation/server/domain/case-facts';
import { perform } from '../../../src/plugins/moderation/server/domain/perform';
import type { Person } from '../../../src/plugins/moderation/server/domain/person';
import { candidatesOf, person, PORTAL, submission, UNIT_SITE } from './people';

/*
 * A small world of people doing anything at any time. What happened is kept in an own log, and the
 * invariants are read off that log alone: the model shares no rule with the code under test.
 */

interface Event { kind: ActKind; actors: readonly number[]; stage: string | null; text: number; revision: number; to?: number }

const ROLES: readonly RoleKey[] = ['author', 'unit-reviewer', 'secretariat', 'board'];
const KINDS: readonly ActKind[] = ['submit', 'resubmit', 'approve', 'return', 'pass', 'publish', 'cancel', 'edit', 'unpublish'];

const arbitraryPerson = (userId: number): fc.Arbitrary<Person> =>
  fc.record({
    roles: fc.subarray([...ROLES], { minLength: 1 }),
    superAdmin: fc.boolean().map((yes) => yes && userId === 7),
    actingFor: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 7 }) }),
    foreign: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  }).map(({ roles, superAdmin, actingFor, foreign }) =>
    person(userId, roles, { superAdmin, actingFor: actingFor === userId ? null : actingFor, units: foreign ? ['unit-b'] : undefined }));

const world = fc.record({
  people: fc.tuple(...[1, 2, 3, 4, 5, 6, 7].map(arbitraryPerson)),
  workflow: fc.constantFrom<Workflow>(PORTAL, UNIT_SITE),
  steps: fc.array(
    fc.record({
      kind: fc.oneof({ weight: 3, arbitrary: fc.constantFrom<ActKind>('submit', 'approve', 'publish') }, { weight: 2, arbitrary: fc.constantFrom(...KINDS) }),
      by: fc.integer({ min: 0, max: 6 }),
      to: fc.integer({ min: 0, max: 6 }),
      stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      silent: fc.boolean(),
      incomplete: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { minLength: 30, maxLength: 90, size: 'max' },
  ),
});

type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
type Step = World['steps'][number];

function actOf(step: Step, facts: CaseFacts | null, w: World): Act {
  const version = (facts?.version ?? 0) + (step.stale ? 1 : 0);
  const sub = submission(w.workflow, step.incomplete ? { documentGaps: [{ path: 'author', message: 'x' }] } : {});
  const comment = step.silent ? '  ' : 'Sửa tiêu đề';
  const to = w.people[step.to]!;
  switch (step.kind) {
    case 'submit': return { kind: 'submit', submission: sub };
    case 'resubmit': return { kind: 'resubmit', submission: sub, version };
    case 'return': return { kind: 'return', version, comment };
    case 'pass': return { kind: 'pass', version, to };
    case 'unpublish': return { kind: 'unpublish', version, explanation: comment };
    case 'edit': return { kind: 'edit' };
    case 'approve': case 'publish': case 'cancel': return { kind: step.kind, version };
  }
}

const run = (w: World, check: (event: Event, log: readonly Event[], before: CaseFacts | null, after: CaseFacts | null, step: Step) => void): number => {
  let facts: CaseFacts | null = null;
  let contributors: readonly number[] = [];
  let [text, revision] = [0, 0];
  const log: Event[] = [];
  const candidates = candidatesOf(w.workflow, w.people);
  for (const step of w.steps) {
    const who = w.people[step.by]!;
    const outcome = perform(actOf(step, facts, w), who, facts, contributors, candidates);
    if (!outcome.ok) continue;
    const before: CaseFacts | null = facts;
    const stage = facts?.state === 'open' ? (facts.workflow.stages[facts.stage]?.key ?? null) : null;
    const actors = who.actingFor === null ? [who.userId] : [who.userId, who.actingFor];
    facts = outcome.facts;
    if (step.kind === 'edit') { text += 1; contributors = [...contributors, ...actors]; }
    if (step.kind === 'publish') contributors = [];
    if (outcome.newRevision) revision += 1;
    const event: Event = { kind: step.kind, actors, stage, text, revision, to: w.people[step.to]!.userId };
    log.push(event);
    check(event, log, before, facts, step);
  }
  return log.length;
};

const always = (check: Parameters<typeof run>[1]): void => {
  fc.assert(fc.property(world, (w) => { run(w, check); }), { numRuns: 1500 });
};

const lastIndex = (log: readonly Event[], test: (event: Event) => boolean): number => log.findLastIndex(test);
const since = (log: readonly Event[], kinds: readonly ActKind[]): readonly Event[] =>
  log.slice(lastIndex(log.slice(0, -1), (event) => kinds.includes(event.kind)) + 1);

test('PT-6.1g: whatever anybody does, only a text that every stage approved is published', () => {
  let [published, throughTheBoard] = [0, 0];
  fc.assert(fc.property(world, (w) => {
    run(w, (event, log) => {
      if (event.kind !== 'publish') return;
      published += 1;
      const approvals = log.filter((e) => e.kind === 'approve' && e.revision === event.revision && e.text === event.text);
      assert.deepEqual(approvals.map((e) => e.stage), w.workflow.stages.map((stage) => stage.key));
      if (w.workflow === PORTAL) throughTheBoard += 1;
    });
  }), { numRuns: 2000 });
  // A model that never gets there would prove nothing.
  assert.ok(published > 500 && throughTheBoard > 50, `only ${published} publications, ${throughTheBoard} through the board`);
});

test('whoever saved a change since the last publication approves nothing, nor by delegation', () => {
  always((event, log) => {
    if (event.kind !== 'approve') return;
    const editors = since(log, ['publish']).filter((e) => e.kind === 'edit').flatMap((e) => e.actors);
    assert.ok(!event.actors.some((actor) => editors.includes(actor)));
  });
});

test('the submitter approves nothing of his case, nor by delegation', () => {
  always((event, log) => {
    if (event.kind !== 'approve') return;
    const opened = lastIndex(log, (e) => e.kind === 'submit');
    const submitters = log.slice(opened).filter((e) => e.kind === 'submit' || e.kind === 'resubmit').flatMap((e) => e.actors);
    assert.ok(!event.actors.some((actor) => submitters.includes(actor)));
  });
});

test('one person decides at most one stage of a revision', () => {
  always((event, log) => {
    const decisions = log.filter((e) => (e.kind === 'approve' || e.kind === 'return') && e.revision === event.revision).flatMap((e) => e.actors);
    assert.equal(new Set(decisions).size, decisions.length);
  });
});

test('the super admin neither approves, returns, passes, publishes nor withdraws', () => {
  fc.assert(fc.property(world, (w) => {
    const admins = w.people.filter((p) => p.superAdmin).map((p) => p.userId);
    run(w, (event) => {
      if (!['approve', 'return', 'pass', 'publish', 'unpublish'].includes(event.kind)) return;
      assert.ok(!admins.includes(event.actors[0]!));
    });
  }));
});

test('people of other units approve, publish and withdraw nothing', () => {
  fc.assert(fc.property(world, (w) => {
    const foreign = w.people.filter((p) => p.grants.every((g) => g.unitIds[0] === 'unit-b')).map((p) => p.userId);
    run(w, (event) => {
      if (!['approve', 'return', 'publish', 'unpublish'].includes(event.kind)) return;
      assert.ok(!foreign.includes(event.actors[0]!));
    });
  }));
});

test('no return without a comment, no withdrawal without an explanation, no act on a stale version', () => {
  always((event, _log, _before, _after, step) => {
    if (event.kind === 'return' || event.kind === 'unpublish') assert.ok(!step.silent);
    if (event.kind !== 'submit' && event.kind !== 'edit') assert.ok(!step.stale);
  });
});

test('an edit under review starts again at the first stage; approved texts are edited by nobody', () => {
  always((event, _log, before, after) => {
    if (event.kind !== 'edit' || before === null) return;
    assert.ok(before.state !== 'approved' && before.state !== 'scheduled');
    if (before.state === 'open') assert.deepEqual([after?.stage, after?.deciders], [0, []]);
  });
});

test('each act on a live case raises its version by one', () => {
  always((event, _log, before, after) => {
    if (before === null || after === null || event.kind === 'submit') return;
    if (event.kind === 'edit' && !['open', 'returned'].includes(before.state)) return;
    assert.equal(after.version, before.version + 1);
  });
});

test('nothing incomplete is submitted', () => {
  always((event, _log, _before, _after, step) => {
    if (event.kind === 'submit' || event.kind === 'resubmit') assert.ok(!step.incomplete);
  });
});

test('an open case always has people who can carry it to the end', () => {
  fc.assert(fc.property(world, (w) => {
    const candidates = candidatesOf(w.workflow, w.people);
    run(w, (_event, _log, _before, after) => {
      if (after?.state !== 'open') return;
      assert.ok(canFinish(after, w, candidates), 'a dead end was reached');
    });
  }), { numRuns: 1500 });
});

/** Brute force: some order of approvals by plain people reaches the end. */
function canFinish(facts: CaseFacts, w: World, candidates: readonly (readonly number[])[]): boolean {
  if (facts.state !== 'open') return facts.state === 'approved';
  return w.people.some((p) => {
    const outcome = perform({ kind: 'approve', version: facts.version }, { ...p, actingFor: null }, facts, facts.contributors, candidates);
    return outcome.ok && outcome.facts !== null && canFinish(outcome.facts, w, candidates);
  });
}
