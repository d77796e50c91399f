import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readInput, today } from '../../../platform/server/public';
import type { Actor, AssignmentView } from '../../contracts';
import { managingGrants } from '../domain/assignment-rules';
import { forbidden } from '../guard/refusals';
import { listAssignments, type AssignmentFilter } from '../queries/list-assignments';
import { actorFrom } from '../services/actor-from';
import { endAssignment } from '../services/end-assignment';
import { resolveUnit } from '../services/find-unit';
import { grantAssignment } from '../services/grant-assignment';
import { assignmentEnd, assignmentInput, assignmentQuery } from './input';
import { pageOf } from './page';

/** What of the assignments an actor sees: null is all; nobody without the right sees any. */
export function seenBy(actor: Actor): AssignmentFilter['seen'] {
  if (actor.kind !== 'staff') throw forbidden();
  if (actor.superAdmin) return null;
  const managing = managingGrants(actor.grants);
  if (managing.length === 0) throw forbidden();
  return managing;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const query = readInput(assignmentQuery, ctx.query);
    const seen = seenBy(await actorFrom(strapi));
    const unit = query.unit === undefined ? undefined : (await resolveUnit(strapi, query.unit)).id;
    const rows = await listAssignments(strapi, { ...query, unit, day: today(), seen });
    ctx.body = pageOf<AssignmentView>(rows, query);
  },

  async create(ctx: Context) {
    const input = readInput(assignmentInput, ctx.request.body);
    const actor = await actorFrom(strapi);
    seenBy(actor);
    const documentId = await grantAssignment(strapi, actor, input);
    ctx.status = 201;
    ctx.body = { data: { documentId }, meta: {} };
  },

  async end(ctx: Context) {
    const end = readInput(assignmentEnd, ctx.request.body);
    const actor = await actorFrom(strapi);
    seenBy(actor);
    await endAssignment(strapi, actor, String(ctx.params.documentId), end);
    ctx.body = { data: { documentId: ctx.params.documentId, to: end.to }, meta: {} };
  },
});
