import type { Core } from '@strapi/strapi';
import { textOf } from '../../../platform/server/public';
import { answered } from '../domain/notice-texts';
import { readableDocuments } from '../queries/readable-documents';
import { move, onRequest } from './on-request';
import { unreadableDocument } from './refusals';
import type { DocumentRef } from './request-rows';
import { aboutOf, followersOf, settleAsked, tellOf } from './tell-people';

export interface AnswerInput {
  readonly id: number;
  readonly version: number;
  readonly text: string;
  readonly documents: readonly DocumentRef[];
}

/**
 * The unit's answer: a text and, where it was published or written, the documents that answer it.
 * @throws 422 for a document that the answerer may not read himself
 */
export const answerRequest = (strapi: Core.Strapi, { text, documents, ...which }: AnswerInput): Promise<void> =>
  onRequest(strapi, 'answer', which, async (on) => {
    const known = await readableDocuments(strapi, on.actor, documents);
    const strange = documents.findIndex((ref) => known.get(ref) === undefined);
    if (strange >= 0) throw unreadableDocument(strange);
    const said = textOf(text).trim();
    const after = await move(strapi, on, 'answer', { text: said, documents });
    await settleAsked(strapi, on.uow, after.id);
    await tellOf(strapi, on.uow, after.id, await followersOf(strapi, after), on.actor.userId, answered(await aboutOf(strapi, after, on.actor.userId), said));
  });
