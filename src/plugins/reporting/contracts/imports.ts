/** A line of a file that was refused, with what to do; `line` counts from 1, the heading included. */
export interface ImportFault {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

/** What an import did, or would do; nothing is stored when there is a fault. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly lines: number;
  readonly reports: number;
  /** Cells filled for the first time, changed, and those that stand already as the file says. */
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faults: readonly ImportFault[];
  /** There were more faults than are listed. */
  readonly more: boolean;
}

/** One line of long form. */
export interface ImportLine {
  readonly programme: string;
  readonly template: string;
  readonly period: string;
  /** documentId, code, or code@day. */
  readonly unit: string;
  readonly row: string;
  readonly column: string;
  /** Empty: the cell is emptied; `KAD: reason`, or `KAD` with `reason`: not applicable. */
  readonly value: string | number | null;
  readonly reason?: string | null;
}
