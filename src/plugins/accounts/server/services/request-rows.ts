import type { Knex } from 'knex';
import type { Reach, RoleKey, SystemKey } from '../../../units/contracts';
import type { RequestKind, RequestState } from '../../contracts';

/** A request as stored; `unit` is a documentId, days are ISO days. */
export interface RequestRow {
  readonly id: number;
  readonly kind: RequestKind;
  readonly system: SystemKey;
  readonly programme: string | null;
  readonly unit: string;
  readonly role: RoleKey | null;
  readonly reach: Reach | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly text: string;
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly documentFile: number;
  readonly paper: boolean;
  readonly state: RequestState;
  readonly madeBy: number;
  readonly madeAt: Date;
  readonly decidedBy: number | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
}

export const REQUEST_COLUMNS = `
  q.id::int as id, q.kind, q.system, q.programme, q.unit, q.role, q.reach, q.email, q.name, q.text, q.document_number as "documentNumber",
  q.document_date::text as "documentDate", q.document_file as "documentFile", q.paper, q.state, q.made_by as "madeBy", q.made_at as "madeAt",
  q.decided_by as "decidedBy", q.decided_at as "decidedAt", q.reason`;

/** The request, locked against a second decision at the same time. */
export const lockRequest = async (trx: Knex, id: number): Promise<RequestRow | undefined> => {
  const { rows } = await trx.raw<{ rows: RequestRow[] }>(`select ${REQUEST_COLUMNS} from congtinh.account_requests q where q.id = ? for update`, [id]);
  return rows[0];
};

export interface Outcome {
  readonly state: Exclude<RequestState, 'open'>;
  readonly decidedBy: number;
  readonly at: Date;
  readonly reason: string;
  readonly account?: number | undefined;
  readonly assignment?: string | undefined;
}

export const endRequest = async (trx: Knex, id: number, { state, decidedBy, at, reason, account, assignment }: Outcome): Promise<void> => {
  await trx.raw(
    'update congtinh.account_requests set state = ?, decided_by = ?, decided_at = ?, reason = ?, account = ?, assignment = ? where id = ?',
    [state, decidedBy, at, reason, account ?? null, assignment ?? null, id] as never);
};

export type FreshRequest = Omit<RequestRow, 'id' | 'decidedBy' | 'decidedAt' | 'reason' | 'state' | 'paper'> & { readonly decided?: Outcome | undefined };

/** @returns its number; `decided`: one that reached the operator on paper and was granted at once */
export const insertRequest = async (trx: Knex, row: FreshRequest): Promise<number> => {
  const { decided } = row;
  const { rows: [made] } = await trx.raw<{ rows: { id: number }[] }>(
    `insert into congtinh.account_requests (kind, system, programme, unit, role, reach, email, name, text, document_number, document_date, document_file,
       paper, state, made_by, made_at, decided_by, decided_at, reason, account, assignment)
     values (${Array.from({ length: 21 }, () => '?').join(', ')}) returning id::int as id`,
    [row.kind, row.system, row.programme, row.unit, row.role, row.reach, row.email, row.name, row.text, row.documentNumber, row.documentDate, row.documentFile,
      decided !== undefined, decided?.state ?? 'open', row.madeBy, row.madeAt, decided?.decidedBy ?? null, decided?.at ?? null, decided?.reason ?? null,
      decided?.account ?? null, decided?.assignment ?? null] as never);
  return made?.id ?? 0;
};
