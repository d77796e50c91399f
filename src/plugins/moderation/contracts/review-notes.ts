/** What one of the sides of a note states, e.g. a figure, and who says so. */
export interface ReviewNoteSide {
  readonly text: string;
  /** Name of the item that states it. */
  readonly title: string;
  /** What else is known of it: unit, kind of source, state. */
  readonly from: readonly string[];
  /** Path inside the staff screens; null when there is nothing to open for this person. */
  readonly link: string | null;
}

/** One thing that whoever judges a document should know, in Vietnamese. */
export interface ReviewNote {
  readonly title: string;
  readonly detail: string;
  /** Whether somebody still has to settle it; what is neither open nor has a finding is there to be known only. */
  readonly open: boolean;
  /** What was found, once it is settled. */
  readonly finding: string | null;
  readonly sides: readonly ReviewNoteSide[];
}

/** What one part of the house knows about a document under review, in Vietnamese. */
export interface ReviewNotes {
  readonly title: string;
  /** What was looked at and what came of it. */
  readonly lead: string;
  readonly notes: readonly ReviewNote[];
  /** Where this person settles it; null when it is not his. */
  readonly act: { readonly text: string; readonly link: string } | null;
}
