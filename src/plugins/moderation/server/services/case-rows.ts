import type { Knex } from 'knex';
import { LIVE_STATES, type CaseState, type Decision, type SystemKey, type Workflow } from '../../contracts';
import type { CaseFacts } from '../domain/case-facts';
import type { Due } from './due';
import type { LoadedDocument } from './load-document';

/** A row of `congtinh.moderation_cases`, the mutable head. */
export interface CaseRow {
  id: number;
  contentType: string;
  documentId: string;
  workflow: Workflow;
  state: CaseState;
  stage: number;
  version: number;
  revisionId: number;
  unit: string;
  system: SystemKey;
  category: string | null;
  title: string;
  assignees: Readonly<Record<string, number>>;
  submittedBy: number;
  submittedAt: Date;
  changedAt: Date;
  publishedAt: Date | null;
  /** The last edit that the publication contains; null before it. */
  publishedEditId: number | null;
  /** documentId of the site it is to stand on; null for types without sites. */
  site: string | null;
  /** Since when it is in this state, at this stage. */
  stageSince: Date;
  /** ISO day by which it is to be public; null when no deadline holds. */
  dueOn: string | null;
  /** Who submitted it or changed its text. */
  people: readonly number[];
}

export interface RevisionRow { id: number; number: number; hash: string }

type Stored = Record<string, unknown>;

export const cases = (db: Knex): Knex.QueryBuilder => db.withSchema('congtinh').from('moderation_cases');
export const revisions = (db: Knex): Knex.QueryBuilder => db.withSchema('congtinh').from('moderation_revisions');
export const decisions = (db: Knex): Knex.QueryBuilder => db.withSchema('congtinh').from('moderation_decisions');
export const edits = (db: Knex): Knex.QueryBuilder => db.withSchema('congtinh').from('moderation_edits');

/** Edits that changed something; the others note whose text was copied here (carry-contributors.ts). */
export const changes = (db: Knex): Knex.QueryBuilder => edits(db).whereRaw('before_hash is distinct from after_hash');

/** Strapi has told the driver to hand JSON columns out as text. */
export const jsonOf = <T>(value: unknown): T => (typeof value === 'string' ? JSON.parse(value) : value) as T;

export const caseOf = (row: Stored): CaseRow => ({
  id: Number(row.id),
  contentType: row.content_type as string,
  documentId: row.document_id as string,
  workflow: jsonOf<Workflow>(row.workflow),
  state: row.state as CaseState,
  stage: Number(row.stage),
  version: Number(row.version),
  revisionId: Number(row.revision_id),
  unit: row.unit as string,
  system: row.system as SystemKey,
  category: row.category as string | null,
  title: row.title as string,
  assignees: jsonOf<Record<string, number>>(row.assignees),
  submittedBy: Number(row.submitted_by),
  submittedAt: new Date(row.submitted_at as string),
  changedAt: new Date(row.changed_at as string),
  publishedAt: row.published_at === null ? null : new Date(row.published_at as string),
  publishedEditId: row.published_edit_id === null ? null : Number(row.published_edit_id),
  site: row.site as string | null,
  stageSince: new Date(row.stage_since as string),
  dueOn: row.due_on as string | null,
  people: row.people as number[],
});

const first = async (query: Knex.QueryBuilder): Promise<CaseRow | null> => {
  const row = (await query.first()) as Stored | undefined;
  return row === undefined ? null : caseOf(row);
};

export const caseById = (db: Knex, id: number): Promise<CaseRow | null> => first(cases(db).where({ id }).select('*'));

/** Locks the head, so that of two who decide at once the second sees what the first did. */
export const lockCase = (db: Knex, id: number): Promise<CaseRow | null> => first(cases(db).where({ id }).forUpdate().select('*'));

const ofDocument = (db: Knex, contentType: string, documentId: string): Knex.QueryBuilder =>
  cases(db).where({ content_type: contentType, document_id: documentId }).orderBy('id', 'desc').select('*');

export const liveCase = (db: Knex, contentType: string, documentId: string): Promise<CaseRow | null> =>
  first(ofDocument(db, contentType, documentId).whereIn('state', [...LIVE_STATES]));

export const latestCase = (db: Knex, contentType: string, documentId: string): Promise<CaseRow | null> =>
  first(ofDocument(db, contentType, documentId));

/** The case of what is published now; null when nothing is, or it was withdrawn. */
export const publishedCase = async (db: Knex, contentType: string, documentId: string): Promise<CaseRow | null> => {
  const last = await first(ofDocument(db, contentType, documentId).whereIn('state', ['published', 'withdrawn']));
  return last?.state === 'published' ? last : null;
};

