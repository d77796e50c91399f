import type { Period } from './period';

export const ITEM_KINDS = ['article', 'page', 'legal-document', 'info-entry'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What an answer to a reader shows: one item whole, or the first page of a site's or a section's list (PT-3.2). */
export interface Shown {
  readonly kind: ItemKind | 'list';
  /** documentIds; null where there is none. No site: what stands on the portal itself. */
  readonly documentId: string | null;
  readonly site: string | null;
  readonly category: string | null;
}

/** How often something was shown on a day (ISO, Asia/Ho_Chi_Minh). */
export interface DayViews extends Shown {
  readonly day: string;
  readonly views: number;
}

/** Lists are counted beside items and never added to them. */
export interface ViewCounts {
  readonly items: number;
  readonly lists: number;
}

export interface TimeViews extends ViewCounts {
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly time: string;
}

export interface UnitViews extends ViewCounts {
  readonly unit: { readonly documentId: string; readonly code: string; readonly name: string };
  /** Paths of its own sites. */
  readonly sites: readonly string[];
}

export interface PartViews extends ViewCounts {
  /** documentId or kind; null: what belongs to none. */
  readonly key: string | null;
  readonly name: string;
}

export interface ItemViews {
  readonly kind: ItemKind;
  readonly documentId: string;
  /** null: no longer published. */
  readonly title: string | null;
  readonly site: string;
  readonly views: number;
}

/** Views over a period, through the sites of the units whose statistics one reads (PT-3.2). */
export interface ViewStatistics {
  readonly period: Period;
  /** null: all units of this person's scope, which are several. */
  readonly unit: { readonly documentId: string; readonly code: string; readonly name: string } | null;
  readonly today: string;
  /** Days are kept one by one from here on; of months before it only the sum is known. */
  readonly daysFrom: string;
  readonly total: ViewCounts;
  readonly step: 'day' | 'month';
  readonly times: readonly TimeViews[];
  readonly units: readonly UnitViews[];
  readonly kinds: readonly PartViews[];
  readonly sites: readonly PartViews[];
  readonly categories: readonly PartViews[];
  /** Most viewed first. */
  readonly top: readonly ItemViews[];
}

/** One line of the daily file; the same names as its columns. */
export interface DayLine {
  readonly day: string;
  readonly unit: string;
  readonly site: string;
  readonly kind: ItemKind | 'list';
  readonly documentId: string;
  readonly title: string;
  readonly category: string;
  readonly views: number;
}
