import type { Knex } from 'knex';
import type { Anchor } from '../../contracts';

/** A remark as it is stored. */
export interface CommentRow {
  readonly id: number;
  readonly contentType: string;
  readonly documentId: string;
  readonly caseId: number;
  readonly revisionId: number;
  readonly anchor: Anchor;
  readonly body: string;
  readonly author: number;
  readonly at: Date;
}

export interface AnswerRow { readonly id: number; readonly commentId: number; readonly body: string; readonly author: number; readonly at: Date }

export interface ResolutionRow { readonly id: number; readonly commentId: number; readonly resolved: boolean; readonly actor: number; readonly at: Date }

type Stored = Record<string, unknown>;

const table = (db: Knex, name: 'review_comments' | 'review_answers' | 'review_resolutions'): Knex.QueryBuilder => db.withSchema('congtinh').from(name);

/** Strapi has told the driver to hand JSON columns out as text. */
const anchorOf = (value: unknown): Anchor => (typeof value === 'string' ? JSON.parse(value) : value) as Anchor;

const commentOf = (row: Stored): CommentRow => ({
  id: Number(row.id), contentType: row.content_type as string, documentId: row.document_id as string, caseId: Number(row.case_id),
  revisionId: Number(row.revision_id), anchor: anchorOf(row.anchor), body: row.body as string, author: Number(row.author), at: new Date(row.at as string),
});

export const commentsOn = async (db: Knex, contentType: string, documentId: string): Promise<readonly CommentRow[]> =>
  ((await table(db, 'review_comments').where({ content_type: contentType, document_id: documentId }).orderBy('id').select('*')) as Stored[]).map(commentOf);

export const commentById = async (db: Knex, id: number): Promise<CommentRow | null> => {
  const row = (await table(db, 'review_comments').where({ id }).first('*')) as Stored | undefined;
  return row === undefined ? null : commentOf(row);
};

export const answersTo = async (db: Knex, comments: readonly number[]): Promise<readonly AnswerRow[]> =>
  ((await table(db, 'review_answers').whereIn('comment_id', [...comments]).orderBy('id').select('*')) as Stored[]).map((row) => ({
    id: Number(row.id), commentId: Number(row.comment_id), body: row.body as string, author: Number(row.author), at: new Date(row.at as string),
  }));

export const resolutionsOf = async (db: Knex, comments: readonly number[]): Promise<readonly ResolutionRow[]> =>
  ((await table(db, 'review_resolutions').whereIn('comment_id', [...comments]).orderBy('id').select('*')) as Stored[]).map((row) => ({
    id: Number(row.id), commentId: Number(row.comment_id), resolved: row.resolved as boolean, actor: Number(row.actor), at: new Date(row.at as string),
  }));

const insert = async (db: Knex, name: string, row: Stored): Promise<number> => {
  const [made] = (await db.withSchema('congtinh').into(name).insert(row).returning('id')) as { id: string }[];
  return Number(made?.id);
};

export const insertComment = (db: Knex, row: Omit<CommentRow, 'id'>): Promise<number> => insert(db, 'review_comments', {
  content_type: row.contentType, document_id: row.documentId, case_id: row.caseId, revision_id: row.revisionId,
  anchor: JSON.stringify(row.anchor), body: row.body, author: row.author, at: row.at,
});

export const insertAnswer = (db: Knex, row: Omit<AnswerRow, 'id'>): Promise<number> =>
  insert(db, 'review_answers', { comment_id: row.commentId, body: row.body, author: row.author, at: row.at });

export const insertResolution = (db: Knex, row: Omit<ResolutionRow, 'id'>): Promise<number> =>
  insert(db, 'review_resolutions', { comment_id: row.commentId, resolved: row.resolved, actor: row.actor, at: row.at });

/** Waits for everybody else who settles or opens this remark, until the transaction ends. */
export const lockComment = async (db: Knex, id: number): Promise<void> => {
  await db.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`review comment ${id}`]);
};
