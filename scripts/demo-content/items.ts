/** How the demo's files describe an item; `by` and `unit` are the local part of an address and a unit code. */
export interface Step {
  readonly act: 'submit' | 'approve' | 'return' | 'publish';
  readonly by: string;
  readonly comment?: string;
}

interface Item {
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

export interface ArticleRow extends Item {
  readonly site: string;
  readonly category: string;
  readonly title: string;
  readonly summary?: string;
  readonly body: readonly string[];
  readonly cover?: { readonly colour: string; readonly alt: string };
  readonly origin?: string;
  readonly originalUrl?: string;
  readonly originalDate?: string;
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
  readonly abstract: string;
  readonly file?: PaperRow;
}

export interface InfoEntryRow extends Item {
  readonly category: string;
  readonly title: string;
  readonly body?: readonly string[];
  readonly keyFigures?: readonly Readonly<Record<string, string>>[];
  readonly document?: Readonly<Record<string, unknown>> & { readonly file?: PaperRow };
}
