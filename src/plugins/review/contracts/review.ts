import type { PersonRef } from '../../units/contracts';
import type { Change } from './changes';

/** A revision by its number within the document, or the draft as it is stored now. */
export type RevisionRef = number | 'draft';

export const OUTCOMES = ['in-review', 'approved', 'returned', 'published', 'withdrawn', 'cancelled', 'replaced', 'draft'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A revision as one chooses it. */
export interface RevisionLine {
  readonly ref: RevisionRef;
  readonly caseId: number | null;
  readonly hash: string;
  readonly cause: 'submit' | 'resubmit' | 'edit' | 'draft';
  /** null: the application itself, or nobody yet. */
  readonly createdBy: PersonRef | null;
  readonly createdAt: string;
  readonly outcome: Outcome;
  readonly isPublic: boolean;
  /** What the case is about now: the one that decisions act on. */
  readonly isCurrent: boolean;
}

/** A part of the item that a remark can be about. */
export interface NamedField {
  readonly name: string;
  readonly label: string;
}

/** All that the review screen shows of one revision beside another. */
export interface ReviewView {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  readonly unit: string | null;
  readonly site: string | null;
  /** Path on the portal of what is published, when it is one of the two; else null. */
  readonly publicAddress: string | null;
  readonly revisions: readonly RevisionLine[];
  readonly shown: RevisionRef;
  readonly against: RevisionRef | null;
  /** Whole HTML documents: the revision as the public will see it, the same with changes marked, and what it is compared with. */
  readonly pages: { readonly plain: string; readonly marked: string | null; readonly against: string | null };
  readonly changes: readonly Change[];
  readonly fields: readonly NamedField[];
  /** Hash of the draft, which a restore has to name. */
  readonly draftHash: string;
}

/** One thing that happened, oldest first. */
export interface TimelineItem {
  readonly kind: 'decision' | 'edit' | 'comment' | 'answer' | 'resolved' | 'reopened';
  /** A decision of the engine, e.g. `approve`. */
  readonly decision: string | null;
  readonly stageName: string | null;
  readonly actor: PersonRef;
  readonly actingFor: PersonRef | null;
  readonly text: string | null;
  readonly at: string;
  readonly revision: number | null;
  /** How many changes this revision brought against the one before it; null where none is before it or no revision came. */
  readonly changes: number | null;
}

export interface RestoreAnswer {
  readonly draftHash: string;
  /** What could not be brought back as it was, in sentences. */
  readonly notes: readonly string[];
}
