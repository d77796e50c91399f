import type { Core } from '@strapi/strapi';
import type { OnSite } from '../uids';

/** documentId of the site on which a page, a menu or the texts of a site stand; null for what is gone. */
export const siteOf = async (strapi: Core.Strapi, uid: OnSite, documentId: string): Promise<string | null> => {
  const row = (await strapi.db.query(uid).findOne({
    where: { documentId }, select: ['id'], populate: { site: { select: ['documentId'] } },
  })) as unknown as { site: { documentId: string } | null } | null;
  return row?.site?.documentId ?? null;
};
