import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { reader } from '../../../platform/server/public';
import type { ComparedFigure, FigureState } from '../domain/conflicts';
import { plain } from '../domain/decimal';
import type { Period } from '../../contracts';

/** A stored figure: the form in which it is compared, and how it was written. */
export interface FigureRow extends ComparedFigure {
  readonly position: number;
  /** documentIds of the unit that answers for it and of its category. */
  readonly owner: string;
  readonly category: string | null;
  readonly label: string;
  readonly writtenValue: string;
  readonly writtenMeasure: string;
  readonly asOf: string;
}

const COLUMNS = `f.source, f.ref, f.state, f.position, f.indicator, f.subject, f.owner, f.category, f.period, f.measure, f.label,
  f.period_end::text as "periodEnd", f.as_of::text as "asOf", f.value::text as value,
  f.written_value as "writtenValue", f.written_measure as "writtenMeasure"`;

interface Stored extends Omit<FigureRow, 'period'> { readonly period: Period | null }

const rowOf = (row: Stored): FigureRow => ({ ...row, value: plain(row.value) });

const select = async (db: Knex, sql: string, bindings: readonly unknown[]): Promise<readonly FigureRow[]> =>
  (await db.raw<{ rows: Stored[] }>(sql, bindings as never)).rows.map(rowOf);

/** The figures of these items, draft and published. One statement. */
export const figuresOfItems = (strapi: Core.Strapi, source: string, refs: readonly string[]): Promise<readonly FigureRow[]> =>
  select(reader(strapi), `select ${COLUMNS} from congtinh.basic_information_figures f
    where f.source = ? and f.ref = any(?) order by f.ref, f.state, f.position`, [source, [...refs]]);

/**
 * Figures of other items that might contradict those of these items in one state: the same indicator, unit, last day and
 * unit of measure with another value. The rule (`domain/conflicts.ts`) then decides. One statement over an index.
 */
export const rivalsOf = (strapi: Core.Strapi, source: string, refs: readonly string[], state: FigureState): Promise<readonly FigureRow[]> =>
  select(reader(strapi), `select ${COLUMNS} from congtinh.basic_information_figures f
    where exists (select 1 from congtinh.basic_information_figures mine
      where mine.source = ? and mine.ref = any(?) and mine.state = ?
        and mine.indicator = f.indicator and mine.subject = f.subject and mine.period_end = f.period_end and mine.measure = f.measure
        and (mine.source, mine.ref) <> (f.source, f.ref) and mine.value <> f.value)
    order by f.source, f.ref, f.state, f.position`, [source, [...refs], state]);

/** Which drafts count beside everything published: those under verification, by source. */
export type Counted = ReadonlyMap<string, ReadonlySet<string>>;

const counts = (counted: Counted): { sql: string; bindings: unknown[] } => ({
  sql: ["f.state = 'published'", ...[...counted].map(() => '(f.source = ? and f.ref = any(?))')].join(' or '),
  bindings: [...counted].flatMap(([source, refs]) => [source, [...refs]]),
});

/** Every counted figure that shares indicator, unit, last day and unit of measure with one of another value. One statement. */
export const disputedFigures = (strapi: Core.Strapi, counted: Counted): Promise<readonly FigureRow[]> => {
  const { sql, bindings } = counts(counted);
  return select(reader(strapi), `with f as (select * from congtinh.basic_information_figures f where ${sql}),
      disputed as (select indicator, subject, period_end, measure from f group by 1, 2, 3, 4
        having count(distinct value) > 1 and count(distinct (source, ref)) > 1)
    select ${COLUMNS} from f join disputed using (indicator, subject, period_end, measure) order by f.source, f.ref, f.state, f.position`, bindings);
};

/** The figures behind the sides of a conflict, whatever their state. */
export const figuresOfSides = (strapi: Core.Strapi, sides: readonly string[]): Promise<readonly FigureRow[]> =>
  select(reader(strapi), `select ${COLUMNS} from congtinh.basic_information_figures f where f.side = any(?)`, [[...sides]]);
