import type { PersonRef, SystemKey } from '../../units/contracts';

export const ACCOUNT_INCIDENTS = ['lost-account', 'abused-account'] as const;
export const OTHER_INCIDENTS = ['security', 'data', 'outage'] as const;
export const INCIDENT_KINDS = [...ACCOUNT_INCIDENTS, ...OTHER_INCIDENTS] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const INCIDENT_STATES = ['open', 'contained', 'closed'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

export const INCIDENT_ACTS = ['note', 'contain', 'close'] as const;
export type IncidentAct = (typeof INCIDENT_ACTS)[number];

/** What must be done until when; the first that is still open counts. */
export const INCIDENT_STEPS = ['respond', 'contain', 'close'] as const;
export type IncidentStep = (typeof INCIDENT_STEPS)[number];

/** A line of `GET /accounts/incidents`. Instants are ISO, real time. */
export interface IncidentLine {
  readonly id: number;
  readonly kind: IncidentKind;
  readonly state: IncidentState;
  readonly title: string;
  readonly systems: readonly SystemKey[];
  readonly units: readonly string[];
  readonly reportedBy: PersonRef;
  readonly openedAt: string;
  /** The next step that is due, null when closed. */
  readonly due: { readonly step: IncidentStep; readonly by: string; readonly late: boolean } | null;
}

export interface IncidentEvent {
  readonly id: number;
  readonly at: string;
  readonly kind: 'opened' | 'sessions-ended' | 'told' | IncidentAct;
  /** null: the system. */
  readonly actor: PersonRef | null;
  readonly text: string;
}

/** `GET /accounts/incidents/:id`. */
export interface IncidentView extends IncidentLine {
  readonly version: number;
  readonly description: string;
  readonly beyondUnit: boolean;
  readonly account: PersonRef | null;
  readonly deadlines: Readonly<Record<IncidentStep, { readonly by: string; readonly doneAt: string | null }>>;
  readonly cause: string | null;
  readonly measures: string | null;
  readonly events: readonly IncidentEvent[];
  readonly may: readonly IncidentAct[];
}

/** Whom to call when one cannot get in (PR-6); shown on the sign-in page. */
export interface SupportContact {
  readonly systems: readonly SystemKey[];
  readonly office: string;
  readonly phone: string;
  readonly email: string;
  readonly hours: string;
}
