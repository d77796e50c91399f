import type { Core } from '@strapi/strapi';
import type { Actor, ScopeAction, ScopedType, Where } from '../../contracts';
import { scopeFor } from '../domain/scope';
import { withoutAllUnits } from '../domain/where';
import { currentTree } from './current-tree';
import { oncePerRequest } from './request-memo';

/**
 * The scope as a filter for the database. Whoever reaches every unit there is need not name them all: the list doubled the
 * time of the content manager's lists for the province (docs/performance.md). That each item has a unit, the triggers hold.
 */
export async function scopeFilter(strapi: Core.Strapi, actor: Actor, action: ScopeAction, type: ScopedType): Promise<Where | false> {
  if (type.scope !== 'unit' || actor.kind !== 'staff') return scopeFor(actor, action, type);
  // Permissions ask for it dozens of times in one request.
  return oncePerRequest(strapi, `scope ${actor.userId} ${action} ${type.uid}`, async () => {
    const where = scopeFor(actor, action, type);
    return where === false ? false : withoutAllUnits(where, (await currentTree(strapi)).all);
  });
}
