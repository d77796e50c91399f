import { isLive } from '../../contracts';
import type { Act } from './acts';
import type { Candidates, CaseFacts } from './case-facts';
import { judge } from './judge';
import { stageToPass } from './pass';
import { behind, type Person, type UserId } from './person';
import type { Refusal } from './refusal';

export type Outcome =
  | { ok: true; facts: CaseFacts | null; newRevision: boolean }
  | { ok: false; refusal: Refusal };

/**
 * Performs an act: judges it and answers the case after it. The services store what this answers.
 * @returns `facts: null` only for an edit of a document without a case
 */
export function perform(
  act: Act,
  person: Person,
  facts: CaseFacts | null,
  contributors: readonly UserId[],
  candidates: Candidates,
): Outcome {
  const refusal = judge(act, person, facts, contributors, candidates);
  if (refusal !== null) return { ok: false, refusal };
  const after = next(act, person, facts, contributors);
  const newRevision = act.kind === 'submit' || act.kind === 'resubmit' || (act.kind === 'edit' && facts?.state === 'open');
  return { ok: true, facts: after, newRevision };
}

const add = (people: readonly UserId[], person: Person): readonly UserId[] => [...new Set([...people, ...behind(person)])];

/**
 * The case after a change of its text: every approval belonged to the text that is gone, so it starts
 * again at the first stage. `people` is empty when the application itself changed the text.
 */
export function afterEdit(facts: CaseFacts, people: readonly UserId[]): CaseFacts {
  const contributors = [...new Set([...facts.contributors, ...people])];
  if (!isLive(facts.state)) return { ...facts, contributors };
  const again = facts.state === 'open' ? { stage: 0, deciders: [] } : {};
  return { ...facts, version: facts.version + 1, contributors, ...again };
}

function next(act: Act, person: Person, facts: CaseFacts | null, contributors: readonly UserId[]): CaseFacts | null {
  if (act.kind === 'submit') {
    const { workflow, place } = act.submission;
    return {
      state: 'open', version: 1, workflow, stage: 0, place,
      submitters: add([], person), contributors, deciders: [], assignees: {},
    };
  }
  if (facts === null) return null;
  const moved: CaseFacts = { ...facts, version: facts.version + 1 };
  switch (act.kind) {
    case 'resubmit':
      return { ...moved, state: 'open', stage: 0, submitters: add(facts.submitters, person), contributors, deciders: [] };
    case 'approve': {
      const stage = facts.stage + 1;
      const state = stage === facts.workflow.stages.length ? 'approved' : 'open';
      return { ...moved, stage, state, deciders: add(facts.deciders, person) };
    }
    case 'return':
      return { ...moved, state: 'returned', deciders: add(facts.deciders, person) };
    case 'pass': {
      const stage = stageToPass(person, facts);
      return stage === null ? moved : { ...moved, assignees: { ...facts.assignees, [stage.key]: act.to.userId } };
    }
    case 'edit':
      return afterEdit(facts, behind(person));
    case 'publish':
      return { ...moved, state: 'published', contributors: [] };
    case 'cancel':
      return { ...moved, state: 'cancelled' };
    case 'unpublish':
      return { ...moved, state: 'withdrawn' };
  }
}
