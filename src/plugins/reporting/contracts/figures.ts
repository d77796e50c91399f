import type { ComputedCell } from './values';
import type { PeriodRef, UnitRef } from './reports';

/** By which units figures are put together: each that owes, its district, or the province. */
export const FIGURE_LEVELS = ['unit', 'district', 'province'] as const;
export type FigureLevel = (typeof FIGURE_LEVELS)[number];

/** `approved`: figures as they were last approved. `provisional`: also those that are being entered or wait for approval. */
export const FIGURE_STATES = ['approved', 'provisional'] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

/** What the figures of a form are called. */
export interface FigureForm {
  readonly code: string;
  readonly rows: readonly { readonly code: string; readonly label: string }[];
  /** Cells that can be put together, in the order of the form; `heading`: from the outermost group to the column. */
  readonly indicators: readonly { readonly row: string; readonly column: string; readonly heading: readonly string[]; readonly measure: string; readonly places: number }[];
}

/** A form put together over units: counts are sums, ratios are computed anew from the sums, the rest is left out. */
export interface FigureTable {
  readonly template: string;
  readonly period: PeriodRef;
  readonly unit: UnitRef;
  /** Reports that are owed, those whose figures are in it, and how many of these are approved. */
  readonly owed: number;
  readonly contained: number;
  readonly approved: number;
  /** Something is missing or not approved yet. */
  readonly provisional: boolean;
  /** In the order of the form; null: nobody has a figure, or the ratio cannot be computed. */
  readonly cells: readonly ComputedCell[];
}

