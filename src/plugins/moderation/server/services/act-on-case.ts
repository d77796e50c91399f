import type { Core } from '@strapi/strapi';
import { inTransaction, now, type UnitOfWork } from '../../../platform/server/public';
import { ROLE_NAMES } from '../../../units/contracts';
import type { Holder } from '../../contracts';
import type { Act } from '../domain/acts';
import type { Candidates, CaseFacts } from '../domain/case-facts';
import { perform } from '../domain/perform';
import { holds, type Person } from '../domain/person';
import { moderatedType, type ModeratedType } from '../registry/moderated-types';
import { appRefusal, notFound } from './app-refusal';
import { factsOf } from './case-facts';
import { caseById, lockCase, revisionOf, type CaseRow, type RevisionRow } from './case-rows';
import { lockDocument } from './document-lock';
import { candidatesOf, personFrom, reviewersByStage } from './people';

export interface OnCase {
  uow: UnitOfWork;
  person: Person;
  head: CaseRow;
  type: ModeratedType;
  revision: RevisionRow;
  facts: CaseFacts;
  candidates: Candidates;
  at: Date;
}

/** Whether a case is this person's to see: by an assignment in its system over its unit, or because he submitted it. */
export const maySee = (person: Person, head: Pick<CaseRow, 'unit' | 'system' | 'submittedBy'>): boolean =>
  person.superAdmin ||
  head.submittedBy === person.userId ||
  person.grants.some((grant) => grant.system === head.system && grant.unitIds.includes(head.unit));

/**
 * The frame of every verb on a case: one transaction, the document and then the head locked, the rules'
 * view loaded, the person known. Of two who decide at once the second finds the first one's version.
 * @throws 404 for a case that is not this person's to see
 */
export const onCase = <T>(strapi: Core.Strapi, caseId: number, by: Person | undefined, work: (on: OnCase) => Promise<T>): Promise<T> =>
  inTransaction(strapi, async (uow) => {
    const person = by ?? (await personFrom(strapi));
    const seen = await caseById(uow.trx, caseId);
    if (seen === null || !maySee(person, seen)) throw notFound();
    await lockDocument(uow, seen.contentType, seen.documentId);
    const head = await lockCase(uow.trx, caseId);
    const type = head && moderatedType(strapi, head.contentType);
    if (!head || !type) throw notFound();
    const facts = await factsOf(uow.trx, head, type);
    const candidates = candidatesOf(await reviewersByStage(strapi, head.workflow, facts.place));
    return work({ uow, person, head, type, revision: await revisionOf(uow.trx, head), facts, candidates, at: now() });
  });

/** Asks the rules; a refusal tells the caller how the case stands now. */
export const decide = ({ person, facts, candidates, head, revision }: OnCase, act: Act): CaseFacts => {
  const outcome = perform(act, person, facts, facts.contributors, candidates);
  if (!outcome.ok) {
    throw appRefusal(outcome.refusal, {
      case: { id: head.id, state: facts.state, stage: facts.workflow.stages[facts.stage]?.key ?? null, version: facts.version, hash: revision.hash },
    });
  }
  return outcome.facts ?? facts;
};

/** Whom to tell about the author's side of a case. */
export const authorsOf = (facts: CaseFacts): readonly number[] => [...new Set([...facts.submitters, ...facts.contributors])];

/** The function in which somebody publishes or withdraws: the last stage's, else a publisher's. */
export const publisherRole = (person: Person, facts: CaseFacts): Holder | null => {
  const last = facts.workflow.stages.at(-1);
  return [...(last === undefined ? [] : [last]), ...facts.workflow.publishers].find((holder) => holds(person, holder, facts.place)) ?? null;
};

/** The same as people read it; null for who acts for his own unit. */
export const publisherOffice = (person: Person, facts: CaseFacts): string | null => {
  const role = publisherRole(person, facts)?.role;
  return facts.workflow.stages.find((stage) => stage.role === role)?.name ?? (role === undefined ? null : ROLE_NAMES[role]);
};
