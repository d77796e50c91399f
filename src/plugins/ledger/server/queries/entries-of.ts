import type { Knex } from 'knex';
import { open } from '../../../platform/server/public';
import type { Json, JsonObject } from '../domain/canonical-json';
import type { EntryView } from '../../contracts';
import type { LedgerSubject, StoredEntry } from '../domain/entry';
import { entryOfRow, SELECTED, type LedgerRow } from '../domain/stored-row';
import { sentenceOfAction } from '../services/actions';
import { loadSubjectKeys, nameOf, type SubjectKeys } from '../services/subject-keys';
import { addressOwner } from '../services/write-entries';

export interface Page {
  readonly page: number;
  readonly pageSize: number;
}

const isObject = (value: Json): value is JsonObject => value !== null && typeof value === 'object' && !Array.isArray(value);

const merged = (plain: Json, opened: JsonObject): Json =>
  Object.keys(opened).length === 0 ? plain : { ...(isObject(plain) ? plain : {}), ...opened };

const viewOf = (entry: StoredEntry, keys: SubjectKeys, names: ReadonlyMap<string, string>): EntryView => {
  const subject = { type: entry.subjectType, id: entry.subjectId };
  const opened: Record<string, Record<string, Json>> = { before: {}, after: {}, facts: {} };
  const erased: string[] = [];
  for (const [field, box] of Object.entries(entry.personal ?? {})) {
    const key = keys.get(nameOf(subject));
    const text = key ? open(key, box, `${nameOf(subject)} ${field}`) : null;
    const dot = field.indexOf('.');
    const part = opened[field.slice(0, dot)];
    if (text === null || !part) erased.push(field);
    else part[field.slice(dot + 1)] = JSON.parse(text) as Json;
  }
  const owner = addressOwner(entry);
  const ownerKey = keys.get(nameOf(owner));
  return {
    seq: entry.seq,
    recordedAt: entry.recordedAt,
    businessAt: entry.businessAt,
    action: entry.action,
    actionName: sentenceOfAction(entry.action),
    subject,
    actor: {
      kind: entry.actorKind,
      id: entry.actorId,
      name: entry.actorKind === 'staff' ? (names.get(entry.actorId ?? '') ?? null) : null,
      assignmentId: entry.assignmentId,
      sessionId: entry.sessionId,
      address: entry.address !== null && ownerKey ? open(ownerKey, entry.address, `${nameOf(owner)} address`) : null,
    },
    before: merged(entry.before, opened.before ?? {}),
    after: merged(entry.after, opened.after ?? {}),
    facts: opened.facts ?? {},
    erased,
  };
};

const namesOf = async (connection: Knex, entries: readonly StoredEntry[]): Promise<Map<string, string>> => {
  const ids = [...new Set(entries.filter(({ actorKind }) => actorKind === 'staff').map(({ actorId }) => Number(actorId)))].filter(Number.isInteger);
  if (ids.length === 0) return new Map();
  const { rows } = await connection.raw(
    `select id::text as id, concat_ws(' ', firstname, lastname) as name from admin_users where id = any(?::int[])`,
    [ids],
  );
  return new Map((rows as { id: string; name: string }[]).map(({ id, name }) => [id, name]));
};

/** Entries made ready for people, in the given order. */
export const viewEntries = async (connection: Knex, rows: readonly LedgerRow[]): Promise<EntryView[]> => {
  const entries = rows.map(entryOfRow);
  const owners = entries.flatMap((entry) => [{ type: entry.subjectType, id: entry.subjectId }, addressOwner(entry)]);
  const keys = await loadSubjectKeys(connection, [...new Map(owners.map((one) => [nameOf(one), one])).values()]);
  const names = await namesOf(connection, entries);
  return entries.map((entry) => viewOf(entry, keys, names));
};

/** History of one subject, newest first: who changed what from what to what (SD-11.3). Pages count from 1. */
export const entriesOf = async (connection: Knex, subject: LedgerSubject, { page, pageSize }: Page): Promise<{ entries: EntryView[]; total: number }> => {
  const { rows: [count] } = await connection.raw(
    'select count(*) as total from congtinh.ledger_entries where subject_type = ? and subject_id = ?',
    [subject.type, subject.id],
  );
  const { rows } = await connection.raw(
    `select ${SELECTED} from congtinh.ledger_entries where subject_type = ? and subject_id = ?
     order by seq desc limit ? offset ?`,
    [subject.type, subject.id, pageSize, (page - 1) * pageSize],
  );
  return { entries: await viewEntries(connection, rows as LedgerRow[]), total: Number(count.total) };
};
