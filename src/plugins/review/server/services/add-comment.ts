import type { Core } from '@strapi/strapi';
import { contentOf } from '../../../../public-page/page';
import { authorsOf, documentRevisions, factsOf, remarkOf } from '../../../moderation/server/public';
import { AppError, inTransaction, now, reader, textOf } from '../../../platform/server/public';
import { anchorAt, type Anchor, type NewComment } from '../../contracts';
import { fieldTexts } from '../domain/comments/field-texts';
import { reanchor } from '../domain/comments/reanchor';
import { mayComment } from '../domain/comments/who-may-comment';
import { named, revisionsOf } from '../queries/revisions';
import { seenDocument, type SeenDocument } from '../queries/seen-document';
import { insertComment } from './comment-rows';
import { hydrated } from './compare';
import { commenterOf } from './commenter';
import { labelOf } from './fields-in-words';
import { commentSubject, noteInLedger } from './note-in-ledger';
import { tellPeople } from './tell-people';

/**
 * Puts a remark to a passage, a field or the whole of a submitted revision.
 * @returns the remark's id
 * @throws 404 unknown or foreign document, 403 for those outside moderation, 422 a passage that does not stand there
 */
export const addComment = (strapi: Core.Strapi, contentType: string, documentId: string, body: NewComment): Promise<number> =>
  inTransaction(strapi, async (uow) => {
    const seen = await seenDocument(strapi, contentType, documentId);
    const commenter = await commenterOf(strapi, seen);
    if (!mayComment(commenter)) throw outsideModeration();
    const revision = (await documentRevisions(strapi, contentType, documentId)).find(({ ordinal }) => ordinal === body.revision);
    if (revision === undefined || seen.head === null) {
      throw new AppError('review.not-submitted', 422, 'Chỉ góp ý được vào phiên bản đã gửi duyệt; hãy chọn một phiên bản trong danh sách.');
    }
    const text = demandText(body.text);
    const anchor = await storedAnchor(strapi, seen, body);
    const id = await insertComment(uow.trx, {
      contentType, documentId, caseId: revision.caseId, revisionId: revision.id, anchor, body: text, author: seen.person.userId, at: now(),
    });
    noteInLedger(strapi, uow, 'comment', commentSubject(id), { contentType, documentId, revision: revision.ordinal, hash: revision.hash, anchor: { ...anchor }, text });
    const facts = await factsOf(reader(strapi), seen.head, seen.type);
    await tellPeople(strapi, uow, {
      kind: 'review.comment', to: authorsOf(facts), actor: seen.person.userId, head: seen.head,
      title: `Góp ý: ${seen.draft.title}`,
      lines: [`Có góp ý vào «${seen.draft.title}»${about(strapi, contentType, anchor)}:`, '', text],
    });
    return id;
  });

export const outsideModeration = (): AppError =>
  new AppError('review.super-admin', 403, 'Quản trị viên hệ thống không tham gia kiểm duyệt nên không góp ý vào hồ sơ.');

export const demandText = (given: string): string => {
  const text = remarkOf(given);
  if (text === null) throw new AppError('review.text-required', 400, 'Hãy nhập nội dung góp ý.', [{ path: 'text', message: 'Nhập nội dung.' }]);
  return text;
};

const about = (strapi: Core.Strapi, contentType: string, anchor: Anchor): string => {
  switch (anchor.kind) {
    case 'passage': return `, đoạn “${anchor.quote.length > 120 ? `${anchor.quote.slice(0, 120)}…` : anchor.quote}”`;
    case 'field': return `, mục «${labelOf(strapi, contentType, anchor.field)}»`;
    case 'item': return '';
  }
};

/** A passage is taken only where it really stands; what is stored beside the quote is the server's own reading. */
const storedAnchor = async (strapi: Core.Strapi, { type, draft }: SeenDocument, { revision, anchor }: NewComment): Promise<Anchor> => {
  if (anchor.kind === 'item') return { kind: 'item' };
  if (anchor.kind === 'field') {
    if (type.shape[anchor.field] === undefined) throw wrongPlace('field');
    return { kind: 'field', field: anchor.field };
  }
  const shown = await hydrated(strapi, type, draft.documentId, named(await revisionsOf(strapi, type, draft), revision));
  const text = fieldTexts(contentOf(shown.shown).text).get(anchor.field);
  const wanted = { ...anchor, quote: textOf(anchor.quote), prefix: textOf(anchor.prefix), suffix: textOf(anchor.suffix) };
  const place = text === undefined ? null : reanchor(wanted, text);
  if (text === undefined || place === null || place.changed) throw wrongPlace('anchor.quote');
  return anchorAt(anchor.field, text, place.start, place.end);
};

const wrongPlace = (path: string): AppError =>
  new AppError('review.passage-not-found', 422, 'Không thấy đoạn này trong phiên bản đang xem; hãy tải lại trang rồi chọn lại đoạn.', [{ path, message: 'Chọn lại đoạn.' }]);
