import type { BulkAct } from '../../moderation/contracts';
import type { Period } from './period';

/** One side of a conflict, as a reader of it may know it. */
export interface ConflictSide {
  readonly source: string;
  readonly ref: string;
  /** What the source is called: "Mục thông tin cơ bản". */
  readonly sourceName: string;
  readonly title: string;
  readonly unit: string;
  readonly published: boolean;
  readonly label: string;
  readonly value: string;
  readonly unitOfMeasure: string;
  /** Path inside the staff screens; null when there is nothing to open for this person. */
  readonly link: string | null;
}

export const HOLDS = ['left', 'right', 'both'] as const;
/** Which side holds; `both`: different methods, both stand as they are explained. */
export type Holds = (typeof HOLDS)[number];

export interface Settlement {
  readonly holds: Holds;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** Two items that state different values for the same indicator, unit and period (BI-3.3). */
export interface ConflictView {
  /** Names the pair; another value on either side is another conflict. */
  readonly pair: string;
  readonly indicator: string;
  readonly subject: { readonly code: string; readonly name: string };
  readonly period: Period | null;
  readonly periodEnd: string;
  readonly left: ConflictSide;
  readonly right: ConflictSide;
  /** Right less left, exact; in the indicator's first unit of measure. */
  readonly difference: string;
  readonly percent: string | null;
  readonly settlement: Settlement | null;
}

/** The figure that readers see now, beside the new one. */
export interface PreviousFigure {
  readonly value: string;
  readonly unitOfMeasure: string;
  readonly asOf: string;
  /** New less previous; null when the units of measure cannot be compared. */
  readonly difference: string | null;
  readonly percent: string | null;
}

export interface FigureView {
  readonly label: string;
  /** Code and name of the indicator of the list; null for a label of one's own. */
  readonly indicator: { readonly code: string; readonly name: string } | null;
  readonly subject: { readonly code: string; readonly name: string };
  readonly period: Period | null;
  readonly asOf: string;
  readonly value: string;
  readonly unitOfMeasure: string;
  readonly note: string | null;
  readonly previous: PreviousFigure | null;
  /** Names of the open conflicts that this figure is in. */
  readonly conflicts: readonly string[];
}

/** The figures of one entry with what they are checked against. */
export interface EntryFigures {
  readonly documentId: string;
  readonly figures: readonly FigureView[];
  /** Conflicts whose other side this person may know. */
  readonly conflicts: readonly ConflictView[];
  /** Conflicts with unpublished figures of others, which are counted and not shown. */
  readonly hiddenConflicts: number;
  readonly maySettle: boolean;
}

export interface EntryDocument {
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly signer: string;
  readonly file: { readonly name: string; readonly url: string; readonly signature: 'present' | 'absent' | 'unknown' } | null;
}

/** The case of an entry as the queue needs it: what a decision names, and what this person may do now by moderation's rules. */
export interface QueueCase {
  readonly id: number;
  readonly version: number;
  readonly state: 'open' | 'approved';
  readonly acts: readonly BulkAct[];
}

/** An entry that waits for the operator (BI-6.1). */
export interface QueueItem extends EntryFigures {
  readonly case: QueueCase;
  readonly title: string;
  readonly unit: { readonly documentId: string; readonly name: string };
  readonly category: string | null;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly author: string | null;
  readonly source: string | null;
  readonly origin: string;
  /** Whether readers see an older version. */
  readonly published: boolean;
  readonly hasBody: boolean;
  readonly document: EntryDocument | null;
}
