import type { Core } from '@strapi/strapi';
import { scopeFilters } from '../domain/related-query';
import { relatedWorld } from '../guard/related-reads';
import { actorFrom } from '../services/actor-from';

interface Query {
  readonly filters?: unknown;
}
type Sanitize = (query: Query, action?: unknown) => Promise<Query>;
interface Checker {
  readonly sanitizedQuery: Sanitize & Record<string, Sanitize>;
}
interface PermissionChecker {
  create(of: { readonly model: string }): Checker;
}

/** Every query that the content manager takes from outside, for lists and pickers alike, passes its permission checker. */
export function scopeRelatedQueries(strapi: Core.Strapi): void {
  strapi.get('services').extend('plugin::content-manager.permission-checker', (service: PermissionChecker) => ({
    ...service,
    create: (of: { readonly model: string }) => {
      const checker = service.create(of);
      const narrowed = (sanitize: Sanitize): Sanitize => async (query, action) => narrow(strapi, of.model, await sanitize(query, action));
      const verbs = Object.entries(checker.sanitizedQuery).map(([verb, sanitize]) => [verb, narrowed(sanitize)] as const);
      return { ...checker, sanitizedQuery: Object.assign(narrowed(checker.sanitizedQuery), Object.fromEntries(verbs)) };
    },
  }));
}

async function narrow(strapi: Core.Strapi, model: string, query: Query): Promise<Query> {
  if (query.filters === undefined) return query;
  const actor = await actorFrom(strapi);
  if (actor.kind !== 'staff' || actor.superAdmin) return query;
  return { ...query, filters: scopeFilters(query.filters, model, relatedWorld(strapi, actor)) };
}
