import type { Core } from '@strapi/strapi';
import { onPublished, onWithdrawn } from '../../../moderation/server/public';
import { PAGE } from '../uids';
import { siteOf } from '../queries/site-of';
import { refreshAddresses } from './refresh-addresses';

/** Keeps the addresses of published pages, in the very transaction that publishes or withdraws one. */
export const followPublications = (strapi: Core.Strapi): void => {
  const refresh = async (uow: Parameters<typeof refreshAddresses>[1], documentId: string, at: Date): Promise<void> => {
    const site = await siteOf(strapi, PAGE, documentId);
    if (site !== null) await refreshAddresses(strapi, uow, site, at);
  };
  onPublished(async (uow, { contentType, documentId, at }) => {
    if (contentType === PAGE) await refresh(uow, documentId, at);
  });
  onWithdrawn(async (uow, { contentType, documentId, at }) => {
    if (contentType === PAGE) await refresh(uow, documentId, at);
  });
};
