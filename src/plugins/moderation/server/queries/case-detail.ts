import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { CaseDetail, PersonRef, RevisionSummary, StageState } from '../../contracts';
import { buttonsFor } from '../domain/buttons';
import type { Canonical } from '../domain/canonical/json';
import { snapshotText } from '../domain/canonical/snapshot-text';
import { judge } from '../domain/judge';
import type { Person } from '../domain/person';
import { moderatedType, type ModeratedType } from '../registry/moderated-types';
import { maySee } from '../services/act-on-case';
import { notFound } from '../services/app-refusal';
import { factsOf } from '../services/case-facts';
import { caseById, decisions, revisions, type CaseRow } from '../services/case-rows';
import { loadDocument } from '../services/load-document';
import { addresseesOf, namer } from '../../../units/server/public';
import { candidatesOf, peopleOf, reviewersByStage } from '../services/people';
import { submissionOf } from '../services/submission';
import { historyOf } from './history';
import { summariesOf } from './summaries';

/** A case with what this person may do now and why not, its revisions as comparable texts, and its history. */
export const caseDetail = async (strapi: Core.Strapi, person: Person, caseId: number): Promise<CaseDetail> => {
  const head = await caseById(reader(strapi), caseId);
  const type = head && moderatedType(strapi, head.contentType);
  if (!head || !type || !maySee(person, head)) throw notFound();
  return detailOf(strapi, person, head, type);
};

export const detailOf = async (strapi: Core.Strapi, person: Person, head: CaseRow, type: ModeratedType): Promise<CaseDetail> => {
  const db = reader(strapi);
  const facts = await factsOf(db, head, type);
  const reviewers = await reviewersByStage(strapi, head.workflow, facts.place);
  const candidates = candidatesOf(reviewers);
  const people = peopleOf(reviewers);
  const document = await loadDocument(strapi, type, head.documentId, 'draft');
  const submission = document
    ? { ...submissionOf(strapi, type, document, person, null), workflow: head.workflow, place: facts.place }
    : { workflow: head.workflow, place: facts.place, mayWrite: false, declarationGaps: [], documentGaps: [], objection: null };
  const takers = people.filter((to) => judge({ kind: 'pass', version: facts.version, to }, person, facts, facts.contributors, candidates) === null);
  const named = namer(await addresseesOf(strapi, [...people.map(({ userId }) => userId), ...facts.deciders, ...Object.values(head.assignees)]));
  const [summary] = await summariesOf(strapi, [head]);
  if (summary === undefined) throw notFound();
  return {
    ...summary,
    stages: await stagesOf(strapi, head, named),
    buttons: buttonsFor(person, facts, facts.contributors, candidates, submission, people),
    revisions: await revisionsOf(strapi, head),
    history: await historyOf(strapi, head.contentType, head.documentId),
    passTargets: takers.map(({ userId }) => named(userId)),
  };
};

const stagesOf = async (strapi: Core.Strapi, head: CaseRow, named: (userId: number) => PersonRef): Promise<readonly StageState[]> => {
  const approvals = (await decisions(reader(strapi)).where({ revision_id: head.revisionId, decision: 'approve' }).select('stage', 'actor')) as
    { stage: string; actor: number }[];
  return head.workflow.stages.map(({ key, name }, index) => {
    const approval = approvals.find(({ stage }) => stage === key);
    const assignee = head.assignees[key];
    return {
      key, name,
      state: approval ? 'done' : head.state === 'open' && index === head.stage ? 'current' : 'waiting',
      decidedBy: approval ? named(approval.actor) : null,
      assignedTo: assignee === undefined ? null : named(assignee),
    };
  });
};

const revisionsOf = async (strapi: Core.Strapi, head: CaseRow): Promise<readonly RevisionSummary[]> => {
  const rows = (await revisions(reader(strapi)).where({ case_id: head.id }).orderBy('number')
    .select('number', 'hash', 'canonical', 'created_at', 'created_by')) as
    { number: number; hash: string; canonical: string; created_at: Date; created_by: number | null }[];
  const named = namer(await addresseesOf(strapi, rows.flatMap((row) => row.created_by ?? [])));
  return rows.map((row) => ({
    number: row.number,
    hash: row.hash,
    createdAt: new Date(row.created_at).toISOString(),
    createdBy: row.created_by === null ? { userId: 0, name: 'Hệ thống' } : named(row.created_by),
    text: snapshotText((JSON.parse(row.canonical) as { attributes: Canonical }).attributes),
  }));
};
