import type { Core, UID } from '@strapi/strapi';
import type { Actor } from '../../contracts';
import { scopePopulate, type PopulateWorld } from '../domain/populate';
import { scopeFor } from '../domain/scope';
import { scopedTypes } from '../services/scoped-types';

/** The types around an item as a member of staff may read them. */
export function relatedWorld(strapi: Core.Strapi, actor: Actor): PopulateWorld {
  const types = scopedTypes(strapi);
  return {
    attributesOf: (uid) => (strapi.getModel(uid as UID.Schema)?.attributes ?? {}) as ReturnType<PopulateWorld['attributesOf']>,
    scopeOf: (uid) => {
      const type = types.get(uid);
      return type ? scopeFor(actor, 'read', type) : {};
    },
  };
}

/** Holds what a read or a write answers with inside the scope, related items included. */
export function narrowPopulate(strapi: Core.Strapi, actor: Actor, context: { uid: string; params: unknown }): void {
  const params = context.params as { populate?: unknown } | undefined;
  // Visitors' routes name their populate themselves, and the state of a row follows its parent's.
  if (!params?.populate || actor.kind !== 'staff' || actor.superAdmin) return;
  params.populate = scopePopulate(params.populate, context.uid, relatedWorld(strapi, actor));
}
