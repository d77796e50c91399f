import type { Knex } from 'knex';
import type { CaseFacts } from '../domain/case-facts';
import type { UserId } from '../domain/person';
import type { ModeratedType } from '../registry/moderated-types';
import { cases, decisions, edits, type CaseRow } from './case-rows';

interface Pair { actor: number | null; acting_for: number | null }

const peopleOf = (rows: readonly Pair[]): readonly UserId[] =>
  [...new Set(rows.flatMap(({ actor, acting_for: actingFor }) => [actor, actingFor]).filter((id): id is number => id !== null).map(Number))];

/** Everybody who saved a change of the document since it was last published. */
export const contributorsOf = async (db: Knex, contentType: string, documentId: string): Promise<readonly UserId[]> => {
  const document = { content_type: contentType, document_id: documentId };
  const last = (await cases(db).where(document).max('published_edit_id as id').first()) as { id: string | null } | undefined;
  return peopleOf((await edits(db).where(document).andWhere('id', '>', Number(last?.id ?? 0)).distinct('actor', 'acting_for')) as Pair[]);
};

/** When somebody first changed the document since it was last published: when this version began. Null when nobody did. */
export const firstEditSincePublication = async (db: Knex, contentType: string, documentId: string): Promise<Date | null> => {
  const document = { content_type: contentType, document_id: documentId };
  const published = cases(db).where(document).max('published_edit_id');
  const first = (await edits(db).where(document).andWhere('id', '>', db.raw('coalesce((?), 0)', [published])).min('at as at').first()) as { at: Date | null } | undefined;
  return first?.at ? new Date(first.at) : null;
};

/** The last save of the document: what a publication contains. */
export const lastEditId = async (db: Knex, contentType: string, documentId: string): Promise<number> => {
  const last = (await edits(db).where({ content_type: contentType, document_id: documentId }).max('id as id').first()) as { id: string | null } | undefined;
  return Number(last?.id ?? 0);
};

/** What the rules need to know of a stored case. */
export const factsOf = async (db: Knex, head: CaseRow, type: ModeratedType): Promise<CaseFacts> => {
  const submitters = (await decisions(db).where({ case_id: head.id }).whereIn('decision', ['submit', 'resubmit']).select('actor', 'acting_for')) as Pair[];
  const deciders = (await decisions(db).where({ revision_id: head.revisionId }).whereIn('decision', ['approve', 'return']).select('actor', 'acting_for')) as Pair[];
  return {
    state: head.state,
    version: head.version,
    workflow: head.workflow,
    stage: head.stage,
    place: { unit: head.unit, system: head.system, category: type.categories === null ? undefined : head.category },
    submitters: peopleOf(submitters),
    contributors: await contributorsOf(db, head.contentType, head.documentId),
    deciders: peopleOf(deciders),
    assignees: head.assignees,
  };
};
