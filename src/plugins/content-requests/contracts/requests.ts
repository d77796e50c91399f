export const REQUEST_STATES = ['open', 'answered', 'closed', 'cancelled'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const REQUEST_ACTS = ['answer', 'close', 'reopen', 'cancel'] as const;
export type RequestAct = (typeof REQUEST_ACTS)[number];

export const EVENT_KINDS = ['raised', 'answered', 'reopened', 'closed', 'cancelled'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** `urgent`: what is open first, by its due day. */
export const REQUEST_SORTS = ['urgent', 'newest', 'due', 'number'] as const;
export type RequestSort = (typeof REQUEST_SORTS)[number];

/** A request as lists show it. Days are ISO days in Asia/Ho_Chi_Minh, instants of the business clock. */
export interface RequestLine {
  readonly id: number;
  /** `2025-0007`: counted anew each year. */
  readonly number: string;
  readonly title: string;
  readonly unit: { readonly documentId: string; readonly name: string };
  /** Who wants it, as its letter says. */
  readonly agency: string;
  readonly dueOn: string;
  readonly state: RequestState;
  readonly version: number;
  readonly raisedAt: string;
  readonly answeredAt: string | null;
  /** Calendar days until the due day, negative after it; null when nobody has to answer now. */
  readonly daysLeft: number | null;
  readonly overdue: boolean;
  /** Whether the answer that counts came after the due day. */
  readonly answeredLate: boolean;
}

/** A document named in an answer, as its reader may know it. */
export interface AnswerDocument {
  readonly contentType: string;
  readonly documentId: string;
  readonly typeName: string;
  /** null: not this person's to read. */
  readonly title: string | null;
  /** Where it stands in moderation; `none`: a draft that nobody submitted. */
  readonly state: 'none' | 'open' | 'returned' | 'approved' | 'scheduled' | 'published' | 'withdrawn' | 'cancelled';
  /** Whether readers see a version of it now. */
  readonly published: boolean;
  /** Path inside the staff screens; null when there is nothing to open for this person. */
  readonly link: string | null;
}

export interface RequestEvent {
  readonly kind: EventKind;
  readonly by: string;
  readonly at: string;
  readonly text: string | null;
  readonly dueOn: string | null;
  readonly documents: readonly AnswerDocument[];
}

/** One request with all that happened to it, the oldest first. */
export interface RequestDetail extends RequestLine {
  readonly text: string;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly events: readonly RequestEvent[];
  /** What this person may do now. */
  readonly may: readonly RequestAct[];
}

/** A document that an answer may name. */
export interface DocumentOption {
  readonly contentType: string;
  readonly documentId: string;
  readonly typeName: string;
  readonly title: string;
  readonly published: boolean;
}

/** The day by which a request raised today is wanted when its letter says nothing. */
export interface DefaultDueDay {
  readonly dueOn: string;
  readonly workingDays: number;
  readonly legalBasis: string;
}

export interface RequestPage {
  readonly data: readonly RequestLine[];
  readonly meta: {
    readonly pagination: { readonly page: number; readonly pageSize: number; readonly pageCount: number; readonly total: number };
    readonly today: string;
    /** Whether this person raises, accepts and cancels requests. */
    readonly mayRaise: boolean;
  };
}
