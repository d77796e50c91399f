import type { Knex } from 'knex';

/** A row of `congtinh.linked_copies`. */
export interface LinkRow {
  readonly id: number;
  readonly contentType: string;
  readonly original: string;
  readonly copy: string;
  readonly unit: string;
  readonly proposedBy: number;
  readonly living: boolean;
}

/** A row of `congtinh.linked_copy_takings`. */
export interface TakingRow {
  readonly id: number;
  readonly hash: string;
  readonly contentHash: string;
  readonly copyCase: number;
  readonly takenBy: number;
  readonly takenAt: Date;
}

type Stored = Record<string, unknown>;

export const links = (db: Knex): Knex.QueryBuilder => db.withSchema('congtinh').from('linked_copies');
const takings = (db: Knex): Knex.QueryBuilder => db.withSchema('congtinh').from('linked_copy_takings');

export const linkOf = (row: Stored): LinkRow => ({
  id: Number(row.id), contentType: row.content_type as string, original: row.original as string, copy: row.copy as string,
  unit: row.unit as string, proposedBy: Number(row.proposed_by), living: row.ended_at === null,
});

const takingOf = (row: Stored): TakingRow => ({
  id: Number(row.id), hash: row.hash as string, contentHash: row.content_hash as string, copyCase: Number(row.copy_case),
  takenBy: Number(row.taken_by), takenAt: new Date(row.taken_at as string),
});

type Side = 'original' | 'copy';

const first = async (query: Knex.QueryBuilder): Promise<LinkRow | null> => {
  const row = (await query.orderBy('id', 'desc').first('*')) as Stored | undefined;
  return row === undefined ? null : linkOf(row);
};

/** The newest link in which a document has this part, living or ended. */
export const newestLink = (db: Knex, contentType: string, side: Side, documentId: string): Promise<LinkRow | null> =>
  first(links(db).where({ content_type: contentType, [side]: documentId }));

export const livingLink = (db: Knex, contentType: string, side: Side, documentId: string): Promise<LinkRow | null> =>
  first(links(db).where({ content_type: contentType, [side]: documentId }).whereNull('ended_at'));

/** The same, and no other transaction raises, settles or ends anything of it meanwhile. */
export const lockLivingLink = (db: Knex, contentType: string, side: Side, documentId: string): Promise<LinkRow | null> =>
  first(links(db).where({ content_type: contentType, [side]: documentId }).whereNull('ended_at').forUpdate());

export const lockLink = (db: Knex, id: number): Promise<LinkRow | null> => first(links(db).where({ id }).forUpdate());

export interface NewLink { contentType: string; original: string; copy: string; unit: string; by: number; at: Date }

/** @returns the link's id; the database refuses a second living copy, and a copy of a copy */
export const insertLink = async (db: Knex, { contentType, original, copy, unit, by, at }: NewLink): Promise<number> => {
  const [row] = (await db.withSchema('congtinh').into('linked_copies').insert({
    content_type: contentType, original, copy, unit, proposed_by: by, proposed_at: at,
  }).returning('id')) as { id: string }[];
  return Number(row?.id);
};

export const endLink = async (db: Knex, id: number, cause: 'withdrawn' | 'cancelled', by: number | null, at: Date): Promise<void> => {
  await links(db).where({ id }).update({ ended_at: at, ended_by: by, end_cause: cause });
};

export interface NewTaking {
  linkId: number;
  originalCase: number;
  originalRevision: number;
  hash: string;
  contentHash: string;
  editId: number;
  copyCase: number;
  by: number;
  at: Date;
}

export const insertTaking = async (db: Knex, taking: NewTaking): Promise<number> => {
  const [row] = (await db.withSchema('congtinh').into('linked_copy_takings').insert({
    link_id: taking.linkId, original_case: taking.originalCase, original_revision: taking.originalRevision, hash: taking.hash,
    content_hash: taking.contentHash, edit_id: taking.editId, copy_case: taking.copyCase, taken_by: taking.by, taken_at: taking.at,
  }).returning('id')) as { id: string }[];
  return Number(row?.id);
};

/** What the copy took last and did not give back: a taking whose case was cancelled does not count. */
export const lastTaking = async (db: Knex, linkId: number): Promise<TakingRow | null> => {
  const row = (await takings(db).where({ link_id: linkId }).whereNotExists(
    db.withSchema('congtinh').from('moderation_cases').select(db.raw('1')).whereRaw('moderation_cases.id = linked_copy_takings.copy_case').where({ state: 'cancelled' }),
  ).orderBy('id', 'desc').first('*')) as Stored | undefined;
  return row === undefined ? null : takingOf(row);
};

/** The last edit of the original whose writer the copy knows; 0 before anything was taken. */
export const lastCarriedEdit = async (db: Knex, contentType: string, copy: string): Promise<number> => {
  const row = (await takings(db).whereIn('link_id', links(db).where({ content_type: contentType, copy }).select('id')).max('edit_id as id').first()) as { id: string | null } | undefined;
  return Number(row?.id ?? 0);
};
