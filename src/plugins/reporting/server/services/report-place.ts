import type { Knex } from 'knex';
import type { ReportPlace } from '../domain/rights';
import { jsonOf } from './json-column';
import type { ReportRow, Stored } from './report-rows';

export interface PlaceFacts extends Pick<ReportPlace, 'handsOn' | 'approvals'> {
  readonly ticket: ReportPlace['ticket'];
}

/** The ticket that is asked or allowed now, of a report `r`. */
export const TICKET_OF = `
  (select jsonb_build_object('state', k.state, 'requestedBy', k.requested_by) from congtinh.reporting_tickets k
    where k.report_id = r.id and k.state in ('asked', 'allowed'))`;

/** Who approved a report `r` at which level since it was last handed in. */
export const APPROVALS_OF = `
  (select jsonb_agg(jsonb_build_object('userId', e.actor, 'level', e.from_level)) from congtinh.reporting_events e
    where e.report_id = r.id and e.kind = 'approve' and e.version > (
      select coalesce(max(s.version), 0) from congtinh.reporting_events s where s.report_id = r.id and s.kind = 'submit'))`;

/** Who changed figures since the last approval, and who handed in last: nobody approves his own. */
const HANDS_ON = `
  array(
    select w.changed_by from congtinh.reporting_values w where w.report_id = r.id and w.changed_by is not null and w.changed_at > coalesce(r.approved_at, '-infinity')
    union select h.changed_by from congtinh.reporting_value_history h where h.report_id = r.id and h.changed_by is not null and h.changed_at > coalesce(r.approved_at, '-infinity')
    union select e.actor from congtinh.reporting_events e where e.report_id = r.id and e.kind = 'submit' and e.version = (
      select max(s.version) from congtinh.reporting_events s where s.report_id = r.id and s.kind = 'submit'))`;

/** What rights ask of a report beyond its head. One statement. */
export const placeFacts = async (db: Knex, reportId: number): Promise<PlaceFacts> => {
  const { rows } = (await db.raw(`
    select ${TICKET_OF} as ticket, ${APPROVALS_OF} as approvals, ${HANDS_ON} as hands_on from congtinh.reporting_reports r where r.id = ?`, [reportId])) as { rows: Stored[] };
  const [row] = rows;
  return { ticket: jsonOf(row?.ticket ?? null), approvals: jsonOf(row?.approvals ?? null) ?? [], handsOn: (row?.hands_on ?? []) as readonly number[] };
};

export const placeWith = ({ programme, unit, chain, state, level }: Pick<ReportRow, 'programme' | 'unit' | 'chain' | 'state' | 'level'>, facts: PlaceFacts): ReportPlace =>
  ({ programme: programme.code, unit, chain, state, level, ...facts });

/** A report as far as its entering and its place are concerned, without who did what. */
export const placeOfHead = (report: Pick<ReportRow, 'programme' | 'unit' | 'chain' | 'state' | 'level'>): ReportPlace =>
  placeWith(report, { ticket: null, approvals: [], handsOn: [] });
