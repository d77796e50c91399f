import type { Knex } from 'knex';
import type { TicketView } from '../../contracts';
import type { Stored } from './report-rows';

export interface TicketRow {
  readonly id: number;
  readonly reason: string;
  readonly requestedBy: number;
  readonly requestedAt: Date;
  readonly state: TicketView['state'];
  readonly expiresAt: Date | null;
}

const tickets = (db: Knex): Knex.QueryBuilder => db.withSchema('congtinh').from('reporting_tickets');

/** The ticket that was asked for last, if any. */
export const lastTicket = async (db: Knex, reportId: number): Promise<TicketRow | null> => {
  const row = (await tickets(db).where({ report_id: reportId }).orderBy('id', 'desc').first('id', 'reason', 'requested_by', 'requested_at', 'state', 'expires_at')) as Stored | undefined;
  return row === undefined ? null : {
    id: Number(row.id), reason: row.reason as string, requestedBy: Number(row.requested_by), requestedAt: new Date(row.requested_at as string),
    state: row.state as TicketView['state'], expiresAt: row.expires_at === null ? null : new Date(row.expires_at as string),
  };
};

export const insertTicket = async (db: Knex, reportId: number, { reason, by, at }: { readonly reason: string; readonly by: number; readonly at: Date }): Promise<void> => {
  await tickets(db).insert({ report_id: reportId, reason, requested_by: by, requested_at: at, state: 'asked' });
};

export const decideTicket = async (db: Knex, reportId: number, decision: { readonly state: 'allowed' | 'refused'; readonly by: number; readonly at: Date; readonly expiresAt: Date | null }): Promise<void> => {
  await tickets(db).where({ report_id: reportId, state: 'asked' })
    .update({ state: decision.state, decided_by: decision.by, decided_at: decision.at, expires_at: decision.expiresAt });
};

/** The allowed ticket is used up, or its time ran out. */
export const endTicket = async (db: Knex, reportId: number, state: 'used' | 'lapsed'): Promise<void> => {
  await tickets(db).where({ report_id: reportId, state: 'allowed' }).update({ state });
};
