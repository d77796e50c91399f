import type { Core } from '@strapi/strapi';
import type { Declaration } from '../../../moderation/contracts';
import { actorOf, record } from '../../../ledger/server/public';
import { carryContributors, loadDocument, lockDocument, maySee, personFrom, placeOf, submitDocument, type LoadedDocument, type Person } from '../../../moderation/server/public';
import { inTransaction, now } from '../../../platform/server/public';
import { actorFrom, matches, scopedTypes, scopeFor } from '../../../units/server/public';
import { linkedType, type LinkedType } from '../registry/linked-types';
import { PORTAL } from '../uids';
import { insertLink, insertTaking, lastCarriedEdit, livingLink } from './link-rows';
import { publishedText } from './published-text';
import { alreadyCopied, notAuthor, notFound, notOwnSite, notPublished } from './refusals';
import { writeCopy } from './write-copy';

export interface ProposeInput { readonly declaration: Declaration; readonly comment?: string | undefined }
export interface Proposed { readonly documentId: string; readonly caseId: number }

/** Who may make an item of the unit may make its copy. */
export const mayPropose = async (strapi: Core.Strapi, { type }: LinkedType, draft: LoadedDocument): Promise<boolean> => {
  const actor = await actorFrom(strapi);
  const scoped = scopedTypes(strapi).get(type.uid);
  const where = scoped ? scopeFor(actor, 'create', scoped) : false;
  return actor.kind !== 'staff' || !actor.superAdmin ? where !== false && matches(where, draft.entry) : false;
};

/** The document as this person may know it. @throws 404 for one of another unit, and of a type without copies */
export const seenOriginal = async (strapi: Core.Strapi, person: Person, contentType: string, documentId: string): Promise<{ linked: LinkedType; draft: LoadedDocument }> => {
  const linked = linkedType(strapi, contentType);
  const draft = linked === undefined ? null : await loadDocument(strapi, linked.type, documentId, 'draft');
  if (linked === undefined || draft === null || !maySee(person, { ...placeOf(linked.type, draft), submittedBy: 0 })) throw notFound();
  return { linked, draft };
};

/**
 * Proposes what a unit published on its own site for the provincial portal (PT-7.2): a copy of the published text, of the
 * same unit, with a case of its own that begins here. Whoever wrote the text counts as a contributor of the copy too.
 * @throws 404 a foreign item, 403 no author, 422 not on a unit's site or not published, 409 a living copy, and all that a submission throws
 */
export const proposeCopy = (strapi: Core.Strapi, contentType: string, documentId: string, { declaration, comment }: ProposeInput): Promise<Proposed> =>
  inTransaction(strapi, async (uow) => {
    const person = await personFrom(strapi);
    await seenOriginal(strapi, person, contentType, documentId);
    await lockDocument(uow, contentType, documentId);
    // Seen before the lock may be old by now.
    const { linked, draft } = await seenOriginal(strapi, person, contentType, documentId);
    if (draft.sitePath === null || draft.sitePath === PORTAL) throw notOwnSite();
    if (!(await mayPropose(strapi, linked, draft))) throw notAuthor();
    const living = await livingLink(uow.trx, contentType, 'original', documentId);
    if (living !== null) throw alreadyCopied({ documentId: living.copy, title: (await loadDocument(strapi, linked.type, living.copy, 'draft'))?.title ?? living.copy });
    const text = await publishedText(strapi, uow.trx, linked, documentId);
    if (text === null) throw notPublished();

    const at = now();
    const copy = await writeCopy(strapi, uow, linked, text);
    const made = await loadDocument(strapi, linked.type, copy, 'draft');
    await carryContributors(uow, {
      contentType, at, from: { documentId, after: await lastCarriedEdit(uow.trx, contentType, copy), until: text.editId },
      to: { documentId: copy, hash: made?.hash ?? text.hash, caseId: null },
    });
    const linkId = await insertLink(uow.trx, { contentType, original: documentId, copy, unit: draft.unit ?? '', by: person.userId, at });
    const caseId = await submitDocument(strapi, { contentType, documentId: copy, declaration, ...(comment === undefined ? {} : { comment }) }, person);
    await insertTaking(uow.trx, {
      linkId, originalCase: text.caseId, originalRevision: text.revisionId, hash: text.hash, contentHash: text.contentHash, editId: text.editId,
      copyCase: caseId, by: person.userId, at,
    });
    record(uow, {
      action: 'linked-copies.propose', subject: { type: contentType, id: copy }, actor: actorOf(strapi, 'linked-copies'),
      before: null, after: { original: documentId, hash: text.hash, caseId },
    });
    return { documentId: copy, caseId };
  });
