import type { Core } from '@strapi/strapi';
import {
  latestCase, loadDocument, maySee, moderatedType, moderationNotFound, personFrom, placeOf,
  type CaseRow, type LoadedDocument, type ModeratedType, type Person,
} from '../../../moderation/server/public';
import { reader } from '../../../platform/server/public';

export interface SeenDocument {
  readonly person: Person;
  readonly type: ModeratedType;
  readonly draft: LoadedDocument;
  /** The document's newest case, running or not. */
  readonly head: CaseRow | null;
}

/** A document that this person may see in moderation. @throws 404 otherwise, whether it exists or not */
export const seenDocument = async (strapi: Core.Strapi, contentType: string, documentId: string): Promise<SeenDocument> => {
  const person = await personFrom(strapi);
  const type = moderatedType(strapi, contentType);
  const draft = type ? await loadDocument(strapi, type, documentId, 'draft') : null;
  if (!type || !draft) throw moderationNotFound();
  const head = await latestCase(reader(strapi), contentType, documentId);
  const seen = maySee(person, { ...placeOf(type, draft), submittedBy: 0 }) || (head !== null && maySee(person, head));
  if (!seen) throw moderationNotFound();
  return { person, type, draft, head };
};
