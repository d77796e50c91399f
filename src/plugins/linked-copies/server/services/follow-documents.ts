import type { Core } from '@strapi/strapi';
import { actorOf, record } from '../../../ledger/server/public';
import { latestCase, liveCase, onCancelled, onPublished, onWithdrawn, publishedCase } from '../../../moderation/server/public';
import type { UnitOfWork } from '../../../platform/server/public';
import { actorFrom, unitsOf } from '../../../units/server/public';
import { originalChanged, originalWithdrawn } from '../domain/notice-texts';
import { taskFor, type OriginalEvent } from '../domain/tasks';
import { linkedType, type LinkedType } from '../registry/linked-types';
import { endLink, lastTaking, lockLivingLink, type LinkRow } from './link-rows';
import { publishedText } from './published-text';
import { closeTask, insertTask, openTask } from './task-rows';
import { settleNotices, tellOffices } from './tell-offices';

interface Raised { readonly event: OriginalEvent; readonly originalCase: number; readonly explanation: string | null; readonly at: Date }

const acting = async (strapi: Core.Strapi): Promise<number | null> => {
  const actor = await actorFrom(strapi);
  return actor.kind === 'staff' ? actor.userId : null;
};

/** Something new happened to the original: what was asked of the copy before is replaced by what it means now. */
const raise = async (strapi: Core.Strapi, uow: UnitOfWork, linked: LinkedType, link: LinkRow, { event, originalCase, explanation, at }: Raised): Promise<void> => {
  const [open, taken, head] = [await openTask(uow.trx, link.id), await lastTaking(uow.trx, link.id), await latestCase(uow.trx, link.contentType, link.copy)];
  if (open !== null) {
    await closeTask(uow.trx, open.id, { outcome: 'superseded', by: null, reason: null, at });
    await settleNotices(strapi, uow, link);
  }
  const kind = taskFor(event, taken?.contentHash ?? '');
  if (kind === null || head === null) return;
  const id = await insertTask(uow.trx, { linkId: link.id, kind, originalCase, explanation, at });
  record(uow, {
    action: 'linked-copies.raise', subject: { type: link.contentType, id: link.copy }, actor: actorOf(strapi, 'linked-copies'),
    before: null, after: { task: id, kind, original: link.original },
  });
  const about = { title: head.title, unitName: (await unitsOf(strapi)).find(({ documentId }) => documentId === link.unit)?.name ?? 'Đơn vị' };
  await tellOffices(strapi, uow, linked, link, head, kind === 'changed' ? originalChanged(about) : originalWithdrawn(about, explanation), await acting(strapi));
};

/** The copy stands on the portal no more and is not on its way there: a new proposal may follow. */
const end = async (strapi: Core.Strapi, uow: UnitOfWork, link: LinkRow, cause: 'withdrawn' | 'cancelled', reason: string | null, at: Date): Promise<void> => {
  const by = await acting(strapi);
  const open = await openTask(uow.trx, link.id);
  if (open !== null) {
    await closeTask(uow.trx, open.id, { outcome: cause === 'withdrawn' ? 'copy-withdrawn' : 'superseded', by, reason, at });
    await settleNotices(strapi, uow, link);
  }
  await endLink(uow.trx, link.id, cause, by, at);
  record(uow, {
    action: 'linked-copies.end', subject: { type: link.contentType, id: link.copy }, actor: actorOf(strapi, 'linked-copies'),
    before: null, after: { original: link.original, cause },
  });
};

/** Keeps links and tasks in step with what the engine does to originals and copies, in the engine's own transactions. */
export const followDocuments = (strapi: Core.Strapi): void => {
  onPublished(async (uow, { contentType, documentId, caseId, at }) => {
    const linked = linkedType(strapi, contentType);
    const link = linked && (await lockLivingLink(uow.trx, contentType, 'original', documentId));
    if (!linked || !link) return;
    const text = await publishedText(strapi, uow.trx, linked, documentId);
    if (text !== null) await raise(strapi, uow, linked, link, { event: { kind: 'published', content: text.contentHash }, originalCase: caseId, explanation: null, at });
  });
  onWithdrawn(async (uow, { contentType, documentId, caseId, explanation, at }) => {
    const linked = linkedType(strapi, contentType);
    if (linked === undefined) return;
    const asOriginal = await lockLivingLink(uow.trx, contentType, 'original', documentId);
    if (asOriginal !== null) await raise(strapi, uow, linked, asOriginal, { event: { kind: 'withdrawn' }, originalCase: caseId, explanation, at });
    const asCopy = await lockLivingLink(uow.trx, contentType, 'copy', documentId);
    if (asCopy === null) return;
    // A newer text of it is in review: the copy is gone only when that is taken back too.
    if ((await liveCase(uow.trx, contentType, documentId)) === null) await end(strapi, uow, asCopy, 'withdrawn', explanation, at);
  });
  onCancelled(async (uow, { contentType, documentId, at }) => {
    const linked = linkedType(strapi, contentType);
    const link = linked && (await lockLivingLink(uow.trx, contentType, 'copy', documentId));
    if (!linked || !link) return;
    if ((await publishedCase(uow.trx, contentType, documentId)) === null) {
      await end(strapi, uow, link, 'cancelled', null, at);
      return;
    }
    // What was taken over in the cancelled case stands nowhere: the original is newer again.
    const text = await publishedText(strapi, uow.trx, linked, link.original);
    const open = await openTask(uow.trx, link.id);
    if (text !== null && open === null) {
      await raise(strapi, uow, linked, link, { event: { kind: 'published', content: text.contentHash }, originalCase: text.caseId, explanation: null, at });
    }
  });
};
