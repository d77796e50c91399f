import type { CaseState, Stage, Workflow } from '../../contracts';
import type { Place, UserId } from './person';

/** What the rules know of a case; the services load it under the row lock. */
export interface CaseFacts {
  state: CaseState;
  version: number;
  workflow: Workflow;
  /** Index of the stage whose turn it is; equals the number of stages when all approved. */
  stage: number;
  place: Place;
  /** Everybody who submitted in this case. */
  submitters: readonly UserId[];
  /** Everybody who saved a change since the last published revision. */
  contributors: readonly UserId[];
  /** Everybody who approved or returned the current revision. */
  deciders: readonly UserId[];
  /** Stage key → the person to whom the stage was passed. */
  assignees: Readonly<Record<string, UserId>>;
}

/** For each stage of a workflow, the living holders of its role (super admins left out). */
export type Candidates = readonly (readonly UserId[])[];

/** Stages still ahead, beginning with the current one. */
export const stagesAhead = (facts: CaseFacts): readonly Stage[] => facts.workflow.stages.slice(facts.stage);

export const currentStage = (facts: CaseFacts): Stage | null =>
  facts.state === 'open' ? (facts.workflow.stages[facts.stage] ?? null) : null;
