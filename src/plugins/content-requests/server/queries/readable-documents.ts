import type { Core, UID } from '@strapi/strapi';
import { moderatedTypes, standingOf, type ModeratedType } from '../../../moderation/server/public';
import { matches, scopedTypes, scopeFor } from '../../../units/server/public';
import type { Actor } from '../../../units/contracts';
import type { AnswerDocument } from '../../contracts';
import type { DocumentRef } from '../services/request-rows';

interface Row {
  readonly documentId: string;
  readonly publishedAt: string | null;
  readonly [attribute: string]: unknown;
}

/** Documents by what names them. */
export interface Documents {
  get(ref: DocumentRef): AnswerDocument | undefined;
}

const keyOf = ({ contentType, documentId }: DocumentRef): string => `${contentType} ${documentId}`;

export const nameOfType = (strapi: Core.Strapi, uid: string): string => (strapi.getModel(uid as UID.ContentType) as { info: { displayName: string } } | undefined)?.info.displayName ?? uid;

const rowsOf = async (strapi: Core.Strapi, type: ModeratedType, ids: readonly string[]): Promise<readonly Row[]> => {
  const relations = ['unit', ...(type.categories === null ? [] : [type.categories])];
  return (await strapi.db.query(type.uid).findMany({
    where: { documentId: { $in: [...ids] } }, select: ['documentId', 'publishedAt', type.titleAttribute],
    populate: Object.fromEntries(relations.map((name) => [name, { select: ['documentId'] }])),
  } as never)) as unknown as readonly Row[];
};

/**
 * The documents among these that the person may read, with their state. A fixed number of statements for each content type.
 * What is not his to read is left out, as if it did not exist.
 */
export const readableDocuments = async (strapi: Core.Strapi, actor: Actor, refs: readonly DocumentRef[]): Promise<Documents> => {
  const found = new Map<string, AnswerDocument>();
  for (const type of moderatedTypes(strapi).values()) {
    const ids = refs.filter(({ contentType }) => contentType === type.uid).map(({ documentId }) => documentId);
    const scoped = scopedTypes(strapi).get(type.uid);
    const where = scoped && ids.length > 0 ? scopeFor(actor, 'read', scoped) : false;
    if (where === false) continue;
    const rows = (await rowsOf(strapi, type, ids)).filter((row) => matches(where, row));
    const standing = await standingOf(strapi, type.uid, [...new Set(rows.map(({ documentId }) => documentId))]);
    for (const { documentId, publishedAt, [type.titleAttribute]: title } of rows) {
      const known = found.get(keyOf({ contentType: type.uid, documentId }));
      // Of a document with a draft and a public version the draft names it: that is what opens.
      if (known !== undefined && publishedAt !== null) continue;
      found.set(keyOf({ contentType: type.uid, documentId }), {
        contentType: type.uid, documentId, typeName: nameOfType(strapi, type.uid), title: String(title),
        state: standing.get(documentId)?.state ?? 'none', published: (standing.get(documentId)?.publishedAt ?? null) !== null,
        link: `/plugins/review/${type.uid}/${documentId}`,
      });
    }
  }
  return { get: (ref) => found.get(keyOf(ref)) };
};

/** A document that an answer names and this person may not read: that there is one, and nothing of it. */
export const hiddenDocument = (strapi: Core.Strapi, { contentType, documentId }: DocumentRef): AnswerDocument => ({
  contentType, documentId, typeName: nameOfType(strapi, contentType), title: null, state: 'none', published: false, link: null,
});
