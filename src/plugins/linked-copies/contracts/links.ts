import type { CaseState } from '../../moderation/contracts';
import type { PersonRef } from '../../units/contracts';
import type { TaskView } from './tasks';

/** One of the two documents of a link, as the other one names it. */
export interface LinkedSide {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  readonly site: { readonly path: string; readonly title: string } | null;
  /** State of its newest case. */
  readonly state: CaseState | 'none';
  /** Whether readers see it now. */
  readonly published: boolean;
}

/** How the published original stands to what the copy took of it. */
export const RELATIONS = ['same', 'newer', 'original-not-public'] as const;
export type LinkRelation = (typeof RELATIONS)[number];

/** Whether somebody may do something now, and if not, why. */
export interface MayOrWhyNot {
  readonly allowed: boolean;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

/** Who writes directly in a delegated section of the portal. */
export interface SectionDelegations {
  readonly category: string;
  readonly units: readonly string[];
  /** Whether the unit of this document is one of them, or owns the portal. */
  readonly open: boolean;
}

/**
 * What the edit view shows of a document's link. `alone`: none, on a unit's site; `direct`: none, on the portal;
 * `former`: a copy whose link has ended.
 */
export interface LinkView {
  readonly contentType: string;
  readonly documentId: string;
  readonly role: 'original' | 'copy' | 'former' | 'alone' | 'direct';
  /** The copy of an original, the original of a copy. */
  readonly other: LinkedSide | null;
  readonly relation: LinkRelation | null;
  /** Labels of the fields in which the copy's draft differs from the published original. */
  readonly differs: readonly string[];
  readonly taken: { readonly by: PersonRef; readonly at: string } | null;
  readonly task: TaskView | null;
  /** Only of a document on a unit's site without a living copy. */
  readonly propose: MayOrWhyNot | null;
  /** Only of a direct item of the portal whose section is delegated. */
  readonly section: SectionDelegations | null;
}
