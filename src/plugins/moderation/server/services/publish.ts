import type { Core } from '@strapi/strapi';
import { settle } from '../../../notices/server/public';
import type { VersionBody } from '../../contracts';
import { published as saidPublished } from '../domain/notice-texts';
import type { Person } from '../domain/person';
import { authorsOf, decide, onCase, publisherOffice, publisherRole, type OnCase } from './act-on-case';
import { refusal } from './app-refusal';
import { lastEditId } from './case-facts';
import { everPublished, insertDecision, moveCase } from './case-rows';
import { tellPublished } from './hooks';
import { dropUnapprovedInboundLinks } from './inbound-links';
import { loadDocument } from './load-document';
import { noteInLedger } from './note-in-ledger';
import { notify, reviewLink } from './notify';
import { demandPublishedTargets } from './published-targets';
import { releasing } from './releasing';

/**
 * Publishes exactly what every stage approved (PT-6.1g): the draft is locked and compared with the
 * approved hash, core publishes, the published tree is read again in the same transaction, and its hash
 * must be the approved one; otherwise everything is rolled back.
 */
export const publishCase = (strapi: Core.Strapi, caseId: number, body: VersionBody, by?: Person): Promise<void> =>
  onCase(strapi, caseId, by, async (on) => {
    const { uow, person, head, type, revision, facts, at } = on;
    const after = decide(on, { kind: 'publish', version: body.version });
    const where = { caseId, contentType: type.uid, documentId: head.documentId };
    const first = !(await everPublished(uow.trx, type.uid, head.documentId));

    await demandApprovedDraft(strapi, on);
    await demandPublishedTargets(strapi, type, head.documentId);
    await stamp(strapi, on);
    await releasing(uow, where, async () => {
      await strapi.documents(type.uid).publish({ documentId: head.documentId });
      const published = await loadDocument(strapi, type, head.documentId, 'published');
      if (published?.hash !== revision.hash) {
        throw refusal('moderation.hash-mismatch', 'Bản xuất bản không trùng với bản đã duyệt nên đã huỷ việc xuất bản; hãy rút hồ sơ và trình lại.', {
          approved: revision.hash, found: published?.hash ?? null,
        });
      }
      await dropUnapprovedInboundLinks(strapi, uow, type, head.documentId);
    });

    await insertDecision(uow.trx, {
      caseId, revisionId: revision.id, stage: null, actor: person.userId, actingFor: person.actingFor, decision: 'publish', at,
    });
    await moveCase(uow.trx, caseId, after, at, {
      published_at: at, published_edit_id: await lastEditId(uow.trx, type.uid, head.documentId),
    });
    await tellPublished(uow, { ...where, revision: revision.number, hash: revision.hash, at, first });
    await noteInLedger(strapi, uow, {
      verb: 'publish', ...where, person, as: publisherRole(person, facts), before: facts, after, hash: revision.hash,
    });
    await settle(strapi, uow, { kind: 'moderation.approved', link: reviewLink(head) });
    await notify(strapi, uow, { ...head, person, office: publisherOffice(person, facts) }, [{ to: authorsOf(facts), mayHaveMoved: true, say: saidPublished }]);
  });

/** The draft row is locked first: an edit that races this waits, and then finds a published case. */
const demandApprovedDraft = async (strapi: Core.Strapi, { uow, head, type, revision }: OnCase): Promise<void> => {
  await uow.trx.from(type.table).where({ document_id: head.documentId }).whereNull('published_at').forUpdate().select('id');
  const draft = await loadDocument(strapi, type, head.documentId, 'draft');
  if (draft?.hash !== revision.hash) {
    throw refusal('moderation.draft-changed', 'Bản nháp không còn đúng bản đã duyệt; hãy rút hồ sơ và trình lại.', { approved: revision.hash, found: draft?.hash ?? null });
  }
};

/** Dates that the engine itself writes at publication; they are no part of the hash. */
const stamp = async (strapi: Core.Strapi, { head, type, at }: OnCase): Promise<void> => {
  if (type.stamps.length === 0) return;
  const draft = (await strapi.db.query(type.uid).findOne({
    where: { documentId: head.documentId, publishedAt: null }, select: ['id', 'updatedAt', ...type.stamps] as never,
  })) as Record<string, unknown>;
  const stamps = Object.fromEntries(type.stamps.map((name) => [name, name === 'firstPublishedAt' ? (draft[name] ?? at) : at]));
  // Nobody saved anything: a form that was opened before stays based on the newest draft.
  const data = { ...stamps, updatedAt: draft.updatedAt };
  await strapi.db.query(type.uid).update({ where: { id: draft.id as number }, data: data as never });
};
