import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ModerationCode, ModerationDeclaration } from '../../../src/plugins/moderation/contracts';
import type { Act } from '../../../src/plugins/moderation/server/domain/acts';
import { buttonsFor } from '../../../src/plugins/moderation/server/domain/buttons';
import type { Candidates, CaseFacts } from '../../../src/plugins/moderation/server/domain/case-facts';
import { perform } from '../../../src/plugins/moderation/server/domain/perform';
import type { Person } from '../../../src/plugins/moderation/server/domain/person';
import { stagesWithoutReviewer } from '../../../src/plugins/moderation/server/domain/representatives';
import { documentGaps } from '../../../src/plugins/moderation/contracts';
import { declarationGaps } from '../../../src/plugins/moderation/server/domain/requirements';
import { workflowFor } from '../../../src/plugins/moderation/server/domain/workflow-choice';
import { PLACE, person, PORTAL, submission } from './people';

const [AUTHOR, REVIEWER, REVIEWER2, SECRETARY, BOARD, ADMIN] = [
  person(1, ['author']), person(2, ['unit-reviewer']), person(3, ['unit-reviewer']),
  person(4, ['secretariat']), person(5, ['board']), person(6, ['unit-reviewer', 'secretariat', 'board'], { superAdmin: true }),
] as const;
const CANDIDATES: Candidates = [[2, 3], [4, 7], [5, 8]];
const OPEN: CaseFacts = {
  state: 'open', version: 1, workflow: PORTAL, stage: 0, place: PLACE,
  submitters: [1], contributors: [1], deciders: [], assignees: {},
};

const refusal = (act: Act, who: Person, facts: CaseFacts | null, candidates = CANDIDATES): ModerationCode | 'allowed' => {
  const outcome = perform(act, who, facts, facts?.contributors ?? [1], candidates);
  return outcome.ok ? 'allowed' : outcome.refusal.code;
};
const approve = { kind: 'approve', version: 1 } as const;

