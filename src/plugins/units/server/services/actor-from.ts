import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Actor } from '../../contracts';
import { staffActor, type StaffUser } from './staff-actor';

const acting = new AsyncLocalStorage<Actor>();

/**
 * Runs work of the house itself inside somebody's request (building a snapshot, checking a rule)
 * without that person's scope. The caller has already decided that the person may ask for it.
 */
export function asSystem<T>(reason: string, work: () => Promise<T>): Promise<T> {
  return acting.run({ kind: 'system', reason }, work);
}

interface RequestState {
  readonly auth?: { readonly strategy?: { readonly name?: string }; readonly credentials?: { readonly id?: unknown } };
  readonly user?: StaffUser;
  readonly auditSource?: string;
}

/**
 * Who acts: staff (session, admin token, MCP), a connection (API token), the public, or,
 * outside a request, the system. Ids of staff and of visitors' accounts overlap, so the
 * way of signing in decides, never the user alone.
 */
export async function actorFrom(strapi: Core.Strapi): Promise<Actor> {
  const named = acting.getStore();
  if (named) return named;
  const context = strapi.requestContext.get();
  if (!context) return { kind: 'system', reason: 'no request' };
  const { auth, user, auditSource } = context.state as RequestState;
  switch (auth?.strategy?.name) {
    case 'admin':
    case 'admin-token':
      return user ? staffActor(strapi, user) : { kind: 'public' };
    case 'content-api-token':
      return { kind: 'connection', tokenId: String(auth.credentials?.id ?? '') };
    case undefined:
      return auditSource === 'mcp' && user ? staffActor(strapi, { id: user.id }) : { kind: 'public' };
    default:
      return { kind: 'public' };
  }
}
