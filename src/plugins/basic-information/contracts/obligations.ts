/** How often a unit provides a category (the regulation's Article 8.8: last day of each quarter, or when it changes). */
export const FREQUENCIES = ['quarterly', 'yearly', 'on-change'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const OBLIGATION_STATUSES = ['late', 'due', 'provided', 'on-change'] as const;
export type ObligationStatus = (typeof OBLIGATION_STATUSES)[number];

/** Where an entry stands, in the words of its moderation case; `none`: a draft nobody has submitted. */
export type EntryState = 'none' | 'open' | 'returned' | 'approved' | 'scheduled' | 'published' | 'withdrawn' | 'cancelled';

/** An entry of a unit and category as its members see it. */
export interface EntryLine {
  readonly documentId: string;
  readonly title: string;
  readonly state: EntryState;
  /** Whether readers see a version of it now. */
  readonly published: boolean;
  /** ISO instants of the business clock. */
  readonly publishedAt: string | null;
  readonly editedAt: string | null;
  readonly editedBy: string | null;
  readonly submittedAt: string | null;
  /** Remark of the last return, while the entry is returned. */
  readonly remark: string | null;
}

/** What a unit answers for in one category, and where it stands today. A missing item is a row too. */
export interface ObligationView {
  /** null: entries stand here although nobody was made responsible. */
  readonly responsibility: string | null;
  readonly unit: { readonly documentId: string; readonly code: string; readonly name: string };
  readonly category: { readonly documentId: string; readonly name: string };
  readonly frequency: Frequency;
  readonly legalBasis: string | null;
  readonly status: ObligationStatus;
  readonly dueOn: string | null;
  readonly days: number | null;
  readonly periodStart: string | null;
  readonly lastProvidedOn: string | null;
  /** What came back first, then the newest; at most five. */
  readonly entries: readonly EntryLine[];
  readonly entryCount: number;
  /** Whether this person may write entries of it. */
  readonly mayProvide: boolean;
  /** Whether "nothing changed" may be said: something stands published, nothing is under way. */
  readonly mayConfirm: boolean;
}

export interface ObligationPage {
  readonly data: readonly ObligationView[];
  readonly meta: {
    readonly pagination: { readonly page: number; readonly pageSize: number; readonly pageCount: number; readonly total: number };
    readonly counts: Readonly<Record<ObligationStatus, number>>;
    readonly today: string;
  };
}

/** The numbers of the home page; null for what is not this person's. */
export interface Summary {
  readonly late: number;
  readonly due: number;
  /** Days until the next due day. */
  readonly daysLeft: number | null;
  readonly returned: number | null;
  readonly waiting: number | null;
  readonly conflicts: number | null;
}

export interface IndicatorOption {
  readonly code: string;
  readonly name: string;
  readonly unitOfMeasure: string;
}
