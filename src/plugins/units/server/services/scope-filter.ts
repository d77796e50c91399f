import type { Core } from '@strapi/strapi';
import type { Actor, ScopeAction, ScopedType, Where } from '../../contracts';
import { scopeFor } from '../domain/scope';
import { withoutAllUnits } from '../domain/where';
import { currentTree } from './current-tree';

/**
 * The scope as a filter for the database. Whoever reaches every unit there is need not name them all: the list doubled the
 * time of the content manager's lists for the province (docs/performance.md). That each item has a unit, the triggers hold.
 */
export async function scopeFilter(strapi: Core.Strapi, actor: Actor, action: ScopeAction, type: ScopedType): Promise<Where | false> {
  const where = scopeFor(actor, action, type);
  if (where === false || type.scope !== 'unit' || actor.kind !== 'staff') return where;
  return withoutAllUnits(where, (await currentTree(strapi)).all);
}
