import type { CaseState } from './states';

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

/** Acts that one does to several cases at once. */
export const BULK_ACTS = ['approve', 'return', 'publish'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];
export const BULK_LIMIT = 50;

export interface BulkBody { act: BulkAct; comment?: string | null; cases: readonly { id: number; version: number }[] }

export const CASE_VIEWS = ['to-decide', 'returned', 'mine', 'submitted', 'approved', 'all'] as const;
export type CaseView = (typeof CASE_VIEWS)[number];

/** Orders of a list; the first fits what waits for a decision, `newest` everything else. */
export const CASE_SORTS = ['waiting', 'due', 'newest', 'title', 'unit'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** Running cases by their due day: past it; within three days; within this week (until Sunday). */
export const DUE_FILTERS = ['overdue', 'soon', 'week'] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

/** What a list of cases may be narrowed by; all of them together. */
export interface CaseFilters {
  site?: string;
  unit?: string;
  category?: string;
  contentType?: string;
  state?: CaseState;
  /** Key of the stage whose turn it is. */
  stage?: string;
  /** At least so many calendar days at the present stage. */
  waitingDays?: number;
  due?: DueFilter;
  /** Account of somebody who submitted the case or changed its text. */
  person?: number;
  /** Beginnings of words of the title, with or without tones. */
  search?: string;
}
