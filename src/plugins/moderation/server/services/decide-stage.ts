import type { Core } from '@strapi/strapi';
import type { DecisionBody, Stage } from '../../contracts';
import { currentStage, type CaseFacts } from '../domain/case-facts';
import { approvedForAuthors, givenBack, movedOn, readyToPublish } from '../domain/notice-texts';
import type { Person } from '../domain/person';
import { authorsOf, decide, onCase, type OnCase } from './act-on-case';
import { refusal } from './app-refusal';
import { insertDecision, moveCase } from './case-rows';
import { loadDocument } from './load-document';
import { noteInLedger } from './note-in-ledger';
import { notify, settleWaiting, type Telling } from './notify';
import { reviewersOf } from './people';
import { remarkOf } from './submission';

/** Approves or returns the current revision at the stage whose turn it is. */
export const decideStage = (strapi: Core.Strapi, caseId: number, body: DecisionBody, by?: Person): Promise<void> =>
  onCase(strapi, caseId, by, async (on) => {
    const { uow, person, head, type, revision, facts, at } = on;
    const comment = remarkOf(body.comment);
    const after = decide(on, { kind: body.decision, version: body.version, comment });
    if (body.decision === 'approve') await demandUnchanged(strapi, on);

    const stage = currentStage(facts);
    // The decision first: the database lets a case become approved only when it finds every stage's decision.
    await insertDecision(uow.trx, {
      caseId, revisionId: revision.id, stage: stage?.key ?? null, actor: person.userId, actingFor: person.actingFor,
      decision: body.decision, comment, at,
    });
    await moveCase(uow.trx, caseId, after, at);
    await noteInLedger(strapi, uow, {
      verb: body.decision, caseId, contentType: type.uid, documentId: head.documentId, person, as: stage, before: facts, after, hash: revision.hash, comment,
    });
    await settleWaiting(strapi, uow, head);
    const tellings: readonly Telling[] = body.decision === 'return'
      ? [{ to: authorsOf(facts), mayHaveMoved: true, say: (about) => givenBack(about, stage?.name ?? '', comment) }]
      : await approved(strapi, on, after, comment);
    await notify(strapi, uow, { ...head, person, office: stage?.name ?? null }, tellings);
  });

/** What is approved must be what is stored: a draft changed past the document service is no longer it. */
const demandUnchanged = async (strapi: Core.Strapi, { head, type, revision }: OnCase): Promise<void> => {
  const draft = await loadDocument(strapi, type, head.documentId, 'draft');
  if (draft?.hash !== revision.hash) {
    throw refusal('moderation.draft-changed', 'Bản nháp không còn đúng phiên bản đã trình; hãy trả lại để đơn vị trình lại.', { hash: revision.hash });
  }
};

const approved = async (strapi: Core.Strapi, { facts, candidates }: OnCase, after: CaseFacts, comment: string | null): Promise<readonly Telling[]> => {
  const next = after.workflow.stages[after.stage];
  if (next !== undefined) {
    const from = currentStage(facts)?.name ?? '';
    return [{ to: candidates[after.stage] ?? [], say: (about) => movedOn(about, from, next.name, comment) }];
  }
  const last = after.workflow.stages.at(-1);
  const holders: readonly Pick<Stage, 'role' | 'system'>[] = [...(last === undefined ? [] : [last]), ...after.workflow.publishers];
  const publishers = (await reviewersOf(strapi, holders, after.place)).flat();
  return [
    { to: publishers.map(({ userId }) => userId), say: (about) => readyToPublish(about, comment) },
    { to: authorsOf(after), mayHaveMoved: true, say: (about) => approvedForAuthors(about, comment) },
  ];
};
