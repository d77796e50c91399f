import type { Core } from '@strapi/strapi';
import { actorFrom } from '../services/actor-from';
import { capacityOf, noteCapacity } from '../services/capacity';
import { scopedTypes } from '../services/scoped-types';
import { guardRead, READS, type ReadAction } from './reads';
import { narrowPopulate } from './related-reads';
import { guardWrite, WRITES, type WriteAction } from './writes';

const isRead = (action: string): action is ReadAction => (READS as readonly string[]).includes(action);
const isWrite = (action: string): action is WriteAction => Object.hasOwn(WRITES, action);

/**
 * The guard of the document service: content manager, REST, tokens and every plugin that uses documents
 * pass here. Permission conditions alone do not cover create, clone, new locales and results (T1–T4).
 */
export function guardDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = scopedTypes(strapi).get(context.uid);
    if (!type) return next();
    const actor = await actorFrom(strapi);
    if (actor.kind === 'system' && context.action !== 'create' && context.action !== 'clone') return next();
    narrowPopulate(strapi, actor, context);
    const params = context.params as never;
    if (isRead(context.action)) return guardRead(strapi, actor, type, context.action, params, next) as never;
    if (isWrite(context.action)) {
      const unit = await guardWrite(strapi, actor, type, context.action, params);
      noteCapacity(strapi, capacityOf(actor, WRITES[context.action], type, unit));
      return next();
    }
    throw new Error(`units: document action "${context.action}" has no scope`);
  });
}
