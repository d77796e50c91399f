import type { Core } from '@strapi/strapi';
import type { VersionBody } from '../../contracts';
import { cancelledForAuthors, cancelledForReviewers } from '../domain/notice-texts';
import { belongsToAuthorUnit, type Person } from '../domain/person';
import { authorsOf, decide, onCase, publisherOffice } from './act-on-case';
import { insertDecision, moveCase } from './case-rows';
import { tellCancelled } from './hooks';
import { noteInLedger } from './note-in-ledger';
import { notify, settleWaiting } from './notify';

/** Takes a case back; the draft is free to be edited again. */
export const cancelCase = (strapi: Core.Strapi, caseId: number, body: VersionBody, by?: Person): Promise<void> =>
  onCase(strapi, caseId, by, async (on) => {
    const { uow, person, head, type, revision, facts, at } = on;
    const after = decide(on, { kind: 'cancel', version: body.version });
    await insertDecision(uow.trx, {
      caseId, revisionId: revision.id, stage: null, actor: person.userId, actingFor: person.actingFor, decision: 'cancel', at,
    });
    await moveCase(uow.trx, caseId, after, at);
    await tellCancelled(uow, { caseId, contentType: type.uid, documentId: head.documentId, at });
    await noteInLedger(strapi, uow, {
      verb: 'cancel', caseId, contentType: type.uid, documentId: head.documentId, person, before: facts, after, hash: revision.hash,
    });
    await settleWaiting(strapi, uow, head);
    const office = belongsToAuthorUnit(person, facts.place) ? null : publisherOffice(person, facts);
    await notify(strapi, uow, { ...head, person, office }, [
      { to: facts.state === 'open' ? (on.candidates[facts.stage] ?? []) : [], say: cancelledForReviewers },
      { to: authorsOf(facts), mayHaveMoved: true, say: cancelledForAuthors },
    ]);
  });
