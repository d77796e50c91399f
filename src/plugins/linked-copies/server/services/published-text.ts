import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { hashOf, loadDocument, publishedCase, revisionOf, type LoadedDocument } from '../../../moderation/server/public';
import { sharedContent, type Attributes } from '../domain/shared-content';
import type { LinkedType } from '../registry/linked-types';

/** A text as readers see it, with what a taking has to name. */
export interface PublishedText {
  readonly document: LoadedDocument;
  readonly caseId: number;
  readonly revisionId: number;
  readonly hash: string;
  readonly contentHash: string;
  /** Its last edit. */
  readonly editId: number;
}

export const attributesOf = ({ canonical }: LoadedDocument): Attributes => (canonical as { attributes: Attributes }).attributes;

/** Hash of what original and copy share. */
export const contentHashOf = ({ apart }: LinkedType, document: LoadedDocument): string => hashOf(sharedContent(attributesOf(document), apart));

/** Null when readers do not see the document. */
export const publishedText = async (strapi: Core.Strapi, db: Knex, linked: LinkedType, documentId: string): Promise<PublishedText | null> => {
  const head = await publishedCase(db, linked.type.uid, documentId);
  const document = head && (await loadDocument(strapi, linked.type, documentId, 'published'));
  if (head === null || document === null) return null;
  const { hash } = await revisionOf(db, head);
  return { document, caseId: head.id, revisionId: head.revisionId, hash, contentHash: contentHashOf(linked, document), editId: head.publishedEditId ?? 0 };
};
