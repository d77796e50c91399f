import type { NoticeKind } from '../../notices/contracts';
import type { PersonRef } from '../../units/contracts';
import type { PeriodRef, UnitRef } from './reports';

export const DISCREPANCY_STATES = ['found', 'verified', 'explained', 'corrected', 'signed-off', 'dismissed'] as const;
export type DiscrepancyState = (typeof DISCREPANCY_STATES)[number];
export const DISCREPANCY_ACTS = ['verify', 'explain', 'correct', 'sign-off', 'dismiss'] as const;
export type DiscrepancyAct = (typeof DISCREPANCY_ACTS)[number];
export const DISCREPANCY_SOURCES = ['rule', 'approver', 'audit'] as const;
export type DiscrepancySource = (typeof DISCREPANCY_SOURCES)[number];

export interface DiscrepancyLine {
  readonly id: number;
  readonly number: string;
  readonly reportId: number;
  readonly template: string;
  readonly period: PeriodRef;
  readonly unit: UnitRef;
  readonly row: string | null;
  readonly column: string | null;
  readonly rule: string | null;
  readonly source: DiscrepancySource;
  readonly state: DiscrepancyState;
  readonly version: number;
  readonly systemFigure: string | null;
  readonly realFigure: string | null;
  readonly description: string;
  readonly cause: string | null;
  readonly foundAt: string;
  /** Days since it was found, until it was closed. */
  readonly age: number;
  readonly acts: readonly DiscrepancyAct[];
}

export interface DiscrepancyDetail extends DiscrepancyLine {
  readonly events: readonly {
    readonly kind: 'found' | DiscrepancyAct;
    readonly by: PersonRef | null;
    readonly at: string;
    readonly text: string | null;
    readonly corrections: readonly { readonly row: string; readonly column: string; readonly before: string | null; readonly after: string | null }[];
  }[];
}

/** How a case is called on screen and in files. */
export const DISCREPANCY_STATE_NAMES: Readonly<Record<DiscrepancyState, string>> = {
  found: 'Mới phát hiện', verified: 'Đã xác minh', explained: 'Đã rõ nguyên nhân', corrected: 'Đã sửa số liệu', 'signed-off': 'Đã xác nhận xong', dismissed: 'Không phải chênh lệch',
};
export const DISCREPANCY_SOURCE_NAMES: Readonly<Record<DiscrepancySource, string>> = { rule: 'Quy tắc kiểm tra', approver: 'Người duyệt', audit: 'Kiểm tra thực tế' };

/** What is sent to report a difference that a person found. */
export interface DiscrepancyInput {
  readonly report: number;
  /** Both, or neither: of the report as a whole. */
  readonly row?: string | null;
  readonly column?: string | null;
  readonly source: Exclude<DiscrepancySource, 'rule'>;
  readonly description: string;
  /** What was found outside the system; an audit always has one. */
  readonly realFigure?: string | null;
}

export interface DiscrepancyActInput {
  readonly act: DiscrepancyAct;
  readonly version: number;
  readonly text?: string | null;
  readonly realFigure?: string | null;
}

/** Differences of one period within the reader's scope (PR-2.4). */
export interface DiscrepancySummary {
  readonly period: PeriodRef;
  readonly total: number;
  readonly byState: Readonly<Record<DiscrepancyState, number>>;
  readonly bySource: Readonly<Record<DiscrepancySource, number>>;
  /** Calendar days from finding to correction; null: none was corrected. */
  readonly medianDaysToCorrect: number | null;
  /** Age of the oldest that is not closed, in days. */
  readonly oldestOpen: number | null;
}

/** What people are told of cases. */
export const DISCREPANCY_NOTICE_KINDS = [
  { key: 'reporting.discrepancy-found', name: 'Phát hiện chênh lệch số liệu', defaultMail: 'daily' },
  { key: 'reporting.discrepancy-moved', name: 'Chênh lệch số liệu có diễn biến mới', defaultMail: 'daily' },
] as const satisfies readonly NoticeKind[];
