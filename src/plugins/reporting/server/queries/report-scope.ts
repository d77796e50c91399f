import type { Knex } from 'knex';
import type { Actor } from '../../../units/contracts';
import type { Queue } from '../domain/queues';
import { readScopes } from '../domain/rights';

/** A condition with its values; over `r` (report) and `g` (programme). */
export interface Condition {
  readonly sql: string;
  readonly values: readonly Knex.RawBinding[];
}

export const NOTHING: Condition = { sql: 'false', values: [] };

const list = (values: readonly string[]): Knex.RawBinding => [...values] as unknown as Knex.RawBinding;

export const anyOf = (conditions: readonly Condition[]): Condition =>
  (conditions.length === 0 ? NOTHING : { sql: `(${conditions.map(({ sql }) => sql).join(' or ')})`, values: conditions.flatMap(({ values }) => values) });

export const allOf = (conditions: readonly Condition[]): Condition =>
  (conditions.length === 0 ? { sql: 'true', values: [] } : { sql: `(${conditions.map(({ sql }) => sql).join(' and ')})`, values: conditions.flatMap(({ values }) => values) });

/** The reports that somebody reads (`mayRead`). */
export const readableReports = (actor: Actor): Condition => {
  const scopes = readScopes(actor);
  if (scopes === 'all') return allOf([]);
  return anyOf(scopes.map(({ programme, units, deciding }) => allOf([
    ...(programme === null ? [] : [{ sql: 'g.code = ?', values: [programme] }]),
    ...(units === 'all' ? [] : [anyOf([
      { sql: 'r.unit = any(?::text[])', values: [list(units)] },
      ...(deciding.length === 0 ? [] : [{
        sql: "exists (select from jsonb_array_elements(r.chain) with ordinality s (step, n) where s.n > 1 and s.step ->> 'unit' = any(?::text[]))", values: [list(deciding)],
      }]),
    ])]),
  ])));
};

const inProgramme = ({ programme }: Queue, named: readonly string[]): Condition =>
  (programme === null ? { sql: 'g.code <> all(?::text[])', values: [list(named)] } : { sql: 'g.code = ?', values: [programme] });

/** Reports being entered by the units for which somebody enters (`waitingNow`: enter), at a business instant. */
export const toEnter = (queues: readonly Queue[], at: Date): Condition => {
  const named = queues.flatMap(({ programme }) => programme ?? []);
  return anyOf(queues.filter(({ enter }) => enter.length > 0).map((queue) => allOf([
    { sql: "((r.state = 'draft' and p.state = 'open') or (r.state = 'reopened' and r.reopened_until > ?) or (r.state = 'returned' and r.level = 0))", values: [at] },
    inProgramme(queue, named), { sql: 'r.unit = any(?::text[])', values: [list(queue.enter)] },
  ])));
};

/** Reports on which somebody has to decide, reopen tickets included (`waitingNow`: decide). */
export const toDecide = (queues: readonly Queue[], userId: number): Condition => {
  const named = queues.flatMap(({ programme }) => programme ?? []);
  return anyOf(queues.filter(({ decide, decideProvince }) => decide.length > 0 || decideProvince).map((queue) => allOf([
    inProgramme(queue, named),
    anyOf([
      { sql: "(r.chain -> r.level::int ->> 'level' <> 'province' and r.chain -> r.level::int ->> 'unit' = any(?::text[]))", values: [list(queue.decide)] },
      ...(queue.decideProvince ? [{ sql: "r.chain -> r.level::int ->> 'level' = 'province'", values: [] }] : []),
    ]),
    anyOf([
      {
        sql: `(r.state in ('submitted', 'returned') and r.level > 0 and not exists (
          select from congtinh.reporting_events e where e.report_id = r.id and e.kind = 'approve' and e.actor = ? and e.from_level <> r.level and e.version > (
            select coalesce(max(s.version), 0) from congtinh.reporting_events s where s.report_id = r.id and s.kind = 'submit')))`,
        values: [userId],
      },
      { sql: "(r.state = 'approved' and exists (select from congtinh.reporting_tickets k where k.report_id = r.id and k.state = 'asked' and k.requested_by <> ?))", values: [userId] },
    ]),
  ])));
};
