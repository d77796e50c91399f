import type { Core } from '@strapi/strapi';
import { reader, TIME_ZONE } from '../../../platform/server/public';
import type { SystemKey } from '../../contracts';

/** What was counted of some cases. Sums, so that parts add up; an average is made of them at the very end. */
export interface Counted {
  /** First publications of a document. */
  readonly first: number;
  /** Later ones: a corrected text that replaced, or followed, an earlier one. */
  readonly later: number;
  readonly returned: number;
  readonly withdrawn: number;
  /** Of all publications: by the due day of their case (that day included), after it, or without one. */
  readonly onTime: number;
  readonly late: number;
  readonly withoutDue: number;
  /** Seconds from the first submission of a case to its publication, summed over all publications. */
  readonly seconds: number;
  /** Cases that wait for a decision or for publication now, whatever the period. */
  readonly waiting: number;
}

export const FIGURE_GROUPS = ['all', 'month', 'unit', 'type', 'site', 'category'] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/** One line: all, or one month (`YYYY-MM`), unit, content type, site or category (documentIds; null: cases that have none). */
export interface FigureRow extends Counted {
  readonly by: FigureGroup;
  readonly key: string | null;
}

export interface FigureQuestion {
  readonly system: SystemKey;
  /** documentIds. */
  readonly units: readonly string[];
  /** ISO days in Asia/Ho_Chi_Minh, both included. */
  readonly from: string;
  readonly to: string;
}

// grouping() sets a bit for each column that a line is not grouped by.
const BY = (columns: readonly string[]): string => `case grouping(${columns.join(', ')})
    ${columns.map((column, index) => `when ${2 ** columns.length - 1 - 2 ** (columns.length - 1 - index)} then '${column}'`).join(' ')} else 'all' end as by,
    coalesce(${columns.join(', ')}) as key`;
const SETS = (columns: readonly string[]): string => `group by grouping sets ((), ${columns.map((column) => `(${column})`).join(', ')})`;

const HAPPENED_BY = ['month', 'unit', 'type', 'site', 'category'];
const WAITING_BY = ['unit', 'type', 'site', 'category'];

const HAPPENED = `
  with happened as (
    select d.decision, c.unit, c.content_type as type, c.site, c.category, to_char(d.at at time zone :timeZone, 'YYYY-MM') as month,
      extract(epoch from d.at - c.submitted_at) as seconds,
      case when c.due_on is null then 'none' when (d.at at time zone :timeZone)::date <= c.due_on then 'on-time' else 'late' end as due,
      d.decision = 'publish' and exists (
        select from congtinh.moderation_cases p
        where p.content_type = c.content_type and p.document_id = c.document_id and p.locale = c.locale and p.id < c.id
          and p.state in ('published', 'withdrawn')) as again
    from congtinh.moderation_decisions d
    join congtinh.moderation_cases c on c.id = d.case_id
    where d.decision in ('publish', 'return', 'withdraw')
      and d.at >= cast(:from as timestamp) at time zone :timeZone
      and d.at < (cast(:to as timestamp) + interval '1 day') at time zone :timeZone
      and c.system = :system and c.unit = any(:units)
  )
  select ${BY(HAPPENED_BY)},
    count(*) filter (where decision = 'publish' and not again)::int as first,
    count(*) filter (where decision = 'publish' and again)::int as later,
    count(*) filter (where decision = 'return')::int as returned,
    count(*) filter (where decision = 'withdraw')::int as withdrawn,
    count(*) filter (where decision = 'publish' and due = 'on-time')::int as "onTime",
    count(*) filter (where decision = 'publish' and due = 'late')::int as late,
    count(*) filter (where decision = 'publish' and due = 'none')::int as "withoutDue",
    coalesce(round(sum(seconds) filter (where decision = 'publish')), 0)::float8 as seconds,
    0 as waiting
  from happened ${SETS(HAPPENED_BY)}`;

const WAITING = `
  with waits as (
    select c.unit, c.content_type as type, c.site, c.category from congtinh.moderation_cases c
    where c.state in ('open', 'approved', 'scheduled') and c.system = :system and c.unit = any(:units)
  )
  select ${BY(WAITING_BY)}, count(*)::int as waiting from waits ${SETS(WAITING_BY)}`;

const NOTHING: Counted = { first: 0, later: 0, returned: 0, withdrawn: 0, onTime: 0, late: 0, withoutDue: 0, seconds: 0, waiting: 0 };

/**
 * What happened to the cases of some units in a period, counted from the decisions, and what waits now (PT-19.4): one line
 * for all, and one for each month, unit, content type, site and category of which there is something. Persons do not occur.
 * Two statements, whatever is asked.
 */
export const moderationFigures = async (strapi: Core.Strapi, { system, units, from, to }: FigureQuestion): Promise<readonly FigureRow[]> => {
  const db = reader(strapi);
  const bindings = { system, units: [...units], from, to, timeZone: TIME_ZONE };
  const { rows: happened } = await db.raw<{ rows: FigureRow[] }>(HAPPENED, bindings);
  const { rows: waiting } = await db.raw<{ rows: Pick<FigureRow, 'by' | 'key' | 'waiting'>[] }>(WAITING, { system, units: [...units] });
  const lines = new Map<string, FigureRow>();
  for (const row of happened) lines.set(`${row.by} ${row.key ?? ''}`, row);
  for (const { by, key, waiting: count } of waiting) {
    const name = `${by} ${key ?? ''}`;
    lines.set(name, { ...(lines.get(name) ?? { by, key, ...NOTHING }), waiting: count });
  }
  return [...lines.values()];
};
