import type { PersonRef } from '../../units/contracts';
import type { CellKey, FormDefinition } from './definition';
import type { FormOutline } from './form/outline';
import type { CellContent, ComputedCell, EvaluationContext, RuleResult, StoredCell } from './values';

export const REPORT_STATES = ['draft', 'submitted', 'returned', 'reopened', 'approved'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_ACTIONS = ['submit', 'approve', 'return', 'request-reopen', 'allow-reopen', 'refuse-reopen'] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** `lapse`: the time of a reopen ticket ran out, what was approved stands again. `transfer`: figures approved before there was this system. */
export const REPORT_EVENTS = ['opened', 'submit', 'approve', 'return', 'request-reopen', 'allow-reopen', 'refuse-reopen', 'lapse', 'transfer'] as const;
export type ReportEventKind = (typeof REPORT_EVENTS)[number];

export const RETURN_REASONS = ['wrong-figures', 'incomplete', 'not-explained', 'wrong-unit-or-period', 'other'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'year', 'stage', 'ad-hoc'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
export const PERIOD_STATES = ['planned', 'open', 'closed'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/** Kinds of level of an approval chain, the entering one first (PR-4.1); which chain holds when is data. */
export const LEVELS = ['commune', 'district', 'province'] as const;
export type Level = (typeof LEVELS)[number];

export interface UnitRef {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
}

/** A step of a report's chain; index 0 enters, the others approve. */
export interface ChainStep {
  readonly level: Level;
  readonly unit: UnitRef;
}

export interface PeriodRef {
  readonly id: number;
  readonly code: string;
  readonly title: string;
}

export interface ReportLine {
  readonly id: number;
  readonly programme: string;
  readonly period: PeriodRef;
  readonly template: { readonly code: string; readonly title: string; readonly version: number };
  readonly unit: UnitRef;
  readonly state: ReportState;
  /** Index in `chain` of whose turn it is; of an approved report the last. */
  readonly level: number;
  readonly chain: readonly ChainStep[];
  readonly version: number;
  /** Last day on time, ISO. */
  readonly dueOn: string;
  /** Day by which a returned or reopened report is wanted, ISO; else null. */
  readonly wantedOn: string | null;
  /** Calendar days to `wantedOn ?? dueOn`; negative: days late. Null once it is approved. */
  readonly daysLeft: number | null;
  /** First handed in after `dueOn`, or not yet and `dueOn` is past (PR-2.2). */
  readonly late: boolean;
  /** Cells that are answered (filled or not applicable) of those that must be (PR-2.1). */
  readonly filled: number;
  readonly inputs: number;
  readonly blocks: number;
  readonly warnings: number;
  readonly openRemarks: number;
  readonly submittedAt: string | null;
  readonly changedAt: string;
  /** What waits for the reader: to enter, to decide, or nothing. */
  readonly waiting: 'enter' | 'decide' | null;
}

export const REMARK_STATES = ['open', 'answered', 'closed'] as const;
export type RemarkState = (typeof REMARK_STATES)[number];

export interface RemarkView {
  readonly id: number;
  /** Null: on the report as a whole. */
  readonly row: string | null;
  readonly column: string | null;
  readonly state: RemarkState;
  readonly version: number;
  /** What stood in the cell when it was made. */
  readonly figure: string | null;
  readonly entries: readonly { readonly kind: 'remark' | 'answer' | 'close' | 'reopen'; readonly by: PersonRef; readonly at: string; readonly text: string | null }[];
  readonly acts: readonly ('answer' | 'close' | 'reopen')[];
}

export interface ReportEventView {
  readonly kind: ReportEventKind;
  readonly by: PersonRef | null;
  readonly at: string;
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly comment: string | null;
  readonly reason: ReturnReason | null;
  readonly wantedOn: string | null;
  /** SHA-256 of the figures as they stood, hexadecimal. */
  readonly hash: string | null;
  /** Index of the submission among those of this report, from 1; null for other acts. */
  readonly submission: number | null;
}

/** Null: empty. */
export interface CellDifference extends CellKey {
  readonly before: CellContent | null;
  readonly after: CellContent | null;
}

export interface TicketView {
  readonly id: number;
  readonly reason: string;
  readonly requestedBy: PersonRef;
  readonly requestedAt: string;
  readonly state: 'asked' | 'allowed' | 'refused' | 'used' | 'lapsed';
  /** Instant until which the report may be changed; null before it is allowed. */
  readonly expiresAt: string | null;
}

export interface ReportDetail extends ReportLine {
  readonly definition: FormDefinition;
  /** Outlines of the forms that this one reads, by template code: the browser compiles it with them. */
  readonly outlines: Readonly<Record<string, FormOutline>>;
  readonly legalBasis: string | null;
  readonly cells: readonly StoredCell[];
  readonly computed: readonly ComputedCell[];
  readonly context: EvaluationContext;
  readonly results: readonly RuleResult[];
  /** The previous period's figures of the same form, computed ones included; null when there is none. */
  readonly previous: { readonly period: PeriodRef; readonly cells: readonly ComputedCell[] } | null;
  readonly explanations: readonly { readonly key: string; readonly text: string }[];
  readonly remarks: readonly RemarkView[];
  readonly events: readonly ReportEventView[];
  /** Since the last submission (or approval), oldest form order. */
  readonly changes: readonly CellDifference[];
  readonly ticket: TicketView | null;
  readonly mayEnter: boolean;
  readonly mayRemark: boolean;
  /** Whether the person may record a difference to reality in it as it stands (PR-2.4). */
  readonly mayFind: boolean;
  readonly acts: readonly ReportAction[];
  /** Levels to which the reader may return it. */
  readonly returnTo: readonly number[];
}

/** Answer of a save: new versions of the cells sent, all computed cells, all results. */
export interface SaveResult {
  readonly version: number;
  readonly cells: readonly StoredCell[];
  readonly computed: readonly ComputedCell[];
  readonly results: readonly RuleResult[];
}

export interface TransitionInput {
  readonly action: ReportAction;
  readonly version: number;
  readonly toLevel?: number;
  readonly comment?: string | null;
  readonly reason?: ReturnReason | null;
  /** ISO day by which it is wanted again. */
  readonly wantedOn?: string | null;
  readonly remarks?: readonly { readonly row: string | null; readonly column: string | null; readonly text: string }[];
  readonly explanations?: readonly { readonly key: string; readonly text: string }[];
}

/** What stood in a cell, and who put it there; the newest first. */
export interface CellVersion {
  readonly version: number;
  readonly content: CellContent | null;
  /** Null: the system. */
  readonly by: PersonRef | null;
  readonly at: string;
}

export const REPORT_SORTS = ['urgent', 'due', 'unit', 'template', 'changed'] as const;
export type ReportSort = (typeof REPORT_SORTS)[number];

/** How many reports there are of each kind within the reader's scope, periods that are closed left out. */
export interface ReportCounts {
  /** Those that wait for the reader to enter them, and how many of them were returned or reopened. */
  readonly enter: number;
  readonly returned: number;
  /** Those that wait for his decision, reopen tickets included. */
  readonly decide: number;
  /** Of both, those that are late, and those due within ten days. */
  readonly late: number;
  readonly dueSoon: number;
  /** Remarks on reports of his units that wait for an answer. */
  readonly openRemarks: number;
}

/** `submission`: what was handed in before what stands now; `previous`: the period before. */
export const DIFFERENCE_BASES = ['submission', 'previous'] as const;
export type DifferenceBase = (typeof DIFFERENCE_BASES)[number];

export interface ReportDifferences {
  readonly against: DifferenceBase;
  /** What it is compared with: the title of a period, or the instant of a submission; null: there is nothing to compare with. */
  readonly base: { readonly title: string; readonly at: string | null } | null;
  readonly cells: readonly CellDifference[];
}

/** One report of an act on many: each under its own rules. */
export interface BulkResult {
  readonly id: number;
  readonly ok: boolean;
  readonly code: string | null;
  readonly message: string;
  readonly state: ReportState | null;
}

export interface BoardCell {
  readonly reportId: number;
  readonly unit: string;
  readonly template: string;
  readonly state: ReportState;
  readonly level: number;
  readonly late: boolean;
  readonly filled: number;
  readonly inputs: number;
  readonly blocks: number;
  readonly warnings: number;
  readonly version: number;
  readonly waiting: 'enter' | 'decide' | null;
}

/** Units × templates of one period, within the reader's scope. */
export interface Board {
  readonly period: PeriodRef & { readonly dueOn: string; readonly state: PeriodState };
  readonly units: readonly (UnitRef & { readonly parent: string | null; readonly parentName: string | null })[];
  readonly templates: readonly { readonly code: string; readonly title: string }[];
  readonly cells: readonly BoardCell[];
  /** Completeness (PR-2.1) and timeliness (PR-2.2) over all cells: counts of reports. */
  readonly totals: {
    readonly owed: number; readonly complete: number; readonly onTime: number; readonly late: number;
    readonly byState: Readonly<Record<ReportState, number>>;
  };
}
