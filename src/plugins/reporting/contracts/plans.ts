import type { DefinitionFault, FormDefinition } from './definition';
import type { FormOutline } from './form/outline';
import type { Level, PeriodKind, PeriodState, UnitRef } from './reports';

/** Who enters and who approves, from a day on (null: since ever). */
export interface ChainRule {
  readonly from: string | null;
  readonly levels: readonly Level[];
}

export interface ProgrammeView {
  readonly code: string;
  readonly name: string;
  readonly legalBasis: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly chains: readonly ChainRule[];
  readonly version: number;
}

export interface TemplateVersionRef {
  readonly id: number;
  readonly number: number;
  readonly state: 'draft' | 'published' | 'retired';
  readonly validFrom: string | null;
  readonly legalBasis: string | null;
  readonly note: string | null;
  readonly version: number;
  readonly publishedAt: string | null;
}

export interface TemplateView {
  readonly id: number;
  readonly programme: string;
  readonly code: string;
  readonly title: string;
  readonly position: number;
  readonly versions: readonly TemplateVersionRef[];
}

export interface TemplateVersionView extends TemplateVersionRef {
  readonly template: { readonly id: number; readonly code: string; readonly title: string };
  readonly definition: FormDefinition;
  readonly faults: readonly DefinitionFault[];
  /** What is different from the version before, one Vietnamese sentence each. */
  readonly changes: readonly string[];
}

/**
 * By calendar, never by an offset in days (PR-7.1): `{ monthDay: '03-31', years: 1, inclusive: false }` is "before 31 March
 * of the year after the period's end". `months` counts from the month of the period's last day, for periods within a year.
 */
export interface DueRule {
  /** Day of the month, or `MM-DD`. */
  readonly monthDay: string;
  readonly years: number;
  readonly months?: number;
  readonly inclusive: boolean;
}

/** A period as its operator plans it. */
export interface PeriodInput {
  readonly code: string;
  readonly kind: PeriodKind;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly cutOffOn: string;
  readonly dueRule: DueRule;
  readonly historic: boolean;
}

/** A period with how far it has come. */
export interface PeriodView extends PeriodInput {
  readonly id: number;
  readonly programme: string;
  /** Last day on time. */
  readonly dueOn: string;
  readonly state: PeriodState;
  readonly version: number;
  readonly obligations: number;
  readonly reports: number;
}

/** Which units owe a template in a period. */
export interface ObligationView {
  readonly template: string;
  readonly units: readonly (UnitRef & { readonly dueOn: string | null; readonly opened: boolean })[];
}

/** A period as the calendar has it, with the last day on time by a rule. */
export interface CalendarPreview {
  readonly code: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dueOn: string;
}

/** A unit that may owe reports of a period: in force on its cut-off day and of the entering level. */
export interface OwingUnit extends UnitRef {
  /** The unit above it, by which lists are grouped. */
  readonly parent: UnitRef | null;
}

/** What a form that is being written is found to be. */
export interface DefinitionCheck {
  readonly faults: readonly DefinitionFault[];
  readonly changes: readonly string[];
  /** Formulas and rules of other forms that read a cell which this form no longer has; they go without it (PR-3.3). */
  readonly readers: readonly string[];
  /** Outlines of the other forms of the programme, by code. */
  readonly outlines: Readonly<Record<string, FormOutline>>;
}
