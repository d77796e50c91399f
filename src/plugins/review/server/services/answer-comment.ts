import type { Core } from '@strapi/strapi';
import { authorsOf, factsOf } from '../../../moderation/server/public';
import { now, reader } from '../../../platform/server/public';
import { mayComment } from '../domain/comments/who-may-comment';
import { demandText, outsideModeration } from './add-comment';
import { answersTo, insertAnswer } from './comment-rows';
import { commentSubject, noteInLedger } from './note-in-ledger';
import { onComment } from './on-comment';
import { tellPeople } from './tell-people';

/** Answers a remark: the text's author, its reviewers, whoever sees the item. @throws 404 a foreign remark */
export const answerComment = (strapi: Core.Strapi, id: number, given: string): Promise<void> =>
  onComment(strapi, id, async ({ uow, comment, seen, commenter }) => {
    if (!mayComment(commenter)) throw outsideModeration();
    const text = demandText(given);
    const earlier = await answersTo(uow.trx, [id]);
    await insertAnswer(uow.trx, { commentId: id, body: text, author: commenter.userId, at: now() });
    noteInLedger(strapi, uow, 'answer', commentSubject(id), { text });
    if (seen.head === null) return;
    const authors = authorsOf(await factsOf(reader(strapi), seen.head, seen.type));
    await tellPeople(strapi, uow, {
      kind: 'review.answer', to: [comment.author, ...earlier.map(({ author }) => author), ...authors], actor: commenter.userId, head: seen.head,
      title: `Trả lời góp ý: ${seen.draft.title}`,
      lines: [`Góp ý vào «${seen.draft.title}» vừa có trả lời.`, '', `Góp ý: ${comment.body}`, `Trả lời: ${text}`],
    });
  });
