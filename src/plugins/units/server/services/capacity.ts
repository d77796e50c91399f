import type { Core } from '@strapi/strapi';
import type { Actor, ScopeAction, ScopedType, UnitId } from '../../contracts';
import { scopeFor } from '../domain/scope';

/** The first assignment that by itself gives a right over an item of this unit (null: shared, of no unit). */
export function capacityOf(actor: Actor, action: ScopeAction, type: ScopedType, unit: string | null): string | undefined {
  if (actor.kind !== 'staff') return undefined;
  const covers = (unitIds: readonly UnitId[]) => unit === null || unitIds.some((one) => one === unit);
  return actor.grants.find((grant) =>
    covers([...grant.unitIds, ...grant.orphanIds]) &&
    scopeFor({ ...actor, superAdmin: false, grants: [grant] }, action, type) !== false)?.assignmentId;
}

/** Tells the ledger by which assignment the person of this request acts. */
export function noteCapacity(strapi: Core.Strapi, assignmentId: string | undefined): void {
  const state = strapi.requestContext.get()?.state as { assignmentId?: string | undefined } | undefined;
  if (state) state.assignmentId = assignmentId;
}
