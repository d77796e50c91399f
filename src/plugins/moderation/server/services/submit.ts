import type { Core } from '@strapi/strapi';
import { inTransaction, now } from '../../../platform/server/public';
import type { OpenCaseBody } from '../../contracts';
import { perform } from '../domain/perform';
import { submitted } from '../domain/notice-texts';
import type { Person } from '../domain/person';
import { moderatedType } from '../registry/moderated-types';
import { appRefusal, notFound, refusal } from './app-refusal';
import { maySee } from './act-on-case';
import { contributorsOf, factsOf } from './case-facts';
import { insertCase, insertDecision, insertRevision, latestCase, liveCase, setFirstRevision } from './case-rows';
import { lockDocument } from './document-lock';
import { dueOf } from './due';
import { loadDocument } from './load-document';
import { noteInLedger } from './note-in-ledger';
import { notify } from './notify';
import { objectionTo } from './objections';
import { candidatesOf, personFrom, reviewersByStage } from './people';
import { placeOf, remarkOf, submissionOf } from './submission';

/**
 * Opens a case for the document's draft: what was read under the lock is what reviewers pass.
 * @returns the case's id
 * @throws 404 unknown or foreign document, 409 a live case, 422 gaps, no declaration, no reviewer
 */
export const submitDocument = (strapi: Core.Strapi, body: OpenCaseBody, by?: Person): Promise<number> =>
  inTransaction(strapi, async (uow) => {
    const person = by ?? (await personFrom(strapi));
    const type = moderatedType(strapi, body.contentType);
    if (type === undefined) throw refusal('moderation.not-moderated', 'Loại nội dung này không qua kiểm duyệt.');
    await lockDocument(uow, type.uid, body.documentId);
    const document = await loadDocument(strapi, type, body.documentId, 'draft');
    if (document === null || !maySee(person, { ...placeOf(type, document), submittedBy: 0 })) throw notFound();

    const before = (await liveCase(uow.trx, type.uid, body.documentId)) ?? (await latestCase(uow.trx, type.uid, body.documentId));
    const contributors = await contributorsOf(uow.trx, type.uid, body.documentId);
    const submission = { ...submissionOf(strapi, type, document, person, body.declaration), objection: await objectionTo(strapi, type, document) };
    const reviewers = await reviewersByStage(strapi, submission.workflow, submission.place);
    const facts = before && (await factsOf(uow.trx, before, type));
    const outcome = perform({ kind: 'submit', submission }, person, facts, contributors, candidatesOf(reviewers));
    if (!outcome.ok) throw appRefusal(outcome.refusal);
    const after = outcome.facts;
    if (after === null) throw notFound();

    const at = now();
    const caseId = await insertCase(uow.trx, { contentType: type.uid, facts: after, document, submittedBy: person.userId, due: await dueOf(strapi, uow.trx, type, document, at), at });
    const revision = await insertRevision(uow.trx, { caseId, document, cause: 'submit', by: person.userId, at });
    await setFirstRevision(uow.trx, caseId, revision.id);
    const comment = remarkOf(body.comment);
    await insertDecision(uow.trx, {
      caseId, revisionId: revision.id, stage: null, actor: person.userId, actingFor: person.actingFor,
      decision: 'submit', comment, details: { declaration: body.declaration }, at,
    });
    await noteInLedger(strapi, uow, {
      verb: 'submit', caseId, contentType: type.uid, documentId: body.documentId, person, before: facts, after, hash: revision.hash, comment,
    });
    const happening = { ...after.place, contentType: type.uid, documentId: body.documentId, title: document.title, submittedBy: person.userId, person, office: null };
    await notify(strapi, uow, happening, [{
      to: reviewers[0]?.map(({ userId }) => userId) ?? [], say: (about) => submitted(about, after.workflow.stages[0]?.name ?? '', comment),
    }]);
    return caseId;
  });
