import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { seal } from '../../../platform/server/public';
import { chainAfter, type Unchained } from '../domain/chain';
import type { LedgerSubject } from '../domain/entry';
import { COLUMNS, rowOfEntry } from '../domain/stored-row';
import { ledgerKeys } from './keys';
import { loadSubjectKeys, makeSubjectKeys, nameOf, type SubjectKeys } from './subject-keys';

/** An entry as collected: complete but for its place in the chain and the encryption of its personal values. */
export type CollectedEntry = Omit<Unchained, 'recordedAt' | 'transactionId' | 'address' | 'personal'> & {
  readonly secret: { readonly address: string | null; readonly personal: Readonly<Record<string, string>> };
};

/** Whose key protects the actor's address. The public has no key of its own: the subject's is used. */
export const addressOwner = (entry: Pick<Unchained, 'actorKind' | 'actorId' | 'subjectType' | 'subjectId'>): LedgerSubject =>
  entry.actorKind === 'staff' && entry.actorId !== null
    ? { type: 'admin::user', id: entry.actorId }
    : entry.actorKind === 'connection' && entry.actorId !== null
      ? { type: 'admin::api-token', id: entry.actorId }
      : { type: entry.subjectType, id: entry.subjectId };

const subjectOf = (entry: CollectedEntry): LedgerSubject => ({ type: entry.subjectType, id: entry.subjectId });

const keyOwners = (entries: readonly CollectedEntry[]): LedgerSubject[] => {
  const owners = new Map<string, LedgerSubject>();
  for (const entry of entries) {
    const { address, personal } = entry.secret;
    for (const owner of [address === null ? null : addressOwner(entry), Object.keys(personal).length === 0 ? null : subjectOf(entry)]) {
      if (owner) owners.set(nameOf(owner), owner);
    }
  }
  return [...owners.values()];
};

const box = (keys: SubjectKeys, owner: LedgerSubject, text: string, field: string): string => {
  const key = keys.get(nameOf(owner));
  if (!key) throw new Error(`No ledger key for ${nameOf(owner)}: LEDGER_KEY is not the one that wrapped it`);
  return seal(key, text, `${nameOf(owner)} ${field}`, randomBytes(12));
};

const encrypted = (entry: CollectedEntry, keys: SubjectKeys, recordedAt: string, transactionId: string): Unchained => {
  const { secret, ...plain } = entry;
  const fields = Object.entries(secret.personal);
  return {
    ...plain,
    recordedAt,
    transactionId,
    address: secret.address === null ? null : box(keys, addressOwner(entry), secret.address, 'address'),
    personal: fields.length === 0
      ? null
      : Object.fromEntries(fields.map(([name, text]) => [name, box(keys, subjectOf(entry), text, name)])),
  };
};

const INSERT = `insert into congtinh.ledger_entries (${COLUMNS.join(', ')})
  select ${COLUMNS.join(', ')} from jsonb_to_recordset(?::jsonb) as e (
    seq bigint, format smallint, recorded_at timestamptz, business_at timestamptz, actor_kind text, actor_id text,
    session_id text, assignment_id text, address text, action text, subject_type text, subject_id text,
    before jsonb, after jsonb, personal jsonb, transaction_id text, request_id text, previous_hash text, hash text)
  order by seq`;

/**
 * Writes a transaction's entries, chained, in one statement. Locks the chain's head until the commit, so it must come
 * last in its transaction: measured, a lock at the first entry costs most of the throughput and deadlocks.
 */
export const writeEntries = async (trx: Knex, entries: readonly CollectedEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  const owners = keyOwners(entries);
  const keys = await loadSubjectKeys(trx, owners);
  const { rows } = await trx.raw('select seq, hash, at, transaction_id from congtinh.ledger_lock_head()');
  const head = rows[0] as { seq: string; hash: string; at: Date; transaction_id: string };
  await makeSubjectKeys(trx, owners, keys);
  const recordedAt = new Date(head.at).toISOString();
  const chained = chainAfter(
    { seq: Number(head.seq), hash: head.hash },
    entries.map((entry) => encrypted(entry, keys, recordedAt, head.transaction_id)),
    ledgerKeys().chain,
  );
  await trx.raw(INSERT, [JSON.stringify(chained.map(rowOfEntry))]);
};
