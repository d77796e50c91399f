import type { Core } from '@strapi/strapi';
import type { ReviewNotes } from '../../../moderation/contracts';
import { reviewNotesOf } from '../../../moderation/server/public';
import { seenDocument } from './seen-document';

/** What other parts of the house know about the draft of a document that this person may see. @throws 404 otherwise */
export const notesOnDocument = async (strapi: Core.Strapi, contentType: string, documentId: string): Promise<readonly ReviewNotes[]> => {
  await seenDocument(strapi, contentType, documentId);
  return reviewNotesOf(strapi, contentType, documentId);
};
