import type { Knex } from 'knex';
import type { EventKind, RequestState } from '../../contracts';

/** Head of a request as stored; days as ISO days. */
export interface RequestRow {
  readonly id: number;
  readonly number: string;
  readonly unit: string;
  readonly agency: string;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly title: string;
  readonly text: string;
  readonly dueOn: string;
  readonly state: RequestState;
  readonly version: number;
  readonly raisedBy: number;
  readonly raisedAt: Date;
  readonly answeredAt: Date | null;
}

export interface DocumentRef {
  readonly contentType: string;
  readonly documentId: string;
}

export interface EventRow {
  readonly kind: EventKind;
  readonly actor: number;
  readonly text: string | null;
  readonly dueOn: string | null;
  readonly documents: readonly DocumentRef[];
  readonly at: Date;
}

type Stored = Readonly<Record<string, unknown>>;

/** The driver hands jsonb over as text. */
const jsonOf = <T>(value: unknown): T => (typeof value === 'string' ? JSON.parse(value) : value) as T;

export const requests = (db: Knex): Knex.QueryBuilder => db.withSchema('congtinh').from('content_requests');
const events = (db: Knex): Knex.QueryBuilder => db.withSchema('congtinh').from('content_request_events');

/** Columns of a head, its days as text. */
export const columnsOf = (db: Knex): readonly (string | Knex.Raw)[] => [
  'id', 'number', 'unit', 'agency', 'document_number', 'title', 'text', 'state', 'version', 'raised_by', 'raised_at', 'answered_at',
  db.raw('document_date::text as document_date'), db.raw('due_on::text as due_on'),
];

export const requestOf = (row: Stored): RequestRow => ({
  id: Number(row.id), number: row.number as string, unit: row.unit as string, agency: row.agency as string,
  documentNumber: row.document_number as string | null, documentDate: row.document_date as string | null,
  title: row.title as string, text: row.text as string, dueOn: row.due_on as string, state: row.state as RequestState,
  version: Number(row.version), raisedBy: Number(row.raised_by), raisedAt: new Date(row.raised_at as string),
  answeredAt: row.answered_at === null ? null : new Date(row.answered_at as string),
});

export const requestById = async (db: Knex, id: number, { lock = false } = {}): Promise<RequestRow | null> => {
  const query = requests(db).where({ id }).select(...(columnsOf(db) as string[]));
  const row = (await (lock ? query.forUpdate() : query).first()) as Stored | undefined;
  return row === undefined ? null : requestOf(row);
};

export const eventsOf = async (db: Knex, id: number): Promise<readonly EventRow[]> => {
  const rows = (await events(db).where({ request_id: id }).orderBy('version')
    .select('kind', 'actor', 'text', 'documents', 'at', db.raw('due_on::text as due_on'))) as Stored[];
  return rows.map((row) => ({
    kind: row.kind as EventKind, actor: Number(row.actor), text: row.text as string | null, dueOn: row.due_on as string | null,
    documents: jsonOf<readonly DocumentRef[]>(row.documents), at: new Date(row.at as string),
  }));
};

export interface NewEvent extends Omit<EventRow, 'dueOn' | 'documents'> {
  readonly requestId: number;
  readonly version: number;
  readonly dueOn?: string | null;
  readonly documents?: readonly DocumentRef[];
}

export const insertEvent = async (db: Knex, { requestId, version, kind, actor, text, dueOn, documents, at }: NewEvent): Promise<void> => {
  await db.withSchema('congtinh').into('content_request_events').insert({
    request_id: requestId, version, kind, actor, text, due_on: dueOn ?? null, documents: JSON.stringify(documents ?? []), at,
  });
};

export type NewRequest = Pick<RequestRow, 'unit' | 'agency' | 'documentNumber' | 'documentDate' | 'title' | 'text' | 'dueOn' | 'raisedBy'> & { readonly at: Date; readonly year: number };

/** Stores a head with the next number of its year. Two at once wait for each other. */
export const insertRequest = async (db: Knex, { year, ...request }: NewRequest): Promise<RequestRow> => {
  await db.raw("select pg_advisory_xact_lock(hashtext('congtinh.content_requests'), ?::int)", [year]);
  const [row] = (await db.withSchema('congtinh').into('content_requests').insert({
    year, serial: db.raw('(select coalesce(max(serial), 0) + 1 from congtinh.content_requests where year = ?)', [year]),
    unit: request.unit, agency: request.agency, document_number: request.documentNumber, document_date: request.documentDate,
    title: request.title, text: request.text, due_on: request.dueOn, state: 'open', raised_by: request.raisedBy,
    raised_at: request.at, changed_at: request.at,
  }).returning(columnsOf(db) as string[])) as Stored[];
  if (row === undefined) throw new Error('A request was not stored');
  return requestOf(row);
};

/** Moves the head on by one version. */
export const moveRequest = async (db: Knex, id: number, to: { readonly state: RequestState; readonly at: Date; readonly answeredAt: Date | null; readonly dueOn: string }): Promise<void> => {
  await requests(db).where({ id }).update({ state: to.state, version: db.raw('version + 1'), answered_at: to.answeredAt, due_on: to.dueOn, changed_at: to.at });
};
