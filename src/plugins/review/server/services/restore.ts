import type { Core } from '@strapi/strapi';
import { isLive } from '../../../moderation/contracts';
import { loadDocument, lockDocument, moderationNotFound, newerDraft, type Canonical, type LoadedDocument, type ModeratedType } from '../../../moderation/server/public';
import { AppError, inTransaction } from '../../../platform/server/public';
import type { RestoreAnswer } from '../../contracts';
import type { Attributes } from '../domain/snapshot/read';
import { named, revisionsOf } from '../queries/revisions';
import { seenDocument, type SeenDocument } from '../queries/seen-document';
import { labelOf } from './fields-in-words';
import { noteInLedger } from './note-in-ledger';
import { findingsOf } from './restorable';
import { restoreData } from './restore-data';

/**
 * Writes an old revision's content as the draft, by the ordinary save: who may edit now, scope, content rules, new
 * revision under review, all as for any other edit. It publishes nothing.
 * @param base hash of the draft that the person saw
 * @throws 409 a newer draft (with both texts), 422 what the old content names is gone, 403 who may not edit now
 */
export const restoreRevision = (strapi: Core.Strapi, contentType: string, documentId: string, revision: number, base: string): Promise<RestoreAnswer> =>
  inTransaction(strapi, async (uow) => {
    const { type } = await seenDocument(strapi, contentType, documentId);
    await lockDocument(uow, type.uid, documentId);
    // Seen before the lock may be old by now.
    const seen = await seenDocument(strapi, contentType, documentId);
    const wanted = named(await revisionsOf(strapi, type, seen.draft), revision);
    const attributes = await wanted.content();
    if (seen.draft.hash !== base) throw await newerDraft(strapi, type, seen.draft, { ...seen.draft, canonical: { attributes } as Canonical });
    if (seen.draft.hash === wanted.hash) throw new AppError('review.same-draft', 422, 'Bản nháp hiện nay đã giống phiên bản này.');

    const kept = fixedNow(seen, attributes);
    const { faults, notes } = await findingsOf(strapi, type, attributes, kept);
    if (faults.length > 0) {
      throw new AppError('review.cannot-restore', 422, 'Không khôi phục được vì một số nội dung của phiên bản này không còn; hãy xem danh sách bên dưới.', faults);
    }
    await strapi.documents(type.uid).update({ documentId, data: (await restoreData(strapi, type, attributes, kept)) as never });
    const draft = await demandRestored(strapi, type, documentId, wanted.hash, kept.size > 0 || notes.length > 0);
    const told = [...[...kept].map((name) => `${labelOf(strapi, type.uid, name)}: giữ như hiện nay vì không đổi được sau khi đã gửi duyệt.`), ...notes];
    noteInLedger(strapi, uow, 'restore', { type: contentType, id: documentId }, { revision, hash: wanted.hash, from: seen.draft.hash, draft: draft.hash, notes: told });
    return { draftHash: draft.hash, notes: told };
  });

/** Attributes that no edit changes any more and that differ: they stay (moderation/services/fixed-attributes.ts). */
const fixedNow = ({ type, draft, head }: SeenDocument, attributes: Attributes): ReadonlySet<string> => {
  if (head === null) return new Set();
  const now = (draft.canonical as { attributes: Record<string, Canonical> }).attributes;
  const fixed = [...type.rules.fixedAfterSubmission, ...(isLive(head.state) ? ['unit'] : [])];
  return new Set(fixed.filter((name) => JSON.stringify(now[name] ?? null) !== JSON.stringify(attributes[name] ?? null)));
};

/** The draft must now be the old content, to the last byte of its canonical form; else the save is taken back. */
const demandRestored = async (strapi: Core.Strapi, type: ModeratedType, documentId: string, hash: string, mayDiffer: boolean): Promise<LoadedDocument> => {
  const draft = await loadDocument(strapi, type, documentId, 'draft');
  if (draft === null) throw moderationNotFound();
  if (draft.hash !== hash && !mayDiffer) {
    throw new AppError('review.restore-differs', 422, 'Không khôi phục được đúng nội dung của phiên bản này theo các quy định hiện nay; hãy chép tay phần cần dùng.');
  }
  return draft;
};
