/** What a Word file held that no text of the portal can hold; the author is told. */
export const LOST_PARTS = ['equations', 'drawings', 'comments', 'tracked-changes', 'headers'] as const;

export type LostPart = (typeof LOST_PARTS)[number];

/** Answer of `POST /rich-text/import`. */
export interface ImportedText {
  /** Words of the first heading, as a proposal; null when there is none. */
  readonly title: string | null;
  /** The heading that stands in `title` and was taken out of the text, as HTML; '' when the text still has it. */
  readonly titleHtml: string;
  readonly html: string;
  readonly pictures: {
    /** Put into the media library as files of the author's unit. */
    readonly stored: number;
    readonly withoutAlternativeText: number;
    /** Of formats that are not received, broken, or too many. */
    readonly leftOut: number;
  };
  readonly lost: readonly LostPart[];
}
