import type { ReviewNoteProvider } from '../../../moderation/server/public';
import { conflictsInWords } from '../domain/conflicts-in-words';
import { readableFigures } from '../queries/readable-figures';

/** What the review of an entry is told of other sources that state other figures (BI-3.3). */
export const conflictNotes: ReviewNoteProvider = async (strapi, documentId) => {
  const figures = await readableFigures(strapi, documentId);
  return figures && conflictsInWords(figures);
};
