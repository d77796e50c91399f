import type { Core } from '@strapi/strapi';
import type { Actor, ScopedType } from '../../contracts';
import { both } from '../domain/where';
import { scopeFilter } from '../services/scope-filter';

export const READS = ['findMany', 'findFirst', 'findOne', 'count'] as const;
export type ReadAction = (typeof READS)[number];

interface ReadParams {
  filters?: unknown;
  status?: 'draft' | 'published';
}

const NOTHING: Readonly<Record<ReadAction, unknown>> = { findMany: [], findFirst: null, findOne: null, count: 0 };

/**
 * Narrows a read to the actor's scope. Out of scope is empty, as if it did not exist.
 * Visitors and connections get published rows whatever they ask for (T6).
 */
export async function guardRead(
  strapi: Core.Strapi,
  actor: Actor,
  type: ScopedType,
  action: ReadAction,
  params: ReadParams,
  next: () => Promise<unknown>,
): Promise<unknown> {
  const where = await scopeFilter(strapi, actor, 'read', type);
  if (where === false) return NOTHING[action];
  if (Object.keys(where).length > 0) params.filters = both(where, params.filters);
  if (actor.kind === 'public' || actor.kind === 'connection') params.status = 'published';
  return next();
}
