import type { Core } from '@strapi/strapi';
import { inTransaction, type UnitOfWork } from '../../../platform/server/public';
import { moderationNotFound } from '../../../moderation/server/public';
import { type Commenter } from '../domain/comments/who-may-comment';
import { seenDocument, type SeenDocument } from '../queries/seen-document';
import { commentById, lockComment, type CommentRow } from './comment-rows';
import { commenterOf } from './commenter';

export interface OnComment {
  readonly uow: UnitOfWork;
  readonly comment: CommentRow;
  readonly seen: SeenDocument;
  readonly commenter: Commenter;
}

/** The frame of every verb on a remark: one transaction, the remark locked, its document the person's to see. @throws 404 otherwise */
export const onComment = <T>(strapi: Core.Strapi, id: number, work: (on: OnComment) => Promise<T>): Promise<T> =>
  inTransaction(strapi, async (uow) => {
    const comment = await commentById(uow.trx, id);
    if (comment === null) throw moderationNotFound();
    const seen = await seenDocument(strapi, comment.contentType, comment.documentId);
    await lockComment(uow.trx, id);
    return work({ uow, comment, seen, commenter: await commenterOf(strapi, seen) });
  });
