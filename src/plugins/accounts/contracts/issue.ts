import type { Reach, RoleKey, SystemKey } from '../../units/contracts';

/** A function that comes with an account. Days are ISO days; `unit`: documentId, code, or code@day. */
export interface IssuedFunction {
  readonly role: RoleKey;
  readonly unit: string;
  readonly reach: Reach;
  readonly system: SystemKey;
  readonly programme?: string | null | undefined;
  readonly fields?: readonly string[] | undefined;
  /** documentIds; none means all. */
  readonly categories?: readonly string[] | undefined;
  readonly from: string;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  /** Row id of the uploaded decision; demanded where `DOCUMENTED_SYSTEMS` of units says so. */
  readonly documentFileId?: number | null | undefined;
}

/** A letter by which a unit asked for an account. */
export interface WrittenRequest {
  readonly number: string;
  readonly date: string;
  readonly documentFileId: number;
}

/** `POST /accounts/people`. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly assignments: readonly IssuedFunction[];
  /** PR-5.3: kept with a poverty account; left out, the decision's own document is taken for the request. */
  readonly request?: WrittenRequest | null | undefined;
}

/** What the one who issues an account learns once. */
export interface IssuedAccount {
  readonly id: number;
  readonly assignments: readonly string[];
  /** Kept nowhere. */
  readonly temporaryPassword: string;
}

/** `POST /accounts/hand-overs`: the function is named by its assignment, or as the data account of a unit and programme. */
export interface NewHandOver {
  readonly assignment?: string | undefined;
  readonly unit?: string | undefined;
  readonly programme?: string | null | undefined;
  readonly to: { readonly email: string; readonly name: string };
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly documentFileId: number;
  /** First day of the new holder; today when left out. */
  readonly from?: string | undefined;
}

export interface HandOver {
  readonly id: number;
  readonly ended: string;
  readonly assignment: string;
  readonly on: string;
  readonly from: { readonly id: number; readonly name: string };
  readonly to: { readonly id: number; readonly name: string; readonly email: string };
  /** Null when the new holder had an account: he keeps its password until he changes it, which he must. */
  readonly temporaryPassword: string | null;
}
