import type { Reach, RoleKey, SystemKey } from '../../units/contracts';

export const REGISTER_STATES = ['serving', 'coming', 'ended'] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

/** A line of the register of officers (PR-5.4): one function of one person, by one decision. Days are ISO days; `to` is exclusive. */
export interface RegisterLine {
  readonly assignment: string;
  readonly person: { readonly id: number; readonly name: string; readonly email: string; readonly active: boolean };
  readonly unit: { readonly documentId: string; readonly code: string; readonly name: string };
  readonly system: SystemKey;
  readonly role: RoleKey;
  readonly reach: Reach;
  readonly programme: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly endDecisionNumber: string | null;
  readonly endDecisionDate: string | null;
  readonly document: { readonly id: number; readonly name: string } | null;
  readonly state: RegisterState;
  /** Whether the reader may hand it over now. */
  readonly mayHandOver: boolean;
}
