import type { Core } from '@strapi/strapi';
import { actorFrom } from '../services/actor-from';
import { forbidden } from './refusals';

const READS = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/** Functions are given and ended by their services, which know the rules (`mayAssign`); no form of core's passes by them, whoever fills it in. */
export function guardAssignmentWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid === 'plugin::units.assignment' && !READS.has(context.action) && (await actorFrom(strapi)).kind !== 'system') throw forbidden();
    return next();
  });
}
