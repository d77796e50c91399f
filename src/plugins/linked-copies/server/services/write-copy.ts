import type { Core } from '@strapi/strapi';
import type { UnitOfWork } from '../../../platform/server/public';
import { copiedInput } from '../domain/copied-input';
import type { LinkedType } from '../registry/linked-types';
import { PORTAL, SITE } from '../uids';
import { copying } from './copying';
import { newestLink } from './link-rows';
import type { PublishedText } from './published-text';
import { noPortal } from './refusals';

const hasDraft = async (strapi: Core.Strapi, { type }: LinkedType, documentId: string): Promise<boolean> =>
  (await strapi.db.query(type.uid).findOne({ where: { documentId, publishedAt: null } as never, select: ['id'] as never })) !== null;

const portalSite = async (strapi: Core.Strapi): Promise<string> => {
  const site = (await strapi.db.query(SITE).findOne({ where: { path: PORTAL }, select: ['documentId'] })) as { documentId: string } | null;
  if (site === null) throw noPortal();
  return site.documentId;
};

/** Brings the draft of a copy to the published text of its original; what is of the copy's own stays. */
export const rewriteCopy = async (strapi: Core.Strapi, uow: UnitOfWork, { type, apart }: LinkedType, copy: string, text: PublishedText): Promise<void> => {
  // The unit is fixed and the same; saying it again would only be judged again.
  const data = copiedInput(type.shape, type.components, text.document.entry, new Set([...apart, 'unit']));
  await copying(uow, () => strapi.documents(type.uid).update({ documentId: copy, data: data as never }));
};

/**
 * The copy's document on the portal: a new one, or the one that the same original had there before, so that readers
 * find it at its old address again.
 * @returns its documentId
 */
export const writeCopy = async (strapi: Core.Strapi, uow: UnitOfWork, linked: LinkedType, text: PublishedText): Promise<string> => {
  const { type, anew } = linked;
  const former = await newestLink(uow.trx, type.uid, 'original', text.document.documentId);
  if (former !== null && (await hasDraft(strapi, linked, former.copy))) {
    await rewriteCopy(strapi, uow, linked, former.copy, text);
    return former.copy;
  }
  const data = copiedInput(type.shape, type.components, text.document.entry, new Set(anew));
  const site = { set: [{ documentId: await portalSite(strapi) }] };
  const made = (await copying(uow, () => strapi.documents(type.uid).create({ data: { ...data, site } as never }))) as { documentId: string };
  return made.documentId;
};
