import type { Actor, Grant, ScopeAction, ScopedType, UnitId, Where } from '../../contracts';
import { capability } from './capabilities';

const EVERYTHING: Where = {};

/**
 * The one rule of scope: which items of a type an actor may act on.
 * `false` is none, `{}` is all. PR-2.3, PR-7.5, BI-6.4: access by assignment only.
 */
export function scopeFor(actor: Actor, action: ScopeAction, type: ScopedType): Where | false {
  switch (actor.kind) {
    case 'system':
      return EVERYTHING;
    case 'public':
    case 'connection':
      return action === 'read' && type.public === true ? EVERYTHING : false;
    case 'staff':
      if (actor.superAdmin) return EVERYTHING;
      return scopeOfGrants(actor.grants, action, type);
  }
}

function scopeOfGrants(
  grants: readonly Grant[],
  action: ScopeAction,
  type: ScopedType,
): Where | false {
  if (grants.length === 0) return false;
  if (action === 'read' && type.read === 'staff') return EVERYTHING;
  const acting = grants.filter((grant) => serves(grant, type));
  if (type.scope === 'shared') {
    const may = acting.some(
      (grant) => grant.reach === 'province' && capability(grant.role, type.uid, action) === 'all',
    );
    return may ? EVERYTHING : false;
  }
  return union(acting.map((grant) => clauseOf(grant, action, type)));
}

/** Whether a grant belongs to the system of the type at all. */
function serves(grant: Grant, type: ScopedType): boolean {
  return type.system === 'all' || type.system === grant.system;
}

interface Clause {
  readonly unitIds: readonly UnitId[];
  readonly limits: Where;
}

function clauseOf(grant: Grant, action: ScopeAction, type: ScopedType): Clause {
  const extent = capability(grant.role, type.uid, action);
  const unitIds =
    extent === 'all' ? grant.unitIds : extent === 'orphans' ? grant.orphanIds : [];
  const limits: Record<string, unknown> = {};
  if (type.systemField !== undefined) limits[type.systemField] = { $eq: grant.system };
  if (type.categories !== undefined && grant.categories.length > 0) {
    limits[type.categories] = { documentId: { $in: [...grant.categories].sort() } };
  }
  return { unitIds, limits };
}

/** One filter for several grants; grants with equal limits share one list of units. */
function union(clauses: readonly Clause[]): Where | false {
  const groups = new Map<string, { limits: Where; unitIds: Set<UnitId> }>();
  for (const { limits, unitIds } of clauses) {
    if (unitIds.length === 0) continue;
    const key = JSON.stringify(limits);
    const group = groups.get(key) ?? { limits, unitIds: new Set<UnitId>() };
    for (const id of unitIds) group.unitIds.add(id);
    groups.set(key, group);
  }
  const filters = [...groups.values()].map(({ limits, unitIds }) => ({
    unit: { documentId: { $in: [...unitIds].sort() } },
    ...limits,
  }));
  const [first, ...others] = filters;
  if (!first) return false;
  return others.length === 0 ? first : { $or: filters };
}
