import type { Core } from '@strapi/strapi';
import { forgetMemo } from '../services/request-memo';

const TYPES = new Set(['plugin::units.unit', 'plugin::units.assignment']);
const READS = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/** Whoever changes units or assignments, by whatever door: what the request or transaction knew of them is void. */
export function forgetAfterWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const result = await next();
    if (TYPES.has(context.uid) && !READS.has(context.action)) forgetMemo(strapi);
    return result as never;
  });
}
