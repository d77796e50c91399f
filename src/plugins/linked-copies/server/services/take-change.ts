import type { Core } from '@strapi/strapi';
import type { Declaration } from '../../../moderation/contracts';
import { actorOf, record } from '../../../ledger/server/public';
import { carryContributors, liveCase, loadDocument, resubmitCase, submitDocument, vouching } from '../../../moderation/server/public';
import { insertTaking, lastCarriedEdit } from './link-rows';
import { mayTake, placeOfCase } from './offices';
import { onTask, type OnTask } from './on-task';
import { contentHashOf, publishedText, type PublishedText } from './published-text';
import { notFound, notYours, nothingToTake, originalMoved } from './refusals';
import { closeTask } from './task-rows';
import { settleNotices } from './tell-offices';
import { rewriteCopy } from './write-copy';

export interface TakeInput {
  /** Hash of the original that the person saw. */
  readonly original: string;
  readonly declaration: Declaration;
  readonly comment?: string | undefined;
}

/**
 * Takes what the original says now into the copy (PT-8.2): a new revision of the running case, the returned case submitted
 * again, or a new case. Who takes it has changed and submitted the text like any author, and those who wrote the original
 * count as well; where that leaves nobody to pass it, the engine refuses and nothing is done.
 * @returns the case in which it is passed
 */
export const takeChange = (strapi: Core.Strapi, taskId: number, input: TakeInput): Promise<number> =>
  onTask(strapi, taskId, async (on) => {
    const { uow, person, linked, link, task, head, at } = on;
    if (!mayTake(person, head.workflow, placeOfCase(linked.type, head))) throw notYours();
    const text = await publishedText(strapi, uow.trx, linked, link.original);
    if (task.kind !== 'changed' || text === null) throw nothingToTake();
    if (text.hash !== input.original) throw originalMoved(text.hash);

    const caseId = await vouching(uow, { contentType: link.contentType, documentId: link.copy }, async () => {
      await bringIn(strapi, on, text);
      return passOn(strapi, on, input);
    });
    const taking = await insertTaking(uow.trx, {
      linkId: link.id, originalCase: text.caseId, originalRevision: text.revisionId, hash: text.hash, contentHash: text.contentHash, editId: text.editId,
      copyCase: caseId, by: person.userId, at,
    });
    await closeTask(uow.trx, task.id, { outcome: 'taken', by: person.userId, reason: null, taking, at });
    record(uow, {
      action: 'linked-copies.take', subject: { type: link.contentType, id: link.copy }, actor: actorOf(strapi, 'linked-copies'),
      before: { task: task.id }, after: { original: link.original, hash: text.hash, caseId },
    });
    await settleNotices(strapi, uow, link);
    return caseId;
  });

/** A copy that says the same already gets no new revision, and nobody new has a hand in it. */
const bringIn = async (strapi: Core.Strapi, { uow, linked, link, at }: OnTask, text: PublishedText): Promise<void> => {
  const draft = await loadDocument(strapi, linked.type, link.copy, 'draft');
  if (draft === null) throw notFound();
  if (contentHashOf(linked, draft) === text.contentHash) return;
  const live = await liveCase(uow.trx, link.contentType, link.copy);
  await carryContributors(uow, {
    contentType: link.contentType, at, from: { documentId: link.original, after: await lastCarriedEdit(uow.trx, link.contentType, link.copy), until: text.editId },
    to: { documentId: link.copy, hash: draft.hash, caseId: live?.id ?? null },
  });
  await rewriteCopy(strapi, uow, linked, link.copy, text);
};

const passOn = async (strapi: Core.Strapi, { uow, link, person }: OnTask, { declaration, comment }: TakeInput): Promise<number> => {
  const said = comment === undefined ? {} : { comment };
  const live = await liveCase(uow.trx, link.contentType, link.copy);
  if (live === null) return submitDocument(strapi, { contentType: link.contentType, documentId: link.copy, declaration, ...said }, person);
  if (live.state === 'returned') await resubmitCase(strapi, live.id, { declaration, version: live.version, ...said }, person);
  return live.id;
};
