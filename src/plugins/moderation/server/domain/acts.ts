import type { Workflow } from '../../contracts';
import type { Person, Place } from './person';
import type { Refusal, RefusedField } from './refusal';

/** What a submission brings: computed from the document before the rules are asked. */
export interface Submission {
  workflow: Workflow;
  place: Place;
  /** The layer of units says whether this person may write the document at all. */
  mayWrite: boolean;
  declarationGaps: readonly RefusedField[];
  documentGaps: readonly RefusedField[];
  /** What an upper floor has against a first submission. */
  objection: Refusal | null;
}

/** The acts, closed. `version` is the case version the person saw. */
export type Act =
  | { kind: 'submit'; submission: Submission }
  | { kind: 'resubmit'; submission: Submission; version: number }
  | { kind: 'approve'; version: number }
  | { kind: 'return'; version: number; comment: string | null }
  | { kind: 'pass'; version: number; to: Person }
  | { kind: 'publish'; version: number }
  | { kind: 'cancel'; version: number }
  /** `vouched`: an upper floor answers for this person's right to write the text. */
  | { kind: 'edit'; vouched?: boolean }
  | { kind: 'unpublish'; version: number; explanation: string | null };
