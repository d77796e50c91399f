import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { requestAddress } from '../../../platform/server/public';
import type { LedgerActor } from '../domain/entry';

interface RequestState {
  auth?: { strategy?: { name?: string }; credentials?: { id?: number | string } | null };
  user?: { id: number | string };
  session?: { id?: string };
  auditSource?: string;
  /** Set by the floor that decides in which capacity somebody acts. */
  assignmentId?: string;
  requestId?: string;
}

/** The id that all entries of one request share; null outside a request. */
const requestIdOf = (strapi: Core.Strapi): string | undefined => {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  if (!state) return undefined;
  state.requestId ??= randomUUID();
  return state.requestId;
};

/**
 * Who acts: from the request context the staff user (with session and, when a floor above has put it into
 * `ctx.state.assignmentId`, assignment), the connection's token, or the public; outside a request the system,
 * with `reason` (job, command line).
 */
export const actorOf = (strapi: Core.Strapi, reason = 'system'): LedgerActor => {
  const context = strapi.requestContext.get();
  if (!context) return { kind: 'system', reason };
  const state = context.state as RequestState;
  const where = { address: requestAddress(strapi) ?? undefined, requestId: requestIdOf(strapi) };
  const strategy = state.auth?.strategy?.name;
  // Ids of staff and of API users overlap: state.user alone says nothing (reference: acting user inside a middleware).
  const isStaff = strategy === 'admin' || strategy === 'admin-token' || (strategy === undefined && state.auditSource === 'mcp');
  if (isStaff && state.user) {
    const token = strategy === 'admin-token' ? `token:${String(state.auth?.credentials?.id ?? '')}` : undefined;
    return { kind: 'staff', userId: state.user.id, sessionId: token ?? state.session?.id, assignmentId: state.assignmentId, ...where };
  }
  if (strategy === 'content-api-token') return { kind: 'connection', tokenId: String(state.auth?.credentials?.id ?? ''), ...where };
  return { kind: 'public', ...where };
};
