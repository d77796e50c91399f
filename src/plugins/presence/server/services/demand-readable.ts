import type { Core, UID } from '@strapi/strapi';
import { AppError } from '../../../platform/server/public';
import type { Actor } from '../../../units/contracts';
import { scopedTypes, scopeFor } from '../../../units/server/public';

/** The same answer whether the document does not exist, is of another kind or is not this person's to see. */
const notFound = (): AppError => new AppError('presence.not-found', 404, 'Không tìm thấy nội dung này trong phạm vi của anh/chị.');

/** Refuses whoever may not read the document: who is looking at it is part of what it is. */
export const demandReadable = async (strapi: Core.Strapi, actor: Actor, contentType: string, documentId: string): Promise<void> => {
  const type = scopedTypes(strapi).get(contentType);
  const where = type === undefined || actor.kind !== 'staff' ? false : scopeFor(actor, 'read', type);
  if (where === false) throw notFound();
  const seen = await strapi.db.query(contentType as UID.ContentType).count({ where: { $and: [{ documentId }, where] } } as never);
  if (seen === 0) throw notFound();
};
