/** Is this address free on this site? */
export interface SlugQuestion {
  contentType: string;
  /** The document that wants it; null while it was never saved. */
  documentId: string | null;
  /** documentId of the site; null: the site of the stored draft. */
  site: string | null;
  /** documentId of the item above it, for types that stand in a tree; null: none; absent: that of the stored draft. */
  parent?: string | null | undefined;
  wanted: string;
}

export interface SlugAnswer {
  /** Whether the document may have it. */
  free: boolean;
  /** The wanted address, or the first free one after it (`-2`, `-3`, …). */
  proposal: string;
}
