import type { Core, UID } from '@strapi/strapi';
import type { SlugQuestion } from '../../contracts';
import type { Person } from '../domain/person';
import type { ModeratedType } from '../registry/moderated-types';
import { maySee } from './act-on-case';
import { loadDocument } from './load-document';
import { placeOf } from './submission';

const PORTAL = '/';

interface SiteRow { readonly path: string; readonly unit: { readonly documentId: string } | null }

/** The portal is written for by everybody; the site of a unit only by those who have a function there (PT-7.2). */
const writesFor = async (strapi: Core.Strapi, person: Person, { siteType, system }: ModeratedType, site: string): Promise<boolean> => {
  const found = siteType === null ? null : ((await strapi.db.query(siteType as UID.ContentType).findOne({
    where: { documentId: site }, select: ['path'], populate: { unit: { select: ['documentId'] } },
  } as never)) as SiteRow | null);
  return found !== null && (found.path === PORTAL || maySee(person, { unit: found.unit?.documentId ?? '', system, submittedBy: 0 }));
};

const isSeen = async (strapi: Core.Strapi, person: Person, type: ModeratedType, documentId: string): Promise<boolean> => {
  const draft = await loadDocument(strapi, type, documentId, 'draft');
  return draft !== null && maySee(person, { ...placeOf(type, draft), submittedBy: 0 });
};

/**
 * What of a question about an address this person may ask: a foreign document counts as none; null for the site of
 * another unit, whose drafts are not his to learn of, and where the save would be refused.
 */
export const askedWithin = async (strapi: Core.Strapi, person: Person, type: ModeratedType, asked: SlugQuestion): Promise<SlugQuestion | null> => {
  if (asked.site !== null && !(await writesFor(strapi, person, type, asked.site))) return null;
  const knows = asked.documentId !== null && (await isSeen(strapi, person, type, asked.documentId));
  return { ...asked, documentId: knows ? asked.documentId : null };
};
