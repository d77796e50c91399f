import type { Core } from '@strapi/strapi';
import { relatedId, type OwnerSource } from '../../../units/server/public';
import { siteOf } from '../queries/site-of';
import { SITE, type OnSite } from '../uids';
import { siteNeeded } from './refusals';

/** documentId of the unit whose site it is; undefined for a site that does not exist. */
export const unitOfSite = async (strapi: Core.Strapi, site: string): Promise<string | undefined> => {
  const row = (await strapi.db.query(SITE).findOne({
    where: { documentId: site }, select: ['id'], populate: { unit: { select: ['documentId'] } },
  })) as unknown as { unit: { documentId: string } | null } | null;
  return row?.unit?.documentId;
};

/** A page, a menu, the texts of a site belong to the unit of the site; the database holds it too (congtinh.unit_of_site). */
export const ownerOfSite = (uid: OnSite): OwnerSource => async (strapi, data, source) => {
  const named = await relatedId(strapi, SITE as never, data.site);
  const site = named === undefined && source !== undefined ? await siteOf(strapi, uid, source) : named;
  if (site === undefined || site === null) throw siteNeeded();
  return unitOfSite(strapi, site);
};
