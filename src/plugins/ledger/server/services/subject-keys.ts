import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { open, seal } from '../../../platform/server/public';
import type { LedgerSubject } from '../domain/entry';
import { ledgerKeys } from './keys';

/** Keys of subjects, by `type id`. A subject whose key was erased has none. */
export type SubjectKeys = Map<string, Buffer>;

export const nameOf = ({ type, id }: LedgerSubject): string => `${type} ${id}`;

const wrapContext = (name: string): string => `ledger key ${name}`;

interface KeyRow {
  subject_type: string;
  subject_id: string;
  wrapped_key: string;
}

const unwrapInto = (found: SubjectKeys, rows: readonly KeyRow[]): void => {
  for (const row of rows) {
    const name = nameOf({ type: row.subject_type, id: row.subject_id });
    const key = open(ledgerKeys().wrap, row.wrapped_key, wrapContext(name));
    if (key !== null) found.set(name, Buffer.from(key, 'base64'));
  }
};

const asList = (subjects: readonly LedgerSubject[]): string =>
  JSON.stringify(subjects.map(({ type, id }) => ({ subject_type: type, subject_id: id })));

/** The keys of those subjects that have one. */
export const loadSubjectKeys = async (trx: Knex, subjects: readonly LedgerSubject[]): Promise<SubjectKeys> => {
  const found: SubjectKeys = new Map();
  if (subjects.length === 0) return found;
  const { rows } = await trx.raw(
    `select k.subject_type, k.subject_id, k.wrapped_key from congtinh.ledger_subject_keys k
     join jsonb_to_recordset(?::jsonb) as wanted (subject_type text, subject_id text) using (subject_type, subject_id)`,
    [asList(subjects)],
  );
  unwrapInto(found, rows as KeyRow[]);
  return found;
};

/** Makes keys for subjects that have none. Called under the head's lock: two transactions never make the same key at once. */
export const makeSubjectKeys = async (trx: Knex, subjects: readonly LedgerSubject[], keys: SubjectKeys): Promise<void> => {
  const missing = [...new Map(subjects.map((one) => [nameOf(one), one])).values()].filter((one) => !keys.has(nameOf(one)));
  if (missing.length === 0) return;
  const made = missing.map((subject): KeyRow => {
    const key = randomBytes(32);
    const name = nameOf(subject);
    return {
      subject_type: subject.type,
      subject_id: subject.id,
      wrapped_key: seal(ledgerKeys().wrap, key.toString('base64'), wrapContext(name), randomBytes(12)),
    };
  });
  await trx.raw(
    `insert into congtinh.ledger_subject_keys (subject_type, subject_id, wrapped_key)
     select subject_type, subject_id, wrapped_key
     from jsonb_to_recordset(?::jsonb) as made (subject_type text, subject_id text, wrapped_key text)
     on conflict do nothing`,
    [JSON.stringify(made)],
  );
  // Another transaction may have made some before we held the lock: what the table says counts.
  for (const [name, key] of await loadSubjectKeys(trx, missing)) keys.set(name, key);
};
