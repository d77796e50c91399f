/** How the demo's files describe an item; `by`, `to` and `unit` are the local part of an address and a unit code. */
interface Act {
  readonly by: string;
  /** Business instant; without it the step follows the one before by a little more than an hour. */
  readonly at?: string;
  /** The step is about the item's copy on the portal, not about the item. */
  readonly on?: 'copy';
}

/** A change of the text: exact pieces of the body, whole fields, or the picture at its head. */
export interface Change {
  /** Each `from` stands in the body exactly once. */
  readonly body?: readonly { readonly from: string; readonly to: string }[];
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly cover?: Picture;
}

export type Step = Act & (
  | { readonly act: 'submit' | 'approve' | 'publish' | 'cancel' | 'propose'; readonly comment?: string }
  | { readonly act: 'return' | 'unpublish'; readonly comment: string }
  | { readonly act: 'pass'; readonly to: string }
  | ({ readonly act: 'edit' } & Change)
);

export interface Item {
  /** Stable name; of an article also its slug. */
  readonly key: string;
  /** Business instant at which work on it begins. */
  readonly at: string;
  readonly by: string;
  readonly unit: string;
  readonly author: string;
  readonly source: string;
  readonly steps: readonly Step[];
}

/** A PDF that the loader writes; it says of itself that it is a sample. */
export interface PaperRow {
  readonly name: string;
  readonly lines: readonly string[];
}

/** A picture that the loader draws: `drawing` is a name of `drawings/index.ts` with its settings, `bars?values=1,2`. */
export interface Picture {
  readonly drawing: string;
  readonly alt: string;
}

export interface ArticleRow extends Item {
  readonly site: string;
  readonly category: string;
  readonly title: string;
  readonly summary?: string;
  /** HTML of the allow-list; the source of a picture is `drawing:` and what `Picture.drawing` says. */
  readonly body: string;
  readonly cover?: Picture;
  readonly origin?: string;
  readonly originalUrl?: string;
  readonly originalDate?: string;
  readonly language?: string;
}

export interface LegalDocumentRow extends Item {
  readonly number: string;
  readonly symbol: string;
  readonly kind: string;
  readonly issuer: string;
  readonly signer: string;
  readonly signerTitle?: string;
  readonly issuedOn: string;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  readonly abstract: string;
  /** Keys of the documents that this one replaces. */
  readonly replaces?: readonly string[];
  readonly file?: PaperRow;
}

export interface InfoEntryRow extends Item {
  readonly category: string;
  readonly title: string;
  readonly body?: readonly string[];
  readonly keyFigures?: readonly Readonly<Record<string, string>>[];
  readonly document?: Readonly<Record<string, unknown>> & { readonly file?: PaperRow };
}
