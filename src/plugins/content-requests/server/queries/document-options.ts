import type { Core } from '@strapi/strapi';
import { moderatedTypes } from '../../../moderation/server/public';
import { reader } from '../../../platform/server/public';
import { actorFrom, scopedTypes, scopeFor } from '../../../units/server/public';
import type { DocumentOption } from '../../contracts';
import { holdsAct } from '../domain/rights';
import { notFound } from '../services/refusals';
import { requestById } from '../services/request-rows';
import { nameOfType } from './readable-documents';

const OFFERED = 20;

interface Row { readonly documentId: string; readonly updatedAt: string; readonly [attribute: string]: unknown }

/**
 * Documents of the asked unit that the answerer may read, the last changed first, by words of their title. One statement for
 * each content type and one for what is public. @throws 404 for whoever does not answer the request
 */
export const documentOptions = async (strapi: Core.Strapi, id: number, search: string): Promise<readonly DocumentOption[]> => {
  const actor = await actorFrom(strapi);
  const request = await requestById(reader(strapi), id);
  if (request === null || !holdsAct(actor, 'answer', request.unit)) throw notFound();
  const found: (DocumentOption & { readonly at: string })[] = [];
  for (const { uid, titleAttribute } of moderatedTypes(strapi).values()) {
    const type = scopedTypes(strapi).get(uid);
    const where = type ? scopeFor(actor, 'read', type) : false;
    if (where === false) continue;
    const rows = (await strapi.db.query(uid).findMany({
      where: { $and: [where, { publishedAt: null, unit: { documentId: request.unit } }, ...(search === '' ? [] : [{ [titleAttribute]: { $containsi: search } }])] },
      select: ['documentId', 'updatedAt', titleAttribute], orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }], limit: OFFERED,
    } as never)) as unknown as readonly Row[];
    const shown = (await strapi.db.query(uid).findMany({
      where: { documentId: { $in: rows.map(({ documentId }) => documentId) }, publishedAt: { $notNull: true } }, select: ['documentId'],
    } as never)) as unknown as readonly { documentId: string }[];
    const isPublic = new Set(shown.map(({ documentId }) => documentId));
    found.push(...rows.map(({ documentId, updatedAt, [titleAttribute]: title }) =>
      ({ contentType: uid, documentId, typeName: nameOfType(strapi, uid), title: String(title), published: isPublic.has(documentId), at: updatedAt })));
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, OFFERED).map(({ at: _at, ...option }) => option);
};
