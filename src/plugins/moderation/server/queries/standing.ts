import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import type { CaseState } from '../../contracts';
import { caseOf, cases, changes, decisions, type CaseRow } from '../services/case-rows';

/** Where a document stands, for lists of other plugins. Instants are of the business clock. */
export interface Standing {
  readonly state: CaseState | 'none';
  readonly submittedAt: Date | null;
  /** Remark of the last return, while the document is returned. */
  readonly remark: string | null;
  /** When the version that readers see was published; null when they see none. */
  readonly publishedAt: Date | null;
  readonly editedAt: Date | null;
  /** null: the application itself, or nobody yet. */
  readonly editedBy: number | null;
}

/** By documentId, also of documents without a case. Four statements, however many. */
export const standingOf = async (strapi: Core.Strapi, contentType: string, documentIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> => {
  if (documentIds.length === 0) return new Map();
  const db = reader(strapi);
  const ofType = { content_type: contentType };
  const latestOf = async (states: readonly CaseState[] | null): Promise<ReadonlyMap<string, CaseRow>> => {
    const query = cases(db).where(ofType).whereIn('document_id', [...documentIds]);
    if (states !== null) void query.whereIn('state', [...states]);
    const rows = (await query.distinctOn('document_id').orderBy([{ column: 'document_id' }, { column: 'id', order: 'desc' }]).select('*')) as Record<string, unknown>[];
    return new Map(rows.map(caseOf).map((head) => [head.documentId, head]));
  };
  const [latest, shown] = [await latestOf(null), await latestOf(['published', 'withdrawn'])];
  const returned = [...latest.values()].filter(({ state }) => state === 'returned').map(({ id }) => id);
  const remarks = (await decisions(db).whereIn('case_id', returned).where({ decision: 'return' }).distinctOn('case_id')
    .orderBy([{ column: 'case_id' }, { column: 'id', order: 'desc' }]).select('case_id', 'comment')) as { case_id: string; comment: string }[];
  const saves = (await changes(db).where(ofType).whereIn('document_id', [...documentIds]).distinctOn('document_id')
    .orderBy([{ column: 'document_id' }, { column: 'id', order: 'desc' }]).select('document_id', 'actor', 'at')) as { document_id: string; actor: number | null; at: Date }[];
  const remarkOf = new Map(remarks.map((row) => [Number(row.case_id), row.comment]));
  const saveOf = new Map(saves.map((row) => [row.document_id, row]));
  return new Map(documentIds.map((id) => {
    const [head, visible, save] = [latest.get(id), shown.get(id), saveOf.get(id)];
    return [id, {
      state: head?.state ?? 'none',
      submittedAt: head?.submittedAt ?? null,
      remark: head ? (remarkOf.get(head.id) ?? null) : null,
      publishedAt: visible?.state === 'published' ? visible.publishedAt : null,
      editedAt: save ? new Date(save.at) : null,
      editedBy: save?.actor ?? null,
    }];
  }));
};

export interface Submission {
  readonly unit: string;
  readonly category: string;
  /** Business date, `YYYY-MM-DD`. */
  readonly on: string;
}

/**
 * The days on which something of these units was submitted, by category. What came back or was taken back does not
 * count until it is submitted again. One statement.
 */
export const submissionDays = async (strapi: Core.Strapi, contentType: string, units: readonly string[], timeZone: string): Promise<readonly Submission[]> => {
  const { rows } = await reader(strapi).raw<{ rows: Submission[] }>(
    `select distinct c.unit, c.category, to_char(d.at at time zone :timeZone, 'YYYY-MM-DD') as "on"
       from congtinh.moderation_cases c
       join congtinh.moderation_decisions d on d.case_id = c.id and d.decision in ('submit', 'resubmit')
      where c.content_type = :contentType and c.unit = any(:units) and c.category is not null
        and c.state not in ('returned', 'cancelled')`,
    { contentType, units: [...units], timeZone },
  );
  return rows;
};

/** Where documents lie that came back and were not submitted again. One statement. */
export const returnedPlaces = async (strapi: Core.Strapi, contentType: string): Promise<readonly { readonly unit: string; readonly category: string | null }[]> =>
  (await cases(reader(strapi)).where({ content_type: contentType, state: 'returned' }).select('unit', 'category')) as { unit: string; category: string | null }[];

/** Which of these documents have a case that is not yet decided to its end. One statement. */
export const underWay = async (strapi: Core.Strapi, contentType: string, documentIds?: readonly string[]): Promise<ReadonlySet<string>> => {
  const query = cases(reader(strapi)).where({ content_type: contentType }).whereIn('state', ['open', 'approved', 'scheduled']);
  if (documentIds !== undefined) void query.whereIn('document_id', [...documentIds]);
  const rows = (await query.select('document_id')) as { document_id: string }[];
  return new Set(rows.map((row) => row.document_id));
};
