import type { SystemKey } from './vocabulary';

/** What a content type declares in `pluginOptions.units` of its schema.json. */
export interface ScopeDeclaration {
  readonly scope: 'unit' | 'shared';
  readonly system: SystemKey | 'all';
  /** `scoped`: staff read within their units; `staff`: everybody with an assignment reads. */
  readonly read: 'scoped' | 'staff';
  /** Whether visitors and connections may read it (published rows only). Absent means no. */
  readonly public?: boolean;
  /** Name of the relation that `categories` of an assignment limit (BI-6.4). */
  readonly categories?: string;
  /** Name of the attribute that holds the system of the row, where rows of all systems share a type. */
  readonly systemField?: string;
}

export interface ScopedType extends ScopeDeclaration {
  readonly uid: string;
}

/**
 * A Strapi filter of `$or $and $eq $in` over attributes and relation paths,
 * for example `{ unit: { documentId: { $in: ['…'] } } }`. `{}` is everything.
 */
export type Where = { readonly [key: string]: unknown };