export const everPublished = async (db: Knex, contentType: string, documentId: string): Promise<boolean> =>
  (await first(ofDocument(db, contentType, documentId).whereIn('state', ['published', 'withdrawn']))) !== null;

export const revisionOf = async (db: Knex, head: CaseRow): Promise<RevisionRow> => {
  const row = (await revisions(db).where({ id: head.revisionId }).first('id', 'number', 'hash')) as Stored;
  return { id: Number(row.id), number: Number(row.number), hash: row.hash as string };
};

export interface NewCase {
  contentType: string;
  facts: CaseFacts;
  document: LoadedDocument;
  submittedBy: number;
  due: Due;
  at: Date;
}

/** Who has a hand in a case; those of earlier revisions stay. */
const peopleIn = ({ submitters, contributors }: CaseFacts): number[] => [...new Set([...submitters, ...contributors])];

/** @returns the new case's id; it has no revision yet */
export const insertCase = async (db: Knex, { contentType, facts, document, submittedBy, due, at }: NewCase): Promise<number> => {
  const [row] = (await db.withSchema('congtinh').into('moderation_cases').insert({
    content_type: contentType, document_id: document.documentId, workflow: JSON.stringify(facts.workflow),
    state: facts.state, stage: facts.stage, unit: facts.place.unit, system: facts.place.system, category: facts.place.category ?? null,
    title: document.title, submitted_by: submittedBy, submitted_at: at, changed_at: at, stage_since: at,
    site: document.site, due_on: due.on, due_starts: JSON.stringify(due.starts), people: peopleIn(facts),
  }).returning('id')) as { id: string }[];
  return Number(row?.id);
};

export interface NewRevision { caseId: number; document: LoadedDocument; cause: 'submit' | 'resubmit' | 'edit'; by: number | null; at: Date }

/** Stores what is to be passed, and the files that stand in it. */
export const insertRevision = async (db: Knex, { caseId, document, cause, by, at }: NewRevision): Promise<RevisionRow> => {
  const [row] = (await db.withSchema('congtinh').into('moderation_revisions').insert({
    case_id: caseId,
    number: db.raw('(select coalesce(max(number), 0) + 1 from congtinh.moderation_revisions where case_id = ?)', [caseId]),
    canonical: document.text, hash: document.hash, cause, created_by: by, created_at: at,
  }).returning(['id', 'number'])) as { id: string; number: number }[];
  const id = Number(row?.id);
  if (document.files.length > 0) {
    await db.withSchema('congtinh').into('moderation_files').insert(
      document.files.map((file) => ({ revision_id: id, case_id: caseId, file: file.documentId, sha256: file.sha256 })));
  }
  return { id, number: Number(row?.number), hash: document.hash };
};

/** Points a case that has just been made to its first revision. */
export const setFirstRevision = (db: Knex, caseId: number, revisionId: number): Promise<unknown> =>
  cases(db).where({ id: caseId }).update({ revision_id: revisionId }) as unknown as Promise<unknown>;

/** The columns that say when a case is due. */
export const dueColumns = ({ on, starts }: Due): Stored => ({ due_on: on, due_starts: JSON.stringify(starts) });

/** Moves the head to where an act brought it. */
export const moveCase = async (db: Knex, id: number, facts: CaseFacts, at: Date, more: Stored = {}): Promise<void> => {
  await cases(db).where({ id }).update({
    state: facts.state, stage: facts.stage, version: facts.version, category: facts.place.category ?? null,
    assignees: JSON.stringify(facts.assignees), changed_at: at,
    stage_since: db.raw('case when (state, stage::int) is distinct from (?, ?::int) then ?::timestamptz else stage_since end', [facts.state, facts.stage, at]),
    people: db.raw('array(select distinct unnest(people || ?::int[]))', [peopleIn(facts)]),
    ...more,
  });
};

export interface NewDecision {
  caseId: number;
  revisionId: number;
  stage: string | null;
  actor: number;
  actingFor: number | null;
  decision: Decision;
  comment?: string | null;
  details?: Stored | null;
  at: Date;
}

export const insertDecision = async (db: Knex, row: NewDecision): Promise<void> => {
  await db.withSchema('congtinh').into('moderation_decisions').insert({
    case_id: row.caseId, revision_id: row.revisionId, stage: row.stage, actor: row.actor, acting_for: row.actingFor,
    decision: row.decision, comment: row.comment ?? null, details: row.details ? JSON.stringify(row.details) : null, at: row.at,
  });
};
