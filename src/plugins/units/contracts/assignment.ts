import type { Reach, RoleKey, SystemKey } from './vocabulary';

/** What is sent to give somebody a function. Dates are ISO days; `to` is the first day without it. */
export interface AssignmentInput {
  readonly userId: number;
  /** documentId, code, or code@day. */
  readonly unit: string;
  readonly role: RoleKey;
  readonly system: SystemKey;
  readonly reach: Reach;
  readonly programme?: string | null;
  readonly fields?: readonly string[];
  /** documentIds of categories; empty means all. */
  readonly categories?: readonly string[];
  readonly from: string;
  readonly to?: string | null;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  /** Row id of an uploaded file; demanded where `DOCUMENTED_SYSTEMS` says so. */
  readonly document?: number | null;
}

export interface AssignmentEnd {
  readonly to: string;
  /** PR-5.5: a hand-over by document. */
  readonly decisionNumber?: string | null;
  readonly decisionDate?: string | null;
  /** Row id of an uploaded file; demanded where `ENDED_BY_DOCUMENT` says so. */
  readonly document?: number | null;
}

/** An assignment as routes and screens show it. */
export interface AssignmentView {
  readonly documentId: string;
  readonly user: { readonly id: number; readonly name: string; readonly email: string; readonly isActive: boolean };
  readonly unit: { readonly documentId: string; readonly code: string; readonly name: string };
  readonly role: RoleKey;
  readonly system: SystemKey;
  readonly reach: Reach;
  readonly programme: string | null;
  readonly fields: readonly string[];
  readonly categories: readonly string[];
  readonly from: string;
  readonly to: string | null;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly endDecisionNumber: string | null;
  readonly endDecisionDate: string | null;
  /** Whether it is in force on the business date. */
  readonly living: boolean;
}

export interface UnitView {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly path: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
