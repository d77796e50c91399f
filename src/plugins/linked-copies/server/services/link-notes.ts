import { personFrom, type ReviewNoteProvider } from '../../../moderation/server/public';
import { linkInWords } from '../domain/link-in-words';
import { linkView } from '../queries/link-view';

/** What the review of an item is told of its other place. */
export const linkNotes = (contentType: string): ReviewNoteProvider => async (strapi, documentId) =>
  linkInWords(await linkView(strapi, await personFrom(strapi), contentType, documentId));
