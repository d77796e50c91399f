import type { Reach, RoleKey, SystemKey } from '../../units/contracts';

/** A new account, a further function of somebody who has one, or a connection of another system. */
export const REQUEST_KINDS = ['account', 'function', 'connection'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_STATES = ['open', 'approved', 'refused', 'cancelled'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const REQUEST_ACTS = ['approve', 'refuse', 'cancel'] as const;
export type RequestAct = (typeof REQUEST_ACTS)[number];

/** `POST /accounts/requests`; person and function only where the kind has them. */
export interface NewRequest {
  readonly kind: RequestKind;
  readonly system: SystemKey;
  readonly programme?: string | null | undefined;
  readonly unit: string;
  readonly role?: RoleKey | undefined;
  readonly reach?: Reach | undefined;
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly text?: string | undefined;
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly documentFileId: number;
}

/** A line of `GET /accounts/requests`. Instants of the business clock. */
export interface RequestView {
  readonly id: number;
  readonly kind: RequestKind;
  readonly system: SystemKey;
  readonly programme: string | null;
  readonly unit: { readonly documentId: string; readonly name: string };
  readonly role: RoleKey | null;
  readonly reach: Reach | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly text: string;
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly document: { readonly id: number; readonly name: string } | null;
  /** Whether it came as a letter and was entered by who issued the account. */
  readonly paper: boolean;
  readonly state: RequestState;
  readonly madeBy: { readonly userId: number; readonly name: string };
  readonly madeAt: string;
  readonly decidedBy: { readonly userId: number; readonly name: string } | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
  readonly may: readonly RequestAct[];
}

/** `GET /accounts/requests`. */
export interface RequestPage {
  readonly data: readonly RequestView[];
  readonly meta: {
    readonly pagination: { readonly page: number; readonly pageSize: number; readonly pageCount: number; readonly total: number };
    /** Whether the reader may ask for one of his units. */
    readonly mayAsk: boolean;
  };
}
