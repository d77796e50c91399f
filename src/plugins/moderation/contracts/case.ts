import type { PersonRef } from '../../units/contracts';
import type { ModerationCode } from './errors';
import type { ActKind, CaseState, Decision } from './states';

/** A button of the side panel: what this person may do now, and if not, why. */
export interface Button {
  act: ActKind;
  allowed: boolean;
  refusal: { code: ModerationCode; message: string } | null;
}

export interface StageState {
  key: string;
  name: string;
  state: 'done' | 'current' | 'waiting';
  decidedBy: PersonRef | null;
  assignedTo: PersonRef | null;
}

export interface CaseSummary {
  id: number;
  contentType: string;
  documentId: string;
  title: string;
  unit: { documentId: string; name: string };
  workflow: { key: string; name: string };
  state: CaseState;
  /** Key of the stage whose turn it is; null when no stage is waiting. */
  stage: string | null;
  stageName: string | null;
  version: number;
  revision: number;
  hash: string;
  submittedBy: PersonRef;
  /** ISO instants of the business clock. */
  submittedAt: string;
  changedAt: string;
}

export interface HistoryItem {
  kind: 'decision' | 'edit';
  decision: Decision | null;
  caseId: number | null;
  revision: number | null;
  stage: string | null;
  stageName: string | null;
  actor: PersonRef;
  actingFor: PersonRef | null;
  comment: string | null;
  at: string;
}

export interface RevisionSummary {
  number: number;
  hash: string;
  createdAt: string;
  createdBy: PersonRef;
  /** One line per leaf of the canonical form, made to be compared line by line. */
  text: string;
}

export interface CaseDetail extends CaseSummary {
  stages: readonly StageState[];
  buttons: readonly Button[];
  revisions: readonly RevisionSummary[];
  history: readonly HistoryItem[];
  /** To whom this person could pass the stage. */
  passTargets: readonly PersonRef[];
}

/** What the side panel of a document shows, also when it has no case yet. */
export interface DocumentModeration {
  contentType: string;
  documentId: string;
  moderated: boolean;
  /** Hash of the draft as stored now; a save sends it back as what it was based on. */
  draftHash: string | null;
  /** When that draft was stored, as core's form knows it: a form filled earlier is not based on this hash. */
  draftUpdatedAt: string | null;
  published: boolean;
  /** Version of the published case, which a withdrawal has to name. */
  publishedVersion: number | null;
  /** documentId of the section in which the stored draft stands. */
  category: string | null;
  /** Whether this person may delete the draft: never public, no case running, within scope. */
  deletable: boolean;
  case: CaseDetail | null;
  buttons: readonly Button[];
  history: readonly HistoryItem[];
}
