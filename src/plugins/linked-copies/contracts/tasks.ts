import type { PersonRef } from '../../units/contracts';
import type { LinkedSide } from './links';

/** What happened to an original so that its copy has to be looked at. */
export const TASK_KINDS = ['changed', 'withdrawn'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** How a task was settled; `superseded`: by something newer that happened to the original. */
export const TASK_OUTCOMES = ['taken', 'not-needed', 'copy-withdrawn', 'superseded'] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

export const TASK_STATES = ['open', 'settled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface TaskView {
  readonly id: number;
  readonly kind: TaskKind;
  readonly unit: { readonly documentId: string; readonly name: string };
  readonly original: LinkedSide;
  readonly copy: LinkedSide;
  /** With what words the original was withdrawn. */
  readonly explanation: string | null;
  /** ISO instants of the business clock. */
  readonly openedAt: string;
  readonly settledAt: string | null;
  /** null: nobody settled it by hand. */
  readonly settledBy: PersonRef | null;
  readonly outcome: TaskOutcome | null;
  readonly reason: string | null;
  /** Hash of the original as readers see it now; taking it over names it. Null when they see none. */
  readonly originalHash: string | null;
  readonly mayTake: boolean;
  readonly maySettle: boolean;
}
