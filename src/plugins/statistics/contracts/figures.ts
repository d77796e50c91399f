import type { Period } from './period';

/** What is counted of the cases of one place or time (PT-19.4). `onTime + late + withoutDue = published + corrected`. */
export interface Figures {
  /** First publications. */
  readonly published: number;
  /** Later publications of something that was public before. */
  readonly corrected: number;
  readonly returned: number;
  readonly withdrawn: number;
  readonly onTime: number;
  readonly late: number;
  readonly withoutDue: number;
  /** Days from submission to publication, on average, to one decimal; null when nothing was published. */
  readonly averageDays: number | null;
}

/** With what waits now, whatever the period. */
export interface StandingFigures extends Figures {
  readonly waiting: number;
}

export interface MonthFigures extends Figures {
  /** `YYYY-MM` */
  readonly month: string;
}

export interface UnitFigures extends StandingFigures {
  readonly unit: { readonly documentId: string; readonly code: string; readonly name: string };
  /** Paths of its own sites. */
  readonly sites: readonly string[];
}

export interface PartFigures extends StandingFigures {
  /** documentId or uid; null: what belongs to none. */
  readonly key: string | null;
  readonly name: string;
}

export interface Statistics {
  readonly period: Period;
  /** null: all units of this person's scope, which are several. */
  readonly unit: { readonly documentId: string; readonly code: string; readonly name: string } | null;
  /** The business day on which was counted. */
  readonly today: string;
  readonly total: StandingFigures;
  readonly months: readonly MonthFigures[];
  /** For province functions the worst first, for others by name. */
  readonly units: readonly UnitFigures[];
  readonly types: readonly PartFigures[];
  readonly sites: readonly PartFigures[];
  readonly categories: readonly PartFigures[];
}

export interface UnitChoice {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
}
