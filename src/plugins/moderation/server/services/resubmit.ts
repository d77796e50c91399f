import type { Core } from '@strapi/strapi';
import type { SubmitBody } from '../../contracts';
import { resubmitted } from '../domain/notice-texts';
import type { Person } from '../domain/person';
import { decide, onCase } from './act-on-case';
import { notFound } from './app-refusal';
import { dueColumns, insertDecision, insertRevision, moveCase } from './case-rows';
import { dueOf } from './due';
import { loadDocument } from './load-document';
import { noteInLedger } from './note-in-ledger';
import { notify } from './notify';
import { remarkOf, submissionOf } from './submission';

/** Submits a returned document again, as a new revision that starts at the first stage. */
export const resubmitCase = (strapi: Core.Strapi, caseId: number, body: SubmitBody, by?: Person): Promise<void> =>
  onCase(strapi, caseId, by, async (on) => {
    const { uow, person, head, type, facts, at } = on;
    const document = await loadDocument(strapi, type, head.documentId, 'draft');
    if (document === null) throw notFound();
    // The case keeps the workflow it was opened under.
    const submission = { ...submissionOf(strapi, type, document, person, body.declaration), workflow: head.workflow, place: facts.place };
    const after = decide(on, { kind: 'resubmit', version: body.version, submission });

    const revision = await insertRevision(uow.trx, { caseId, document, cause: 'resubmit', by: person.userId, at });
    await moveCase(uow.trx, caseId, after, at, {
      revision_id: revision.id, title: document.title, ...dueColumns(await dueOf(strapi, uow.trx, type, document, at)),
    });
    const comment = remarkOf(body.comment);
    await insertDecision(uow.trx, {
      caseId, revisionId: revision.id, stage: null, actor: person.userId, actingFor: person.actingFor,
      decision: 'resubmit', comment, details: { declaration: body.declaration }, at,
    });
    await noteInLedger(strapi, uow, {
      verb: 'resubmit', caseId, contentType: type.uid, documentId: head.documentId, person, before: facts, after, hash: revision.hash, comment,
    });
    await notify(strapi, uow, { ...head, title: document.title, person, office: null }, [{
      to: on.candidates[0] ?? [], say: (about) => resubmitted(about, after.workflow.stages[0]?.name ?? '', comment),
    }]);
  });
