import type { Json } from './canonical-json';
import type { ActorKind, StoredEntry } from './entry';

/** Columns of congtinh.ledger_entries, in the order in which they are written and read. */
export const COLUMNS = [
  'seq', 'format', 'recorded_at', 'business_at', 'actor_kind', 'actor_id', 'session_id', 'assignment_id', 'address', 'action',
  'subject_type', 'subject_id', 'before', 'after', 'personal', 'transaction_id', 'request_id', 'previous_hash', 'hash',
] as const;

/** What to select: JSON as text, because drivers differ in what they make of it (Strapi switches parsing off for all). */
export const SELECTED = COLUMNS.map((name) => (['before', 'after', 'personal'].includes(name) ? `${name}::text as ${name}` : name)).join(', ');

export type LedgerRow = Record<(typeof COLUMNS)[number], unknown>;

const textOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
const jsonOrNull = (value: unknown): Json => (typeof value === 'string' ? (JSON.parse(value) as Json) : null);
const isoOf = (value: unknown): string => (value instanceof Date ? value : new Date(String(value))).toISOString();

/** A row read by `SELECTED` → the entry. */
export const entryOfRow = (row: LedgerRow): StoredEntry => ({
  seq: Number(row.seq),
  format: Number(row.format),
  recordedAt: isoOf(row.recorded_at),
  businessAt: isoOf(row.business_at),
  actorKind: row.actor_kind as ActorKind,
  actorId: textOrNull(row.actor_id),
  sessionId: textOrNull(row.session_id),
  assignmentId: textOrNull(row.assignment_id),
  address: textOrNull(row.address),
  action: String(row.action),
  subjectType: String(row.subject_type),
  subjectId: String(row.subject_id),
  before: jsonOrNull(row.before),
  after: jsonOrNull(row.after),
  personal: jsonOrNull(row.personal) as StoredEntry['personal'],
  transactionId: String(row.transaction_id),
  requestId: textOrNull(row.request_id),
  previousHash: String(row.previous_hash),
  hash: String(row.hash),
});

/** The entry as a row, for one `insert … select from jsonb_to_recordset`. */
export const rowOfEntry = (entry: StoredEntry): LedgerRow => ({
  seq: entry.seq,
  format: entry.format,
  recorded_at: entry.recordedAt,
  business_at: entry.businessAt,
  actor_kind: entry.actorKind,
  actor_id: entry.actorId,
  session_id: entry.sessionId,
  assignment_id: entry.assignmentId,
  address: entry.address,
  action: entry.action,
  subject_type: entry.subjectType,
  subject_id: entry.subjectId,
  before: entry.before,
  after: entry.after,
  personal: entry.personal,
  transaction_id: entry.transactionId,
  request_id: entry.requestId,
  previous_hash: entry.previousHash,
  hash: entry.hash,
});
