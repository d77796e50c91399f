import type { Core } from '@strapi/strapi';
import type { PassBody } from '../../contracts';
import { passedOn } from '../domain/notice-texts';
import { stageToPass } from '../domain/pass';
import type { Person } from '../domain/person';
import { decide, onCase } from './act-on-case';
import { insertDecision, moveCase } from './case-rows';
import { noteInLedger } from './note-in-ledger';
import { notify, settleWaiting } from './notify';
import { peopleOf, reviewersByStage } from './people';

const nobody = (userId: number): Person => ({ userId, actingFor: null, superAdmin: false, grants: [] });

/** Passes one's stage to a colleague ("chuyển"): who changed the text cannot approve it. */
export const passStage = (strapi: Core.Strapi, caseId: number, body: PassBody, by?: Person): Promise<void> =>
  onCase(strapi, caseId, by, async (on) => {
    const { uow, person, head, type, revision, facts, at } = on;
    const reviewers = peopleOf(await reviewersByStage(strapi, head.workflow, facts.place));
    const to = reviewers.find(({ userId }) => userId === body.to) ?? nobody(body.to);
    const after = decide(on, { kind: 'pass', version: body.version, to });

    const stage = stageToPass(person, facts);
    await insertDecision(uow.trx, {
      caseId, revisionId: revision.id, stage: stage?.key ?? null, actor: person.userId, actingFor: person.actingFor,
      decision: 'pass', details: { to: body.to }, at,
    });
    await moveCase(uow.trx, caseId, after, at);
    await noteInLedger(strapi, uow, {
      verb: 'pass', caseId, contentType: type.uid, documentId: head.documentId, person, as: stage, before: facts, after, hash: revision.hash,
    });
    await settleWaiting(strapi, uow, head);
    await notify(strapi, uow, { ...head, person, office: stage?.name ?? null }, [{ to: [body.to], say: (about) => passedOn(about, stage?.name ?? '') }]);
  });
