/** How copies stand with the rule: `overdue` when the last proved one is older than it may be. */
export interface Standing {
  readonly state: 'good' | 'overdue' | 'never';
  /** Whole hours since the last proved copy was made. */
  readonly ageHours: number | null;
}

/** What a run did; a `restore` put a copy into this database. */
export const RUN_KINDS = ['daily', 'manual', 'base', 'restore'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** `made` only: stored, but no restore of it has been verified; it does not count. */
export const RUN_STATES = ['running', 'made', 'proved', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

export const STAGES = ['database', 'files', 'proof', 'cleaning'] as const;
export type Stage = (typeof STAGES)[number];

/** What was verified of a restored copy. */
export interface Proof {
  /** ISO instant. */
  readonly at: string;
  readonly tables: number;
  readonly rows: number;
  readonly ledgerEntries: number;
  /** Files of the copy, and how many of them were read back from the store this time. */
  readonly files: number;
  readonly filesReadBack: number;
  /** Files that the database names and the disk has not: they were lost before this copy. */
  readonly filesLost: number;
}

/** One run, as the screen lists it. */
export interface BackupRun {
  readonly id: number;
  readonly kind: RunKind;
  readonly state: RunState;
  readonly stage: Stage | null;
  /** 0 to 100 within the run; null when it does not run. */
  readonly progress: number | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** Name of the copy at the target. */
  readonly copy: string | null;
  readonly bytes: number | null;
  readonly rows: number | null;
  readonly files: number | null;
  readonly sha256: string | null;
  readonly proof: Proof | null;
  /** Code and Vietnamese sentence of a failure. */
  readonly errorCode: string | null;
  readonly error: string | null;
  /** Who asked; null: the schedule. */
  readonly by: string | null;
  /** Why the copy still is at the target; empty when it was removed by rule or never got there. */
  readonly kept: readonly ('daily' | 'monthly' | 'yearly' | 'not-yet-proved')[];
}

/** `GET /backups/summary`. */
export interface BackupSummary extends Standing {
  /** Where copies go, for people; null: no target is set. */
  readonly target: string | null;
  readonly lastProved: BackupRun | null;
  readonly running: BackupRun | null;
  readonly rule: {
    readonly dailyAt: string;
    readonly keepDays: number;
    readonly keepMonths: number;
    readonly keepYears: number;
    readonly overdueAfterHours: number;
    readonly legalBasis: string;
  };
  /** Whether changes between copies are archived, and until when they are (ISO), if any were. */
  readonly wal: { readonly on: boolean; readonly archivedUntil: string | null };
  /** Settings whose values must be kept elsewhere, apart from the copies: without them a copy cannot be read or used. */
  readonly keysNeeded: readonly string[];
}
