/** The submitter's word: no state secret (BI-3.1, SD-1.2) and accurate (PT-20.1). */
export interface Declaration {
  noStateSecrets: boolean;
  accurate: boolean;
}

export interface OpenCaseBody { contentType: string; documentId: string; declaration: Declaration; comment?: string }
export interface SubmitBody { declaration: Declaration; version: number; comment?: string }
export interface DecisionBody { decision: 'approve' | 'return'; comment?: string | null; version: number }
export interface PassBody { to: number; version: number }
export interface VersionBody { version: number }
export interface UnpublishBody { explanation: string; version: number }

export const CASE_VIEWS = ['to-decide', 'returned', 'mine', 'submitted', 'approved', 'all'] as const;
export type CaseView = (typeof CASE_VIEWS)[number];
