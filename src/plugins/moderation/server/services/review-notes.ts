import type { Core } from '@strapi/strapi';
import type { ReviewNotes } from '../../contracts';

/**
 * Answers what its part of the house knows about the draft of a document; null when it has nothing to say. It takes the
 * person from the request and answers only what he may read.
 */
export type ReviewNoteProvider = (strapi: Core.Strapi, documentId: string) => Promise<ReviewNotes | null>;

const providers = new Map<string, Set<ReviewNoteProvider>>();

/** Registers what an upper floor has to say about documents of a content type while they are reviewed. */
export const registerReviewNotes = (contentType: string, provider: ReviewNoteProvider): void => {
  providers.set(contentType, (providers.get(contentType) ?? new Set()).add(provider));
};

/** What the registered parts say about a document, in the order of registration. The caller has made sure that the person may see it. */
export const reviewNotesOf = async (strapi: Core.Strapi, contentType: string, documentId: string): Promise<readonly ReviewNotes[]> => {
  const found: ReviewNotes[] = [];
  for (const provider of providers.get(contentType) ?? []) {
    const notes = await provider(strapi, documentId);
    if (notes !== null) found.push(notes);
  }
  return found;
};
