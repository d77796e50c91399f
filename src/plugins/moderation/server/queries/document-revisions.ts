import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { PersonRef } from '../../contracts';
import { addresseesOf, namer } from '../../../units/server/public';
import type { Canonical } from '../domain/canonical/json';
import { cases, caseOf, decisions, revisions, type CaseRow } from '../services/case-rows';

export type RevisionOutcome = 'in-review' | 'approved' | 'returned' | 'published' | 'withdrawn' | 'cancelled' | 'replaced';

/** A revision of a document, whichever of its cases it belongs to. */
export interface DocumentRevision {
  readonly id: number;
  /** Counted through all cases of the document, from 1. */
  readonly ordinal: number;
  readonly caseId: number;
  /** As the case itself counts. */
  readonly number: number;
  readonly hash: string;
  readonly cause: 'submit' | 'resubmit' | 'edit';
  /** null: the application itself. */
  readonly createdBy: PersonRef | null;
  readonly createdAt: string;
  readonly outcome: RevisionOutcome;
  /** Stands on the public page now. */
  readonly isPublic: boolean;
}

interface Row { id: string; case_id: string; number: number; hash: string; cause: DocumentRevision['cause']; created_by: number | null; created_at: Date }

/** All revisions of a document in order, across its cases; their content is read one by one (`revisionContent`). */
export const documentRevisions = async (strapi: Core.Strapi, contentType: string, documentId: string): Promise<readonly DocumentRevision[]> => {
  const db = reader(strapi);
  const heads = ((await cases(db).where({ content_type: contentType, document_id: documentId }).orderBy('id').select('*')) as Record<string, unknown>[]).map(caseOf);
  if (heads.length === 0) return [];
  const caseIds = heads.map(({ id }) => id);
  const rows = (await revisions(db).whereIn('case_id', caseIds).orderBy('id')
    .select('id', 'case_id', 'number', 'hash', 'cause', 'created_by', 'created_at')) as Row[];
  const decided = (await decisions(db).whereIn('case_id', caseIds).whereIn('decision', ['return', 'publish', 'withdraw', 'cancel'])
    .select('revision_id', 'decision')) as { revision_id: string; decision: string }[];
  const named = namer(await addresseesOf(strapi, rows.flatMap((row) => row.created_by ?? [])));
  const standing = heads.filter(({ state }) => state === 'published' || state === 'withdrawn').at(-1);
  return rows.map((row, at) => {
    const head = heads.find(({ id }) => id === Number(row.case_id));
    return {
      id: Number(row.id), ordinal: at + 1, caseId: Number(row.case_id), number: row.number, hash: row.hash, cause: row.cause,
      createdBy: row.created_by === null ? null : named(row.created_by),
      createdAt: new Date(row.created_at).toISOString(),
      outcome: outcomeOf(Number(row.id), head, new Set(decided.filter(({ revision_id: id }) => id === row.id).map(({ decision }) => decision))),
      isPublic: standing?.state === 'published' && standing.revisionId === Number(row.id),
    };
  });
};

const outcomeOf = (id: number, head: CaseRow | undefined, decided: ReadonlySet<string>): RevisionOutcome => {
  if (decided.has('withdraw')) return 'withdrawn';
  if (decided.has('publish')) return 'published';
  if (decided.has('return')) return 'returned';
  if (decided.has('cancel')) return 'cancelled';
  if (head?.revisionId !== id) return 'replaced';
  return head.state === 'approved' || head.state === 'scheduled' ? 'approved' : 'in-review';
};

/** What a revision says, attribute by attribute, in canonical form. */
export const revisionContent = async (strapi: Core.Strapi, revisionId: number): Promise<Readonly<Record<string, Canonical>>> => {
  const row = (await revisions(reader(strapi)).where({ id: revisionId }).first('canonical')) as { canonical: string };
  return (JSON.parse(row.canonical) as { attributes: Record<string, Canonical> }).attributes;
};
