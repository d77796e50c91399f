import type { UnitOfWork } from '../../../platform/server/public';
import type { Person } from '../domain/person';

export interface Edit {
  contentType: string;
  documentId: string;
  /** null: the application itself. */
  person: Person | null;
  before: string | null;
  after: string;
  caseId: number | null;
  at: Date;
}

/** Notes who changed a document: from these rows the rules know who may not approve it. */
export const recordEdit = async ({ trx }: UnitOfWork, edit: Edit): Promise<void> => {
  await trx.withSchema('congtinh').into('moderation_edits').insert({
    content_type: edit.contentType, document_id: edit.documentId, actor: edit.person?.userId ?? null, acting_for: edit.person?.actingFor ?? null,
    before_hash: edit.before, after_hash: edit.after, case_id: edit.caseId, at: edit.at,
  });
};
