import type { CellKey, Severity } from './definition';

/** Zero, empty and not applicable are three different things; an empty cell has no value at all. */
export type CellContent =
  | { readonly status: 'value'; readonly value: string }
  | { readonly status: 'not-applicable'; readonly reason: string };

/** A stored cell. `value`: an exact decimal (`-1234.5`), or the text. The version of an empty cell is 0 until it is first filled. */
export interface StoredCell extends CellKey {
  readonly status: 'value' | 'not-applicable' | 'blank';
  readonly value: string | null;
  readonly reason: string | null;
  readonly version: number;
}

/** What is sent to change a cell: a value, null (empty), or `notApplicable` with a reason. `version`: the one last seen. */
export interface CellChange extends CellKey {
  readonly value?: string | number | null;
  readonly notApplicable?: boolean;
  readonly reason?: string;
  readonly version: number;
}

/** A cell that a formula or rule reads: of this form or another (`form`), of this period or the previous one. */
export interface CellRef extends CellKey {
  /** Code of the template; null: the form itself. */
  readonly form: string | null;
  readonly period: 'this' | 'previous';
}

/** What stands there. `unavailable`: no such report, or one that cannot be read across a change of units. */
export interface Reference extends CellRef {
  readonly status: 'value' | 'not-applicable' | 'blank' | 'unavailable';
  readonly value: string | null;
}

/** Figures that a browser needs beside the form's own to compute what the server computes. */
export interface PeerRange extends CellKey {
  /** Of at least five approved reports, else absent. Exact decimals. */
  readonly median: string;
  readonly low: string;
  readonly high: string;
  /** Scaled median absolute deviation. */
  readonly spread: string;
  readonly count: number;
}

export interface EvaluationContext {
  readonly references: readonly Reference[];
  readonly peers: readonly PeerRange[];
}

/** A computed cell; null is empty (an operand is missing, or a division by zero). */
export interface ComputedCell extends CellKey {
  readonly value: string | null;
}

/** A rule that does not hold, or cannot be asked. */
export interface RuleResult {
  /** Code of the rule; `required`, `range` and `type` are those that columns imply. */
  readonly rule: string;
  /** Row for which it was asked; null when it names its cells itself. */
  readonly row: string | null;
  /** Column, of a rule that is asked cell by cell (`unusual`, and those that columns imply); else null. */
  readonly column: string | null;
  readonly severity: Severity;
  /** `not-computable` never blocks: a figure of another form or period is missing; the message says which. */
  readonly outcome: 'broken' | 'not-computable';
  readonly message: string;
  readonly fix: string;
  readonly cells: readonly CellRef[];
  /** Both sides of a comparison, exact; only figures that the reader may see. */
  readonly left: string | null;
  readonly right: string | null;
}

/** Identity of a result: what an explanation is tied to. */
export const resultKey = ({ rule, row, column }: Pick<RuleResult, 'rule' | 'row' | 'column'>): string =>
  (row === null ? rule : column === null ? `${rule} ${row}` : `${rule} ${row}/${column}`);
