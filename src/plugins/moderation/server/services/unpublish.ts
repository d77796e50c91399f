import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../../platform/server/public';
import type { UnpublishBody } from '../../contracts';
import { withdrawn } from '../domain/notice-texts';
import type { Person } from '../domain/person';
import { authorsOf, decide, onCase, publisherOffice, publisherRole } from './act-on-case';
import { notFound } from './app-refusal';
import { insertDecision, moveCase, publishedCase } from './case-rows';
import { tellWithdrawn } from './hooks';
import { noteInLedger } from './note-in-ledger';
import { notify } from './notify';
import { releasing } from './releasing';
import { remarkOf } from './submission';

/** Takes a published item from the public, with an explanation, by the holders of its last stage. */
export const unpublishDocument = (strapi: Core.Strapi, contentType: string, documentId: string, body: UnpublishBody, by?: Person): Promise<number> =>
  inTransaction(strapi, async (outer) => {
    const published = await publishedCase(outer.trx, contentType, documentId);
    if (published === null) throw notFound();
    await onCase(strapi, published.id, by, async (on) => {
      const { uow, person, head, type, revision, facts, at } = on;
      const explanation = remarkOf(body.explanation);
      const after = decide(on, { kind: 'unpublish', version: body.version, explanation });
      const where = { caseId: head.id, contentType: type.uid, documentId };
      // The decision first: the triggers let published rows go only when they find it in this transaction.
      await insertDecision(uow.trx, {
        caseId: head.id, revisionId: revision.id, stage: null, actor: person.userId, actingFor: person.actingFor,
        decision: 'withdraw', comment: explanation, at,
      });
      await moveCase(uow.trx, head.id, after, at);
      await releasing(uow, where, () => strapi.documents(type.uid).unpublish({ documentId }));
      await tellWithdrawn(uow, { ...where, at, explanation: explanation ?? '' });
      await noteInLedger(strapi, uow, {
        verb: 'withdraw', ...where, person, as: publisherRole(person, facts), before: facts, after, hash: revision.hash, comment: explanation,
      });
      await notify(strapi, uow, { ...head, person, office: publisherOffice(person, facts) }, [
        { to: authorsOf(facts), mayHaveMoved: true, say: (about) => withdrawn(about, explanation) },
      ]);
    });
    return published.id;
  });
