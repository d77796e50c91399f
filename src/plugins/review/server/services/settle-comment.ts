import type { Core } from '@strapi/strapi';
import { AppError, now } from '../../../platform/server/public';
import { mayResolve } from '../domain/comments/who-may-comment';
import { insertResolution, resolutionsOf } from './comment-rows';
import { commentSubject, noteInLedger } from './note-in-ledger';
import { onComment } from './on-comment';

/** Marks a remark as dealt with, or opens it again; doing so twice is no error and leaves no second row. */
export const settleComment = (strapi: Core.Strapi, id: number, resolved: boolean): Promise<void> =>
  onComment(strapi, id, async ({ uow, comment, commenter }) => {
    if (!mayResolve(commenter, comment.author)) {
      throw new AppError('review.not-yours-to-resolve', 403, 'Chỉ người góp ý hoặc người đang giữ bước duyệt mới xác nhận góp ý đã xử lý; anh/chị hãy trả lời góp ý.');
    }
    const last = (await resolutionsOf(uow.trx, [id])).at(-1);
    if ((last?.resolved ?? false) === resolved) return;
    await insertResolution(uow.trx, { commentId: id, resolved, actor: commenter.userId, at: now() });
    noteInLedger(strapi, uow, resolved ? 'resolve' : 'reopen', commentSubject(id), { resolved });
  });