test('a unit reviewer cannot approve his own article', () => {
  assert.equal(refusal(approve, REVIEWER, { ...OPEN, contributors: [2] }), 'moderation.contributor');
});
test('a submitter cannot approve what he submitted without writing it', () => {
  assert.equal(refusal(approve, REVIEWER, { ...OPEN, submitters: [2] }), 'moderation.submitter');
});
test('a delegate cannot approve what the person he acts for wrote', () => {
  assert.equal(refusal(approve, person(3, ['unit-reviewer'], { actingFor: 1 }), OPEN), 'moderation.contributor');
});
test('the super admin cannot approve, even with a reviewer\'s assignment', () => {
  assert.equal(refusal(approve, ADMIN, OPEN), 'moderation.super-admin');
});
test('a board member cannot decide before his stage', () => {
  assert.equal(refusal(approve, BOARD, OPEN), 'moderation.not-your-stage');
});
test('a person with two roles cannot decide two stages of one revision', () => {
  const both = person(9, ['unit-reviewer', 'secretariat']);
  assert.equal(refusal(approve, both, { ...OPEN, stage: 1, deciders: [9] }), 'moderation.already-decided');
});
test('the only secretary cannot use himself up at the unit stage', () => {
  const both = person(2, ['unit-reviewer', 'secretariat']);
  assert.equal(refusal(approve, both, OPEN, [[2, 3], [2], [5]]), 'moderation.needed-later');
});
test('a category limit of an assignment binds its reviewer', () => {
  const limited: Person = { ...REVIEWER, grants: REVIEWER.grants.map((grant) => ({ ...grant, categories: ['sports'] })) };
  assert.equal(refusal(approve, limited, { ...OPEN, place: { ...PLACE, category: null } }), 'moderation.not-your-stage');
  assert.equal(refusal(approve, limited, OPEN), 'allowed');
  assert.equal(refusal(approve, limited, { ...OPEN, place: { ...PLACE, category: 'sports' } }), 'allowed');
});
test('a return without a comment is refused', () => {
  assert.equal(refusal({ kind: 'return', version: 1, comment: ' ' }, REVIEWER, OPEN), 'moderation.comment-required');
});
test('a stale version is refused with 409 before anything else is told', () => {
  const outcome = perform({ kind: 'approve', version: 7 }, REVIEWER, OPEN, [1], CANDIDATES);
  assert.deepEqual(outcome.ok ? null : [outcome.refusal.code, outcome.refusal.status], ['moderation.stale', 409]);
});
test('a submission that no living reviewer could pass is refused and names the stage', () => {
  const outcome = perform({ kind: 'submit', submission: submission() }, AUTHOR, null, [1, 5], [[2], [4], [5]]);
  assert.ok(!outcome.ok && outcome.refusal.code === 'moderation.no-reviewer' && outcome.refusal.message.includes('«Ban Biên tập»'));
});
test('one person for two stages is a gap although each stage has a holder', () => {
  assert.deepEqual(stagesWithoutReviewer([[2], [2], [5]]), [0, 1]);
  assert.deepEqual(stagesWithoutReviewer([[2, 3], [2], [2, 3, 5]]), []);
});
test('only the holder of the current stage edits an open item, the author no longer', () => {
  assert.equal(refusal({ kind: 'edit' }, AUTHOR, OPEN), 'moderation.locked');
  assert.equal(refusal({ kind: 'edit' }, REVIEWER, OPEN), 'allowed');
  assert.equal(refusal({ kind: 'edit' }, ADMIN, OPEN), 'moderation.locked');
});
test('the only reviewer of a unit may not edit what he alone could pass', () => {
  assert.equal(refusal({ kind: 'edit' }, REVIEWER, OPEN, [[2], [4], [5]]), 'moderation.edit-would-block');
});
test('after a return the author\'s unit edits and the portal\'s offices do not', () => {
  const returned: CaseFacts = { ...OPEN, state: 'returned' };
  assert.equal(refusal({ kind: 'edit' }, AUTHOR, returned), 'allowed');
  assert.equal(refusal({ kind: 'edit' }, SECRETARY, returned), 'moderation.locked');
});
test('an approved or scheduled item is edited by nobody', () => {
  for (const state of ['approved', 'scheduled'] as const) {
    for (const who of [AUTHOR, REVIEWER, SECRETARY, BOARD, ADMIN]) {
      assert.equal(refusal({ kind: 'edit' }, who, { ...OPEN, state, stage: 3 }), 'moderation.locked');
    }
  }
});
test('an editor who changed the text passes his stage to a colleague, not to himself or the author', () => {
  const edited: CaseFacts = { ...OPEN, contributors: [1, 2] };
  assert.equal(refusal({ kind: 'pass', version: 1, to: REVIEWER2 }, REVIEWER, edited), 'allowed');
  assert.equal(refusal({ kind: 'pass', version: 1, to: REVIEWER }, REVIEWER, edited), 'moderation.pass-target');
  assert.equal(refusal({ kind: 'pass', version: 1, to: AUTHOR }, REVIEWER, edited), 'moderation.pass-target');
});
test('a secretary who changed the text passes his stage on before it comes round again', () => {
  const outcome = perform({ kind: 'pass', version: 1, to: person(7, ['secretariat']) }, SECRETARY, { ...OPEN, contributors: [1, 4] }, [1, 4], CANDIDATES);
  assert.deepEqual(outcome.ok && outcome.facts?.assignees, { secretariat: 7 });
});
test('the board and the secretariat publish what is approved; unit reviewers and authors do not', () => {
  const approved: CaseFacts = { ...OPEN, state: 'approved', stage: 3 };
  const publish = { kind: 'publish', version: 1 } as const;
  assert.deepEqual([BOARD, SECRETARY, REVIEWER, AUTHOR, ADMIN].map((who) => refusal(publish, who, approved)), [
    'allowed', 'allowed', 'moderation.not-publisher', 'moderation.not-publisher', 'moderation.super-admin',
  ]);
});
test('a withdrawal needs the last stage and an explanation', () => {
  const published: CaseFacts = { ...OPEN, state: 'published', stage: 3 };
  const unpublish = (explanation: string | null): Act => ({ kind: 'unpublish', version: 1, explanation });
  assert.equal(refusal(unpublish('Sai số liệu'), SECRETARY, published), 'moderation.not-publisher');
  assert.equal(refusal(unpublish(null), BOARD, published), 'moderation.explanation-required');
  assert.equal(refusal(unpublish('Sai số liệu'), BOARD, published), 'allowed');
});
test('every act is refused from every state that does not know it', () => {
  const states = ['returned', 'approved', 'scheduled', 'published', 'withdrawn', 'cancelled'] as const;
  for (const state of states) assert.equal(refusal(approve, REVIEWER, { ...OPEN, state }), 'moderation.wrong-state');
  for (const state of ['open', 'returned', 'approved', 'scheduled'] as const) {
    assert.equal(refusal({ kind: 'submit', submission: submission() }, AUTHOR, { ...OPEN, state }), 'moderation.case-open');
  }
});
test('PT-6.2, BI-3.2: what has no author, source, unit or category is not submitted, and each gap is named', () => {
  const rules: ModerationDeclaration = {
    workflow: 'portal', required: ['author', 'source', 'unit', 'category'], fixedAfterSubmission: [],
    requiredAnyOf: [['body', 'keyFigures']],
    requiredWhen: [{ attribute: 'origin', values: ['republished'], required: ['originalUrl'] }],
  };
  const named = { labels: { author: 'Tác giả' }, clauses: { author: 'PT-6.2' } };
  const paths = (document: Record<string, unknown>) => documentGaps(document, rules, named).map((gap) => gap.path);
  assert.deepEqual(paths({ author: ' ', unit: null, category: [], body: '<p>&nbsp;</p>' }), ['author', 'source', 'unit', 'category', 'body']);
  assert.equal(documentGaps({}, rules, named)[0]?.message, 'Nhập «Tác giả» (PT-6.2).');
  const whole = { author: 'A', source: 'B', unit: { documentId: 'u' }, category: { documentId: 'c' }, keyFigures: [{}] };
  assert.deepEqual(paths({ ...whole, origin: 'own' }), []);
  assert.deepEqual(paths({ ...whole, origin: 'republished' }), ['originalUrl']);
});
test('BI-3.1, SD-1.2, PT-20.1: the submitter declares both, or nothing is submitted', () => {
  assert.equal(declarationGaps({ noStateSecrets: true, accurate: true }).length, 0);
  assert.deepEqual(declarationGaps({ noStateSecrets: true, accurate: false }).map((gap) => gap.path), ['declaration.accurate']);
  assert.equal(declarationGaps(null).length, 2);
});
test('the provincial portal takes three stages, a unit\'s site its own, and no site is a gap', () => {
  assert.equal(workflowFor('by-site', '/'), 'portal');
  assert.equal(workflowFor('by-site', '/so-y-te'), 'unit');
  assert.equal(workflowFor('basic-information', null), 'basic-information');
  assert.equal(typeof workflowFor('by-site', null), 'object');
});
test('a button says no for the same reason as the act behind it', () => {
  const buttons = buttonsFor(REVIEWER, { ...OPEN, contributors: [1, 2] }, [1, 2], CANDIDATES, submission(), [REVIEWER2]);
  const of = (act: string) => buttons.find((button) => button.act === act);
  assert.equal(of('approve')?.refusal?.code, 'moderation.contributor');
  assert.equal(of('return')?.allowed, true);
  assert.equal(of('pass')?.allowed, true);
  assert.equal(of('publish'), undefined);
});
