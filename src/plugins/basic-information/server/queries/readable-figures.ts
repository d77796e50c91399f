import type { Core } from '@strapi/strapi';
import { actorFrom, matches, scopedTypes, scopeFor } from '../../../units/server/public';
import type { EntryFigures } from '../../contracts';
import { INFO_ENTRY } from '../uids';
import { draftEntries } from './draft-entries';
import { entryFigures } from './entry-figures';

/** The figures of one entry, checked, for the person of the request; null when the entry is not his to read, or there is none (BI-6.4). */
export const readableFigures = async (strapi: Core.Strapi, documentId: string): Promise<EntryFigures | null> => {
  const actor = await actorFrom(strapi);
  const type = scopedTypes(strapi).get(INFO_ENTRY);
  const where = type ? scopeFor(actor, 'read', type) : false;
  if (where === false) return null;
  const [entry] = await draftEntries(strapi, { documentId });
  if (entry === undefined || !matches(where, entry)) return null;
  return (await entryFigures(strapi, actor, [entry])).get(documentId) ?? null;
};
