import type { Reach, RoleKey, SystemKey } from './vocabulary';

declare const unitIdBrand: unique symbol;
/** documentId of a unit. */
export type UnitId = string & { readonly [unitIdBrand]: true };

/** Marks a documentId as one of a unit; the caller knows where it came from. */
export const asUnitId = (documentId: string): UnitId => documentId as UnitId;

/** One living assignment, with its reach resolved at the business date. */
export interface Grant {
  readonly assignmentId: string;
  readonly role: RoleKey;
  readonly system: SystemKey;
  readonly reach: Reach;
  readonly unit: UnitId;
  /** Every unit the grant covers, inherited closed units included; for `province` every unit. */
  readonly unitIds: readonly UnitId[];
  /** Closed units that no single successor inherited; only for reach `province`. */
  readonly orphanIds: readonly UnitId[];
  readonly programme: string | null;
  readonly fields: readonly string[];
  /** documentIds of categories; empty means no limit (BI-6.4). */
  readonly categories: readonly string[];
}

export type Actor =
  | {
      readonly kind: 'staff';
      readonly userId: number;
      readonly superAdmin: boolean;
      readonly grants: readonly Grant[];
    }
  | { readonly kind: 'connection'; readonly tokenId: string }
  | { readonly kind: 'public' }
  | { readonly kind: 'system'; readonly reason: string };

export const SCOPE_ACTIONS = ['read', 'create', 'update', 'delete'] as const;
export type ScopeAction = (typeof SCOPE_ACTIONS)[number];

/** A member of staff as screens name him; a deleted account keeps its number. */
export interface PersonRef {
  readonly userId: number;
  readonly name: string;
}
