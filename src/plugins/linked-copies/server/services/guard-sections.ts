import type { Core } from '@strapi/strapi';
import { AppError, inTransaction } from '../../../platform/server/public';
import { linkedType, type LinkedType } from '../registry/linked-types';
import { isCopying } from './copying';
import { newestLink } from './link-rows';
import { closedSection, type Standing } from './section-rule';

interface Row {
  readonly site: { readonly path: string } | null;
  readonly unit: { readonly documentId: string } | null;
  readonly [relation: string]: unknown;
}

const standingOfDraft = async (strapi: Core.Strapi, { type }: LinkedType, documentId: string | undefined): Promise<Standing | null> => {
  if (documentId === undefined || type.categories === null) return null;
  const row = (await strapi.db.query(type.uid).findOne({
    where: { documentId, publishedAt: null }, select: ['id'],
    populate: { site: { select: ['path'] }, unit: { select: ['documentId'] }, [type.categories]: { select: ['documentId'] } },
  } as never)) as unknown as Row | null;
  if (row === null) return null;
  const category = row[type.categories] as { documentId: string } | null;
  return { sitePath: row.site?.path ?? null, category: category?.documentId ?? null, unit: row.unit?.documentId ?? null };
};

/**
 * Holds the delegations of portal sections when an item is put into one, on every way that ends in the document service
 * (PT-7.2). What stands in a section already is left alone: it can be corrected whoever the section was given to since.
 * @throws 422 `linked-copies.section-delegated`
 */
export const guardSections = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    const linked = linkedType(strapi, context.uid);
    if (linked === undefined || !['create', 'clone', 'update'].includes(context.action) || isCopying()) return next();
    return inTransaction(strapi, async (uow) => {
      const { documentId } = context.params as { documentId?: string };
      const before = context.action === 'update' ? await standingOfDraft(strapi, linked, documentId) : null;
      const result = (await next()) as { documentId?: string } | null;
      const id = context.action === 'update' ? documentId : result?.documentId;
      const after = await standingOfDraft(strapi, linked, id);
      if (after === null || id === undefined || (before !== null && before.category === after.category && before.sitePath === after.sitePath)) return result;
      const message = await closedSection(strapi, after);
      if (message === null || (await newestLink(uow.trx, linked.type.uid, 'copy', id)) !== null) return result;
      throw new AppError('linked-copies.section-delegated', 422, message, [{ path: linked.type.categories ?? 'category', message }]);
    }) as never;
  });
};
