import type { Knex } from 'knex';
import { MOST_COUNTED, type FoundEntry } from '../../contracts';
import { SELECTED, type LedgerRow } from '../domain/stored-row';
import type { EntryScope } from '../services/entry-scope';
import { signInPseudonym } from '../services/sign-in';
import { viewEntries } from './entries-of';

/** Days are ISO days in Asia/Ho_Chi_Minh, real time, both inclusive. */
export interface EntrySearch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Id of an account. */
  readonly actor?: number | undefined;
  /** An act, or with a dot at its end all acts of a kind (`account.`). */
  readonly action?: string | undefined;
  /** A type, or `type/id`. */
  readonly subject?: string | undefined;
  /** Accounts of the unit asked for; undefined: of every unit. */
  readonly people?: readonly number[] | undefined;
}

interface Clause {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const OF_PEOPLE = `((actor_kind = 'staff' and actor_id = any(?)) or (subject_type = 'admin::user' and subject_id = any(?))`;

const ofPeople = (people: readonly number[], emails: readonly string[]): Clause => {
  const ids = people.map(String);
  return { sql: `${OF_PEOPLE} or (subject_type = 'sign-in' and subject_id = any(?)))`, values: [ids, ids, emails.map(signInPseudonym)] };
};

/** A case of moderation belongs to the system of what it is about. */
const OWNED = `coalesce(after ->> 'contentType', subject_type)`;

/** The programmes that an entry concerns; unknown where it names none. */
const CONCERNED = `coalesce(after -> 'programmes', jsonb_build_array(coalesce(after ->> 'programme', before ->> 'programme')))`;

const ofProgrammes = ({ subjects, codes }: { readonly subjects: readonly string[]; readonly codes: readonly string[] }): Clause =>
  ({ sql: `not (${OWNED} like any(?) and not coalesce(jsonb_exists_any(${CONCERNED}, ?), false))`, values: [subjects, codes] });

const inScope = (scope: EntryScope): Clause[] => {
  if (scope.kind === 'all') return [];
  const people = ofPeople(scope.people, scope.emails);
  return [{
    sql: `(${OWNED} like any(?) or (${people.sql} and not ${OWNED} like any(?)))`,
    values: [scope.ownSubjects, ...people.values, scope.foreignSubjects],
  }, ...(scope.programmes ? [ofProgrammes(scope.programmes)] : [])];
};

const likePrefix = (text: string): string => `${text.replace(/[\\%_]/g, '\\$&')}%`;

const midnight = (day: string, plus: number): Clause['sql'] => `((?::date + ${plus})::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

const wanted = ({ from, to, actor, action, subject, people }: EntrySearch): Clause[] => {
  const clauses: Clause[] = [];
  if (from !== undefined) clauses.push({ sql: `recorded_at >= ${midnight(from, 0)}`, values: [from] });
  if (to !== undefined) clauses.push({ sql: `recorded_at < ${midnight(to, 1)}`, values: [to] });
  if (actor !== undefined) clauses.push({ sql: `(actor_kind = 'staff' and actor_id = ?)`, values: [String(actor)] });
  if (action !== undefined) clauses.push(action.endsWith('.') ? { sql: 'action like ?', values: [likePrefix(action)] } : { sql: 'action = ?', values: [action] });
  if (subject !== undefined) {
    const slash = subject.indexOf('/');
    clauses.push(slash < 0
      ? { sql: 'subject_type = ?', values: [subject] }
      : { sql: '(subject_type = ? and subject_id = ?)', values: [subject.slice(0, slash), subject.slice(slash + 1)] });
  }
  if (people !== undefined) {
    const ids = people.map(String);
    clauses.push({ sql: `${OF_PEOPLE})`, values: [ids, ids] });
  }
  return clauses;
};

const namesOf = async (connection: Knex, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await connection.raw<{ rows: { id: string; name: string }[] }>(
    `select id::text as id, concat_ws(' ', firstname, lastname) as name from admin_users where id::text = any(?)`, [ids] as never);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Entries that fit, newest first; what the scope does not hold does not fit. `total` counts no further than MOST_COUNTED. */
export const searchEntries = async (
  connection: Knex, scope: EntryScope, search: EntrySearch, { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly entries: readonly FoundEntry[]; readonly total: number }> => {
  const clauses = [...inScope(scope), ...wanted(search)];
  const where = clauses.map(({ sql }) => sql).join(' and ') || 'true';
  const values = clauses.flatMap((clause) => clause.values);
  const { rows: [count] } = await connection.raw<{ rows: { total: string }[] }>(
    `select count(*) as total from (select from congtinh.ledger_entries where ${where} limit ${MOST_COUNTED}) as counted`, values as never);
  const { rows } = await connection.raw<{ rows: LedgerRow[] }>(
    `select ${SELECTED} from congtinh.ledger_entries where ${where} order by recorded_at desc, seq desc limit ? offset ?`,
    [...values, pageSize, (page - 1) * pageSize] as never);
  const views = await viewEntries(connection, rows);
  const names = await namesOf(connection, views.flatMap(({ subject }) => (subject.type === 'admin::user' ? [subject.id] : [])));
  const addresses = scope.kind === 'all' || scope.addresses;
  return {
    total: Number(count?.total ?? 0),
    entries: views.map((view) => ({
      ...view,
      actor: { ...view.actor, sessionId: scope.kind === 'all' ? view.actor.sessionId : null, address: addresses ? view.actor.address : null },
      subjectName: view.subject.type === 'admin::user' ? (names.get(view.subject.id) ?? null) : null,
    })),
  };
};
