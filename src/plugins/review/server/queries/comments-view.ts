import type { Core } from '@strapi/strapi';
import { contentOf } from '../../../../public-page/page';
import { documentRevisions } from '../../../moderation/server/public';
import { reader } from '../../../platform/server/public';
import { addresseesOf, namer } from '../../../units/server/public';
import type { CommentsView, CommentThread, RevisionRef } from '../../contracts';
import { fieldTexts } from '../domain/comments/field-texts';
import { reanchor } from '../domain/comments/reanchor';
import { mayComment, mayResolve } from '../domain/comments/who-may-comment';
import { answersTo, commentsOn, resolutionsOf, type CommentRow } from '../services/comment-rows';
import { commenterOf } from '../services/commenter';
import { hydrated } from '../services/compare';
import { labelOf } from '../services/fields-in-words';
import { defaultShown, named, revisionsOf } from './revisions';
import { seenDocument } from './seen-document';

/** All remarks on a document, each where it stands in the revision shown. */
export const commentsView = async (strapi: Core.Strapi, contentType: string, documentId: string, wanted?: RevisionRef): Promise<CommentsView> => {
  const seen = await seenDocument(strapi, contentType, documentId);
  const db = reader(strapi);
  const rows = await commentsOn(db, contentType, documentId);
  const ids = rows.map(({ id }) => id);
  const [answers, resolutions, stored, revisions, commenter] = await Promise.all([
    answersTo(db, ids), resolutionsOf(db, ids), documentRevisions(strapi, contentType, documentId), revisionsOf(strapi, seen.type, seen.draft), commenterOf(strapi, seen),
  ]);
  const people = namer(await addresseesOf(strapi, [...rows, ...answers].map(({ author }) => author).concat(resolutions.map(({ actor }) => actor))));
  const shown = wanted === undefined ? defaultShown(revisions) : named(revisions, wanted);
  const texts = rows.some(({ anchor }) => anchor.kind === 'passage')
    ? fieldTexts(contentOf((await hydrated(strapi, seen.type, documentId, shown)).shown).text)
    : new Map<string, string>();

  const threadOf = (row: CommentRow): CommentThread => {
    const { anchor } = row;
    const text = anchor.kind === 'passage' ? texts.get(anchor.field) : undefined;
    const last = resolutions.filter(({ commentId }) => commentId === row.id).at(-1);
    return {
      id: row.id,
      revision: stored.find(({ id }) => id === row.revisionId)?.ordinal ?? 0,
      anchor,
      fieldLabel: anchor.kind === 'item' ? null : labelOf(strapi, contentType, anchor.field),
      place: anchor.kind === 'passage' && text !== undefined ? reanchor(anchor, text) : null,
      text: row.body, author: people(row.author), at: row.at.toISOString(),
      answers: answers.filter(({ commentId }) => commentId === row.id).map(({ id, body, author, at }) => ({ id, text: body, author: people(author), at: at.toISOString() })),
      resolved: last?.resolved ? { by: people(last.actor), at: last.at.toISOString() } : null,
      mayAnswer: mayComment(commenter),
      mayResolve: mayResolve(commenter, row.author),
    };
  };
  const refusal = !mayComment(commenter) ? 'Quản trị viên hệ thống không tham gia kiểm duyệt nên không góp ý vào hồ sơ.'
    : typeof shown.ref === 'number' ? null : 'Bản nháp này chưa gửi duyệt nên chưa góp ý được; hãy chọn một phiên bản đã gửi.';
  return { threads: rows.map(threadOf), mayComment: refusal === null, refusal };
};
