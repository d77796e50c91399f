import type { PersonRef } from '../../units/contracts';

/** A passage by its own words (W3C text quote) and its place in the text of a field (contracts/passage.ts). */
export interface PassageAnchor {
  readonly kind: 'passage';
  readonly field: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** What a remark is about. */
export type Anchor = PassageAnchor | { readonly kind: 'field'; readonly field: string } | { readonly kind: 'item' };

/** Where a passage stands in the revision shown; `changed` when its words are not quite the same any more. */
export interface Place {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly changed: boolean;
}

export interface Reply {
  readonly id: number;
  readonly text: string;
  readonly author: PersonRef;
  readonly at: string;
}

export interface CommentThread {
  readonly id: number;
  /** Number of the revision on which it was made. */
  readonly revision: number;
  readonly anchor: Anchor;
  /** Vietnamese name of the field; null for a remark on the whole item. */
  readonly fieldLabel: string | null;
  /** null when the passage is gone from the revision shown, and for remarks on no passage. */
  readonly place: Place | null;
  readonly text: string;
  readonly author: PersonRef;
  readonly at: string;
  readonly answers: readonly Reply[];
  readonly resolved: { readonly by: PersonRef; readonly at: string } | null;
  readonly mayAnswer: boolean;
  readonly mayResolve: boolean;
}

export interface CommentsView {
  readonly threads: readonly CommentThread[];
  readonly mayComment: boolean;
  /** Why not, when not. */
  readonly refusal: string | null;
}

export interface NewComment {
  /** Number of the revision that the writer sees. */
  readonly revision: number;
  readonly anchor: Anchor;
  readonly text: string;
}
