import { dateOf } from '../../../platform/server/public';
import type { RequestLine } from '../../contracts';
import { timeliness } from '../domain/deadline';
import type { RequestRow } from '../services/request-rows';

/** A request as lists show it on a day. */
export const lineOf = (row: RequestRow, unitName: string, today: string): RequestLine => ({
  id: row.id, number: row.number, title: row.title, unit: { documentId: row.unit, name: unitName }, agency: row.agency,
  dueOn: row.dueOn, state: row.state, version: row.version,
  raisedAt: row.raisedAt.toISOString(), answeredAt: row.answeredAt?.toISOString() ?? null,
  ...timeliness({ state: row.state, dueOn: row.dueOn, answeredOn: row.answeredAt === null ? null : dateOf(row.answeredAt) }, today),
});
