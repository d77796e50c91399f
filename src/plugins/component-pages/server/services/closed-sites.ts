import type { Core } from '@strapi/strapi';
import { registerSubmissionRule } from '../../../moderation/server/public';
import { SITE } from '../uids';
import { siteClosed } from './refusals';

export const isClosed = async (strapi: Core.Strapi, site: string): Promise<boolean> =>
  ((await strapi.db.query(SITE).findOne({ where: { documentId: site }, select: ['state'] })) as { state: string | null } | null)?.state === 'closed';

/** A closed site is read as it was: nothing new goes to review for it, of whatever type. */
export const holdClosedSites = (): void => registerSubmissionRule(async (strapi, _type, { site }) => {
  if (site === null || !(await isClosed(strapi, site))) return null;
  const { message, fields } = siteClosed();
  return { message, fields: [...fields] };
});
