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
