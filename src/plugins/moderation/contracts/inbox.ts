import type { PersonRef } from '../../units/contracts';
import type { CaseSummary } from './case';
import type { CaseView } from './requests';
import type { ActKind, CaseState } from './states';

/** Acts that a row of the inbox offers; the others need the item itself before one's eyes. */
export const ROW_ACTS = ['approve', 'return', 'pass', 'publish'] as const satisfies readonly ActKind[];
export type RowAct = (typeof ROW_ACTS)[number];

/** A remark with which a case was returned. */
export interface Remark {
  text: string;
  by: PersonRef;
  stageName: string | null;
  at: string;
}

/** A case as lists show it to one person. */
export interface CaseItem extends CaseSummary {
  site: { documentId: string; title: string; path: string } | null;
  category: { documentId: string; name: string } | null;
  /** To whom the waiting stage was passed. */
  assignedTo: PersonRef | null;
  /** ISO instant since when it is in this state, at this stage, and how many calendar days that is. */
  stageSince: string;
  waitedDays: number;
  /** ISO day by which it is to be public, and how many calendar days are left (negative: past it). Only running cases are due. */
  dueOn: string | null;
  dueInDays: number | null;
  /** Why it came back, while it is returned. */
  remark: Remark | null;
  /** What this person may do now, by the rules of the engine. */
  acts: readonly RowAct[];
  passTargets: readonly PersonRef[];
}

/** How many a view has; `more` says that counting stopped there. */
export interface ViewCount { view: CaseView; count: number; more: boolean }

export interface FilterOption { value: string; name: string; count: number | null }

export const FILTER_NAMES = ['site', 'unit', 'category', 'contentType', 'state', 'stage', 'person'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** The values of a filter that occur in a view within this person's scope; `count` is null where counting would take long. */
export interface FilterGroup { filter: FilterName; options: readonly FilterOption[] }

export interface BulkResult {
  id: number;
  ok: boolean;
  /** Why not; null when it was done. */
  refusal: { code: string; message: string } | null;
  /** Where the case is now; null when it is not this person's to see. */
  case: CaseItem | null;
}

interface HomeList<Kind extends string> { kind: Kind; total: number; more: boolean; cases: readonly CaseItem[] }

/** A part of the home page that concerns this person. */
export type HomeSection =
  | HomeList<'waiting'> | HomeList<'returned'> | HomeList<'sent'>
  | { kind: 'due'; overdue: number; thisWeek: number; cases: readonly CaseItem[] }
  | { kind: 'published'; cases: readonly PublishedItem[] }
  | { kind: 'overview'; counts: readonly { state: CaseState; count: number; more: boolean }[] }
  | { kind: 'duties'; duties: readonly HomeDuty[] };

/** Functions outside the editorial path, each with its own screen. */
export type HomeDuty = 'super-admin' | 'operator' | 'unit-admin' | 'data';

export interface PublishedItem {
  contentType: string;
  documentId: string;
  title: string;
  unit: { documentId: string; name: string };
  publishedAt: string;
}

/** Who looks at the home page, and when. */
export interface HomePerson {
  userId: number;
  name: string;
  superAdmin: boolean;
  functions: readonly { role: string; system: string; unit: string }[];
}
